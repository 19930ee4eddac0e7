package org.entente.dataset.event;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.LooksLike;
import org.entente.dataset.io.Row;
import org.jspecify.annotations.Nullable;

/**
 * How an event file is laid out, as its first lines show.
 *
 * @param format the format
 * @param separator between columns
 * @param width how many columns a row has; GDELT 1.0 without a header may have one less or more
 * @param header the names of the columns as the file writes them; empty without a header
 * @param columns places of the columns, by the {@linkplain EventColumns#key keys} of their names
 */
record Layout(
        EventFormat format,
        char separator,
        int width,
        ImmutableList<String> header,
        ImmutableMap<String, Integer> columns) {
    /** The place of a column that is not there. */
    static final int NONE = -1;

    private static final ImmutableMap<String, Integer> GDELT_1 = HeaderLine.places(EventColumns.GDELT_1);
    private static final ImmutableMap<String, Integer> GDELT_2 = HeaderLine.places(EventColumns.GDELT_2);
    private static final ImmutableMap<String, Integer> CAMEO_LIST = HeaderLine.places(EventColumns.CAMEO_LIST.needed());

    private static final int LINES_LOOKED_AT = 5;
    private static final int SHOWN = 60;
    private static final int LENGTH_WITH_TIME = 14;

    /** The place of a column, or {@link #NONE}. */
    int column(String name) {
        return columns.getOrDefault(EventColumns.key(name), NONE);
    }

    /** How many rows at the start are no events. */
    int headers() {
        return header.isEmpty() ? 0 : 1;
    }

    /**
     * Recognises a file.
     *
     * @param head its first bytes
     * @param wanted the format that the caller takes it for, if any
     * @param mapped the columns that a mapping of the caller's names, if there is one
     * @throws UnreadableFileException if it is no event file, or not of that format; the message says what it looks like
     */
    static Layout recognise(String file, byte[] head, Optional<EventFormat> wanted, Optional<EventColumns> mapped) {
        if (head.length == 0) {
            throw new UnreadableFileException(file, 0, "is empty");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Optional<String> other = LooksLike.of(text);
        if (other.isPresent()) {
            throw new UnreadableFileException(file, 0, refusal(wanted) + ". It looks like " + other.get() + ".");
        }
        List<String> lines = Splitter.on(CharMatcher.anyOf("\r\n"))
                .omitEmptyStrings()
                .splitToStream(text.startsWith("\357\273\277") ? text.substring(3) : text)
                .limit(LINES_LOOKED_AT)
                .toList();
        if (lines.isEmpty()) {
            throw new UnreadableFileException(file, 0, "is empty");
        }
        for (int i = 0; i < lines.size(); i++) {
            HeaderLine line = HeaderLine.of(lines.get(i));
            Layout layout = mapped.isPresent()
                    ? ofMapping(file, line, mapped.get())
                    : ofLine(file, line, i + 1 < lines.size() ? lines.get(i + 1) : "");
            if (layout != null && wanted.map(layout.format()::equals).orElse(true)) {
                return layout;
            }
            if (layout != null) {
                throw new UnreadableFileException(
                        file,
                        0,
                        refusal(wanted) + ". It looks like " + layout.format().description() + ".");
            }
        }
        throw new UnreadableFileException(
                file, 0, refusal(wanted) + ". It looks like " + table(lines.get(0)) + ". " + known());
    }

    private static @Nullable Layout ofLine(String file, HeaderLine line, String next) {
        EventFormat format = line.format(next);
        if (format == null) {
            return null;
        }
        if (line.isHeader()) {
            HeaderLine named = format == EventFormat.POLECAT ? line.withoutSurplus(next) : line;
            need(file, named, EventColumns.of(format), format);
            return new Layout(format, line.separator(), named.cells().size(), line.cells(), named.places());
        }
        ImmutableMap<String, Integer> places = switch (format) {
            case GDELT_1 -> GDELT_1;
            case GDELT_2 -> GDELT_2;
            default -> CAMEO_LIST;
        };
        return new Layout(format, line.separator(), line.cells().size(), ImmutableList.of(), places);
    }

    private static Layout ofMapping(String file, HeaderLine line, EventColumns columns) {
        need(file, line, columns, EventFormat.MAPPED);
        return new Layout(EventFormat.MAPPED, line.separator(), line.cells().size(), line.cells(), line.places());
    }

    private static void need(String file, HeaderLine line, EventColumns columns, EventFormat format) {
        List<String> missing =
                columns.needed().stream().filter(name -> !line.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    1,
                    "looks like " + format.description() + ", but lacks the columns " + missing + ". It has "
                            + table(String.join(String.valueOf(line.separator()), line.cells()))
                            + (missing.contains("CAMEO Code")
                                    ? ". The words of an event do not say its code for certain. Maybe take the release that"
                                            + " has the column CAMEO Code, or add it."
                                    : ". Maybe read it with a mapping (EventMapping) that names its columns."));
        }
    }

    private static String refusal(Optional<EventFormat> wanted) {
        return "is not " + wanted.map(EventFormat::description).orElse("an event file");
    }

    private static String known() {
        return "Known are "
                + String.join(
                        "; ",
                        List.of(EventFormat.values()).stream()
                                .map(EventFormat::description)
                                .toList());
    }

    private static String table(String line) {
        String start = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
        int tabs = Splitter.on('\t').splitToList(line).size();
        int commas = Splitter.on(',').splitToList(line).size();
        return (tabs > 1 ? tabs + " tab-separated columns" : commas + " comma-separated columns") + " that begin \""
                + start.replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    /** A line that may be a header or the first row. */
    private record HeaderLine(char separator, ImmutableList<String> cells, ImmutableMap<String, Integer> places) {
        static HeaderLine of(String line) {
            char separator = LooksLike.separator(line);
            ImmutableList<String> cells = LooksLike.cells(line, separator);
            return new HeaderLine(separator, cells, places(cells));
        }

        static ImmutableMap<String, Integer> places(ImmutableList<String> cells) {
            ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
            // The first of two columns of one name is meant, so that it is put last.
            for (int i = Math.min(cells.size(), Row.COLUMNS) - 1; i >= 0; i--) {
                places.put(EventColumns.key(cells.get(i)), i);
            }
            return places.buildKeepingLast();
        }

        /**
         * A header of which some names have no column, as those of some weeks of POLECAT: if its published names alone are
         * as many as the cells of the first row, they are the row's.
         */
        HeaderLine withoutSurplus(String firstRow) {
            int width = LooksLike.cells(firstRow, separator).size();
            ImmutableList<String> published = cells.stream()
                    .filter(cell -> EventColumns.POLECAT_PUBLISHED.contains(EventColumns.key(cell)))
                    .collect(ImmutableList.toImmutableList());
            return width < cells.size() && width == published.size()
                    ? new HeaderLine(separator, published, places(published))
                    : this;
        }

        boolean has(String name) {
            return places.containsKey(EventColumns.key(name));
        }

        /** Whether it names columns; otherwise it is a row of a format that needs no names. */
        boolean isHeader() {
            return has("globaleventid") || has("sqldate") || has("eventid") || has("cameocode") || has("date");
        }

        @Nullable
        EventFormat format(String next) {
            if (has("globaleventid") || (has("sqldate") && has("eventcode"))) {
                return gdeltOfHeader(next);
            }
            if (has("eventtype") && (has("eventmode") || has("quadcode"))) {
                return EventFormat.POLECAT;
            }
            if (has("cameocode") || (has("eventid") && (has("sourcecountry") || has("eventdate")))) {
                return EventFormat.ICEWS;
            }
            if (has("date") && (has("source") || has("code"))) {
                return EventFormat.CAMEO_LIST;
            }
            boolean gdelt =
                    cells.size() > 2 && isNumber(cells.get(0)) && cells.get(1).length() == 8 && isNumber(cells.get(1));
            if (gdelt && cells.size() == EventColumns.GDELT_2.size()) {
                return EventFormat.GDELT_2;
            }
            int lessOf1 = EventColumns.GDELT_1.size() - cells.size();
            if (gdelt && (lessOf1 == 0 || lessOf1 == 1)) {
                return EventFormat.GDELT_1;
            }
            return cells.size() == EventColumns.CAMEO_LIST.needed().size() && isDate(cells.get(0))
                    ? EventFormat.CAMEO_LIST
                    : null;
        }

        /** Only 2.0 has second-level provinces, and a time in the day added. */
        private EventFormat gdeltOfHeader(String next) {
            if (has("actiongeoadm2code") || has("actor1geoadm2code")) {
                return EventFormat.GDELT_2;
            }
            ImmutableList<String> row = LooksLike.cells(next, separator);
            int added = places.getOrDefault("dateadded", NONE);
            boolean dayOnly = added >= 0 && added < row.size() && row.get(added).length() < LENGTH_WITH_TIME;
            return dayOnly || cells.size() == EventColumns.GDELT_1.size() ? EventFormat.GDELT_1 : EventFormat.GDELT_2;
        }

        private static boolean isNumber(String cell) {
            return !cell.isEmpty() && cell.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        }

        private static boolean isDate(String cell) {
            String digits = cell.replace("-", "");
            return digits.length() == 8 && isNumber(digits);
        }
    }
}
