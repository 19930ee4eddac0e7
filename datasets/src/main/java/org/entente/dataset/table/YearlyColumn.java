package org.entente.dataset.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of a column that a mapping reads: under which other names tools write it, which numbers it can hold, and what
 * is meant where the two directions of a pair differ. Names that differ by case or signs only need no mention.
 */
@Value.Immutable
@JsonDeserialize(builder = YearlyColumn.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract sealed class YearlyColumn permits ImmutableYearlyColumn {
    YearlyColumn() {}

    /** What holds where the rows of the two directions of a pair and year differ. */
    public enum Joined {
        /** Nothing: what two rows say differently is not known. */
        UNKNOWN,
        /** The higher number: an obligation that one of the two has is in force, a dispute that one sees is one. */
        HIGHER
    }

    /** A column of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Other names, the first that a table has is read. */
    public abstract ImmutableList<String> aliases();

    /** Names that mean this only in a table that has another column too: {@code hostlev} beside {@code cowmidongoing}. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> aliasesBeside();

    /** The lowest possible number; what is lower is unknown. */
    public abstract Optional<Double> lowest();

    /** The highest possible number; what is higher is unknown. */
    public abstract Optional<Double> highest();

    /** What holds where two directions differ; by default {@link Joined#UNKNOWN}. */
    @Value.Default
    public Joined joined() {
        return Joined.UNKNOWN;
    }

    /** The numbers that the column can hold. */
    ValueRange range() {
        return new ValueRange(
                lowest().orElse(Double.NEGATIVE_INFINITY), highest().orElse(Double.POSITIVE_INFINITY));
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                range().lowest() <= range().highest(),
                "highest must be at least lowest (%s): %s",
                range().lowest(),
                range().highest());
    }

    /** Builds a {@link YearlyColumn}. */
    public static final class Builder extends ImmutableYearlyColumn.Builder {
        Builder() {}
    }
}
