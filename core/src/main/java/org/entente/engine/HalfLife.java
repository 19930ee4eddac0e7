package org.entente.engine;

import java.time.LocalDate;
import java.util.Arrays;
import org.entente.model.ReadingRules;
import org.entente.relationship.Factor;

/**
 * Exponential decay of the weight of evidence with age, by factor: {@code 2^(-age / half-life)}. Both directions come from
 * tables that are worked out once, because every reading on every day asks for them. Immutable.
 */
public final class HalfLife {
    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int CENTURY = 36_525;
    private static final int LOW = 1024;
    private static final int HIGH = 1024;
    private static final long FIXED_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final double[] halfLife;
    private final double[][] decay;
    private final double[][] growthOfDays = new double[Factor.values().length][LOW];
    private final double[][] growthOfBlocks = new double[Factor.values().length][2 * HIGH];

    HalfLife(ReadingRules rules) {
        Factor[] factors = Factor.values();
        halfLife = Arrays.stream(factors).mapToDouble(rules::halfLifeInYears).toArray();
        decay = new double[factors.length][CENTURY];
        for (int factor = 0; factor < factors.length; factor++) {
            for (int days = 0; days < CENTURY; days++) {
                decay[factor][days] = exactDecay(factor, days);
            }
            double days = halfLife[factor] * DAYS_IN_YEAR;
            for (int i = 0; i < LOW; i++) {
                growthOfDays[factor][i] = StrictMath.pow(2, i / days);
            }
            for (int i = 0; i < 2 * HIGH; i++) {
                growthOfBlocks[factor][i] = StrictMath.pow(2, (double) (i - HIGH) * LOW / days);
            }
        }
    }

    /** The share of its weight that evidence of a factor keeps after some days, 0 or more. */
    public double decay(Factor factor, long days) {
        return days < CENTURY ? decay[factor.ordinal()][(int) days] : exactDecay(factor.ordinal(), days);
    }

    /**
     * How much more evidence of a day weighs, on any later day, than evidence of a fixed day. Sums that are kept in these
     * units need not decay day by day.
     */
    public double growth(Factor factor, LocalDate day) {
        long days = day.toEpochDay() - FIXED_DAY;
        int block = (int) Math.max(0, Math.min(2 * HIGH - 1, Math.floorDiv(days, LOW) + HIGH));
        return growthOfBlocks[factor.ordinal()][block]
                * growthOfDays[factor.ordinal()][(int) Math.floorMod(days, (long) LOW)];
    }

    private double exactDecay(int factor, long days) {
        return StrictMath.pow(2, -(days / DAYS_IN_YEAR) / halfLife[factor]);
    }
}
