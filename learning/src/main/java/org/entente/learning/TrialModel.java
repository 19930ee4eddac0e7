package org.entente.learning;

/**
 * The numbers of one trial, ready for the filter.
 *
 * @param states how many there are; each has a young and a settled sub-state
 * @param weights in nats, by cell and state
 * @param monthly transition probabilities of a month between sub-states, row by row
 * @param start probabilities of sub-states before any evidence
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never changed once made
record TrialModel(int states, double[] weights, double[] monthly, double[] start) {
    int subStates() {
        return 2 * states;
    }
}
