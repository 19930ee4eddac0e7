package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Collection;
import org.entente.relationship.PeaceLevel;

/**
 * How well answers agree with experts.
 *
 * @param count of answers
 * @param accuracy share in which the most likely level is the experts'
 * @param macroF1 mean over levels of the harmonic mean of precision and recall; a level neither predicted nor coded counts 0
 * @param quadraticKappa agreement beyond chance of the most likely level, disagreement weighted by its square (Cohen 1968)
 * @param rivalryKappa agreement beyond chance on rivalry or not, answered where the two rivalries sum to over .5
 *     (Cohen 1960)
 * @param logLoss mean negative natural logarithm of the experts' level's probability, which is taken to be at least 1e-6
 * @param brier mean over answers of the squared error summed over levels, from 0 to 2 (Brier 1950)
 * @param rankedProbability mean over answers of the squared error of the cumulated probabilities, over the four steps
 *     between levels, from 0 to 1 (Epstein 1969)
 * @param calibrationError mean over ten equal bins of the highest probability of how far it is from the share that was
 *     right, weighted by the answers in the bin (Naeini et al. 2015)
 * @param calibration these bins; those without answers too
 * @param confusion how many answers there are by experts' level (row) and most likely level (column)
 */
public record Scores(
        int count,
        double accuracy,
        double macroF1,
        double quadraticKappa,
        double rivalryKappa,
        double logLoss,
        double brier,
        double rankedProbability,
        double calibrationError,
        ImmutableList<Bin> calibration,
        ImmutableTable<PeaceLevel, PeaceLevel, Integer> confusion) {
    private static final int BINS = 10;
    private static final PeaceLevel[] LEVELS = PeaceLevel.values();

    /**
     * Answers whose highest probability lies in one tenth.
     *
     * @param count of answers
     * @param predicted mean of their highest probability; 0 if there are none
     * @param right share of them that is right; 0 if there are none
     */
    public record Bin(int count, double predicted, double right) {}

    /**
     * Scores answers.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scores of(Collection<Prediction> answers) {
        Preconditions.checkArgument(!answers.isEmpty(), "there must be an answer to score");
        double[][] confusion = new double[LEVELS.length][LEVELS.length];
        double[][] rivalry = new double[2][2];
        double[] sums = new double[3];
        for (Prediction one : answers) {
            confusion[one.experts().ordinal()][one.answer().mostLikely().ordinal()]++;
            boolean coded = one.experts().ordinal() < PeaceLevel.NEGATIVE_PEACE.ordinal();
            rivalry[coded ? 1 : 0][one.answer().isRivalry() ? 1 : 0]++;
            sums[0] += one.answer().logLoss(one.experts());
            sums[1] += brier(one);
            sums[2] += rankedProbability(one);
        }
        ImmutableList<Bin> calibration = calibration(answers);
        int n = answers.size();
        return new Scores(
                n,
                accuracy(confusion, n),
                macroF1(confusion),
                WeightedKappa.quadratic(confusion),
                WeightedKappa.quadratic(rivalry),
                sums[0] / n,
                sums[1] / n,
                sums[2] / n,
                calibrationError(calibration, n),
                calibration,
                table(confusion));
    }

    private static double brier(Prediction one) {
        double sum = 0;
        for (PeaceLevel level : LEVELS) {
            double off = one.answer().probability(level) - (level == one.experts() ? 1 : 0);
            sum += off * off;
        }
        return sum;
    }

    private static double rankedProbability(Prediction one) {
        double sum = 0;
        double predicted = 0;
        for (int k = 0; k + 1 < LEVELS.length; k++) {
            predicted += one.answer().probability(LEVELS[k]);
            double off = predicted - (one.experts().ordinal() <= k ? 1 : 0);
            sum += off * off;
        }
        return sum / (LEVELS.length - 1);
    }

    private static double accuracy(double[][] confusion, int n) {
        double right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        return right / n;
    }

    private static double macroF1(double[][] confusion) {
        double sum = 0;
        for (int k = 0; k < confusion.length; k++) {
            double coded = 0;
            double predicted = 0;
            for (int j = 0; j < confusion.length; j++) {
                coded += confusion[k][j];
                predicted += confusion[j][k];
            }
            sum += coded + predicted == 0 ? 0 : 2.0 * confusion[k][k] / (coded + predicted);
        }
        return sum / confusion.length;
    }

    private static ImmutableList<Bin> calibration(Collection<Prediction> answers) {
        int[] counts = new int[BINS];
        double[] predicted = new double[BINS];
        int[] right = new int[BINS];
        for (Prediction one : answers) {
            PeaceLevel best = one.answer().mostLikely();
            double highest = one.answer().probability(best);
            int bin = (int) Math.min(BINS - 1, StrictMath.floor(highest * BINS));
            counts[bin]++;
            predicted[bin] += highest;
            right[bin] += best == one.experts() ? 1 : 0;
        }
        ImmutableList.Builder<Bin> bins = ImmutableList.builder();
        for (int k = 0; k < BINS; k++) {
            int count = Math.max(1, counts[k]);
            bins.add(new Bin(counts[k], predicted[k] / count, (double) right[k] / count));
        }
        return bins.build();
    }

    private static double calibrationError(ImmutableList<Bin> bins, int n) {
        double sum = 0;
        for (Bin bin : bins) {
            sum += StrictMath.abs(bin.predicted() - bin.right()) * bin.count() / n;
        }
        return sum;
    }

    private static ImmutableTable<PeaceLevel, PeaceLevel, Integer> table(double[][] confusion) {
        ImmutableTable.Builder<PeaceLevel, PeaceLevel, Integer> table = ImmutableTable.builder();
        for (PeaceLevel experts : LEVELS) {
            for (PeaceLevel predicted : LEVELS) {
                table.put(experts, predicted, (int) confusion[experts.ordinal()][predicted.ordinal()]);
            }
        }
        return table.build();
    }
}
