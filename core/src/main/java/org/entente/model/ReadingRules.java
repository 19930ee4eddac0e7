package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import org.entente.relationship.Factor;

/**
 * How a factor is read off its evidence.
 *
 * @param minimumWeight a reading is absent where the weights of its evidence sum to less
 * @param latelyYears evidence that ended or happened within these years counts as present; what ended before is past
 * @param halfLife for each factor, the years in which evidence that is no longer in force loses half its weight
 */
public record ReadingRules(
        Parameter minimumWeight, Parameter latelyYears, ImmutableSortedMap<Factor, Parameter> halfLife) {
    /**
     * Rules for readings.
     *
     * @throws IllegalArgumentException if the minimum weight is not above 0, if a factor has no half-life, or one or
     *     latelyYears is out of range
     */
    public ReadingRules {
        minimumWeight.mustBeAboveZero("minimumWeight");
        latelyYears.mustBe("latelyYears", 1, 100);
        Preconditions.checkArgument(
                halfLife.keySet().containsAll(Arrays.asList(Factor.values())),
                "halfLife must have every factor: %s",
                halfLife.keySet());
        halfLife.forEach((factor, years) -> years.mustBe("halfLife." + factor, 0.01, 1000));
    }

    /** The half-life of a factor's evidence, in years. */
    public double halfLifeInYears(Factor factor) {
        return Preconditions.checkNotNull(halfLife.get(factor)).value();
    }
}
