package org.entente.dataset.event;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.BlocksAhead;
import org.entente.dataset.io.CsvScanner;
import org.entente.dataset.io.LineBlock;
import org.entente.dataset.io.LineBlocks;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.TabScanner;
import org.entente.dataset.io.Text;
import org.jspecify.annotations.Nullable;

/** One text of events being read. */
final class EventFile {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String name;
    private final Layout layout;
    private final Shared shared;
    private final Source source;
    private EventClassifier.@Nullable Rows rows;

    private EventFile(String name, Layout layout, Shared shared, Source source) {
        this.name = name;
        this.layout = layout;
        this.shared = shared;
        this.source = source;
    }

    /**
     * Recognises a text and makes ready to read it.
     *
     * @param before the file before, whose classifiers serve on if it is of the same kind
     * @param helper parses on another thread, if there is one
     * @throws UnreadableFileException if it is no event file, or not of the format wanted
     */
    static EventFile of(
            Text text, EventSettings settings, @Nullable EventFile before, Optional<? extends Executor> helper)
            throws IOException {
        byte[] head = text.head();
        Layout layout = Layout.recognise(
                text.name(), head, settings.format(), settings.mapping().map(EventMapping::wanted));
        if (head.length >= MARK.length && head[0] == MARK[0] && head[1] == MARK[1] && head[2] == MARK[2]) {
            text.in().skipNBytes(MARK.length);
            head = Arrays.copyOfRange(head, MARK.length, head.length);
        }
        Shared own = shared(text, head, layout, settings);
        Shared shared = before != null && before.shared.kind.equals(own.kind) ? before.shared : own;
        Source source = layout.separator() == '\t'
                ? new OfLines(text, shared, layout.headers(), helper)
                : new OfCsv(text, shared, layout);
        return new EventFile(text.name(), layout, shared, source);
    }

    private static Shared shared(Text text, byte[] head, Layout layout, EventSettings settings) throws IOException {
        EventCodebook.Index index = settings.codebook().index();
        boolean gdelt = layout.format() == EventFormat.GDELT_1 || layout.format() == EventFormat.GDELT_2;
        ListParser.ListColumns columns = columns(layout.format(), settings.mapping());
        int date = layout.column(gdelt ? "SQLDATE" : columns.date());
        if (date < 0) {
            // A header can be recognised by its other columns.
            throw new UnreadableFileException(text.name(), 1, "has no column with the dates of events");
        }
        int code = CodeReader.cameoColumn(layout, settings.mapping());
        int quad = layout.column(gdelt ? "QuadClass" : columns.quad());
        LeadingZeros zeros =
                new LeadingZeros(index, code, layout.column("EventRootCode"), quad, layout.column("Event Text"));
        FileSample sample = FileSample.of(text, head, layout, date, code, zeros);
        DateOrder order = sample.order(text.name(), settings.dateOrder());
        LeadingZeros restored = code >= 0 && sample.hasLostZeros(text.name()) ? zeros : null;
        return new Shared(new Kind(layout, order, restored != null), () -> {
            DateCache days = new DateCache(order);
            EventParser parser = gdelt
                    ? new GdeltParser(layout, days, index, restored)
                    : new ListParser(layout, columns, days, CodeReader.of(layout, settings, code, restored));
            return new EventClassifier(parser, settings.profile(layout.format()));
        });
    }

    private static ListParser.ListColumns columns(EventFormat format, Optional<EventMapping> mapping) {
        return switch (format) {
            case ICEWS -> ListParser.ListColumns.ICEWS;
            case POLECAT -> ListParser.ListColumns.POLECAT;
            case MAPPED -> ListParser.ListColumns.of(mapping.orElseThrow());
            case CAMEO_LIST, GDELT_1, GDELT_2 -> ListParser.ListColumns.CAMEO_LIST;
        };
    }

