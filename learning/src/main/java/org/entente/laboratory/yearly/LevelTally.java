package org.entente.laboratory.yearly;

import org.entente.evaluation.Prediction;
import org.entente.evaluation.WeightedKappa;
import org.entente.relationship.PeaceLevel;

/** What answers about levels of peace of labelled years sum up to. */
final class LevelTally implements PairSums.Sums<LevelTally> {
    private static final int LEVELS = PeaceLevel.values().length;
    private static final int BINS = 10;

    private double years;
    private double loss;
    private final double[][] decided = new double[LEVELS][LEVELS];
    private final double[][] mostLikely = new double[LEVELS][LEVELS];
    private final double[][] rivalry = new double[2][2];
    private final double[] off = new double[BINS];

    void add(Prediction one) {
        int label = one.experts().ordinal();
        PeaceLevel best = one.answer().mostLikely();
        double highest = one.answer().probability(best);
        years++;
        loss += one.answer().logLoss(one.experts());
        decided[label][one.answer().decidedLevel().ordinal()]++;
        mostLikely[label][best.ordinal()]++;
        rivalry[label < PeaceLevel.NEGATIVE_PEACE.ordinal() ? 1 : 0][
                one.answer().isRivalry() ? 1 : 0]++;
        off[(int) Math.min(BINS - 1, StrictMath.floor(BINS * highest))] += highest - (best == one.experts() ? 1 : 0);
    }

    @Override
    public void add(LevelTally other, double times) {
        years += times * other.years;
        loss += times * other.loss;
        PairSums.add(decided, other.decided, times);
        PairSums.add(mostLikely, other.mostLikely, times);
        PairSums.add(rivalry, other.rivalry, times);
        for (int k = 0; k < BINS; k++) {
            off[k] += times * other.off[k];
        }
    }

    double years() {
        return years;
    }

    /** Quadratic-weighted, of the level nearest to the expected one. */
    double kappaOfDecided() {
        return WeightedKappa.quadratic(decided);
    }

    /** Quadratic-weighted, of the most likely level. */
    double kappaOfMostLikely() {
        return WeightedKappa.quadratic(mostLikely);
    }

    double logLoss() {
        return loss / years;
    }

    /** On rivalry or not, answered where both rivalries together have over .5. */
    double rivalryKappa() {
        return WeightedKappa.quadratic(rivalry);
    }

    /** Mean over ten bins of the highest probability of how far it is from the share that is right. */
    double calibrationError() {
        double sum = 0;
        for (double one : off) {
            sum += StrictMath.abs(one);
        }
        return sum / years;
    }

    /** Whether experts say rivalry in some years, and no rivalry in others: else there is no agreement beyond chance. */
    boolean hasBoth() {
        return rivalry[0][0] + rivalry[0][1] > 0 && rivalry[1][0] + rivalry[1][1] > 0;
    }
}
