package org.entente.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.evaluation.WeightedKappa;
import org.entente.laboratory.ExpertTable.LabelledPair;
import org.entente.learning.LabelledPrediction;
import org.entente.relationship.Phase;

/** Agreement on the phases of years with the codings that they are made of, with standard errors by pair. */
final class YearlyPhaseScores {
    private static final int PHASES = Phase.values().length;

    /** What one pair adds to each sum. */
    private static final class Tally {
        double years;
        double right;
        double loss;
        final double[][] confusion = new double[PHASES][PHASES];
        final double[][] thompson = new double[2][2];
        double pacts;
        double alliances;
        double quiet;
        double otherwise;

        void add(LabelledPrediction<Phase> one, LabelledPair pair, PhaseCodings codings) {
            Phase best = mostLikely(one);
            int year = one.day().getYear();
            years++;
            loss += one.logLoss();
            right += one.labels().contains(best) ? 1 : 0;
            if (one.labels().size() == 1) {
                confusion[one.labels().iterator().next().ordinal()][best.ordinal()]++;
            }
            int split = best == Phase.SPLIT ? 1 : 0;
            codings.isThompsonRivalry(pair, year).ifPresent(rivalry -> thompson[rivalry ? 1 : 0][split]++);
            if (codings.isBilateralPact(pair, year)) {
                pacts++;
                alliances += best == Phase.ALLIANCE ? 1 : 0;
            }
            if (codings.isQuiet(pair)) {
                quiet++;
                otherwise += best == Phase.COEXISTENCE ? 0 : 1;
            }
        }

        private static Phase mostLikely(LabelledPrediction<Phase> one) {
            return one.probabilities().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }

        void add(Tally other, double times) {
            years += times * other.years;
            right += times * other.right;
            loss += times * other.loss;
            pacts += times * other.pacts;
            alliances += times * other.alliances;
            quiet += times * other.quiet;
            otherwise += times * other.otherwise;
            add(confusion, other.confusion, times);
            add(thompson, other.thompson, times);
        }

        private static void add(double[][] to, double[][] what, double times) {
            for (int i = 0; i < to.length; i++) {
                for (int j = 0; j < to.length; j++) {
                    to[i][j] += times * what[i][j];
                }
            }
        }

        double recall(Phase phase) {
            double[] row = confusion[phase.ordinal()];
            double sum = 0;
            for (double one : row) {
                sum += one;
            }
            return row[phase.ordinal()] / sum;
        }
    }

    private final List<Tally> pairs;
    private final Tally all = new Tally();

    /**
     * Scores answers.
     *
     * @param pair by the number of a relationship
     */
    YearlyPhaseScores(
            List<LabelledPrediction<Phase>> answers, Function<Integer, LabelledPair> pair, PhaseCodings codings) {
        Map<Integer, Tally> byPair = new TreeMap<>();
        answers.forEach(one -> byPair.computeIfAbsent(one.relationship(), any -> new Tally())
                .add(one, pair.apply(one.relationship()), codings));
        this.pairs = new ArrayList<>(byPair.values());
        pairs.forEach(one -> all.add(one, 1));
    }

    static String head() {
        return "| | among the labels | log loss | kappa of SPLIT with Thompson's rivalries | ALLIANCE found, bilateral pacts |"
                + " quiet pairs otherwise than COEXISTENCE | NORMALIZATION found | STRATEGIC_PARTNERSHIP found |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|";
    }

    /** A line of a table. */
    String line(String name) {
        return "| " + name + " |"
                + cell(of -> of.right / of.years)
                + cell(of -> of.loss / of.years)
                + cell(of -> WeightedKappa.quadratic(of.thompson))
                + cell(of -> of.alliances / of.pacts)
                + cell(of -> of.otherwise / of.quiet)
                + cell(of -> of.recall(Phase.NORMALIZATION))
                + cell(of -> of.recall(Phase.STRATEGIC_PARTNERSHIP));
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
