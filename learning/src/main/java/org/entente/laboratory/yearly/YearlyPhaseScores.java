package org.entente.laboratory.yearly;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.evaluation.WeightedKappa;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.learning.LabelledPrediction;
import org.entente.relationship.Phase;

/** Agreement on the phases of years with the codings that they are made of, with standard errors by pair. */
final class YearlyPhaseScores {
    private static final int PHASES = Phase.values().length;

    /** What one pair adds to each sum. */
    private static final class Tally implements PairSums.Sums<Tally> {
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

        @Override
        public void add(Tally other, double times) {
            years += times * other.years;
            right += times * other.right;
            loss += times * other.loss;
            pacts += times * other.pacts;
            alliances += times * other.alliances;
            quiet += times * other.quiet;
            otherwise += times * other.otherwise;
            PairSums.add(confusion, other.confusion, times);
            PairSums.add(thompson, other.thompson, times);
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

    private final PairSums<Tally> sums;

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
        this.sums = new PairSums<>(List.copyOf(byPair.values()), Tally::new);
    }

    static String head() {
        return "| | among the labels | log loss | kappa of SPLIT with Thompson's rivalries | ALLIANCE found, bilateral pacts |"
                + " quiet pairs otherwise than COEXISTENCE | NORMALIZATION found | STRATEGIC_PARTNERSHIP found |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|";
    }

    /** A line of a table. */
    String line(String name) {
        return "| " + name + " |"
                + sums.cell(of -> of.right / of.years)
                + sums.cell(of -> of.loss / of.years)
                + sums.cell(of -> WeightedKappa.quadratic(of.thompson))
                + sums.cell(of -> of.alliances / of.pacts)
                + sums.cell(of -> of.otherwise / of.quiet)
                + sums.cell(of -> of.recall(Phase.NORMALIZATION))
                + sums.cell(of -> of.recall(Phase.STRATEGIC_PARTNERSHIP));
    }
}
