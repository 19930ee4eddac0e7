package org.entente.assessment;

import java.time.LocalDate;
import org.entente.model.ReadingRules;
import org.entente.relationship.Factor;

/**
 * How evidence weighs more the later it is: 2 to the power of a day over a half-life, from tables. Counted from a fixed day,
 * so that sums need not fade day by day.
 */
final class Growth {
    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int LOW = 1024;
    private static final int HIGH = 1024;
    private static final long FIRST = LocalDate.of(2000, 1, 1).toEpochDay();

    private final double[][] low = new double[Factor.values().length][LOW];
    private final double[][] high = new double[Factor.values().length][2 * HIGH];

    Growth(ReadingRules rules) {
        for (Factor factor : Factor.values()) {
            double days = rules.halfLifeInYears(factor) * DAYS_IN_YEAR;
            for (int i = 0; i < LOW; i++) {
                low[factor.ordinal()][i] = StrictMath.pow(2, i / days);
            }
            for (int i = 0; i < 2 * HIGH; i++) {
                high[factor.ordinal()][i] = StrictMath.pow(2, (double) (i - HIGH) * LOW / days);
            }
        }
    }

    /** How much more evidence of that day weighs, on any later one, than evidence of the fixed day. */
    double of(Factor factor, LocalDate day) {
        long days = day.toEpochDay() - FIRST;
        int above = (int) Math.max(0, Math.min(2 * HIGH - 1, Math.floorDiv(days, LOW) + HIGH));
        return high[factor.ordinal()][above] * low[factor.ordinal()][(int) Math.floorMod(days, (long) LOW)];
    }
}
