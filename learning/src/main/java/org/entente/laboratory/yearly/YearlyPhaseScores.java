package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.evaluation.WeightedKappa;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.learning.LabelledPrediction;
import org.entente.relationship.Phase;

/** Agreement on the phases of years with the codings that they are made of, with standard errors by pair. */
final class YearlyPhaseScores {
    /** Whether years called SPLIT are those that Thompson calls a rivalry, beyond chance. */
    static final String SPLIT = "kappa of SPLIT with Thompson's rivalries";
    /** Share of the years of a pact of two or three states to defend each other that is called ALLIANCE. */
    static final String ALLIANCE = "ALLIANCE found, bilateral pacts";
    /** Share of the years of quiet pairs that is called anything else. */
    static final String QUIET = "quiet pairs otherwise than COEXISTENCE";

    /** What is measured, by the heads of its columns. */
    static final ImmutableMap<String, ToDoubleFunction<Tally>> MEASURES =
            ImmutableMap.<String, ToDoubleFunction<Tally>>builder()
                    .put("among the labels", of -> of.right / of.years)
                    .put("log loss", of -> of.loss / of.years)
                    .put(SPLIT, of -> WeightedKappa.quadratic(of.thompson))
                    .put(ALLIANCE, of -> of.alliances / of.pacts)
                    .put(QUIET, of -> of.otherwise / of.quiet)
                    .put("NORMALIZATION found", of -> of.recall(Phase.NORMALIZATION))
                    .put("STRATEGIC_PARTNERSHIP found", of -> of.recall(Phase.STRATEGIC_PARTNERSHIP))
                    .buildOrThrow();

    private static final int PHASES = Phase.values().length;

    /** What one pair adds to each sum. */
    static final class Tally implements PairSums.Sums<Tally> {
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
        Map<String, Tally> byPair = new TreeMap<>();
        answers.forEach(one -> {
            LabelledPair asked = pair.apply(one.relationship());
            byPair.computeIfAbsent(asked.name(), any -> new Tally()).add(one, asked, codings);
        });
        this.sums = new PairSums<>(byPair, Tally::new);
    }

    PairSums<Tally> sums() {
        return sums;
    }

    static String head() {
        return "| " + String.join(" | ", columns()) + " |\n|---|" + "---:|".repeat(MEASURES.size());
    }

    /** The heads of the columns. */
    static List<String> columns() {
        return Stream.concat(Stream.of("Pairs left out"), MEASURES.keySet().stream())
                .toList();
    }

    /** A line of a table. */
    String line(String name) {
        return "| " + String.join(" | ", cells(name)) + " |";
    }

    /** The cells of a line. */
    List<String> cells(String name) {
        return Stream.concat(Stream.of(name), MEASURES.values().stream().map(sums::cell))
                .toList();
    }
}
