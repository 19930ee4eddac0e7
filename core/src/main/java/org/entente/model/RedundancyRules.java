package org.entente.model;

/**
 * How much less evidence counts beside more of its kind. A sum of weights n counts as G(n) = ln(1 + rho n) / rho.
 *
 * @param news rho of news of one factor: events, onsets, surveys, ends
 * @param memoryYears years after which news of a factor has been forgotten to 1/e as a reason to discount what comes later
 * @param lasting rho of what is in force side by side, by factor
 */
public record RedundancyRules(Parameter news, Parameter memoryYears, Parameter lasting) {
    /**
     * Rules of redundancy.
     *
     * @throws IllegalArgumentException if a number is not above 0
     */
    public RedundancyRules {
        news.mustBeAboveZero("news");
        memoryYears.mustBeAboveZero("memoryYears");
        lasting.mustBeAboveZero("lasting");
    }
}
