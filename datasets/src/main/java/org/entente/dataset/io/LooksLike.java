package org.entente.dataset.io;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What the start of a text looks like. */
public final class LooksLike {
    private static final int LOOKED_AT = 1_000;

    private LooksLike() {}

    /**
     * What a text is that is no table of rows.
     *
     * @param text its start, of which each character is a byte
     * @return such as {@code an HTML page}; empty if it may be a table
     */
    public static Optional<String> of(String text) {
        String stripped = text.stripLeading();
        String start = stripped.substring(0, Math.min(LOOKED_AT, stripped.length()));
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            boolean html = lower.contains("<html") || lower.contains("<!doctype html");
            return Optional.of(
                    html ? "an HTML page. Maybe the download failed and the page says why" : "an XML document");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of("JSON");
        }
        if (start.startsWith("%PDF")) {
            return Optional.of("a PDF document");
        }
        if (start.startsWith("PK\003\004") || start.startsWith("\037\213")) {
            return Optional.of("an archive inside an archive");
        }
        if (start.startsWith("\377\376") || start.startsWith("\376\377")) {
            return Optional.of("text in UTF-16; save it as UTF-8");
        }
        long nuls = start.chars().filter(letter -> letter == 0).count();
        if (3 * nuls > start.length() && 3 * nuls < 2L * start.length()) {
            return Optional.of("text in UTF-16, with NUL characters; save it as UTF-8");
        }
        long controls = start.chars()
                .filter(letter -> letter < ' ' && !Character.isWhitespace(letter))
                .count();
        return 10 * controls > start.length() ? Optional.of("binary data") : Optional.empty();
    }

    /** What parts the cells of a header: a tab, a semicolon or a comma, whichever there are most of. */
    public static char separator(String header) {
        long commas = header.chars().filter(letter -> letter == ',').count();
        long semicolons = header.chars().filter(letter -> letter == ';').count();
        long tabs = header.chars().filter(letter -> letter == '\t').count();
        if (tabs > 0 && tabs >= commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    /** The cells of one line, by the rules of CSV unless tabs part them; each character is a byte. */
    public static ImmutableList<String> cells(String line, char separator) {
        if (separator == '\t') {
            return Splitter.on('\t')
                    .splitToStream(line)
                    .map(LooksLike::unquoted)
                    .collect(ImmutableList.toImmutableList());
        }
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        try {
            Row row = new CsvScanner(new ByteArrayInputStream(bytes), "", separator, 0).next();
            ImmutableList.Builder<String> cells = ImmutableList.builder();
            for (int i = 0; row != null && i < Math.min(row.columns(), Row.COLUMNS); i++) {
                cells.add(row.text(i).strip());
            }
            return cells.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column's name as tools leave it alone: its letters and digits, in lower case. */
    public static String nameKey(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static String unquoted(String cell) {
        String stripped = cell.strip();
        return stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }
}
