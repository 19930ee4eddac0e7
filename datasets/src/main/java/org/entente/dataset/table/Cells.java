package org.entente.dataset.table;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;

/** Reads and writes the numbers in the cells of a table. */
final class Cells {
    private static final ImmutableSet<String> UNKNOWN = ImmutableSet.of("", "NA", "NaN", ".");
    private static final CharMatcher OF_NUMBERS = CharMatcher.anyOf("0123456789+-.eE");
    private static final int SHOWN = 40;

    private Cells() {}

    /** The number in a cell; NaN where it is unknown. */
    static double number(String text) throws TableReader.BadRowException {
        String cell = text.strip();
        if (UNKNOWN.contains(cell)) {
            return Double.NaN;
        }
        if (OF_NUMBERS.matchesAllOf(cell)) {
            try {
                double number = Double.parseDouble(cell);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new TableReader.BadRowException("has no number but \"" + shortened(text) + "\"");
            }
        }
        throw new TableReader.BadRowException("has no number but \"" + shortened(text) + "\"");
    }

    /** The year in a cell. */
    static int year(String text) throws TableReader.BadRowException {
        double number = number(text);
        if (!(number >= 1000 && number <= 2999) || number != StrictMath.rint(number)) {
            throw new TableReader.BadRowException("has no year but \"" + shortened(text) + "\"");
        }
        return (int) number;
    }

    /** A state number as its scheme writes it: {@code 2} for {@code 002} and {@code 2.0}. */
    static String code(String text) {
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        String code = CharMatcher.is('0').trimLeadingFrom(whole);
        return code.isEmpty() ? whole : code;
    }

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    /** A value for people: whole or with three decimals, the same on every platform. */
    static String shown(double value) {
        if (StrictMath.abs(value) >= 1e12) {
            return Double.toString(value);
        }
        long thousandths = StrictMath.round(StrictMath.abs(value) * 1000);
        String sign = value < 0 && thousandths > 0 ? "-" : "";
        long whole = thousandths / 1000;
        long rest = thousandths % 1000;
        return rest == 0
                ? sign + whole
                : sign + whole + "." + Long.toString(1000 + rest).substring(1);
    }
}
