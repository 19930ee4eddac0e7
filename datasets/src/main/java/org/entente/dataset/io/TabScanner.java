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
 * over few bits that ends now here, now there costs a processor more than the bits.
 */
public final class TabScanner implements RowScanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = EACH << 7;
    private static final long LOWER_BITS = ~HIGHEST_BITS;
    private static final long CARRY_FROM_14 = EACH * (128 - 14);
    /** Moves the lowest bits of eight bytes into the highest byte, in order: from bit 8i to bit 56 + i. */
    private static final long GATHER = 0x0102040810204080L;

    private final @Nullable LineBlocks more;
    private final String name;
    private final Row row = new Row();
    private LineBlock block;
    /** Where the next row begins. */
    private int start;
    /** The control characters not looked at yet among the {@link Long#SIZE} bytes from a place on, a bit for each. */
    private long controls;

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
        begin();
    }

    /**
     * Begins to read the rows of a block.
     *
     * @param block not to be filled anew before they are read; its first line counts as 1
     */
    public TabScanner(LineBlock block) {
        this.more = null;
        this.name = "";
        this.block = block;
        begin();
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
        begin();
        return true;
    }

    private void begin() {
        start = 0;
        controls = 0;
        from = -Long.SIZE;
        row.bytes = block.bytes;
    }

    private void findEndOfRow() {
        byte[] bytes = block.bytes;
        int[] starts = row.starts;
        int[] ends = row.ends;
        int column = 0;
        starts[0] = start;
        row.line = line;
        while (true) {
            for (; controls != 0; controls &= controls - 1) {
                int place = from + Long.numberOfTrailingZeros(controls);
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
                    controls &= controls - 1;
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
            controls = controls(bytes, from, block.end);
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
            controls |= (((found >>> 7) * GATHER) >>> 56) << (Byte.SIZE * word);
        }
        return end - from < Long.SIZE ? controls & ((1L << (end - from)) - 1) : controls;
    }
}
