package org.entente.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180. */
final class Csv {
    private final StringBuilder out = new StringBuilder();

    /** The name of a column. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Csv row(List<String> cells) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
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
