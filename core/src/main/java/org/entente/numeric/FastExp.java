package org.entente.numeric;

/**
 * The exponential function from a table and a short series: the same bits on every machine, and several times faster than
 * {@link StrictMath#exp(double)}, which matters because it is taken for every state and month. The relative error is
 * below 1e-15.
 *
 * <p>exp(x) = 2^m * 2^(j/64) * exp(r), where x = (64 m + j) * ln 2 / 64 + r with 0 &lt;= j &lt; 64 and |r| &lt; ln 2 / 128.
 */
public final class FastExp {
    private static final int STEPS = 64;
    private static final double STEPS_PER_NAT = STEPS / StrictMath.log(2);
    /** ln 2 / 64 in two parts; the first has its last 21 bits zero, so that its product with an integer is exact. */
    private static final double STEP_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(StrictMath.log(2) / STEPS) & -(1L << 21));

    /** What is left of ln 2 / 64. */
    private static final double STEP_LOW = 2.9815858269852933E-12;

    private static final double ROUNDING = 1.5 * (1L << 52);
    private static final double[] ROOTS = roots();
    /** Below this the result is taken as zero. */
    private static final double LOWEST = -700;

    private FastExp() {}

    /**
     * e to the power x.
     *
     * @param x at most 0
     */
    public static double of(double x) {
        if (x < LOWEST) {
            return 0;
        }
        // Added to a number of this size, a fraction is rounded away and the whole is left in the last bits.
        double shifted = x * STEPS_PER_NAT + ROUNDING;
        double steps = shifted - ROUNDING;
        int k = (int) Double.doubleToRawLongBits(shifted);
        double r = x - steps * STEP_HIGH - steps * STEP_LOW;
        double square = r * r;
        double series = (1 + r) + square * ((0.5 + r * (1.0 / 6)) + square * (1.0 / 24 + r * (1.0 / 120)));
        return ROOTS[k & (STEPS - 1)] * series * Double.longBitsToDouble((long) ((k >> 6) + 1023) << 52);
    }

    private static double[] roots() {
        double[] roots = new double[STEPS];
        for (int j = 0; j < STEPS; j++) {
            roots[j] = StrictMath.pow(2, j / (double) STEPS);
        }
        return roots;
    }
}
