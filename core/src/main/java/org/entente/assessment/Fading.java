package org.entente.assessment;

import java.util.Arrays;
import org.entente.model.ReadingRules;
import org.entente.relationship.Factor;

/**
 * How much of its weight evidence keeps with age: 2^(-age / half-life). Ages of up to a century are worked out once, to the
 * same bits, because every reading on every day asks for them.
 */
final class Fading {
    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int CENTURY = 36_525;

    private final double[] halfLife;
    private final double[][] kept;

    Fading(ReadingRules rules) {
        Factor[] factors = Factor.values();
        halfLife = Arrays.stream(factors).mapToDouble(rules::halfLifeInYears).toArray();
        kept = new double[factors.length][CENTURY];
        for (int factor = 0; factor < factors.length; factor++) {
            for (int days = 0; days < CENTURY; days++) {
                kept[factor][days] = workedOut(factor, days);
            }
        }
    }

    /** The share of its weight that evidence of a factor keeps after some days, 0 or more. */
    double kept(int factor, long days) {
        return days < CENTURY ? kept[factor][(int) days] : workedOut(factor, days);
    }

    private double workedOut(int factor, long days) {
        return StrictMath.pow(2, -(days / DAYS_IN_YEAR) / halfLife[factor]);
    }
}
