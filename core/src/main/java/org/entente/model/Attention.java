package org.entente.model;

import org.entente.relationship.Factor;

/**
 * How much evidence of each factor was heard in the trailing twelve months, from which redundancy follows. Months are
 * heard in order; the last one may be heard again, to correct it.
 */
final class Attention {
    static final int FACTORS = Factor.values().length;

    private static final int YEAR = 12;

    private final double redundancy;
    private final double[] year = new double[FACTORS * YEAR];

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
    }

    /** The weights heard, by factor and month of the year. Its own, not a copy. */
    double[] weights() {
        return year;
    }

    /** The place of a month among the twelve. */
    static int monthOfYear(int month) {
        return Math.floorMod(month, YEAR);
    }

    /** A factor's evidence in a month weighs so much. Returns whether it weighed otherwise a year before. */
    boolean hear(int factor, int monthOfYear, double weight) {
        int at = factor * YEAR + monthOfYear;
        boolean changed = year[at] != weight;
        year[at] = weight;
        return changed;
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
}
