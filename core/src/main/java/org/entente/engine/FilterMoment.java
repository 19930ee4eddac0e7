package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.entente.relationship.Factor;

/**
 * Where an {@link OnlineFilter} is at one moment, which is all that one month passes on to the next: the beliefs of both axes
 * over their sub-states; and what is still remembered of earlier news, as a reason to discount what comes: one sum of weights
 * for the news of each factor, and one for the ends of either side. In one array, since there may be a filter for every two
 * states of the world, whose parts would lie scattered in memory.
 */
final class FilterMoment {
    /** Groups of redundancy: news of each factor, by its ordinal; then the ends of hostile and of friendly conditions. */
    static final int GROUPS = Coefficients.FACTORS + Coefficients.SIDES;

    private static final int MEMORY = 2 * FilterStep.SIZE;
    private static final int SIZE = MEMORY + GROUPS;
    /** Less is nothing: products of ever smaller numbers are slow. */
    static final double LEAST = 1e-30;

    private final double[] values;

    /** Without any belief, or memory. */
    FilterMoment() {
        this(new double[SIZE]);
    }

    private FilterMoment(double[] values) {
        this.values = values;
    }

    FilterMoment copy() {
        return new FilterMoment(values.clone());
    }

    /** Becomes the same as another. */
    void become(FilterMoment other) {
        System.arraycopy(other.values, 0, values, 0, SIZE);
    }

    /** The beliefs of both axes; each {@link OnlineAxis} knows where its own is. Only axes change them. */
    double[] beliefs() {
        return values;
    }

    /** The group of the ends of one side. */
    static int ends(int side) {
        return Coefficients.FACTORS + side;
    }

    /** What is remembered of a group. */
    double remembered(int group) {
        return values[MEMORY + group];
    }

    /** Whether any news, or end, is remembered. */
    boolean isAnyRemembered() {
        for (int at = MEMORY; at < SIZE; at++) {
            if (values[at] > 0) {
                return true;
            }
        }
        return false;
    }

    /** More of a group is to be remembered. */
    void remember(int group, double weight) {
        values[MEMORY + group] += weight;
    }

    /** What is remembered fades as a month passes. */
    void fade(double keptMonthly) {
        for (int at = MEMORY; at < SIZE; at++) {
            double kept = values[at] * keptMonthly;
            values[at] = kept < LEAST ? 0 : kept;
        }
    }

    /** What is remembered of news, where not 0, by factor. */
    ImmutableSortedMap<Factor, Double> news() {
        return saved(0, Coefficients.FACTORS, group -> Factor.values()[group]);
    }

    /** What is remembered of ends, where not 0, by side. */
    ImmutableSortedMap<FilterState.Side, Double> ends() {
        return saved(Coefficients.FACTORS, GROUPS, group -> FilterState.Side.values()[group - Coefficients.FACTORS]);
    }

    /** Remembers what was saved. */
    void restore(Map<Factor, Double> news, Map<FilterState.Side, Double> ends) {
        news.forEach((factor, weight) -> values[MEMORY + factor.ordinal()] = weight);
        ends.forEach((side, weight) -> values[MEMORY + ends(side.ordinal())] = weight);
    }

    private <K extends Comparable<K>> ImmutableSortedMap<K, Double> saved(int from, int to, IntFunction<K> key) {
        ImmutableSortedMap.Builder<K, Double> saved = ImmutableSortedMap.naturalOrder();
        for (int group = from; group < to; group++) {
            if (remembered(group) != 0) {
                saved.put(key.apply(group), remembered(group));
            }
        }
        return saved.build();
    }
}
