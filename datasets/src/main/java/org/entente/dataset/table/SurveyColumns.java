package org.entente.dataset.table;

import com.google.common.base.Preconditions;
import java.util.Optional;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.immutables.value.Value;

/**
 * Which columns of a survey table say what. The defaults are for a long table, with a row for each respondent country, target
 * and year, as Pew's favourability questions are tabulated; {@link #wide} is for one with a row for each respondent country
 * and year, and columns for each target ({@code fav_CHN}).
 */
@Value.Immutable
public abstract sealed class SurveyColumns permits ImmutableSurveyColumns {
    SurveyColumns() {}

    /** What stands for the target's code in the names of a wide table's columns. */
    static final String TARGET = "{}";

    /** The columns of a long table: {@code respondent_iso3, target, year, fav, unfav, n}. */
    public static SurveyColumns ofDefaults() {
        return builder().build();
    }

    /** The columns of a wide table: {@code respondent_iso3, year, n, fav_CHN, unfav_CHN, fav_USA, ...}. */
    public static SurveyColumns wide() {
        return builder()
                .favourable("fav_" + TARGET)
                .unfavourable("unfav_" + TARGET)
                .build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** ISO 3166 alpha-3 code of the country whose people answered. */
    @Value.Default
    public String respondent() {
        return "respondent_iso3";
    }

    /** ISO 3166 alpha-3 code of the country they were asked about; not read of a wide table. */
    @Value.Default
    public String target() {
        return "target";
    }

    /** The year in which they were asked. */
    @Value.Default
    public String year() {
        return "year";
    }

    /**
     * Share favourable, 0 to {@link #whole}, of all who were asked: the undecided stay in the denominator. Of a wide table with
     * {@code {}} for the target's code.
     */
    @Value.Default
    public String favourable() {
        return "fav";
    }

    /** Share unfavourable, of all who were asked. */
    @Value.Default
    public String unfavourable() {
        return "unfav";
    }

    /** How many were asked. A table may lack this column, and a row the number. */
    @Value.Default
    public String sampleSize() {
        return "n";
    }

    /** What all who were asked count as: 1, or 100 for shares in per cent. */
    @Value.Default
    public double whole() {
        return 1;
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

    /** Whether the targets stand in the names of columns. */
    boolean isWide() {
        return favourable().contains(TARGET);
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                isWide() == unfavourable().contains(TARGET),
                "favourable and unfavourable must both hold %s, or neither: %s, %s",
                TARGET,
                favourable(),
                unfavourable());
        Preconditions.checkArgument(whole() > 0, "whole must be above 0: %s", whole());
    }

    /** Builds {@link SurveyColumns}. */
    public static final class Builder extends ImmutableSurveyColumns.Builder {
        Builder() {}
    }
}
