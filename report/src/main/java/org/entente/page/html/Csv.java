package org.entente.page.html;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180. */
public final class Csv {
    private final StringBuilder out = new StringBuilder();

    /** The name of a column. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public Csv row(List<String> cells) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** A number with at most three decimals. */
    public static String number(double value) {
        String decimals = String.format(Locale.ROOT, "%.3f", value);
        return CharMatcher.is('.').trimTrailingFrom(CharMatcher.is('0').trimTrailingFrom(decimals));
    }

    /** Quoted where it must be. A text that a spreadsheet would run as a formula is led by an apostrophe. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
