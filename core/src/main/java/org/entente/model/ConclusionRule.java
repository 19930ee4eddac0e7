package org.entente.model;

/**
 * When a belief is strong enough to be called a conclusion.
 *
 * @param probability the least probability of the most likely state
 * @param effectiveEvidence the least effective evidence of the last ten years, in fully reliable single observations
 */
public record ConclusionRule(Parameter probability, Parameter effectiveEvidence) {
    /**
     * A rule for conclusions.
     *
     * @throws IllegalArgumentException if the probability is outside 0 to 1, or if no evidence would be enough
     */
    public ConclusionRule {
        probability.mustBe("probability", 0, 1);
        effectiveEvidence.mustBeAboveZero("effectiveEvidence");
    }
}
