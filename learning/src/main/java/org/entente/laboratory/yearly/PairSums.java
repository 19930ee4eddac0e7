package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.entente.evaluation.Jackknife;

/**
 * Sums over pairs, and a measure of them with its standard error by pair.
 *
 * @param <T> what one pair adds to each sum
 */
final class PairSums<T extends PairSums.Sums<T>> {
    /** Numbers that can be added up. */
    interface Sums<T> {
        /** Adds others, so many times; -1 takes them away. */
        void add(T others, double times);
    }

    private final ImmutableSortedMap<String, T> byPair;
    private final ImmutableList<T> pairs;
    private final Supplier<T> none;
    private final T all;

    /**
     * Sums.
     *
     * @param byPair what each pair adds, by its name
     * @param none sums of nothing
     */
    PairSums(Map<String, T> byPair, Supplier<T> none) {
        this.byPair = ImmutableSortedMap.copyOf(byPair);
        this.pairs = ImmutableList.copyOf(this.byPair.values());
        this.none = none;
        this.all = none.get();
        pairs.forEach(pair -> all.add(pair, 1));
    }

    int pairs() {
        return pairs.size();
    }

    /** A measure of the sums. */
    double of(ToDoubleFunction<T> measure) {
        return measure.applyAsDouble(all);
    }

    /** Its standard error. */
    double error(ToDoubleFunction<T> measure) {
        return Jackknife.standardError(pairs.size(), i -> measure.applyAsDouble(without(i)));
    }

    private T without(int pair) {
        T others = none.get();
        others.add(all, 1);
        others.add(pairs.get(pair), -1);
        return others;
    }

    /** The cell of a table: a measure of the sums, with its standard error in brackets. */
    String cell(ToDoubleFunction<T> measure) {
        return written("%.3f", of(measure), error(measure));
    }

    /**
     * The cell of a table: by how much a measure is above that of other sums of the same pairs, with the standard error of the
     * difference, which is smaller than those of both where the pairs are hard for both.
     */
    String difference(PairSums<T> other, ToDoubleFunction<T> measure) {
        Preconditions.checkArgument(
                byPair.keySet().equals(other.byPair.keySet()), "both must be of the same pairs to be compared");
        double error = Jackknife.standardError(
                pairs.size(), i -> measure.applyAsDouble(without(i)) - measure.applyAsDouble(other.without(i)));
        return written("%+.3f", of(measure) - other.of(measure), error);
    }

    /** One pair has no standard error; and there may be nothing to measure. */
    private static String written(String format, double measure, double error) {
        String figure = Double.isNaN(measure) ? "-" : String.format(Locale.ROOT, format, measure);
        return figure + " [" + (Double.isNaN(error) ? "-" : String.format(Locale.ROOT, "%.3f", error)) + "]";
    }

    /** Adds a matrix to another of its size, so many times. */
    static void add(double[][] to, double[][] what, double times) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                to[i][j] += times * what[i][j];
            }
        }
    }
}
