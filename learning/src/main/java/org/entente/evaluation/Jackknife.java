package org.entente.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Standard errors by leaving out one history or pair at a time (Efron 1982). */
public final class Jackknife {
    private Jackknife() {}

    /**
     * The standard error of a measure.
     *
     * @param parts how many histories or pairs there are
     * @param without the measure of all but one
     */
    public static double standardError(int parts, IntToDoubleFunction without) {
        double[] values = IntStream.range(0, parts).mapToDouble(without).toArray();
        double mean = Arrays.stream(values).sum() / parts;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return StrictMath.sqrt(squares * (parts - 1) / parts);
    }

    /** A measure with its standard error in brackets. */
    public static String format(double measure, int parts, IntToDoubleFunction without) {
        return String.format(Locale.ROOT, "%.3f [%.3f]", measure, standardError(parts, without));
    }
}
