package org.entente.cli.output;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as tables hold them. */
final class Numbers {
    /** Enough that no two probabilities that differ to the eye of a model are written alike. */
    private static final MathContext DIGITS = new MathContext(9);

    private Numbers() {}

    /** A number with nine significant digits and no zeros at its end. */
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.toPlainString() : rounded.toString();
    }
}
