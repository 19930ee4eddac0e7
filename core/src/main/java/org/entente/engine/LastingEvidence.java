package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The conditions and measures in force now or in the months of the window, in the order of sums. */
final class LastingEvidence {
    /** Most relationships have none. */
    private List<LastingItem> items = List.of();

    void add(LastingItem item) {
        if (items.isEmpty()) {
            items = new ArrayList<>(1);
        }
        int place = Collections.binarySearch(items, item, LastingItem.IN_ORDER);
        items.add(place < 0 ? -1 - place : place, item);
    }

    void remove(LastingItem item) {
        items.remove(item);
    }

    /** The item of that content. */
    Optional<LastingItem> find(long fingerprint) {
        return find(item -> item.fingerprint() == fingerprint);
    }

    /** The condition of that id that is in force. */
    Optional<LastingItem> findInForce(String id) {
        return find(item -> !item.isOver()
                && item.weighted().isCondition()
                && item.item().id().equals(id));
    }

    /** Those in force, in order. */
    ImmutableList<LastingItem> inForce() {
        return items.stream().filter(item -> !item.isOver()).collect(ImmutableList.toImmutableList());
    }

    /** All, in order. */
    ImmutableList<LastingItem> all() {
        return ImmutableList.copyOf(items);
    }

    /** All, in order, as values. */
    ImmutableList<FilterState.Lasting> saved() {
        return items.stream()
                .map(one -> new FilterState.Lasting(one.item(), one.reportedEnd()))
                .collect(ImmutableList.toImmutableList());
    }

    boolean isAnyInForce() {
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isOver()) {
                return true;
            }
        }
        return false;
    }

    /** The next day on which one in force ends. */
    Optional<LocalDate> nextEnd() {
        LocalDate next = LocalDate.MAX;
        for (LastingItem item : items) {
            if (!item.isOver()
                    && item.lastDay().isPresent()
                    && item.lastDay().get().isBefore(next)) {
                next = item.lastDay().get();
            }
        }
        return next.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(next);
    }

    /** Those in force that a day is the last of, or a day before it was. */
    ImmutableList<LastingItem> endingBy(LocalDate day) {
        if (items.isEmpty()) {
            return ImmutableList.of();
        }
        return items.stream()
                .filter(item -> !item.isOver()
                        && item.lastDay().filter(last -> !last.isAfter(day)).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** Forgets what was over before a month. */
    void dropBefore(int month) {
        if (!items.isEmpty()) {
            items.removeIf(item -> item.isOver() && item.weighted().last() < month);
        }
    }

    /** Whether any contributes in a month. */
    boolean isAnyIn(int month) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).covers(month)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds what conditions in force in a month say to its log-likelihoods.
     *
     * @return the effective evidence of its measures
     */
    double contribute(int month, Discounts discounts, LogLikelihoods sums) {
        double[] conditions = new double[Coefficients.FACTORS];
        for (LastingItem item : items) {
            if (item.covers(month) && item.weighted().isCondition()) {
                conditions[item.weighted().factor().ordinal()] += item.weight(month, discounts);
            }
        }
        for (int factor = 0; factor < Coefficients.FACTORS; factor++) {
            conditions[factor] = discounts.conditions(conditions[factor]);
        }
        double effective = 0;
        for (LastingItem item : items) {
            if (item.covers(month) && item.weighted().isCondition()) {
                double count = conditions[item.weighted().factor().ordinal()];
                sums.add(item.weight(month, discounts) * count, item.row());
            } else if (item.covers(month)) {
                effective += item.weight(month, discounts) * discounts.measures();
            }
        }
        return effective;
    }

    /**
     * Log-likelihoods of what is in force, in each of the months after one.
     *
     * @param axis what of them is of one axis
     */
    double[][] inComingMonths(int present, int months, Discounts discounts, Function<LogLikelihoods, double[]> axis) {
        double[][] coming = new double[months][];
        Arrays.fill(coming, axis.apply(LogLikelihoods.NONE));
        for (int i = 0; i < months && !items.isEmpty(); i++) {
            LogLikelihoods sums = new LogLikelihoods();
            contribute(present + 1 + i, discounts, sums);
            coming[i] = axis.apply(sums);
        }
        return coming;
    }

    /** Log-likelihoods of what measures say in a month, beside the chain. */
    LogLikelihoods measured(int month, Discounts discounts) {
        LogLikelihoods sums = LogLikelihoods.NONE;
        for (int i = 0; i < items.size(); i++) {
            double count = measure(items.get(i).weighted(), month, discounts);
            if (count > 0) {
                sums = sums.isEmpty() ? new LogLikelihoods() : sums;
                sums.add(count, items.get(i).row());
            }
        }
        return sums;
    }

    /** Whether one of the measures that count in a month is of an instrument of which an axis has a table. */
    boolean isTableRead(HiddenMarkovModel<?> axis, int month, Discounts discounts) {
        for (int i = 0; i < items.size(); i++) {
            WeightedEvidence item = items.get(i).weighted();
            if (axis.isOfTable(item) && measure(item, month, discounts) > 0) {
                return true;
            }
        }
        return false;
    }

    /** What a measure counts in a month; of anything else nothing. */
    private static double measure(WeightedEvidence item, int month, Discounts discounts) {
        return item.isMeasure() && item.first() <= month
                ? item.weight() * discounts.measure(item.first(), item.last(), month)
                : 0;
    }

    /** Whether a condition is in force in a month. */
    boolean isAnyConditionIn(int month) {
        for (int i = 0; i < items.size(); i++) {
            LastingItem item = items.get(i);
            if (item.weighted().isCondition() && item.covers(month)) {
                return true;
            }
        }
        return false;
    }

    /** What conditions in force in a month that began before the ten years up to it weigh. */
    double standing(int month, Discounts discounts) {
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            LastingItem item = items.get(i);
            if (item.weighted().isCondition()
                    && item.covers(month)
                    && item.weighted().news() <= month - Coefficients.DECADE) {
                sum += item.weight(month, discounts);
            }
        }
        return sum;
    }

    private Optional<LastingItem> find(Predicate<LastingItem> condition) {
        return items.stream().filter(condition).findFirst();
    }
}
