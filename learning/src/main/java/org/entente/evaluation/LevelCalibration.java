package org.entente.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.entente.relationship.PeaceLevel;

/**
 * Whether a level comes about as often as its probability says, whatever else is more likely.
 *
 * @param level which
 * @param bins by the probability given to it, the lowest first; those without answers too
 */
public record LevelCalibration(PeaceLevel level, ImmutableList<Bin> bins) {
    /** Where bins begin: narrower at both ends, where sureness is claimed. */
    public static final ImmutableList<Double> EDGES = ImmutableList.of(0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95);

    /**
     * Answers that give the level a probability of one range.
     *
     * @param count of answers
     * @param predicted mean of the probability; 0 if there are none
     * @param coded share of them in which experts say the level; 0 if there are none
     */
    public record Bin(int count, double predicted, double coded) {}

    /** The calibration of one level. */
    public static LevelCalibration of(PeaceLevel level, Collection<Prediction> answers) {
        int[] counts = new int[EDGES.size()];
        double[] predicted = new double[EDGES.size()];
        int[] coded = new int[EDGES.size()];
        for (Prediction one : answers) {
            double p = one.answer().probability(level);
            int bin = EDGES.size() - 1;
            while (p < EDGES.get(bin)) {
                bin--;
            }
            counts[bin]++;
            predicted[bin] += p;
            coded[bin] += one.experts() == level ? 1 : 0;
        }
        ImmutableList.Builder<Bin> bins = ImmutableList.builder();
        for (int k = 0; k < counts.length; k++) {
            int count = Math.max(1, counts[k]);
            bins.add(new Bin(counts[k], predicted[k] / count, (double) coded[k] / count));
        }
        return new LevelCalibration(level, bins.build());
    }

    /** Mean over answers of how far the probability of their bin is from the share coded. */
    public double error() {
        double sum = 0;
        int count = 0;
        for (Bin bin : bins) {
            sum += bin.count() * StrictMath.abs(bin.predicted() - bin.coded());
            count += bin.count();
        }
        return count == 0 ? 0 : sum / count;
    }
}
