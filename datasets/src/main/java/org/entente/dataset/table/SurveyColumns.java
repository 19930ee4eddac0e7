package org.entente.dataset.table;

import java.util.Optional;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.immutables.value.Value;

/** Which columns of a survey table say what. The defaults are the names that Entente's own documentation uses. */
@Value.Immutable
public abstract sealed class SurveyColumns permits ImmutableSurveyColumns {
    SurveyColumns() {}

    public static SurveyColumns ofDefaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** ISO 3166 alpha-3 code of the country whose people answered. */
    @Value.Default
    public String respondent() {
        return "respondent_iso3";
    }

    /** ISO 3166 alpha-3 code of the country they were asked about. */
    @Value.Default
    public String target() {
        return "target";
    }

    @Value.Default
    public String year() {
        return "year";
    }

    /** Share favourable, 0 to 1, of all who were asked: the undecided stay in the denominator. */
    @Value.Default
    public String favourable() {
        return "fav";
    }

    /** Share unfavourable, 0 to 1, of all who were asked. */
    @Value.Default
    public String unfavourable() {
        return "unfav";
    }

    /** How many were asked. A table may lack this column, and a row the number. */
    @Value.Default
    public String sampleSize() {
        return "n";
    }

    /** The instrument of the evidence. */
    @Value.Default
    public String instrument() {
        return "pew-favourability";
    }

    /** Who asked, under the instrument's name; by default a source of that title. */
    public abstract Optional<Source> source();

    /** How far the institute can be relied on. */
    @Value.Default
    public Reliability reliability() {
        return Reliability.A;
    }

    /** Builds {@link SurveyColumns}. */
    public static final class Builder extends ImmutableSurveyColumns.Builder {
        Builder() {}
    }
}
