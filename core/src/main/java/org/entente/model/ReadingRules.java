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
public record ReadingRules(Reasoned minimumWeight, ImmutableSortedMap<Factor, Reasoned> halfLife) {
    /**
     * Rules for readings.
     *
     * @throws IllegalArgumentException if a factor has no half-life or one is not above 0
     */
    public ReadingRules {
        Preconditions.checkArgument(
                halfLife.keySet().containsAll(Arrays.asList(Factor.values())),
                "halfLife must have every factor: %s",
                halfLife.keySet());
        halfLife.forEach((factor, years) -> Preconditions.checkArgument(
                years.value() > 0, "halfLife of %s must be above 0: %s", factor, years.value()));
    }

    /** The half-life of a factor's evidence, in years. */
    public double halfLifeInYears(Factor factor) {
        return Preconditions.checkNotNull(halfLife.get(factor)).value();
    }
}
