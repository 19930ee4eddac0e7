package org.entente.dataset.event;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.entente.dataset.io.Text;
import org.jspecify.annotations.Nullable;

/** One text of events being read. */
final class EventFile {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String name;
    private final Layout layout;
    private final EventParser parser;
    private final FeedProfile profile;
    private final RowScanner rows;
    private int headers;
    private long line;

    private EventFile(String name, Layout layout, EventParser parser, FeedProfile profile, RowScanner rows) {
        this.name = name;
        this.layout = layout;
        this.parser = parser;
        this.profile = profile;
        this.rows = rows;
        this.headers = layout.headers();
    }

    /**
     * Recognises a text and makes ready to read it.
     *
     * @param days the dates read so far, in the usual order of day and month
     * @throws UnreadableFileException if it is no event file, or not of the format wanted
     */
    static EventFile of(Text text, EventSettings settings, DateCache days) throws IOException {
        byte[] head = text.head();
        Layout layout = Layout.recognise(
                text.name(), head, settings.format(), settings.mapping().map(EventMapping::wanted));
        if (head.length >= MARK.length && head[0] == MARK[0] && head[1] == MARK[1] && head[2] == MARK[2]) {
            text.in().skipNBytes(MARK.length);
        }
        FeedProfile profile = settings.profile(layout.format());
        EventParser parser = parser(text, layout, settings, days);
        return new EventFile(text.name(), layout, parser, profile, parser.open(text));
    }

    private static EventParser parser(Text text, Layout layout, EventSettings settings, DateCache days)
            throws IOException {
        EventCodebook.Index index = settings.codebook().index();
        boolean gdelt = layout.format() == EventFormat.GDELT_1 || layout.format() == EventFormat.GDELT_2;
        ListParser.ListColumns columns = columns(layout.format(), settings.mapping());
        int date = layout.column(gdelt ? "SQLDATE" : columns.date());
        if (date < 0) {
            // A header can be recognised by its other columns.
            throw new UnreadableFileException(text.name(), 1, "has no column with the dates of events");
        }
        int code = cameoColumn(layout, settings.mapping());
        int quad = layout.column(gdelt ? "QuadClass" : columns.quad());
        LeadingZeros zeros =
                new LeadingZeros(index, code, layout.column("EventRootCode"), quad, layout.column("Event Text"));
        FileSample sample = FileSample.of(text, layout, date, code, zeros);
        DateOrder order = sample.order(text.name(), settings.dateOrder());
        DateCache ofFile = order == DateOrder.DAY_FIRST ? days : new DateCache(order);
        LeadingZeros restored = code >= 0 && sample.hasLostZeros(text.name()) ? zeros : null;
        return gdelt
                ? new GdeltParser(layout, ofFile, index, restored)
                : new ListParser(layout, columns, ofFile, codes(layout, settings, code, restored));
    }

    private static ListParser.ListColumns columns(EventFormat format, Optional<EventMapping> mapping) {
        return switch (format) {
            case ICEWS -> ListParser.ListColumns.ICEWS;
            case POLECAT -> ListParser.ListColumns.POLECAT;
            case MAPPED -> ListParser.ListColumns.of(mapping.orElseThrow());
            case CAMEO_LIST, GDELT_1, GDELT_2 -> ListParser.ListColumns.CAMEO_LIST;
        };
    }

    /** Where the file has CAMEO codes as CAMEO writes them; {@link Layout#NONE} if it has none. */
    private static int cameoColumn(Layout layout, Optional<EventMapping> mapping) {
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

    private static CodeReader codes(Layout layout, EventSettings settings, int code, @Nullable LeadingZeros restored) {
        EventCodebook codebook = settings.codebook();
        if (code >= 0) {
            return CodeReader.ofCameo(codebook.index(), code, restored);
        }
        if (settings.mapping().isEmpty()) {
            return CodeReader.ofPlover(
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
                CodeReader.of(
                        "neither a CAMEO code nor among the mapping's meanings",
                        texts -> codebook.findCode(mapping.meanings().getOrDefault(texts.get(0), texts.get(0))),
                        own);
            case PLOVER ->
                CodeReader.ofPlover(
                        codebook,
                        type -> mapping.meanings().getOrDefault(type, type),
                        own,
                        layout.column(mapping.column(EventMapping.Column.MODE)),
                        layout.column(mapping.column(EventMapping.Column.CONTEXTS)));
            case DIRECT ->
                CodeReader.of(
                        "not a factor, an issue area and a score from -1 to 1",
                        texts -> EventMapping.direct(texts.get(0), texts.get(1), texts.get(2)),
                        layout.column(mapping.column(EventMapping.Column.FACTOR)),
                        layout.column(mapping.column(EventMapping.Column.AREA)),
                        layout.column(mapping.column(EventMapping.Column.SCORE)));
        };
    }

    String name() {
        return name;
    }

    EventParser parser() {
        return parser;
    }

    FeedProfile profile() {
        return profile;
    }

    /** Says what the file was recognised as, and which columns it has. */
    void describe(ReadTally tally, Optional<EventMapping> mapping) {
        tally.recognised(
                mapping.map(EventMapping::name).orElseGet(() -> layout.format().name()));
        EventColumns known = mapping.map(EventMapping::wanted).orElseGet(() -> EventColumns.of(layout.format()));
        if (layout.headers() == 0) {
            return;
        }
        for (String column : Iterables.concat(known.needed(), known.used())) {
            int place = layout.column(column);
            if (place < 0) {
                tally.lacksColumn(column);
            } else {
                tally.hasColumn(column, layout.header().get(place));
            }
        }
    }

    /** The line of the row that was read last; 0 before the first. */
    long line() {
        return line;
    }

    /** The next row that is no header, or null after the last. Valid until the next one is asked for. */
    @Nullable
    Row next() throws IOException {
        Row row = rows.next();
        while (row != null && headers > 0) {
            headers--;
            line = row.line();
            row = rows.next();
        }
        line = row == null ? line : row.line();
        return row;
    }
}
