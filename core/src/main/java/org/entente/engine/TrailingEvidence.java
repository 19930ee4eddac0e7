package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/** The effective evidence of each of the trailing hundred and twenty months. */
final class TrailingEvidence {
    private static final int MONTHS = 120;

    private final double[] evidence = new double[MONTHS];

    TrailingEvidence copy() {
        TrailingEvidence copy = new TrailingEvidence();
        System.arraycopy(evidence, 0, copy.evidence, 0, MONTHS);
        return copy;
    }

    /** What was heard, as {@link #restore} takes it: place and effective evidence, where it is not 0. */
    ImmutableSortedMap<Integer, Double> saved() {
        return SparseArray.of(evidence);
    }

    void restore(Map<Integer, Double> saved) {
        SparseArray.restore(saved, evidence);
    }

    void hear(int month, double effective) {
        evidence[Math.floorMod(month, MONTHS)] = effective;
    }

    double sum() {
        double sum = 0;
        for (double e : evidence) {
            sum += e;
        }
        return sum;
    }
}
