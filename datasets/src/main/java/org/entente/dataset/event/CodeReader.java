package org.entente.dataset.event;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.entente.dataset.io.Row;
import org.jspecify.annotations.Nullable;

/** What a row says was done, by a codebook. */
abstract class CodeReader {
    /** The code and its meaning; null if it is none. */
    abstract EventCodebook.@Nullable Coded read(Row row);

    /** Why there is none. */
    abstract String reason(Row row);

    /** Where the file has CAMEO codes as CAMEO writes them; {@link Layout#NONE} if it has none. */
    static int cameoColumn(Layout layout, Optional<EventMapping> mapping) {
        return switch (layout.format()) {
            case GDELT_1, GDELT_2 -> layout.column("EventCode");
            case ICEWS -> layout.column("CAMEO Code");
            case CAMEO_LIST -> layout.column("code");
            case POLECAT -> Layout.NONE;
            case MAPPED ->
                mapping.filter(one -> one.codes() == EventMapping.Codes.CAMEO
                                && one.meanings().isEmpty())
                        .map(one -> layout.column(one.column(EventMapping.Column.CODE)))
                        .orElse(Layout.NONE);
        };
    }

    /**
     * What the rows of a file say was done.
     *
     * @param code column of the CAMEO code, or {@link Layout#NONE}
     * @param restored puts leading zeros back, if any are lost
     */
    static CodeReader of(Layout layout, EventSettings settings, int code, @Nullable LeadingZeros restored) {
        EventCodebook codebook = settings.codebook();
        if (code >= 0) {
            return ofCameo(codebook.index(), code, restored);
        }
        if (settings.mapping().isEmpty()) {
            return ofPlover(
                    codebook,
                    type -> type,
                    layout.column("Event Type"),
                    layout.column("Event Mode"),
                    layout.column("Contexts"));
        }
        EventMapping mapping = settings.mapping().get();
        int own = layout.column(mapping.column(EventMapping.Column.CODE));
        return switch (mapping.codes()) {
            case CAMEO ->
                of(
                        "neither a CAMEO code nor among the mapping's meanings",
                        texts -> codebook.findCode(mapping.meanings().getOrDefault(texts.get(0), texts.get(0))),
                        own);
            case PLOVER ->
                ofPlover(
                        codebook,
                        type -> mapping.meanings().getOrDefault(type, type),
                        own,
                        layout.column(mapping.column(EventMapping.Column.MODE)),
                        layout.column(mapping.column(EventMapping.Column.CONTEXTS)));
            case DIRECT ->
                of(
                        "not a factor, an issue area and a score from -1 to 1",
                        texts -> EventMapping.direct(texts.get(0), texts.get(1), texts.get(2)),
                        layout.column(mapping.column(EventMapping.Column.FACTOR)),
                        layout.column(mapping.column(EventMapping.Column.AREA)),
                        layout.column(mapping.column(EventMapping.Column.SCORE)));
        };
    }

    /** CAMEO codes in a column. */
    static CodeReader ofCameo(EventCodebook.Index codes, int column, @Nullable LeadingZeros zeros) {
        return new CodeReader() {
            @Override
            EventCodebook.@Nullable Coded read(Row row) {
                return zeros == null ? codes.read(row, column) : zeros.read(row);
            }

            @Override
            String reason(Row row) {
                String text = row.text(column);
                return zeros != null && zeros.verdict(row) == LeadingZeros.Verdict.UNPROVEN
                        ? "lost a leading zero or not, which nothing in the row proves: " + text
                        : "not a CAMEO code: " + text;
            }
        };
    }

    /**
     * Types, modes and contexts of PLOVER, each in a column; {@link Layout#NONE} for one that is not there.
     *
     * @param meanings from the list's own words to PLOVER's types
     */
    static CodeReader ofPlover(
            EventCodebook codebook, UnaryOperator<String> meanings, int type, int mode, int contexts) {
        return new OfTexts(
                "not an event type of PLOVER",
                texts -> codebook.findPlover(meanings.apply(texts.get(0)), none(texts.get(1)), firstOf(texts.get(2))),
                type,
                mode,
                contexts);
    }

    /** Whatever a function makes of the texts in some columns. */
    static CodeReader of(String wrong, Function<List<String>, Optional<EventCode>> meaning, int... columns) {
        return new OfTexts(wrong, meaning, columns);
    }

    private static String none(String text) {
        return text.equals("None") || text.equals("NA") ? "" : text;
    }

    /** Contexts are a list; the first is the chief one. */
    private static String firstOf(String contexts) {
        return none(Splitter.onPattern("[;,|]")
                .trimResults()
                .splitToStream(contexts)
                .findFirst()
                .orElse(""));
    }

    /** Looks each combination of texts up once. */
    private static final class OfTexts extends CodeReader {
        private static final int MOST = 100_000;

        private final String wrong;
        private final Function<List<String>, Optional<EventCode>> meaning;
        private final int[] columns;
        private final Map<String, Optional<EventCodebook.Coded>> known = new HashMap<>();

        OfTexts(String wrong, Function<List<String>, Optional<EventCode>> meaning, int... columns) {
            this.wrong = wrong;
            this.meaning = meaning;
            this.columns = columns.clone();
        }

        @Override
        EventCodebook.@Nullable Coded read(Row row) {
            String key = key(row);
            Optional<EventCodebook.Coded> coded = known.get(key);
            if (coded == null) {
                coded = meaning.apply(texts(row)).map(code -> EventCodebook.Coded.of(code, number(code)));
                if (known.size() < MOST) {
                    known.put(key, coded);
                }
            }
            return coded.orElse(null);
        }

        /** The same for the same code in every reading, on every machine; below those of the codebook. */
        private static int number(EventCode code) {
            return code.toString().hashCode() | Integer.MIN_VALUE;
        }

        @Override
        String reason(Row row) {
            return wrong + ": " + key(row).replace('\t', ' ').strip();
        }

        private String key(Row row) {
            return String.join("\t", texts(row));
        }

        private List<String> texts(Row row) {
            return Arrays.stream(columns)
                    .mapToObj(column -> column >= 0 && column < row.columns() ? row.text(column) : "")
                    .toList();
        }
    }
}
