package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonTree;
import org.entente.json.UnicodeText;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One observation that bears on one {@link Factor}. A fact that bears on two factors is two items that share a
 * {@link #fact()}. How to choose each attribute is in the {@link Codebook}.
 *
 * <pre>{@code
 * Evidence treaty = Evidence.builder()
 *         .id("e017").kind(EvidenceKind.CONDITION).when(DateSpan.parse("1950-02-14/1980-04-11"))
 *         .factor(Factor.INSTITUTIONALIZATION).area(IssueArea.SECURITY).score(0.9)
 *         .reliability(Reliability.B).credibility(Credibility.PROBABLY_TRUE)
 *         .source("ren-2012").text("Treaty of friendship, alliance and mutual assistance.")
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonDeserialize(builder = Evidence.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "id",
    "fact",
    "kind",
    "when",
    "from",
    "to",
    "about",
    "place",
    "factor",
    "area",
    "instrument",
    "score",
    "reliability",
    "credibility",
    "source",
    "known",
    "reports",
    "coding",
    "text"
})
public abstract sealed class Evidence permits ImmutableEvidence {
    /** The instrument of evidence that a person coded by the {@link Codebook}. */
    public static final String CASE_CODING = "case-coding";

    /** In order of time, within a day by factor, then id. The order in which everything is summed and listed. */
    static final Comparator<Evidence> IN_ORDER_OF_TIME = Comparator.comparing(
                    (Evidence item) -> item.when().first())
            .thenComparing(Evidence::factor)
            .thenComparing(Evidence::id);

    Evidence() {}

    /** A builder. Id, kind, when, factor, score, reliability, credibility, source and text are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the attributes of an item. */
    public static Builder builder(Evidence item) {
        return new Builder().copying(item);
    }

    /** Unique within a relationship. */
    public abstract String id();

    /** The fact that this item is about; items of one fact share it. */
    public abstract Optional<String> fact();

    /** How it lies in time. */
    public abstract EvidenceKind kind();

    /** When it happened, held or was measured. */
    public abstract DateSpan when();

    /** Code of the party that acts, thinks or is heading somewhere; absent where neither does more than the other. */
    public abstract Optional<String> from();

    /** Code of the party that it is directed at. */
    public abstract Optional<String> to();

    /** Codes of third parties that it is about, such as a common enemy. */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> about();

    /** The place within a country, where that matters. */
    public abstract Optional<String> place();

    /** What it bears on. */
    public abstract Factor factor();

    /** The field of policy, where it is one. The codebook wants it for {@link Factor#INTEREST_CONVERGENCE}. */
    public abstract Optional<IssueArea> area();

    /** What measured it. The model may hold a table of its own for an instrument. */
    @Value.Default
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = IsCaseCoding.class)
    public String instrument() {
        return CASE_CODING;
    }

    /** From -1, hostile, to +1, close, as the codebook anchors it for the factor. */
    public abstract double score();

    /** How far its source can be relied on. */
    public abstract Reliability reliability();

    /** How credible the item itself is. */
    public abstract Credibility credibility();

    /** Key of the {@link Source} in the relationship. */
    public abstract String source();

    /**
     * When contemporaries could know the fact, as precise as is known, if that is not what {@link #knownBy()} takes by
     * default. Not when a source or a data set reported it.
     */
    public abstract Optional<DateSpan> known();

    /** How many reports of this one thing there were; they count once. At least 1. */
    @Value.Default
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = IsOne.class)
    public int reports() {
        return 1;
    }

    /** By whom and how it was coded, if not as {@link Relationship#coding()} says of the whole case. */
    public abstract Optional<Coding> coding();

    /** One sentence that says what was observed. */
    public abstract String text();

    /**
     * The day by which contemporaries could know it: the last day of {@link #known()} where that is given; else, of a condition, the
     * last day of its start at its precision; of anything else, the last day of its date.
     */
    @Value.Lazy
    public LocalDate knownBy() {
        if (known().isPresent()) {
            return known().get().findLast().orElseThrow();
        }
        return kind() == EvidenceKind.CONDITION
                ? when().startsBy()
                : when().findLast().orElseThrow();
    }

    /** Whether it is a condition that ended before a day. */
    public boolean isOverBy(LocalDate day) {
        return kind() == EvidenceKind.CONDITION
                && when().findLast().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * What it says, apart from who reports it. Left out are id, source, reliability, credibility, when it could be known,
     * how many reports there were, and who coded it: what two reports of one thing differ in.
     */
    public EvidenceContent content() {
        return new EvidenceContent(this);
    }

    /** The band of the score. */
    public Band band() {
        return Band.of(score());
    }

    @Value.Check
    Evidence check() {
        Checks.text("id", id());
        Checks.text("instrument", instrument());
        Checks.text("source", source());
        Checks.text("text", text());
        fact().ifPresent(fact -> Checks.text("fact", fact));
        place().ifPresent(place -> Checks.text("place", place));
        Checks.unicode("from", from());
        Checks.unicode("to", to());
        about().forEach(party -> UnicodeText.check("about", party));
        Checks.score(score());
        checkReports(reports());
        checkEnd(kind(), when());
        if (known().isPresent()) {
            checkHasEnd(known().get());
            checkKnown(known().get(), when());
        }
        // One zero only: -0.0 and 0.0 are the same score and must be the same bits.
        return Double.doubleToRawLongBits(score()) == Double.doubleToRawLongBits(-0.0)
                ? builder(this).score(0.0).build()
                : this;
    }

    static void checkReports(int reports) {
        Checks.that(reports >= 1, "reports", "must be at least 1", reports);
    }

    static void checkEnd(EvidenceKind kind, DateSpan when) {
        Checks.that(
                kind == EvidenceKind.CONDITION || !when.isOpen(),
                "when",
                "must have an end unless the kind is CONDITION",
                when);
    }

    static void checkHasEnd(DateSpan known) {
        Checks.that(!known.isOpen(), "known", "must have an end", known);
    }

    static void checkKnown(DateSpan known, DateSpan when) {
        Checks.that(
                known.isOpen() || !known.findLast().orElseThrow().isBefore(when.first()),
                "known",
                "must not be before the start of when (" + when + ")",
                known);
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Evidence ofJson(JsonTree json) {
        return AnswerReader.read(json, Evidence.class);
    }

    /** Builds {@link Evidence}. */
    public static final class Builder extends ImmutableEvidence.Builder {
        Builder() {}

        /** Jackson 2 goes by the builder. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Builder ofJson(JsonTree json) {
            return builder(AnswerReader.read(json, Evidence.class));
        }

        /** The day by which contemporaries could know it. */
        public Builder known(LocalDate day) {
            known(DateSpan.of(day));
            return this;
        }
    }

    /** Leaves the default instrument out of JSON. */
    static final class IsCaseCoding {
        @Override
        public boolean equals(@Nullable Object other) {
            return CASE_CODING.equals(other);
        }

        @Override
        public int hashCode() {
            return CASE_CODING.hashCode();
        }
    }

    /** Leaves a single report out of JSON. */
    static final class IsOne {
        @Override
        public boolean equals(@Nullable Object other) {
            return Integer.valueOf(1).equals(other);
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
