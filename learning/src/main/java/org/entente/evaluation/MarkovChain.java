package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import org.entente.relationship.PeaceLevel;

/**
 * A chain of yearly steps between the experts' levels, counted: what follows the last label that is known.
 *
 * @param steps for each level what follows a year later
 */
public record MarkovChain(ImmutableSortedMap<PeaceLevel, Distribution> steps) {
    private static final int LEVELS = PeaceLevel.values().length;
    /** A step never seen is given the weight of a hundredth of one seen: no step is impossible. */
    private static final double UNSEEN = 0.01;

    /** Counts the steps from one labelled year to the next. */
    public static MarkovChain of(Collection<LabelHistory> histories) {
        double[][] counts = new double[LEVELS][LEVELS];
        for (LabelHistory history : histories) {
            for (Map.Entry<Integer, PeaceLevel> label : history.labels().entrySet()) {
                PeaceLevel next = history.labels().get(label.getKey() + 1);
                if (next != null) {
                    counts[label.getValue().ordinal()][next.ordinal()]++;
                }
            }
        }
        ImmutableSortedMap.Builder<PeaceLevel, Distribution> steps = ImmutableSortedMap.naturalOrder();
        for (PeaceLevel from : PeaceLevel.values()) {
            double[] row = counts[from.ordinal()];
            double sum = 0;
            for (int k = 0; k < LEVELS; k++) {
                row[k] += UNSEEN;
                sum += row[k];
            }
            for (int k = 0; k < LEVELS; k++) {
                row[k] /= sum;
            }
            steps.put(from, Distribution.of(row));
        }
        return new MarkovChain(steps.buildOrThrow());
    }

    /**
     * What follows a level.
     *
     * @param last the label known
     * @param years after it, 0 or more
     */
    public Distribution ahead(PeaceLevel last, int years) {
        return ahead(Distribution.certain(last), years);
    }

    /**
     * What follows what is believed.
     *
     * @param belief of a year
     * @param years after it, 0 or more
     */
    public Distribution ahead(Distribution belief, int years) {
        Preconditions.checkArgument(years >= 0, "years must not be negative: %s", years);
        double[] now = belief.probabilities().toArray();
        for (int year = 0; year < years; year++) {
            double[] next = new double[LEVELS];
            for (PeaceLevel from : PeaceLevel.values()) {
                Distribution step = Preconditions.checkNotNull(steps.get(from));
                for (int to = 0; to < LEVELS; to++) {
                    next[to] += now[from.ordinal()] * step.probabilities().get(to);
                }
            }
            now = next;
        }
        return Distribution.of(now);
    }
}
