package org.entente.engine;

import java.util.Arrays;

/**
 * The log-likelihoods of one month by state, of both axes side by side in one row: those of the phases, then those of the
 * levels of peace. Up to a constant.
 */
final class LogLikelihoods {
    /** Where those of the phases begin in a row of both axes. */
    static final int PHASES = 0;
    /** Where those of the levels of peace begin. */
    static final int LEVELS = FilterStep.STATES;

    /** No evidence. Nothing may be added to it. */
    static final LogLikelihoods NONE = new LogLikelihoods();

    private final double[] sums = new double[2 * FilterStep.STATES];
    private boolean isEmpty = true;

    /** A row of both axes. */
    static double[] row(double[] phases, double[] levels) {
        double[] row = Arrays.copyOf(phases, 2 * FilterStep.STATES);
        System.arraycopy(levels, 0, row, LEVELS, FilterStep.STATES);
        return row;
    }

    /** The row of both axes. Not to be changed. */
    double[] sums() {
        return sums;
    }

    /** Whether there is no evidence. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** More evidence: so much of a row of both axes. */
    void add(double coefficient, double[] row) {
        isEmpty = false;
        for (int s = 0; s < sums.length; s++) {
            sums[s] += coefficient * row[s];
        }
    }
}
