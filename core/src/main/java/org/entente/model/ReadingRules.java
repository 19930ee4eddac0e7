package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import org.entente.relationship.Factor;

/**
 * How a factor is read off its evidence.
 *
 * @param minimumWeight a reading is absent where the weights of its evidence sum to less
 * @param halfLife for each factor, the years in which evidence that is no longer in force loses half its weight
 */
public record ReadingRules(Parameter minimumWeight, ImmutableSortedMap<Factor, Parameter> halfLife) {
    /**
     * Rules for readings.
     *
     * @throws IllegalArgumentException if the minimum weight is not above 0, if a factor has no half-life or one is not
     *     above 0
     */
    public ReadingRules {
        minimumWeight.mustBeAboveZero("minimumWeight");
        Preconditions.checkArgument(
                halfLife.keySet().containsAll(Arrays.asList(Factor.values())),
                "halfLife must have every factor: %s",
                halfLife.keySet());
        halfLife.forEach((factor, years) -> years.mustBeAboveZero("halfLife of " + factor));
    }

    /** The half-life of a factor's evidence, in years. */
    public double halfLifeInYears(Factor factor) {
        return Preconditions.checkNotNull(halfLife.get(factor)).value();
    }
}
