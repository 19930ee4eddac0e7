package org.entente.dataset.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.entente.dataset.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Rows parted by any separator, with quotes around a field or without, read by FastCSV. A row is a line: in event files a
 * stray quote must not swallow the rows after it.
 */
public final class CsvScanner implements RowScanner {
    /** A character that ISO 8859-1 does not have cannot occur. */
    private static final char NO_QUOTE = '\uffff';

    private final Iterator<Row> rows;

    /**
     * Begins to read.
     *
     * @param wanted a bit for each column that will be asked for; of others a row's start is kept, for failures
     */
    public CsvScanner(InputStream in, char separator, long wanted) {
        this.rows = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(NO_QUOTE)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Row.LONGEST_LINE)
                .build(new Handler(wanted), new InputStreamReader(in, StandardCharsets.ISO_8859_1))
                .iterator();
    }

    @Override
    public @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    /** Fills a row, whose bytes are the characters of ISO 8859-1. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
        private final long wanted;
        private final Row row = new Row();
        private int used;

        Handler(long wanted) {
            this.wanted = wanted;
            row.bytes = new byte[4096];
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.line = startingLineNumber;
            row.columns = 0;
            used = 0;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
            int column = row.columns++;
            if (column >= Row.COLUMNS) {
                return;
            }
            boolean keep = (wanted >>> column & 1) == 1 || used < Failure.ROW_START;
            int from = offset;
            int kept = keep ? length : 0;
            if (kept >= 2 && buffer[from] == '"' && buffer[from + kept - 1] == '"') {
                from++;
                kept -= 2;
            }
            if (used + kept + Row.BEYOND > row.bytes.length) {
                row.bytes = Arrays.copyOf(row.bytes, 2 * (used + kept + Row.BEYOND));
            }
            row.starts[column] = used;
            for (int i = 0; i < kept; i++) {
                row.bytes[used++] = (byte) buffer[from + i];
            }
            row.ends[column] = used;
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
