package org.entente.laboratory.outlook;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.entente.engine.Generator;
import org.entente.model.Transitions;
import org.entente.numeric.Matrices;

/**
 * What rates of change expect to follow, if one is told the labels up to a year and nothing else: the state is known, and
 * whether it has settled is believed by how long it has been seen to hold.
 *
 * @param <S> the states: phases or levels of peace
 */
final class ToldLabels<S extends Enum<S>> {
    private final int states;
    private final double[] longRun;
    private final double[][] yearly;
    private final double[][] ahead;

    /**
     * Rates to be judged.
     *
     * @param years how far to look ahead
     */
    ToldLabels(Class<S> type, Transitions<S> rates, int years) {
        double[][] generator = Generator.of(rates, type);
        this.states = type.getEnumConstants().length;
        this.longRun = Matrices.stationary(generator);
        this.yearly = Matrices.exponential(generator, 1);
        this.ahead = Matrices.exponential(generator, years);
    }

    /** For each labelled year the chance of each state so many years after it. */
    ImmutableSortedMap<Integer, double[]> ahead(SortedMap<Integer, S> labels) {
        ImmutableSortedMap.Builder<Integer, double[]> expected = ImmutableSortedMap.naturalOrder();
        now(labels).forEach((year, subStates) -> {
            double[] then = moved(subStates, ahead);
            double[] chances = new double[states];
            for (int k = 0; k < states; k++) {
                chances[k] = then[k] + then[states + k];
            }
            expected.put(year, chances);
        });
        return expected.buildOrThrow();
    }

    /** For each labelled year the chance that its state has settled. */
    ImmutableSortedMap<Integer, Double> settled(SortedMap<Integer, S> labels) {
        ImmutableSortedMap.Builder<Integer, Double> settled = ImmutableSortedMap.naturalOrder();
        now(labels)
                .forEach((year, subStates) -> settled.put(
                        year, Arrays.stream(subStates, states, 2 * states).sum()));
        return settled.buildOrThrow();
    }

    /** For each labelled year what is believed of young and settled states at its end. */
    private ImmutableSortedMap<Integer, double[]> now(SortedMap<Integer, S> labels) {
        ImmutableSortedMap.Builder<Integer, double[]> believed = ImmutableSortedMap.naturalOrder();
        double[] now = longRun;
        int last = Integer.MIN_VALUE;
        for (Map.Entry<Integer, S> label : labels.entrySet()) {
            double[] before = last == label.getKey() - 1 ? moved(now, yearly) : longRun;
            now = told(before, label.getValue());
            last = label.getKey();
            believed.put(last, now);
        }
        return believed.buildOrThrow();
    }

    private double[] told(double[] belief, S label) {
        int young = label.ordinal();
        int settled = states + young;
        double[] told = new double[belief.length];
        told[young] = belief[young] / (belief[young] + belief[settled]);
        told[settled] = 1 - told[young];
        return told;
    }

    private static double[] moved(double[] belief, double[][] steps) {
        double[] moved = new double[belief.length];
        for (int i = 0; i < belief.length; i++) {
            for (int j = 0; j < belief.length; j++) {
                moved[j] += belief[i] * steps[i][j];
            }
        }
        return moved;
    }
}
