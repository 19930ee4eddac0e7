package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.entente.relationship.Factor;

/**
 * What is still remembered of earlier news, as a reason to discount what comes: one sum of weights for the news of each
 * factor, and one for the ends of either side.
 */
final class RedundancyMemory {
    /** News of each factor, by its ordinal; then the ends of hostile and of friendly conditions. */
    static final int GROUPS = Coefficients.FACTORS + Coefficients.SIDES;

    /** Less is nothing: products of ever smaller numbers are slow. */
    private static final double LEAST = 1e-30;

    private final double[] remembered;
    /** Where the sums begin. */
    private final int place;

    /** Of nothing. */
    RedundancyMemory() {
        this(new double[GROUPS], 0);
    }

    /**
     * Of what an array holds.
     *
     * @param place where the sums begin in it
     */
    RedundancyMemory(double[] remembered, int place) {
        this.remembered = remembered;
        this.place = place;
    }

    /** The group of the ends of one side. */
    static int ends(int side) {
        return Coefficients.FACTORS + side;
    }

    double of(int group) {
        return remembered[place + group];
    }

    void add(int group, double weight) {
        remembered[place + group] += weight;
    }

    /** A month passes. */
    void fade(double keptMonthly) {
        for (int at = place; at < place + GROUPS; at++) {
            double kept = remembered[at] * keptMonthly;
            remembered[at] = kept < LEAST ? 0 : kept;
        }
    }

    /** What is not 0, by factor. */
    ImmutableSortedMap<Factor, Double> news() {
        return saved(0, Coefficients.FACTORS, group -> Factor.values()[group]);
    }

    /** What is not 0, by side. */
    ImmutableSortedMap<FilterState.Side, Double> ends() {
        return saved(Coefficients.FACTORS, GROUPS, group -> FilterState.Side.values()[group - Coefficients.FACTORS]);
    }

    void restore(Map<Factor, Double> news, Map<FilterState.Side, Double> ends) {
        news.forEach((factor, weight) -> remembered[place + factor.ordinal()] = weight);
        ends.forEach((side, weight) -> remembered[place + ends(side.ordinal())] = weight);
    }

    private <K extends Comparable<K>> ImmutableSortedMap<K, Double> saved(int from, int to, IntFunction<K> key) {
        ImmutableSortedMap.Builder<K, Double> saved = ImmutableSortedMap.naturalOrder();
        for (int group = from; group < to; group++) {
            if (of(group) != 0) {
                saved.put(key.apply(group), of(group));
            }
        }
        return saved.build();
    }
}
