package org.entente.model;

/**
 * How much what lasts counts while it lasts, beside what an event counts once.
 *
 * @param conditionsPerYear what a condition in force counts a year, while it is new
 * @param tiringHalfLifeYears years after which a condition in force counts half of that
 * @param measuresPerYear what a measure of a period counts a year
 */
public record DurationRules(Parameter conditionsPerYear, Parameter tiringHalfLifeYears, Parameter measuresPerYear) {
    /**
     * Rules of duration.
     *
     * @throws IllegalArgumentException if a rate is below 0 or above 12, or the half-life is under a tenth of a year
     */
    public DurationRules {
        conditionsPerYear.mustBe("conditionsPerYear", 0, 12);
        tiringHalfLifeYears.mustBe("tiringHalfLifeYears", 0.1, 1000);
        measuresPerYear.mustBe("measuresPerYear", 0, 12);
    }
}
