package org.entente.evaluation;

import org.entente.relationship.PeaceLevel;

/**
 * One answer beside what experts say.
 *
 * @param pair name of the pair; answers of one pair are compared in order of time
 * @param year that the answer is about
 * @param experts their level
 * @param answer a probability for each level
 */
public record Prediction(String pair, int year, PeaceLevel experts, Distribution answer) {}
