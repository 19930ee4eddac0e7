package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.entente.relationship.Factor;

/**
 * How much evidence of each factor was heard in the trailing twelve months, from which redundancy follows. Months are
 * heard in order; the last one may be heard again, to correct it.
 */
final class RedundancyDiscount {
    static final int FACTORS = Factor.values().length;

    private static final int YEAR = 12;

    private final double redundancy;
    private final double[] year = new double[FACTORS * YEAR];

    RedundancyDiscount(double redundancy) {
        this.redundancy = redundancy;
    }

    RedundancyDiscount copy() {
        RedundancyDiscount copy = new RedundancyDiscount(redundancy);
        copy.become(this);
        return copy;
    }

    void become(RedundancyDiscount other) {
        System.arraycopy(other.year, 0, year, 0, year.length);
    }

    /** What was heard, as {@link #restore} takes it: place and weight, where it is not 0. */
    ImmutableSortedMap<Integer, Double> saved() {
        return SparseArray.of(year);
    }

    void restore(Map<Integer, Double> saved) {
        SparseArray.restore(saved, year);
    }

    /**
     * The evidence of each factor in a month weighs so much.
     *
     * @return whether that of any factor weighed otherwise a year before
     */
    boolean hear(int month, double[] weights) {
        boolean changed = false;
        for (int factor = 0, at = Math.floorMod(month, YEAR); factor < FACTORS; factor++, at += YEAR) {
            changed |= year[at] != weights[factor];
            year[at] = weights[factor];
        }
        return changed;
    }

    /**
     * What redundancy leaves of each factor's voice: 1 / (1 + rho * max(0, N - 1)), where N is the sum of its weights in
     * the trailing twelve months.
     *
     * @param weights of the month heard last
     * @param shares to be set; 0 where a factor is silent
     * @return the effective evidence of the month: the sum of weight times share
     */
    double share(double[] weights, double[] shares) {
        double effective = 0;
        for (int factor = 0; factor < FACTORS; factor++) {
            if (weights[factor] > 0) {
                double beyondOne = inTheYear(factor) - 1;
                shares[factor] = beyondOne > 0 ? 1 / (1 + redundancy * beyondOne) : 1;
            } else {
                shares[factor] = 0;
            }
            effective += weights[factor] * shares[factor];
        }
        return effective;
    }

    private double inTheYear(int factor) {
        int at = factor * YEAR;
        // Sums that do not wait for each other.
        return ((year[at] + year[at + 1]) + (year[at + 2] + year[at + 3]))
                + ((year[at + 4] + year[at + 5]) + (year[at + 6] + year[at + 7]))
                + ((year[at + 8] + year[at + 9]) + (year[at + 10] + year[at + 11]));
    }
}
