package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.primitives.ImmutableDoubleArray;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;

/**
 * A probability for each level of peace.
 *
 * @param probabilities one for each level, from severe rivalry on; each from 0 to 1, with the sum 1
 */
public record Distribution(ImmutableDoubleArray probabilities) {
    private static final double TOLERANCE = 1e-9;
    /** One answer cannot make a loss infinite. */
    private static final double LEAST = 1e-6;

    /**
     * A distribution.
     *
     * @throws IllegalArgumentException if there are not five probabilities from 0 to 1 with the sum 1
     */
    public Distribution {
        Preconditions.checkArgument(
                probabilities.length() == PeaceLevel.values().length,
                "probabilities must be five, one for each level: %s",
                probabilities);
        double sum = 0;
        for (int i = 0; i < probabilities.length(); i++) {
            double p = probabilities.get(i);
            Preconditions.checkArgument(p >= 0 && p <= 1 + TOLERANCE, "probabilities must be from 0 to 1: %s", p);
            sum += p;
        }
        Preconditions.checkArgument(StrictMath.abs(sum - 1) < TOLERANCE, "probabilities must sum to 1: %s", sum);
    }

    /** From severe rivalry to security community. */
    public static Distribution of(double... probabilities) {
        return new Distribution(ImmutableDoubleArray.copyOf(probabilities));
    }

    /** What is believed. */
    public static Distribution of(Belief<PeaceLevel> belief) {
        ImmutableDoubleArray.Builder all = ImmutableDoubleArray.builder();
        for (PeaceLevel level : PeaceLevel.values()) {
            all.add(belief.probability(level));
        }
        return new Distribution(all.build());
    }

    /** One level for certain: what persistence says, given the last label. */
    public static Distribution certain(PeaceLevel level) {
        double[] all = new double[PeaceLevel.values().length];
        all[level.ordinal()] = 1;
        return of(all);
    }

    /** The probability of a level. */
    public double probability(PeaceLevel level) {
        return probabilities.get(level.ordinal());
    }

    /** The level with the highest probability; of equal ones, the first. */
    public PeaceLevel mostLikely() {
        PeaceLevel best = PeaceLevel.SEVERE_RIVALRY;
        for (PeaceLevel level : PeaceLevel.values()) {
            best = probability(level) > probability(best) ? level : best;
        }
        return best;
    }

    /** The level nearest to the expected one: the one that minimises the expected quadratic error. */
    public PeaceLevel decidedLevel() {
        double expected = 0;
        for (PeaceLevel level : PeaceLevel.values()) {
            expected += level.value() * probability(level);
        }
        return PeaceLevel.nearest(expected);
    }

    /** Minus the natural logarithm of the probability of a level, of at least a millionth; in nats. */
    public double logLoss(PeaceLevel level) {
        return -StrictMath.log(Math.max(LEAST, probability(level)));
    }

    /** Whether rivalry, severe or lesser, is more likely than not. */
    public boolean isRivalry() {
        return probability(PeaceLevel.SEVERE_RIVALRY) + probability(PeaceLevel.LESSER_RIVALRY) > 0.5;
    }
}
