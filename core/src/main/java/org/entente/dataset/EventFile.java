package org.entente.dataset;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One text of events being read. */
final class EventFile {
    /**
     * No quotes: in event files a row is a line, and a stray quote must not swallow the rows after it. A character that
     * ISO 8859-1 does not have cannot occur.
     */
    private static final char NO_QUOTE = '\uffff';
    /** The longest line that is read, in characters. Sound ones have some thousand at most. */
    private static final int LONGEST_LINE = 1 << 24;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String name;
    private final Layout layout;
    private final EventRows reader;
    private final Iterator<Row> rows;
    private int headers;
    private long line;

    private EventFile(String name, Layout layout, EventRows reader, Iterator<Row> rows) {
        this.name = name;
        this.layout = layout;
        this.reader = reader;
        this.rows = rows;
        this.headers = layout.headers();
    }

    /**
     * Recognises a text and makes ready to read it.
     *
     * @throws UnreadableFileException if it is no event file, or not of the format wanted
     */
    static EventFile of(Texts.Text text, Optional<EventFormat> wanted, Days days, CodedEvents codes)
            throws IOException {
        byte[] head = text.head();
        Layout layout = Layout.recognise(text.name(), head, wanted);
        if (head.length >= MARK.length && head[0] == MARK[0] && head[1] == MARK[1] && head[2] == MARK[2]) {
            text.in().skipNBytes(MARK.length);
        }
        EventRows reader = EventRows.of(layout, days, codes);
        Iterator<Row> rows = CsvReader.builder()
                .fieldSeparator(layout.separator())
                .quoteCharacter(NO_QUOTE)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_LINE)
                .build(
                        Row.handler(reader.wanted(), reader.unquotes()),
                        new InputStreamReader(text.in(), StandardCharsets.ISO_8859_1))
                .iterator();
        return new EventFile(text.name(), layout, reader, rows);
    }

    String name() {
        return name;
    }

    EventFormat format() {
        return layout.format();
    }

    EventRows reader() {
        return reader;
    }

    /** The line of the row that was read last; 0 before the first. */
    long line() {
        return line;
    }

    /** The next row that is no header, or null after the last. Valid until the next one is asked for. */
    @Nullable
    Row next() {
        while (rows.hasNext()) {
            Row row = rows.next();
            line = row.line();
            if (headers == 0) {
                return row;
            }
            headers--;
        }
        return null;
    }
}
