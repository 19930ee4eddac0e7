package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.Map;

/** The effective evidence of each of the last {@value #MONTHS} months. */
final class TrailingEvidence {
    private static final int MONTHS = Coefficients.DECADE;

    private final double[] evidence = new double[MONTHS];

    /** Sets that of a month, in place of the month {@value #MONTHS} before. */
    void set(int month, double effective) {
        evidence[Math.floorMod(month, MONTHS)] = effective;
    }

    /** The sum over all months, however short a time they span. */
    double sum() {
        double sum = 0;
        for (double effective : evidence) {
            sum += effective;
        }
        return sum;
    }

    /** The effective evidence of the months up to one, which {@link Coefficients#effectiveEvidence} says in full. */
    double effective(int last, LastingEvidence lasting, Discounts discounts) {
        double sum = 0;
        int from = last;
        int to = last - MONTHS;
        for (int month = last - MONTHS + 1; month <= last; month++) {
            double effective = evidence[Math.floorMod(month, MONTHS)];
            if (effective > 0) {
                sum += effective;
                from = Math.min(from, month);
                to = month;
            }
        }
        double standing = lasting.standing(last, discounts);
        if (standing > 0 || sum == 0) {
            return standing + sum;
        }
        return discounts.effective(sum, (lasting.isAnyConditionIn(last) ? last : to) - from + 1);
    }

    /**
     * What is not 0, by month.
     *
     * @param last the last month
     */
    ImmutableSortedMap<YearMonth, Double> saved(int last) {
        ImmutableSortedMap.Builder<YearMonth, Double> saved = ImmutableSortedMap.naturalOrder();
        for (int month = last - MONTHS + 1; month <= last; month++) {
            double effective = evidence[Math.floorMod(month, MONTHS)];
            if (effective != 0) {
                saved.put(Months.yearMonth(month), effective);
            }
        }
        return saved.build();
    }

    void restore(Map<YearMonth, Double> saved) {
        saved.forEach((month, effective) -> set(Months.of(month.atDay(1)), effective));
    }
}
