package org.entente.dataset.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Rows parted by tabs, without quotes: every tab ends a field and every line a row. Large files spend more time in finding
 * these few characters than in all that follows, so they are found for some thousand bytes before the first row of those;
 * no field is copied, and of a row nothing is looked at again but what is asked for.
 *
 * <p>First each byte gets its mark: adding 128 - 14 to its lower seven bits sets the highest unless they are below 14, and a
 * byte without a highest bit is then one of the control characters among which tab (9), line feed (10) and carriage return
 * (13) are. The loop that does so is so plain that a compiler does many bytes at a time. Then the marks of 64 bytes are
 * gathered into one word with a bit for each, and the places of its bits are written down several at a time, whether there
 * are so many or not: a loop over few bits that ends now here, now there costs a processor more than the bits. A row is a
 * piece of that list of places.
 */
public final class TabScanner implements RowScanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LOWER_BITS = 0x7f;
    private static final int HIGHEST_BIT = 0x80;
    private static final int CARRY_FROM_14 = 128 - 14;
    /**
     * Moves the highest bits of eight bytes into the highest byte, in order: from bit 8i + 7 to bit 56 + i. It is the sum of
     * 2^(7k) for k from 0 to 7, and 8i + 7 + 7k is 56 + i where k is 7 - i; elsewhere it is below 56 or above 63, and never
     * the same for two.
     */
    private static final long GATHER = 0x0002040810204081L;

    /** So many bytes are looked at before the first row of them; a multiple of {@link Long#SIZE}. */
    private static final int PIECE = 1 << 13;
    /** So many places are written down at a time. */
    private static final int AT_A_TIME = 8;
    /** The places of a row that are kept while it goes on, so that the longest takes no more room: those that can be asked for. */
    private static final int KEPT = Row.COLUMNS + 1;

    private final @Nullable LineBlocks more;
    private final String name;
    private final Row row = Row.ofEnds();
    private final LineBlock block;
    /** The bytes of the block that are looked at. */
    private final byte[] piece = new byte[PIECE];
    /** A mark for each that is a control character. */
    private final byte[] controls = new byte[PIECE];
    /** A mark for each that is one and no tab. */
    private final byte[] others = new byte[PIECE];
    /** The places of tabs and of ends of lines in the block, after the one that the next row begins after. */
    private final int[] places = new int[KEPT + PIECE + AT_A_TIME];
    /** Which of the places end a row. */
    private final int[] rowEnds = new int[PIECE + 1];

    private int found;
    private int rows;
    /** The row that is next, and where its places begin; how many of them were passed over. */
    private int next;

    private int first;
    private int passed;
    /** Up to where the block was looked at. */
    private int seen;

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
        beginBlock();
    }

    /** The line after those that were read. */
    public long line() {
        return line;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row found = nextOfBlock();
        while (found == null && readOn()) {
            found = nextOfBlock();
        }
        return found;
    }

    /** The next row of the block, or null after its last. */
    public @Nullable Row nextOfBlock() {
        do {
            while (next < rows) {
                int end = rowEnds[next];
                next++;
                row.first = first;
                row.columns = passed + end - first;
                row.line = line;
                passed = 0;
                first = end;
                endLine(places[end]);
                if (row.columns > 1 || !row.isBlank(0)) {
                    return row;
                }
            }
        } while (lookOn());
        return null;
    }

    /** Goes on after the end of a line. The last may have none. */
    private void endLine(int place) {
        if (place < block.end) {
            line++;
            afterReturn = block.bytes[place] == '\r';
            if (afterReturn && place + 1 < seen) {
                passLineFeed(place + 1);
            }
        }
    }

    /** A line feed after a carriage return ends no other line. */
    private void passLineFeed(int place) {
        if (afterReturn && block.bytes[place] == '\n') {
            first++;
            next++;
        }
        afterReturn = false;
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
        beginBlock();
        return true;
    }

    private void beginBlock() {
        row.bytes = block.bytes;
        row.places = places;
        places[0] = -1;
        found = 1;
        rows = 0;
        next = 0;
        first = 0;
        seen = 0;
    }

    /** Looks at the next bytes of the block, once all rows before are given out; returns whether there are any. */
    private boolean lookOn() {
        if (seen >= block.end) {
            return false;
        }
        keepBegun();
        int from = seen;
        int length = Math.min(PIECE, block.end - from);
        System.arraycopy(block.bytes, from, piece, 0, length);
        mark(piece, controls, others, length);
        writePlaces(from, length);
        seen = from + length;
        if (seen == block.end && !isEnd(piece[length - 1])) {
            places[found] = seen;
            rowEnds[rows] = found;
            rows++;
        }
        passLineFeed(from);
        return true;
    }

    /** Keeps the places of a row that goes on. */
    private void keepBegun() {
        int begun = found - first;
        int kept = Math.min(KEPT, begun);
        passed += begun - kept;
        System.arraycopy(places, first, places, 0, kept);
        found = kept;
        rows = 0;
        next = 0;
        first = 0;
    }

    /** Marks control characters by their highest bit, and those again that are no tabs. */
    private static void mark(byte[] bytes, byte[] controls, byte[] others, int end) {
        for (int at = 0; at < end; at++) {
            int lower = bytes[at] & LOWER_BITS;
            int control = ~((lower + CARRY_FROM_14) | bytes[at]) & HIGHEST_BIT;
            controls[at] = (byte) control;
            others[at] = (byte) (control & ((lower ^ '\t') + LOWER_BITS));
        }
    }

    /** Writes down the places of what is marked, of bytes from a place on. */
    private void writePlaces(int from, int length) {
        for (int at = 0; at < length; at += Long.SIZE) {
            long bits = 0;
            long other = 0;
            for (int word = 0; word < Byte.SIZE; word++) {
                bits |= gathered(controls, at, word);
                other |= (long) WORDS.get(others, at + Long.BYTES * word);
            }
            bits &= upTo(length - at);
            if (other != 0) {
                bits = findEnds(at, bits);
            }
            write(bits, from + at);
        }
    }

    /** Notes which of 64 control characters end a line; returns those that do or are tabs. */
    private long findEnds(int at, long bits) {
        long left = 0;
        for (int word = 0; word < Byte.SIZE; word++) {
            left |= gathered(others, at, word);
        }
        long wanted = bits;
        for (left &= bits; left != 0; left &= left - 1) {
            long bit = Long.lowestOneBit(left);
            if (isEnd(piece[at + Long.numberOfTrailingZeros(bit)])) {
                rowEnds[rows] = found + Long.bitCount(wanted & (bit - 1));
                rows++;
            } else {
                wanted ^= bit;
            }
        }
        return wanted;
    }

    /** Writes down the places of bits. */
    private void write(long bits, int at) {
        int[] to = places;
        int end = found + Long.bitCount(bits);
        long left = bits;
        for (int from = found; from < end; from += AT_A_TIME) {
            for (int i = 0; i < AT_A_TIME; i++) {
                to[from + i] = at + Long.numberOfTrailingZeros(left);
                left &= left - 1;
            }
        }
        found = end;
    }

    private static boolean isEnd(byte one) {
        return one == '\n' || one == '\r';
    }

    /** The highest bits of the bytes of a word as bits next to each other, in the place of that word among eight. */
    private static long gathered(byte[] marks, int at, int word) {
        long highest = (long) WORDS.get(marks, at + Long.BYTES * word);
        return ((highest * GATHER) >>> 56) << (Byte.SIZE * word);
    }

    /** The lowest bits, as many as are left of a word. */
    private static long upTo(int left) {
        return left < Long.SIZE ? (1L << left) - 1 : -1;
    }
}
