package org.entente.dataset.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import java.time.Year;
import java.util.Optional;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Reliability;
import org.immutables.value.Value;

/** What one measure in a yearly table says: which cells it is read off, in which years, and on what scale. */
@Value.Immutable
@JsonDeserialize(builder = YearlyInstrument.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
    "name",
    "kind",
    "factor",
    "area",
    "from",
    "value",
    "coverage",
    "scale",
    "reliability",
    "credibility",
    "source",
    "text",
    "reason"
})
public abstract sealed class YearlyInstrument permits ImmutableYearlyInstrument {
    YearlyInstrument() {}

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

    public abstract Factor factor();

    public abstract Optional<IssueArea> area();

    /** 1 or 2: which of the row's parties acts or thinks; the other is whom it is directed at. Absent if it is mutual. */
    public abstract Optional<Integer> from();

    /** The formula of the value; see {@link DyadYearMapping}. */
    public abstract String value();

    /** The years in which a blank or a 0 means what it says. Outside them the instrument is silent. */
    public abstract DateSpan coverage();

    public abstract Scale scale();

    public abstract Reliability reliability();

    public abstract Credibility credibility();

    /** Key of a source of the mapping. */
    public abstract String source();

    /** What the value is; {@code {}} stands for the value. */
    public abstract String text();

    /** Why this is evidence of its factor, and why the scale is cut where it is. */
    public abstract String reason();

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
    }

    /** Builds a {@link YearlyInstrument}. */
    public static final class Builder extends ImmutableYearlyInstrument.Builder {
        Builder() {}
    }
}
