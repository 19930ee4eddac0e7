package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;

/**
 * The effective evidence of each of the last {@value #MONTHS} months. There may be one of these for every two states of the
 * world, most of them young or seldom in the news, so that only months with evidence take room.
 */
final class TrailingEvidence {
    private static final int MONTHS = Coefficients.DECADE;

    private static final int SMALLEST = 2;
    private static final int EVIDENCE = 1;
    private static final int WIDTH = 2;

    /** Of each month with evidence, in order, the month and the evidence. */
    private double[] months = new double[SMALLEST * WIDTH];

    private int size;

    /** Sets that of a month, which is none of those before the last {@value #MONTHS}. */
    void set(int month, double effective) {
        int at = size;
        while (at > 0 && month(at - 1) >= month) {
            at--;
        }
        if (at < size && month(at) == month) {
            months[at * WIDTH + EVIDENCE] = effective;
        } else if (effective != 0) {
            insert(at, month, effective);
        }
    }

    private void insert(int at, int month, double effective) {
        int gone = gone(Math.max(month, size == 0 ? month : month(size - 1)), at);
        if (gone > 0) {
            move(gone, 0);
            size -= gone;
        }
        if (size * WIDTH == months.length) {
            months = Arrays.copyOf(months, Math.min(MONTHS, size + size / 2) * WIDTH);
        }
        int place = at - gone;
        move(place, place + 1);
        months[place * WIDTH] = month;
        months[place * WIDTH + EVIDENCE] = effective;
        size++;
    }

    /** How many, of so many, are of none of the last months up to one. */
    private int gone(int last, int of) {
        int gone = 0;
        while (gone < of && month(gone) <= last - MONTHS) {
            gone++;
        }
        return gone;
    }

    private void move(int from, int to) {
        System.arraycopy(months, from * WIDTH, months, to * WIDTH, (size - from) * WIDTH);
    }

    private int month(int at) {
        return (int) months[at * WIDTH];
    }

    private double evidence(int at) {
        return months[at * WIDTH + EVIDENCE];
    }

    /** The same as {@link #effective}, however short a time the months span. */
    double sum(int last, LastingEvidence lasting, Discounts discounts) {
        double sum = 0;
        for (int at = gone(last, size); at < size && month(at) <= last; at++) {
            sum += evidence(at);
        }
        return sum + lasting.standing(last, discounts);
    }

    /** The effective evidence of the months up to one, which {@link Coefficients#effectiveEvidence} says in full. */
    double effective(int last, LastingEvidence lasting, Discounts discounts) {
        double sum = 0;
        int from = last;
        int to = last - MONTHS;
        for (int at = gone(last, size); at < size && month(at) <= last; at++) {
            if (evidence(at) > 0) {
                sum += evidence(at);
                from = Math.min(from, month(at));
                to = month(at);
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
        for (int at = gone(last, size); at < size && month(at) <= last; at++) {
            if (evidence(at) != 0) {
                saved.put(Months.yearMonth(month(at)), evidence(at));
            }
        }
        return saved.build();
    }

    void restore(Map<YearMonth, Double> saved) {
        saved.forEach((month, effective) -> set(Months.of(month.atDay(1)), effective));
    }
}
