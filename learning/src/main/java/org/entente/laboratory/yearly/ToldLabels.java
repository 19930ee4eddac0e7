package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.entente.engine.Generator;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.LabelHistory;
import org.entente.model.Transitions;
import org.entente.numeric.Matrices;
import org.entente.relationship.PeaceLevel;

/**
 * What rates of change expect to follow, if one is told the experts' labels up to a year and nothing else: the level is known,
 * and whether it has settled is believed by how long it has been seen to hold.
 */
final class ToldLabels {
    private static final int LEVELS = PeaceLevel.values().length;

    private final double[] longRun;
    private final double[][] yearly;
    private final double[][] ahead;

    /**
     * Rates to be judged.
     *
     * @param years how far to look ahead
     */
    ToldLabels(Transitions<PeaceLevel> rates, int years) {
        double[][] generator = Generator.of(rates, PeaceLevel.class);
        this.longRun = Matrices.stationary(generator);
        this.yearly = Matrices.exponential(generator, 1);
        this.ahead = Matrices.exponential(generator, years);
    }

    /** For each labelled year what is expected so many years after it. */
    ImmutableSortedMap<Integer, Distribution> ahead(LabelHistory history) {
        ImmutableSortedMap.Builder<Integer, Distribution> expected = ImmutableSortedMap.naturalOrder();
        double[] now = longRun;
        int last = Integer.MIN_VALUE;
        for (Map.Entry<Integer, PeaceLevel> label : history.labels().entrySet()) {
            double[] before = last == label.getKey() - 1 ? moved(now, yearly) : longRun;
            now = told(before, label.getValue());
            last = label.getKey();
            expected.put(last, levels(moved(now, ahead)));
        }
        return expected.buildOrThrow();
    }

    private static double[] told(double[] belief, PeaceLevel label) {
        int young = label.ordinal();
        int settled = LEVELS + young;
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

    private static Distribution levels(double[] subStates) {
        double[] levels = new double[LEVELS];
        for (int k = 0; k < LEVELS; k++) {
            levels[k] = subStates[k] + subStates[LEVELS + k];
        }
        return Distribution.of(levels);
    }
}
