package org.entente.learning;

import com.google.common.base.Preconditions;

/**
 * How far a fit may leave the theory it starts from: the standard deviations of normal priors around it, which a penalty
 * stands for (a ridge). The narrower, the nearer to the theory.
 *
 * @param scale of the logarithm of what all weights of evidence are multiplied by
 * @param tableScale of the logarithm of what those of one table are multiplied by
 * @param increments of the logarithm of what each gain of a log ratio from band to band is multiplied by
 * @param reference of the log ratio at the band around which a table is built, in decibans
 * @param ends of each weight of the end of a condition, in decibans
 * @param rates of the logarithm of what each rate of change is multiplied by
 * @param settled of the logarithm of what each settled share is multiplied by
 */
public record Widths(
        double scale,
        double tableScale,
        double increments,
        double reference,
        double ends,
        double rates,
        double settled) {
    /**
     * Widths.
     *
     * @throws IllegalArgumentException if one is not above 0
     */
    public Widths {
        for (double width : new double[] {scale, tableScale, increments, reference, ends, rates, settled}) {
            Preconditions.checkArgument(width > 0, "widths must be above 0: %s", width);
        }
    }

    /** The same, each times a number. */
    public Widths times(double number) {
        return new Widths(
                scale * number,
                tableScale * number,
                increments * number,
                reference * number,
                ends * number,
                rates * number,
                settled * number);
    }
}
