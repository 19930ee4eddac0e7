package org.entente.dataset.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Reliability;
import org.immutables.value.Value;

/** One measure in a yearly table: which cells it is read off, in which years, and on what scale. */
@Value.Immutable
@JsonDeserialize(builder = YearlyInstrument.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "name",
    "kind",
    "role",
    "factor",
    "area",
    "from",
    "value",
    "variants",
    "coverage",
    "scale",
    "reliability",
    "credibility",
    "source",
    "text",
    "reason"
})
public abstract sealed class YearlyInstrument permits ImmutableYearlyInstrument {
    private static final Pattern LOOKS_AHEAD = Pattern.compile("\\b(yearsUntil|yearsToCome|ahead)\\s*\\(");

    YearlyInstrument() {}

    /** What the evidence of an instrument stands for. */
    public enum Role {
        /** A measure of the year, or of what the years before have left in it. */
        STANDING,
        /** Where and when a pair is, which is no evidence for a side: always NEUTRAL, its table carries the odds. */
        CIRCUMSTANCE,
        /** What the years after hold. Known a year after the coverage ends, and so read with hindsight alone. */
        AHEAD
    }

    /** Another way to read the value, for tables that lack a column of the first. */
    @Value.Immutable
    @JsonDeserialize(builder = Variant.Builder.class)
    @JsonPropertyOrder({"value", "text", "credibility", "reason"})
    public abstract static sealed class Variant permits ImmutableVariant {
        Variant() {}

        /** A builder without any attribute. */
        public static Builder builder() {
            return new Builder();
        }

        /** The formula. */
        public abstract String value();

        /** What the value then is; {@code {}} stands for the value. */
        public abstract String text();

        /** How credible it then is. */
        public abstract Credibility credibility();

        /** Why it may stand for the first. */
        public abstract String reason();

        @Value.Check
        void check() {
            Preconditions.checkArgument(text().contains("{}"), "text of a variant must hold {}: %s", text());
            Preconditions.checkArgument(!reason().isBlank(), "reason of a variant must not be blank: %s", value());
        }

        /** Builds a {@link Variant}. */
        public static final class Builder extends ImmutableVariant.Builder {
            Builder() {}
        }
    }

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** The instrument of the evidence, such as {@code cow-mid-hostility}. */
    public abstract String name();

    /** MEASURE unless the mapping says SURVEY. */
    @Value.Default
    public EvidenceKind kind() {
        return EvidenceKind.MEASURE;
    }

    /** What its evidence stands for; {@link Role#STANDING} unless the mapping says otherwise. */
    @Value.Default
    public Role role() {
        return Role.STANDING;
    }

    /** The factor it bears on. */
    public abstract Factor factor();

    /** The issue area, if it is of one. */
    public abstract Optional<IssueArea> area();

    /** 1 or 2: which of the row's parties acts or thinks; the other is whom it is directed at. Absent if it is mutual. */
    public abstract Optional<Integer> from();

    /** The formula of the value; see {@link DyadYearMapping}. */
    public abstract String value();

    /** Other ways to read it, the first that the table has the columns for is taken where it lacks one of {@link #value}. */
    public abstract ImmutableList<Variant> variants();

    /** The years in which a blank or a 0 means what it says. Outside them there is no evidence. */
    public abstract DateSpan coverage();

    /** How the value becomes a score. */
    public abstract Scale scale();

    /** How far the source can be relied on. */
    public abstract Reliability reliability();

    /** How credible the value is. */
    public abstract Credibility credibility();

    /** Key of a source of the mapping. */
    public abstract String source();

    /** What the value is; {@code {}} stands for the value. */
    public abstract String text();

    /** Why this is evidence of its factor, and why the scale is cut where it is. */
    public abstract String reason();

    /** What tells two directions of one instrument apart: {@code :1} or {@code :2}; empty if it is mutual. */
    String direction() {
        return from().map(side -> ":" + side).orElse("");
    }

    /** The formulas by which it is read, in the order in which they are tried. */
    ImmutableList<String> formulas() {
        return Stream.concat(Stream.of(value()), variants().stream().map(Variant::value))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a year is covered: all of it. */
    boolean covers(int year) {
        Year whole = Year.of(year);
        return coverage().covers(whole.atDay(1)) && coverage().covers(whole.atDay(whole.length()));
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(!name().isBlank(), "name must not be blank");
        Preconditions.checkArgument(
                kind() == EvidenceKind.MEASURE || kind() == EvidenceKind.SURVEY,
                "kind of %s must be MEASURE or SURVEY: %s",
                name(),
                kind());
        Preconditions.checkArgument(
                from().isEmpty() || from().get() == 1 || from().get() == 2,
                "from of %s must be 1 or 2: %s",
                name(),
                from().orElse(0));
        Preconditions.checkArgument(text().contains("{}"), "text of %s must hold {}: %s", name(), text());
        Preconditions.checkArgument(!reason().isBlank(), "reason of %s must not be blank", name());
        checkRole();
    }

    /** What looks ahead must be known late, and what is no evidence for a side must not lean to one. */
    private void checkRole() {
        boolean looksAhead = formulas().stream()
                .anyMatch(formula -> LOOKS_AHEAD.matcher(formula).find());
        Preconditions.checkArgument(
                !looksAhead || role() == Role.AHEAD,
                "role of %s must be AHEAD, since its formula reads later years",
                name());
        Preconditions.checkArgument(
                role() != Role.AHEAD || coverage().findLast().isPresent(),
                "coverage of %s must end, since what looks ahead is known only then: %s",
                name(),
                coverage());
        Preconditions.checkArgument(
                role() != Role.CIRCUMSTANCE || scale().scores().stream().allMatch(score -> score == 0),
                "scores of %s must be 0, since a circumstance is no evidence for a side: %s",
                name(),
                scale().scores());
    }

    /** Builds a {@link YearlyInstrument}. */
    public static final class Builder extends ImmutableYearlyInstrument.Builder {
        Builder() {}
    }
}
