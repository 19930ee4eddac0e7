package org.entente.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.entente.evaluation.WeightedKappa;
import org.entente.learning.LabelledPrediction;
import org.entente.relationship.PeaceLevel;

/** Agreement with experts on the levels of peace of labelled years, with standard errors by pair. */
final class YearlyScores {
    private static final int LEVELS = PeaceLevel.values().length;
    private static final int BINS = 10;

    /** What one pair adds to each sum. */
    private static final class Tally {
        double years;
        double loss;
        final double[][] decided = new double[LEVELS][LEVELS];
        final double[][] mostLikely = new double[LEVELS][LEVELS];
        final double[][] rivalry = new double[2][2];
        final double[] off = new double[BINS];

        void add(LabelledPrediction<PeaceLevel> one) {
            int label = one.labels().iterator().next().ordinal();
            double expected = 0;
            int best = 0;
            double[] p = new double[LEVELS];
            for (PeaceLevel level : PeaceLevel.values()) {
                int k = level.ordinal();
                p[k] = one.probabilities().getOrDefault(level, 0.0);
                expected += k * p[k];
                best = p[k] > p[best] ? k : best;
            }
            years++;
            loss += one.logLoss();
            decided[label][(int) StrictMath.floor(expected + 0.5)]++;
            mostLikely[label][best]++;
            rivalry[label < PeaceLevel.NEGATIVE_PEACE.ordinal() ? 1 : 0][p[0] + p[1] > 0.5 ? 1 : 0]++;
            off[(int) Math.min(BINS - 1, StrictMath.floor(BINS * p[best]))] += p[best] - (best == label ? 1 : 0);
        }

        void add(Tally other, double times) {
            years += times * other.years;
            loss += times * other.loss;
            add(decided, other.decided, times);
            add(mostLikely, other.mostLikely, times);
            add(rivalry, other.rivalry, times);
            for (int k = 0; k < BINS; k++) {
                off[k] += times * other.off[k];
            }
        }

        private static void add(double[][] to, double[][] what, double times) {
            for (int i = 0; i < to.length; i++) {
                for (int j = 0; j < to.length; j++) {
                    to[i][j] += times * what[i][j];
                }
            }
        }

        double calibrationError() {
            double sum = 0;
            for (double one : off) {
                sum += StrictMath.abs(one);
            }
            return sum / years;
        }
    }

    private final List<Tally> pairs;
    private final Tally all = new Tally();

    /** Scores answers, each of one label. */
    YearlyScores(List<LabelledPrediction<PeaceLevel>> answers) {
        Map<Integer, Tally> byPair = new LinkedHashMap<>();
        answers.forEach(one ->
                byPair.computeIfAbsent(one.relationship(), pair -> new Tally()).add(one));
        this.pairs = new ArrayList<>(byPair.values());
        pairs.forEach(pair -> all.add(pair, 1));
    }

    /** A line of a table. */
    String line(String name) {
        return "| " + name + " |" + cell(of -> WeightedKappa.quadratic(of.decided))
                + cell(of -> WeightedKappa.quadratic(of.mostLikely)) + cell(of -> of.loss / of.years)
                + cell(of -> WeightedKappa.quadratic(of.rivalry)) + cell(Tally::calibrationError);
    }

    static String head() {
        return "| | kappa of the decided level | kappa, most likely | log loss | rivalry kappa | calibration error |\n"
                + "|---|---:|---:|---:|---:|---:|";
    }

    private String cell(ToDoubleFunction<Tally> measure) {
        return " "
                + Jackknife.format(measure.applyAsDouble(all), pairs.size(), i -> {
                    Tally others = new Tally();
                    others.add(all, 1);
                    others.add(pairs.get(i), -1);
                    return measure.applyAsDouble(others);
                })
                + " |";
    }
}
