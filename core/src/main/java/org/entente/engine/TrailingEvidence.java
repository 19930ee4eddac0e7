package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.Map;

/**
 * The effective evidence of each of the last {@value #MONTHS} months. There may be one of these for every two states of the
 * world, most of them young or seldom in the news, so that only the months from the first with evidence on take room.
 */
final class TrailingEvidence {
    private static final int MONTHS = Coefficients.DECADE;

    /** By month, from the first; what is before and after these months is 0. */
    private double[] evidence = new double[0];

    private int first;
    private int months;

    /** Sets that of a month, which is none of those before the last {@value #MONTHS}. */
    void set(int month, double effective) {
        boolean isHeld = month >= first && month < first + months;
        if (!isHeld && effective != 0) {
            makeRoom(month);
        }
        if (isHeld || effective != 0) {
            evidence[month - first] = effective;
        }
    }

    private void makeRoom(int month) {
        int newest = months == 0 ? month : Math.max(month, first + months - 1);
        int oldest = months == 0 ? month : Math.max(Math.min(month, first), newest - MONTHS + 1);
        int length = newest - oldest + 1;
        if (oldest != first || length > evidence.length) {
            double[] moved = new double[Math.max(length, Math.min(MONTHS, 2 * months))];
            for (int at = Math.max(first, oldest); at < first + months; at++) {
                moved[at - oldest] = evidence[at - first];
            }
            evidence = moved;
        }
        first = oldest;
        months = length;
    }

    private double of(int month) {
        return month >= first && month < first + months ? evidence[month - first] : 0;
    }

    /** The same as {@link #effective}, however short a time the months span. */
    double sum(int last, LastingEvidence lasting, Discounts discounts) {
        double sum = 0;
        for (int month = oldest(last); month <= last; month++) {
            sum += of(month);
        }
        return sum + lasting.standing(last, discounts);
    }

    private int oldest(int last) {
        return Math.max(first, last - MONTHS + 1);
    }

    /** The effective evidence of the months up to one, which {@link Coefficients#effectiveEvidence} says in full. */
    double effective(int last, LastingEvidence lasting, Discounts discounts) {
        double sum = 0;
        int from = last;
        int to = last - MONTHS;
        for (int month = oldest(last); month <= last; month++) {
            double effective = of(month);
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
        for (int month = oldest(last); month <= last; month++) {
            if (of(month) != 0) {
                saved.put(Months.yearMonth(month), of(month));
            }
        }
        return saved.build();
    }

    void restore(Map<YearMonth, Double> saved) {
        saved.forEach((month, effective) -> set(Months.of(month.atDay(1)), effective));
    }
}
