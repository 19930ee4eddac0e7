package org.entente.learning;

import com.google.common.base.Preconditions;

/**
 * How far a fit may leave the theory it starts from: the standard deviations of normal priors around it, which a penalty
 * stands for (a ridge). The narrower, the nearer to the theory.
 *
 * @param scale of the logarithm of what all weights of evidence are multiplied by
 * @param tableScale of the logarithm of what those of one table are multiplied by
 * @param increments of the logarithm of what each gain of a log ratio from band to band is multiplied by
 * @param additions of each gain, in decibans, in the tables of instruments that begin without one of their own
 * @param reference of the log ratio at the band around which a table is built, in decibans
 * @param ends of each weight of the end of a condition, in decibans
 * @param rates of the logarithm of what each rate of change is multiplied by
 * @param settled of the logarithm of what each settled share is multiplied by
 */
public record Widths(
        double scale,
        double tableScale,
        double increments,
        double additions,
        double reference,
        double ends,
        double rates,
        double settled) {
    /**
     * Widths.
     *
     * @throws IllegalArgumentException if one is negative; 0 lets nothing move
     */
    public Widths {
        for (double width : new double[] {scale, tableScale, increments, additions, reference, ends, rates, settled}) {
            Preconditions.checkArgument(width >= 0, "widths must not be negative: %s", width);
        }
    }

    /** All of them, each multiplied by a number. */
    public Widths times(double number) {
        return new Widths(
                number * scale,
                number * tableScale,
                number * increments,
                number * additions,
                number * reference,
                number * ends,
                number * rates,
                number * settled);
    }
}
