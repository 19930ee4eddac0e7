package org.entente.model;

import java.util.Arrays;
import org.entente.relationship.Factor;

/**
 * How much evidence was heard lately: by factor in the trailing twelve months, from which redundancy follows, and in all
 * in the trailing ten years. Months are given in order; a month may be given again to correct it.
 */
final class Attention {
    /** Months over which redundancy is counted. */
    static final int YEAR = 12;
    /** Months over which effective evidence is counted. */
    static final int DECADE = 120;

    static final int FACTORS = Factor.values().length;

    private final double redundancy;
    private final double[] year = new double[FACTORS * YEAR];
    private final double[] decade = new double[DECADE];

    Attention(double redundancy) {
        this.redundancy = redundancy;
    }

    Attention copy() {
        Attention copy = new Attention(redundancy);
        copy.become(this);
        return copy;
    }

    void become(Attention other) {
        System.arraycopy(other.year, 0, year, 0, year.length);
        System.arraycopy(other.decade, 0, decade, 0, decade.length);
    }

    /** The place of a month among the twelve. */
    static int monthOfYear(int month) {
        return Math.floorMod(month, YEAR);
    }

    /** A factor's evidence in a month weighs so much. */
    void hear(int factor, int monthOfYear, double weight) {
        year[factor * YEAR + monthOfYear] = weight;
    }

    /**
     * What redundancy leaves of a factor's voice: 1 / (1 + rho * max(0, N - 1)), where N is the sum of its weights in the
     * trailing twelve months.
     */
    double share(int factor) {
        double a = 0;
        double b = 0;
        double c = 0;
        for (int at = factor * YEAR; at < (factor + 1) * YEAR; at += 3) {
            // Three sums that do not wait for each other.
            a += year[at];
            b += year[at + 1];
            c += year[at + 2];
        }
        return 1 / (1 + redundancy * Math.max(0, a + b + c - 1));
    }

    /** The effective evidence of a month was so much. */
    void effective(int month, double evidence) {
        decade[Math.floorMod(month, DECADE)] = evidence;
    }

    /** Effective evidence of the trailing ten years. */
    double effectiveEvidence() {
        double sum = 0;
        for (double evidence : decade) {
            sum += evidence;
        }
        return sum;
    }

    /** Nothing was ever heard. */
    void clear() {
        Arrays.fill(year, 0);
        Arrays.fill(decade, 0);
    }
}
