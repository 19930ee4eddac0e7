package org.entente.dataset.table;

import java.math.BigDecimal;

/**
 * The samples of one country that was asked one question in a year, pooled: their mean shares, weighted by size. The sums
 * are exact, so that the order of the rows makes no difference, and take the same room however many samples there are.
 */
final class PooledSamples {
    /** What a sample of unknown size counts as in a mean: the smallest that institutes commonly draw. */
    private static final double USUAL_SAMPLE = 500;

    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal favourable = BigDecimal.ZERO;
    private BigDecimal unfavourable = BigDecimal.ZERO;
    private boolean isSizeKnown = true;

    /**
     * Adds a sample.
     *
     * @param liking share favourable, from 0 to 1
     * @param disliking share unfavourable, from 0 to 1
     * @param size how many were asked; NaN if that is unknown
     */
    void add(double liking, double disliking, double size) {
        BigDecimal weight = new BigDecimal(Double.isNaN(size) ? USUAL_SAMPLE : size);
        weights = weights.add(weight);
        favourable = favourable.add(weight.multiply(new BigDecimal(liking)));
        unfavourable = unfavourable.add(weight.multiply(new BigDecimal(disliking)));
        isSizeKnown &= !Double.isNaN(size);
    }

    /** The mean share favourable. */
    double favourable() {
        return favourable.doubleValue() / weights.doubleValue();
    }

    /** The mean share unfavourable. */
    double unfavourable() {
        return unfavourable.doubleValue() / weights.doubleValue();
    }

    /** Share favourable minus share unfavourable, from -1 to 1. */
    double score() {
        double score = (favourable.doubleValue() - unfavourable.doubleValue()) / weights.doubleValue();
        return StrictMath.max(-1, StrictMath.min(1, score));
    }

    /** How many were asked in all; NaN if that is unknown of one of the samples. */
    double size() {
        return isSizeKnown ? weights.doubleValue() : Double.NaN;
    }
}
