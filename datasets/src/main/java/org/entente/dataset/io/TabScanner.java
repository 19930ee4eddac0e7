package org.entente.dataset.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Rows parted by tabs, without quotes: every tab ends a field and every line a row. Large files spend more time in finding
 * these few characters than in all that follows, so eight bytes are looked at at a time, where they were read to; no field
 * is copied.
 *
 * <p>In a word of eight bytes, adding 128 - 14 to the lower seven bits of each sets its highest bit unless they are below
 * 14; what then has no highest bit, and had none before, is one of the control characters among which tab (9), line feed
 * (10) and carriage return (13) are. Those of eight words are gathered into one word with a bit for each byte, since a loop
 * over few bits that ends now here, now there costs a processor more than the bits. They are found for a whole block before
 * its first row: among the rows, the search would begin anew each time that a processor guesses the end of that loop wrong.
 */
public final class TabScanner implements RowScanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = EACH << 7;
    private static final long LOWER_BITS = ~HIGHEST_BITS;
    private static final long CARRY_FROM_14 = EACH * (128 - 14);
    /**
     * Moves the highest bits of eight bytes into the highest byte, in order: from bit 8i + 7 to bit 56 + i. It is the sum of
     * 2^(7k) for k from 0 to 7, and 8i + 7 + 7k is 56 + i where k is 7 - i; elsewhere it is below 56 or above 63, and never
     * the same for two.
     */
    private static final long GATHER = 0x0002040810204081L;

    private final @Nullable LineBlocks more;
    private final String name;
    private final Row row = new Row();
    private final LineBlock block;
    /** The control characters of the block, a bit for each of its bytes. */
    private long[] controls = {};
    /** Where the next row begins. */
    private int start;
    /** Those not looked at yet among the {@link Long#SIZE} bytes from a place on. */
    private long left;

    private int from;
    private long line = 1;
    private boolean afterReturn;

    /**
     * Begins to read a text.
     *
     * @param name what to call it in messages
     */
    public TabScanner(InputStream in, String name) {
        this(in, name, LineBlock.SIZE);
    }

    /**
     * Begins to read a text.
     *
     * @param name what to call it in messages
     * @param size how many bytes are read at a time, at first; a longer row makes it more
     */
    public TabScanner(InputStream in, String name, int size) {
        this.more = new LineBlocks(in);
        this.name = name;
        this.block = new LineBlock(size);
        find();
    }

    /**
     * Reads the rows of a block, once it is filled and {@link #begin} is called, as often as that is done.
     *
     * @param block not to be filled anew before its rows are read
     */
    public TabScanner(LineBlock block) {
        this.more = null;
        this.name = "";
        this.block = block;
    }

    /** Begins to read what the block was filled with; its first line counts as 1. */
    public void begin() {
        line = 1;
        afterReturn = false;
        find();
    }

    /** The line after those that were read. */
    public long line() {
        return line;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row next = nextOfBlock();
        while (next == null && readOn()) {
            next = nextOfBlock();
        }
        return next;
    }

    /** The next row of the block, or null after its last. */
    public @Nullable Row nextOfBlock() {
        while (start < block.end) {
            findEndOfRow();
            if (row.columns > 1 || !row.isBlank(0)) {
                return row;
            }
        }
        return null;
    }

    /** The next block; returns whether there is one. */
    private boolean readOn() throws IOException {
        if (more == null) {
            return false;
        }
        try {
            if (!more.fill(block)) {
                return false;
            }
        } catch (LineBlocks.LineTooLongException e) {
            throw e.on(name, line);
        }
        find();
        return true;
    }

    private void find() {
        start = 0;
        left = 0;
        from = -Long.SIZE;
        byte[] bytes = block.bytes;
        row.bytes = bytes;
        if (Long.SIZE * controls.length < block.end) {
            controls = new long[bytes.length / Long.SIZE];
        }
        long[] found = controls;
        for (int at = 0; at < block.end; at += Long.SIZE) {
            found[at / Long.SIZE] = controls(bytes, at, block.end);
        }
    }

    private void findEndOfRow() {
        byte[] bytes = block.bytes;
        int[] starts = row.starts;
        int[] ends = row.ends;
        int column = 0;
        starts[0] = start;
        row.line = line;
        while (true) {
            for (; left != 0; left &= left - 1) {
                int place = from + Long.numberOfTrailingZeros(left);
                byte control = bytes[place];
                if (control == '\t') {
                    if (column < Row.COLUMNS) {
                        ends[column] = place;
                        starts[column + 1] = place + 1;
                    }
                    column++;
                } else if (control == '\n' && afterReturn && place == start) {
                    afterReturn = false;
                    start++;
                    starts[0] = start;
                } else if (control == '\n' || control == '\r') {
                    line++;
                    afterReturn = control == '\r';
                    left &= left - 1;
                    endRow(column, place, place + 1);
                    return;
                }
            }
            from += Long.SIZE;
            if (from >= block.end) {
                from = block.end;
                endRow(column, block.end, block.end);
                return;
            }
            left = controls[from / Long.SIZE];
        }
    }

    private void endRow(int column, int place, int next) {
        row.ends[Math.min(column, Row.COLUMNS)] = place;
        row.columns = column + 1;
        start = next;
    }

    /** A bit for each byte from a place on that may be a tab or the end of a line. */
    private static long controls(byte[] bytes, int from, int end) {
        long controls = 0;
        for (int word = 0; word < Byte.SIZE; word++) {
            long eight = (long) WORDS.get(bytes, from + Long.BYTES * word);
            long found = ~(((eight & LOWER_BITS) + CARRY_FROM_14) | eight) & HIGHEST_BITS;
            controls |= ((found * GATHER) >>> 56) << (Byte.SIZE * word);
        }
        return end - from < Long.SIZE ? controls & ((1L << (end - from)) - 1) : controls;
    }
}
