package org.entente.model;

/**
 * When a belief is strong enough to be called a conclusion.
 *
 * @param probability the least probability of the most likely state
 * @param effectiveEvidence the least effective evidence of the last ten years, in fully reliable single observations
 */
public record ConclusionRule(Reasoned probability, Reasoned effectiveEvidence) {}
