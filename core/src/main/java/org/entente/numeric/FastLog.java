package org.entente.numeric;

/**
 * The natural logarithm from a table and a short series: the same bits on every machine, and several times faster than
 * {@link StrictMath#log(double)}. The error is below 1e-15 up to a logarithm of 1, and beyond that two last bits.
 *
 * <p>ln(x) = e * ln 2 + ln(c) + ln(1 + r), where x = 2^e * m with 1 &lt;= m &lt; 2, c is the middle of the 128th of that
 * range in which m lies, and r = m / c - 1, so that |r| &lt; 1/256.
 */
public final class FastLog {
    private static final int STEPS = 128;
    private static final double LN2 = StrictMath.log(2);
    private static final double[] MIDDLES = new double[STEPS];
    private static final double[] INVERSES = new double[STEPS];
    private static final double[] LOGS = new double[STEPS];
    /** Below this the series of ln(1 + z) / z is taken instead of the quotient, which would lose digits. */
    private static final double SMALL = 1e-3;

    static {
        for (int i = 0; i < STEPS; i++) {
            MIDDLES[i] = 1 + (i + 0.5) / STEPS;
            INVERSES[i] = 1 / MIDDLES[i];
            LOGS[i] = StrictMath.log(MIDDLES[i]);
        }
    }

    private FastLog() {}

    /**
     * The natural logarithm.
     *
     * @param x a normal number above 0
     */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        double m = Double.longBitsToDouble((bits & 0xF_FFFF_FFFF_FFFFL) | 0x3FF0_0000_0000_0000L);
        int step = (int) (bits >>> 45) & (STEPS - 1);
        double r = (m - MIDDLES[step]) * INVERSES[step];
        double square = r * r;
        double series = r - square * ((0.5 - r * (1.0 / 3)) + square * ((0.25 - r * 0.2) + square * (1.0 / 6)));
        return exponent * LN2 + (LOGS[step] + series);
    }

    /**
     * ln(1 + z) / z, which falls from 1 as z grows: what is left of each of many like things if their sum counts only by its
     * logarithm.
     *
     * @param z 0 or more
     */
    public static double shareOfSum(double z) {
        return z < SMALL ? 1 - z * (0.5 - z * (1.0 / 3 - z * (0.25 - z * 0.2))) : of(1 + z) / z;
    }
}
