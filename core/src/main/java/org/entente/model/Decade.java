package org.entente.model;

/** The effective evidence of each of the trailing hundred and twenty months. */
final class Decade {
    private static final int MONTHS = 120;

    private final double[] evidence = new double[MONTHS];

    Decade copy() {
        Decade copy = new Decade();
        System.arraycopy(evidence, 0, copy.evidence, 0, MONTHS);
        return copy;
    }

    /** The effective evidence, by month modulo 120. Its own, not a copy. */
    double[] months() {
        return evidence;
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
