package org.entente.dataset.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A hash table that is asked with a piece of a byte array, so that a field of a row can be looked up without becoming a
 * string. It holds at most a given number of entries, since hostile files may hold any number of different texts; what
 * does not fit is not kept.
 */
public final class TextMap<V> {
    /** After a text so many bytes must be there, of whatever value, so that it can be read eight at a time. */
    static final int BEYOND = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SMALLEST = 64;
    private static final int NOTHING = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int limit;
    /** Of each place what {@link #fold} makes of its text, and how long that is; {@link #NOTHING} where none is kept. */
    private long[] folds = new long[SMALLEST];

    private int[] lengths = nothing(SMALLEST);
    private byte[][] texts = new byte[SMALLEST][];
    private @Nullable V[] values = newTable(SMALLEST);
    private int size;

    /**
     * An empty table.
     *
     * @param limit how many entries it keeps at most
     */
    public TextMap(int limit) {
        this.limit = limit;
    }

    /**
     * The value of a text, or null.
     *
     * @param bytes of which {@link #BEYOND} more must be there after the text
     */
    @Nullable
    V get(byte[] bytes, int start, int length) {
        long folded = fold(bytes, start, length);
        int place = place(folded);
        while (lengths[place] != NOTHING) {
            if (folds[place] == folded && lengths[place] == length && isAt(place, bytes, start, length)) {
                return values[place];
            }
            place = (place + 1) & (folds.length - 1);
        }
        return null;
    }

    /** Keeps a value under a text of ISO 8859-1 that is not there yet, if there is room. */
    public void put(String key, V value) {
        if (size < limit) {
            if (2 * (size + 1) > folds.length) {
                grow();
            }
            insert(key.getBytes(StandardCharsets.ISO_8859_1), value);
            size++;
        }
    }

    private void insert(byte[] text, V value) {
        int length = text.length;
        long folded = fold(Arrays.copyOf(text, length + BEYOND), 0, length);
        int place = place(folded);
        while (lengths[place] != NOTHING) {
            place = (place + 1) & (folds.length - 1);
        }
        folds[place] = folded;
        lengths[place] = length;
        texts[place] = text;
        values[place] = value;
    }

    private void grow() {
        byte[][] oldTexts = texts;
        @Nullable V[] oldValues = values;
        int places = 2 * oldTexts.length;
        folds = new long[places];
        lengths = nothing(places);
        texts = new byte[places][];
        values = newTable(places);
        for (int i = 0; i < oldTexts.length; i++) {
            V value = oldValues[i];
            if (value != null) {
                insert(oldTexts[i], value);
            }
        }
    }

    /** By the highest bits of the product, which all bits of the factor take part in; of the lower ones only some do. */
    private int place(long folded) {
        return (int) ((folded * SPREAD) >>> (Long.numberOfLeadingZeros(folds.length) + 1));
    }

    /** Whether the text is at a place where one of the same length and fold is. */
    private boolean isAt(int place, byte[] bytes, int start, int length) {
        return length <= Long.BYTES || Arrays.equals(texts[place], 0, length, bytes, start, start + length);
    }

    /** Up to eight bytes as they are, which is most fields; of longer texts the rest is mixed in. */
    private static long fold(byte[] bytes, int start, int length) {
        if (length == 0) {
            return 0;
        }
        long first = (long) WORDS.get(bytes, start);
        if (length <= Long.BYTES) {
            return first & (-1L >>> (8 * (Long.BYTES - length)));
        }
        long mixed = first;
        for (int i = Long.BYTES; i < length; i += Long.BYTES) {
            long next = (long) WORDS.get(bytes, start + i) & (-1L >>> (8 * Math.max(0, i + Long.BYTES - length)));
            mixed = SPREAD * (mixed ^ (mixed >>> 32)) + next;
        }
        return mixed;
    }

    private static int[] nothing(int places) {
        int[] lengths = new int[places];
        Arrays.fill(lengths, NOTHING);
        return lengths;
    }

    @SuppressWarnings("unchecked") // a table of nothing yet
    private static <V> @Nullable V[] newTable(int places) {
        return (@Nullable V[]) new Object[places];
    }
}
