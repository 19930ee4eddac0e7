package org.entente.dataset.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.entente.dataset.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Rows parted by tabs, without quotes: every tab ends a field and every line a row. Large files spend more time in finding
 * these few characters than in all that follows, so eight bytes are looked at at a time, where they were read to; no field
 * is copied.
 *
 * <p>In a word of eight bytes, adding 128 - 14 to the lower seven bits of each sets its highest bit unless they are below
 * 14; what then has no highest bit, and had none before, is one of the control characters among which tab (9), line feed
 * (10) and carriage return (13) are.
 */
public final class TabScanner implements RowScanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = EACH << 7;
    private static final long LOWER_BITS = ~HIGHEST_BITS;
    private static final long CARRY_FROM_14 = EACH * (128 - 14);
    private static final int BLOCK = 1 << 20;

    private final String name;
    private final InputStream in;
    private final Row row = new Row();
    /** Bytes that were read, and a few beyond, which mean nothing. */
    private byte[] block;
    /** Where the row begins that is being read. */
    private int start;
    /** Up to where it has been looked at. */
    private int seen;
    /** Up to where the block is filled. */
    private int end;

    private long line = 1;
    private boolean afterReturn;

    /**
     * Begins to read.
     *
     * @param name what to call the text in messages
     */
    public TabScanner(InputStream in, String name) {
        this(in, name, BLOCK);
    }

    /**
     * Begins to read.
     *
     * @param name what to call the text in messages
     * @param block how many bytes are read at a time, at first; a longer row makes it more
     */
    public TabScanner(InputStream in, String name, int block) {
        this.in = in;
        this.name = name;
        this.block = new byte[block + TextMap.BEYOND];
    }

    @Override
    public @Nullable Row next() throws IOException {
        do {
            if (!beginRow()) {
                return null;
            }
            while (!findEndOfRow()) {
                if (!fill()) {
                    endRow(row.columns, end, end);
                    break;
                }
            }
        } while (row.columns == 1 && row.isBlank(0));
        row.bytes = block;
        return row;
    }

    /** Returns whether there is anything more. */
    private boolean beginRow() throws IOException {
        start = seen;
        row.columns = 0;
        if (start == end && !fill()) {
            return false;
        }
        if (afterReturn && block[start] == '\n') {
            start++;
        }
        afterReturn = false;
        seen = start;
        row.starts[0] = start;
        row.line = line;
        return true;
    }

    /** Looks at what is there and was not seen yet; returns whether the row ends in it. */
    private boolean findEndOfRow() {
        byte[] bytes = block;
        int[] starts = row.starts;
        int[] ends = row.ends;
        int column = row.columns;
        for (int at = seen; at < end; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at);
            long found = ~(((word & LOWER_BITS) + CARRY_FROM_14) | word) & HIGHEST_BITS;
            if (end - at < Long.BYTES) {
                found &= (1L << (8 * (end - at))) - 1;
            }
            for (; found != 0; found &= found - 1) {
                int place = at + (Long.numberOfTrailingZeros(found) >>> 3);
                byte control = bytes[place];
                if (control == '\t') {
                    if (column < Row.COLUMNS) {
                        ends[column] = place;
                        starts[column + 1] = place + 1;
                    }
                    column++;
                } else if (control == '\n' || control == '\r') {
                    line++;
                    afterReturn = control == '\r';
                    endRow(column, place, place + 1);
                    return true;
                }
            }
        }
        row.columns = column;
        seen = end;
        return false;
    }

    private void endRow(int column, int place, int next) {
        row.ends[Math.min(column, Row.COLUMNS)] = place;
        row.columns = column + 1;
        seen = next;
    }

    /** Reads on, behind what there is of the present row; returns whether there was anything more. */
    private boolean fill() throws IOException {
        int length = end - start;
        if (length > Row.LONGEST_LINE) {
            throw new UnreadableFileException(
                    name, line, "a line is too long to be read: over " + Row.LONGEST_LINE + " bytes");
        }
        byte[] from = block;
        if (length == block.length - TextMap.BEYOND) {
            block = new byte[2 * block.length];
        }
        if (start > 0 || block != from) {
            System.arraycopy(from, start, block, 0, length);
            for (int i = 0; i <= Math.min(row.columns, Row.COLUMNS); i++) {
                row.starts[i] -= start;
                row.ends[i] -= start;
            }
            seen -= start;
            start = 0;
            end = length;
        }
        // What a stream has read when it breaks is lost with that call, so that no call is for much.
        int read = in.read(block, end, Math.min(Text.HEAD, block.length - TextMap.BEYOND - end));
        end += Math.max(0, read);
        return read > 0;
    }
}
