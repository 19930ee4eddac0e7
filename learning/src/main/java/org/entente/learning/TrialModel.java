package org.entente.learning;

/**
 * A chain of levels in numbers, as fitting tries it.
 *
 * @param weights in nats, by cell (instrument * 7 + band) and level
 * @param monthly transition probabilities of a month between sub-states, row by row
 * @param stationary distribution over sub-states
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never changed once made
record TrialModel(double[] weights, double[] monthly, double[] stationary) {}
