package org.entente.laboratory.yearly;

import java.util.List;
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

    private final List<T> pairs;
    private final Supplier<T> none;
    private final T all;

    PairSums(List<T> pairs, Supplier<T> none) {
        this.pairs = List.copyOf(pairs);
        this.none = none;
        this.all = none.get();
        pairs.forEach(pair -> all.add(pair, 1));
    }

    /** The cell of a table: a measure of the sums, with its standard error in brackets. */
    String cell(ToDoubleFunction<T> measure) {
        return " "
                + Jackknife.format(measure.applyAsDouble(all), pairs.size(), i -> {
                    T others = none.get();
                    others.add(all, 1);
                    others.add(pairs.get(i), -1);
                    return measure.applyAsDouble(others);
                })
                + " |";
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
