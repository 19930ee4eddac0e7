package org.entente.engine;

/** The log-likelihoods of one month by state, of both axes side by side; up to a constant. */
final class LogLikelihoods {
    /** No evidence. Nothing may be added to it. */
    static final LogLikelihoods NONE = new LogLikelihoods();

    private final double[] phases = new double[FilterStep.STATES];
    private final double[] levels = new double[FilterStep.STATES];
    private boolean isEmpty = true;

    /** By phase. Not to be changed. */
    double[] phases() {
        return phases;
    }

    /** By level of peace. Not to be changed. */
    double[] levels() {
        return levels;
    }

    /** Whether there is no evidence. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** More evidence: so much of a row of either axis. */
    void add(double coefficient, double[] phaseRow, double[] levelRow) {
        isEmpty = false;
        for (int s = 0; s < FilterStep.STATES; s++) {
            phases[s] += coefficient * phaseRow[s];
            levels[s] += coefficient * levelRow[s];
        }
    }
}