    String name() {
        return name;
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

    /** The line up to which rows have been read; 0 before the first. */
    long line() {
        return source.line();
    }

    /** The next rows, at the one that is next; null after the last. */
    EventClassifier.@Nullable Rows next() throws IOException {
        while (rows == null || !rows.advance()) {
            rows = source.next();
            if (rows == null) {
                return null;
            }
        }
        return rows;
    }

    /** Reads no more; to be called before the text is closed. */
    void stop() {
        source.stop();
    }

    /** What files have in common that are read alike; of codes, whether leading zeros are to be put back. */
    private record Kind(Layout layout, DateOrder order, boolean hasLostZeros) {}

    /**
     * What it takes to parse files of one kind: a classifier for each thread that is at work at a time, and blocks. Serves one
     * file after another, since of small files there may be many.
     */
    private static final class Shared {
        private final Kind kind;
        private final Supplier<EventClassifier> maker;
        private final Queue<EventClassifier> classifiers = new ConcurrentLinkedQueue<>();
        private final Queue<TabBlock> blocks = new ConcurrentLinkedQueue<>();

        Shared(Kind kind, Supplier<EventClassifier> maker) {
            this.kind = kind;
            this.maker = maker;
        }

        EventClassifier classifier() {
            EventClassifier unused = classifiers.poll();
            return unused == null ? maker.get() : unused;
        }

        TabBlock block() {
            TabBlock unused = blocks.poll();
            return unused == null ? new TabBlock(this) : unused;
        }
    }

    /** A block of lines, and the rows that they are. */
    private static final class TabBlock implements BlocksAhead.Block {
        private final Shared shared;
        private final LineBlock lines = new LineBlock();
        private final TabScanner scanner = new TabScanner(lines);
        private final EventClassifier.Rows rows = new EventClassifier.Rows();
        private long lastLine;

        TabBlock(Shared shared) {
            this.shared = shared;
        }

        @Override
        public LineBlock lines() {
            return lines;
        }

        @Override
        public void parse() {
            EventClassifier classifier = shared.classifier();
            scanner.begin();
            rows.clear();
            for (Row row = scanner.nextOfBlock(); row != null; row = scanner.nextOfBlock()) {
                classifier.classify(row, rows);
            }
            lastLine = scanner.line() - 1;
            shared.classifiers.add(classifier);
        }
    }

    /** Rows, some at a time. */
    private interface Source {
        /** Those that come next, or null after the last. Those given out before are not to be looked at any more. */
        EventClassifier.@Nullable Rows next() throws IOException;

        /** The line up to which rows have been given out; 0 before the first. */
        long line();

        /** Reads no more, on whatever thread. */
        default void stop() {}
    }

    /** The rows of a text in which every line is a row. */
    private static final class OfLines implements Source {
        private final String name;
        private final Shared shared;
        private final BlocksAhead<TabBlock> blocks;
        private @Nullable TabBlock given;
        private int headers;
        private long line;

        OfLines(Text text, Shared shared, int headers, Optional<? extends Executor> helper) {
            this.name = text.name();
            this.shared = shared;
            this.headers = headers;
            this.blocks = new BlocksAhead<>(new LineBlocks(text.in()), shared::block, helper);
        }

        @Override
        public EventClassifier.@Nullable Rows next() throws IOException {
            if (given != null) {
                shared.blocks.add(given);
                given = null;
            }
            try {
                given = blocks.next();
            } catch (LineBlocks.LineTooLongException e) {
                throw e.on(name, line + 1);
            }
            if (given == null) {
                blocks.unused().ifPresent(shared.blocks::add);
                return null;
            }
            // Passed over here, since the blocks before the header's may hold nothing but blank lines.
            while (headers > 0 && given.rows.advance()) {
                headers--;
            }
            given.rows.standAfter(line);
            line += given.lastLine;
            return given.rows;
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public void stop() {
            blocks.stop();
        }
    }

    /** The rows of a text in which quotes may hold the ends of lines, so that each has to be found after the one before. */
    private static final class OfCsv implements Source {
        private final CsvScanner scanner;
        private final EventClassifier classifier;
        private final EventClassifier.Rows rows = new EventClassifier.Rows();
        private int headers;
        private long line;

        OfCsv(Text text, Shared shared, Layout layout) {
            this.scanner = new CsvScanner(text.in(), text.name(), layout.separator(), layout.width());
            this.classifier = shared.classifier();
            shared.classifiers.add(classifier);
            this.headers = layout.headers();
        }

        @Override
        public EventClassifier.@Nullable Rows next() throws IOException {
            Row row = scanner.next();
            for (; row != null && headers > 0; headers--) {
                line = row.line();
                row = scanner.next();
            }
            if (row == null) {
                return null;
            }
            line = row.line();
            rows.clear();
            classifier.classify(row, rows);
            return rows;
        }

        @Override
        public long line() {
            return line;
        }
    }
}
