package org.entente.engine;

import java.util.Arrays;

/** The log-likelihoods of one month by state, of both axes side by side; up to a constant. */
final class LogLikelihoods {
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

    /** Leaves no evidence. */
    void clear() {
        Arrays.fill(phases, 0);
        Arrays.fill(levels, 0);
        isEmpty = true;
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
