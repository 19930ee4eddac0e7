package org.entente.laboratory.yearly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.evaluation.WeightedKappa;
import org.entente.learning.LabelledPrediction;
import org.entente.relationship.PeaceLevel;

/** Agreement with experts on the levels of peace of labelled years, with standard errors by pair. */
final class YearlyScores {
    private static final int LEVELS = PeaceLevel.values().length;
    private static final int BINS = 10;

    /** What one pair adds to each sum. */
    private static final class Tally implements PairSums.Sums<Tally> {
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

        @Override
        public void add(Tally other, double times) {
            years += times * other.years;
            loss += times * other.loss;
            PairSums.add(decided, other.decided, times);
            PairSums.add(mostLikely, other.mostLikely, times);
            PairSums.add(rivalry, other.rivalry, times);
            for (int k = 0; k < BINS; k++) {
                off[k] += times * other.off[k];
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

    private final PairSums<Tally> sums;

    /** Scores answers, each of one label. */
    YearlyScores(List<LabelledPrediction<PeaceLevel>> answers) {
        Map<Integer, Tally> byPair = new LinkedHashMap<>();
        answers.forEach(one ->
                byPair.computeIfAbsent(one.relationship(), pair -> new Tally()).add(one));
        this.sums = new PairSums<>(List.copyOf(byPair.values()), Tally::new);
    }

    /** A line of a table. */
    String line(String name) {
        return "| " + name + " |" + sums.cell(of -> WeightedKappa.quadratic(of.decided))
                + sums.cell(of -> WeightedKappa.quadratic(of.mostLikely)) + sums.cell(of -> of.loss / of.years)
                + sums.cell(of -> WeightedKappa.quadratic(of.rivalry)) + sums.cell(Tally::calibrationError);
    }

    static String head() {
        return "| | kappa of the decided level | kappa, most likely | log loss | rivalry kappa | calibration error |\n"
                + "|---|---:|---:|---:|---:|---:|";
    }
}
