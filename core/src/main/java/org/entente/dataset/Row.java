package org.entente.dataset;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row that was read last: the fields that are wanted, and the row's start for failures. One object serves a whole
 * file, so nothing of it may be kept. Characters are bytes (ISO 8859-1); {@link #text} decodes a field.
 */
final class Row {
    /** Columns after these are counted, but cannot be asked for. */
    static final int COLUMNS = 64;
    /** Longer than any wanted field of a sound file; what is longer is cut, and then not recognised as anything. */
    private static final int LONGEST = 1024;

    private final long wanted;
    private final boolean unquote;
    private final int[] starts = new int[COLUMNS];
    private final int[] lengths = new int[COLUMNS];
    private char[] chars = new char[4096];
    private int used;
    private int columns;
    private long line;

    private Row(long wanted, boolean unquote) {
        this.wanted = wanted;
        this.unquote = unquote;
    }

    /**
     * What FastCSV fills a row by.
     *
     * @param wanted a bit for each column that will be asked for
     * @param unquote whether quotes around a field are no part of it
     */
    static AbstractBaseCsvCallbackHandler<Row> handler(long wanted, boolean unquote) {
        return new Handler(new Row(wanted, unquote));
    }

    /** How many columns it has. */
    int columns() {
        return columns;
    }

    /** The line on which it starts, from 1. */
    long line() {
        return line;
    }

    char[] chars() {
        return chars;
    }

    int start(int column) {
        return starts[column];
    }

    int length(int column) {
        return lengths[column];
    }

    boolean isBlank(int column) {
        return lengths[column] == 0;
    }

    /** Whether a field holds just this. */
    boolean is(int column, String text) {
        return lengths[column] == text.length()
                && CharBuffer.wrap(chars, starts[column], lengths[column]).compareTo(CharBuffer.wrap(text)) == 0;
    }

    /** A field that is not negative and has at most nine digits as a number; 0 if it is none. */
    int number(int column) {
        int number = 0;
        for (int i = starts[column]; i < starts[column] + lengths[column]; i++) {
            char digit = chars[i];
            if (digit < '0' || digit > '9' || number > 99_999_999) {
                return 0;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Whether a field is one or more digits and nothing else, of any length. */
    boolean isWholeNumber(int column) {
        for (int i = starts[column]; i < starts[column] + lengths[column]; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        return lengths[column] > 0;
    }

    /** A field as text: UTF-8 or, where it is not that, ISO 8859-1. */
    String text(int column) {
        return decode(chars, starts[column], lengths[column]);
    }

    /** The value of a table for a field, or null. */
    <V> @Nullable V in(TextMap<V> table, int column) {
        return table.get(chars, starts[column], lengths[column]);
    }

    /** The row's start, for a failure. */
    String rowStart() {
        StringBuilder start = new StringBuilder();
        for (int column = 0; column < Math.min(columns, COLUMNS) && start.length() < Failure.ROW_START; column++) {
            start.append(column == 0 ? "" : " ").append(text(column));
        }
        return start.toString();
    }

    static String decode(char[] chars, int start, int length) {
        byte[] bytes = new byte[length];
        boolean ascii = true;
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) chars[start + i];
            ascii &= bytes[i] >= 0;
        }
        if (!ascii) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // Not UTF-8: one byte, one character.
            }
        }
        return new String(chars, start, length);
    }

    private void begin(long startingLine) {
        line = startingLine;
        columns = 0;
        used = 0;
    }

    private void add(char[] buffer, int offset, int length) {
        int column = columns++;
        if (column >= COLUMNS) {
            return;
        }
        boolean keep = (wanted >>> column & 1) == 1 || used < Failure.ROW_START;
        int from = offset;
        int kept = keep ? length : 0;
        if (unquote && kept >= 2 && buffer[from] == '"' && buffer[from + kept - 1] == '"') {
            from++;
            kept -= 2;
        }
        kept = Math.min(kept, LONGEST);
        starts[column] = used;
        lengths[column] = kept;
        if (kept > 0) {
            if (used + kept > chars.length) {
                chars = Arrays.copyOf(chars, 2 * chars.length);
            }
            System.arraycopy(buffer, from, chars, used, kept);
            used += kept;
        }
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
        private final Row row;

        Handler(Row row) {
            this.row = row;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            row.add(buf, offset, len);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
