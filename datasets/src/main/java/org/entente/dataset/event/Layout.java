package org.entente.dataset.event;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.Row;
import org.jspecify.annotations.Nullable;

/**
 * How an event file is laid out, as its first lines show.
 *
 * @param format the format
 * @param separator between columns
 * @param headers how many rows at the start are no events: 0 or 1
 * @param width how many columns a row has; GDELT 1.0 may have one less
 * @param columns places of the columns that a header names, by their names in lower case; empty without a header
 */
record Layout(EventFormat format, char separator, int headers, int width, ImmutableMap<String, Integer> columns) {
    static final ImmutableList<String> OF_ICEWS = ImmutableList.of(
            "event id",
            "event date",
            "source sectors",
            "source country",
            "cameo code",
            "target sectors",
            "target country",
            "city",
            "province");
    static final ImmutableList<String> OF_LIST = ImmutableList.of("date", "source", "target", "code");

    private static final int LINES_LOOKED_AT = 5;
    private static final int SHOWN = 60;

    /**
     * Recognises a file.
     *
     * @param head its first bytes
     * @param wanted the format that the caller takes it for, if any
     * @throws UnreadableFileException if it is no event file, or not of that format; the message says what it looks like
     */
    static Layout recognise(String file, byte[] head, Optional<EventFormat> wanted) {
        if (head.length == 0) {
            throw new UnreadableFileException(file, 0, "is empty");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String other = looksLike(text);
        if (other != null) {
            throw new UnreadableFileException(file, 0, refusal(wanted) + ". It looks like " + other + ".");
        }
        List<String> lines = Splitter.onPattern("\r?\n|\r")
                .omitEmptyStrings()
                .splitToStream(withoutMark(text))
                .limit(LINES_LOOKED_AT)
                .toList();
        for (String line : lines) {
            Layout layout = ofLine(file, line);
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
                file, 0, refusal(wanted) + ". It looks like " + table(lines) + ". " + known());
    }

    private static @Nullable Layout ofLine(String file, String line) {
        List<String> tabbed = Splitter.on('\t').splitToList(line);
        EventFormat gdelt = gdelt(tabbed);
        if (gdelt != null) {
            int headers = tabbed.get(0).equalsIgnoreCase("GLOBALEVENTID") ? 1 : 0;
            return new Layout(gdelt, '\t', headers, tabbed.size(), ImmutableMap.of());
        }
        char separator = tabbed.size() > 1 ? '\t' : ',';
        List<String> cells =
                Splitter.on(separator).splitToStream(line).map(Layout::unquoted).toList();
        ImmutableMap<String, Integer> places = places(cells);
        if (places.containsKey("event id") || places.containsKey("cameo code")) {
            need(file, OF_ICEWS, places, EventFormat.ICEWS);
            return new Layout(EventFormat.ICEWS, separator, 1, cells.size(), places);
        }
        if (places.containsKey("date") && (places.containsKey("source") || places.containsKey("code"))) {
            need(file, OF_LIST, places, EventFormat.CAMEO_LIST);
            return new Layout(EventFormat.CAMEO_LIST, separator, 1, cells.size(), places);
        }
        boolean bare = cells.size() == OF_LIST.size() && isDate(cells.get(0));
        return bare ? new Layout(EventFormat.CAMEO_LIST, separator, 0, OF_LIST.size(), places(OF_LIST)) : null;
    }

    private static @Nullable EventFormat gdelt(List<String> cells) {
        boolean width1 = cells.size() == GdeltParser.WIDTH_1 || cells.size() == GdeltParser.WIDTH_1_OLD;
        boolean gdelt = (width1 || cells.size() == GdeltParser.WIDTH_2)
                && (cells.get(0).equalsIgnoreCase("GLOBALEVENTID")
                        || (isNumber(cells.get(0)) && cells.get(1).length() == 8 && isNumber(cells.get(1))));
        return !gdelt ? null : width1 ? EventFormat.GDELT_1 : EventFormat.GDELT_2;
    }

    private static void need(
            String file, List<String> names, ImmutableMap<String, Integer> places, EventFormat format) {
        List<String> missing =
                names.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    file, 1, "looks like " + format.description() + ", but lacks the columns " + missing);
        }
    }

    private static ImmutableMap<String, Integer> places(List<String> cells) {
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        for (int i = 0; i < Math.min(cells.size(), Row.COLUMNS); i++) {
            places.put(cells.get(i).toLowerCase(Locale.ROOT).strip(), i);
        }
        return places.buildKeepingLast();
    }

    private static @Nullable String looksLike(String text) {
        String start = text.stripLeading()
                .substring(0, Math.min(1000, text.stripLeading().length()));
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return lower.contains("<html") || lower.contains("<!doctype html") ? "an HTML page" : "an XML document";
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return "JSON";
        }
        if (start.startsWith("%PDF")) {
            return "a PDF document";
        }
        if (start.startsWith("PK\003\004") || start.startsWith("\037\213")) {
            return "an archive inside an archive";
        }
        if (start.startsWith("\377\376") || start.startsWith("\376\377")) {
            return "text in UTF-16; save it as UTF-8";
        }
        long controls = start.chars()
                .filter(letter -> letter < ' ' && !Character.isWhitespace(letter))
                .count();
        return 10 * controls > start.length() ? "binary data" : null;
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

    private static String table(List<String> lines) {
        String line = lines.isEmpty() ? "" : lines.get(0);
        String start = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
        int tabs = Splitter.on('\t').splitToList(line).size();
        int commas = Splitter.on(',').splitToList(line).size();
        return (tabs > 1 ? tabs + " tab-separated columns" : commas + " comma-separated columns") + " that begin \""
                + start.replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private static String withoutMark(String text) {
        return text.startsWith("\357\273\277") ? text.substring(3) : text;
    }

    private static String unquoted(String cell) {
        return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static boolean isDate(String cell) {
        String digits = cell.replace("-", "");
        return digits.length() == 8 && isNumber(digits);
    }
}
