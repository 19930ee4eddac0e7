package org.entente.dataset.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.entente.dataset.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The row that was read last: where its fields are among the bytes of its file. One object serves a whole file, so nothing
 * of it may be kept. A column that it does not have reads as an empty one.
 */
public final class Row {
    /** Columns after these are counted, but cannot be asked for. */
    public static final int COLUMNS = 256;
    /** The longest line that is read, in bytes. Sound ones have some thousand at most. */
    public static final int LONGEST_LINE = 1 << 24;
    /** Longer than any wanted field of a sound file; what is longer is cut, and then not recognised as anything. */
    private static final int LONGEST = 1024;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long ZEROS = EACH * '0';
    private static final long SIXES = EACH * 6;
    private static final long HIGHER_HALVES = 0xf0f0f0f0f0f0f0f0L;

    // Set by the scanners. A field begins so many bytes after a place, and ends at the next place in the array: that is
    // the
    // end of the one before where an end begins another field, else a place of its own.
    int[] places;
    private final int skip;
    private final int placesEach;
    /** Where the places of the first column begin. */
    int first;

    byte[] bytes = new byte[0];
    int columns;
    long line;
    /** Whether a quoted field may hold quotes, each written twice. */
    boolean hasDoubledQuotes;
    /** Used again for every text that is made of several. */
    private final StringBuilder joined = new StringBuilder();

    private Row(int[] places, int skip, int placesEach) {
        this.places = places;
        this.skip = skip;
        this.placesEach = placesEach;
    }

    /** A row of fields of which each has a place where it begins and one where it ends. */
    static Row ofStartsAndEnds() {
        return new Row(new int[2 * COLUMNS], 0, 2);
    }

    /** A row of fields of which each begins after the byte at which the one before ends; the first after a place of its own. */
    static Row ofEnds() {
        return new Row(new int[1], 1, 1);
    }

    private int start(int column) {
        return column < columns ? places[first + placesEach * column] + skip : 0;
    }

    private int end(int column) {
        return column < columns ? places[first + placesEach * column + 1] : 0;
    }

    /** How many columns it has. */
    public int columns() {
        return columns;
    }

    /** The line on which it starts, from 1. */
    public long line() {
        return line;
    }

    /** How long a field is, in bytes; of longer ones the start that is looked at. */
    public int length(int column) {
        return Math.min(LONGEST, end(column) - start(column));
    }

    /** Whether a field is empty. */
    public boolean isBlank(int column) {
        return end(column) == start(column);
    }

    /** Whether a field holds just this ASCII text. */
    public boolean is(int column, String text) {
        boolean same = length(column) == text.length();
        int start = start(column);
        for (int i = 0; same && i < text.length(); i++) {
            same = bytes[start + i] == text.charAt(i);
        }
        return same;
    }

    /** Whether a field holds a letter of ASCII somewhere. */
    public boolean has(int column, char letter) {
        for (int i = start(column), end = end(column); i < end; i++) {
            if (bytes[i] == letter) {
                return true;
            }
        }
        return false;
    }

    /** A field that is not negative and has at most nine digits as a number; 0 if it is none. */
    public int number(int column) {
        int number = 0;
        for (int i = start(column), end = end(column); i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || number > 99_999_999) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** A field that is a number of at most 18 digits and above 0; 0 if it is none. */
    public long longNumber(int column) {
        long number = 0;
        if (end(column) - start(column) > 18) {
            return 0;
        }
        for (int i = start(column), end = end(column); i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** A number that depends on all of a field's letters, and hardly ever is that of another field. */
    public long hash(int column, long seed) {
        long hash = seed;
        for (int i = start(column), end = end(column); i < end; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Whether a field is one or more digits and nothing else, of any length. */
    public boolean isWholeNumber(int column) {
        int end = end(column);
        int at = start(column);
        // Eight digits at a time: each has a 3 in its higher half, and still has one after 6 is added.
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long eight = (long) WORDS.get(bytes, at);
            if ((eight & HIGHER_HALVES) != ZEROS || ((eight + SIXES) & HIGHER_HALVES) != ZEROS) {
                return false;
            }
        }
        for (; at < end; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return !isBlank(column);
    }

    /** A field as text: UTF-8 or, where it is not that, ISO 8859-1. */
    public String text(int column) {
        String text = undecorated(column);
        return hasDoubledQuotes ? text.replace("\"\"", "\"") : text;
    }

    /** A prefix and a field that {@linkplain #isWholeNumber is a whole number}, as one text. */
    public String text(String prefix, int column) {
        joined.setLength(0);
        joined.append(prefix);
        for (int i = start(column), end = i + length(column); i < end; i++) {
            joined.append((char) bytes[i]);
        }
        return joined.toString();
    }

    private String undecorated(int column) {
        int start = start(column);
        int length = length(column);
        for (int i = start; i < start + length; i++) {
            if (bytes[i] < 0) {
                return decode(ByteBuffer.wrap(bytes, start, length));
            }
        }
        return raw(column, length);
    }

    /** The start of a field as text of which each byte is a character. */
    public String raw(int column, int length) {
        return new String(bytes, start(column), length, StandardCharsets.ISO_8859_1);
    }

    /** The value of a table for a field, or null. */
    public <V> @Nullable V in(TextMap<V> table, int column) {
        return in(table, column, length(column));
    }

    /** The value of a table for the start of a field, or null. */
    public <V> @Nullable V in(TextMap<V> table, int column, int length) {
        return table.get(bytes, start(column), length);
    }

    /** The row's start, for a failure. */
    public String rowStart() {
        StringBuilder start = new StringBuilder();
        for (int column = 0; column < Math.min(columns, COLUMNS) && start.length() < Failure.ROW_START; column++) {
            start.append(column == 0 ? "" : " ").append(text(column));
        }
        return start.toString();
    }

    private static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(bytes).toString();
        }
    }
}
