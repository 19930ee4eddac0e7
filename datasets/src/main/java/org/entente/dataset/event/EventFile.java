package org.entente.dataset.event;

import java.io.IOException;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.jspecify.annotations.Nullable;

/** One text of events being read. */
public final class EventFile {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String name;
    private final Layout layout;
    private final EventParser reader;
    private final RowScanner rows;
    private int headers;
    private long line;

    private EventFile(String name, Layout layout, EventParser reader, RowScanner rows) {
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
    static EventFile of(CompressedFile.Text text, Optional<EventFormat> wanted, DateCache days, EventCodeIndex codes)
            throws IOException {
        byte[] head = text.head();
        Layout layout = Layout.recognise(text.name(), head, wanted);
        if (head.length >= MARK.length && head[0] == MARK[0] && head[1] == MARK[1] && head[2] == MARK[2]) {
            text.in().skipNBytes(MARK.length);
        }
        EventParser reader = EventParser.of(layout, days, codes);
        return new EventFile(text.name(), layout, reader, reader.open(text));
    }

    String name() {
        return name;
    }

    EventFormat format() {
        return layout.format();
    }

    EventParser reader() {
        return reader;
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
