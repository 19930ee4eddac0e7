package org.entente.model;

/**
 * When a belief is strong enough to be called a conclusion.
 *
 * @param probability the least probability of the most likely state
 * @param effectiveEvidence the least effective evidence of the last ten years, in fully reliable single observations
 * @param evidencePerMonth the most effective evidence that there can be for each month of the span of what is known
 */
public record ConclusionRule(Parameter probability, Parameter effectiveEvidence, Parameter evidencePerMonth) {
    /**
     * A rule for conclusions.
     *
     * @throws IllegalArgumentException if the probability is outside 0 to 1, if no evidence would be enough, or if a month
     *     could add nothing
     */
    public ConclusionRule {
        probability.mustBe("probability", 0, 1);
        effectiveEvidence.mustBeAboveZero("effectiveEvidence");
        evidencePerMonth.mustBeAboveZero("evidencePerMonth");
    }
}
