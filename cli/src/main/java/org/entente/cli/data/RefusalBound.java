package org.entente.cli.data;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many rows may be refused, as it is written: a number, or with % a part of all.
 *
 * @param written such as {@code 20} or {@code 1%}
 */
record RefusalBound(String written) {
    private static final String PERCENT = "%";

    /** How many of so many rows these are. */
    double of(long rows) {
        return written.endsWith(PERCENT) ? number(written) / 100 * rows : number(written);
    }

    private static double number(String written) {
        return Double.parseDouble(written.endsWith(PERCENT) ? written.substring(0, written.length() - 1) : written);
    }

    @Override
    public String toString() {
        return written;
    }

    /** Reads it before any row is. */
    static final class Converter implements ITypeConverter<RefusalBound> {
        @Override
        public RefusalBound convert(String value) {
            try {
                if (number(value) >= 0) {
                    return new RefusalBound(value);
                }
            } catch (NumberFormatException e) {
                // Refused below.
            }
            throw new TypeConversionException("must be a number of rows, or a part of them such as 1%: " + value);
        }
    }
}
