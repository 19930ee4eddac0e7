package org.entente.dataset.io;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Arrays;
import org.entente.dataset.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * A text of lines without quotes, in blocks of whole lines, each of which can then be read apart from the others. Lines end
 * with a line feed or, in a block without any, with a carriage return.
 */
public final class LineBlocks {
    private final InputStream in;
    /** What was read after the last whole line. */
    private byte[] rest = new byte[0];

    /** Why nothing more can be read; told once all before it is given out. */
    private @Nullable Throwable broken;

    /** Begins to read. */
    public LineBlocks(InputStream in) {
        this.in = in;
    }

    /** The first line that was not given out is longer than any that is read. */
    public static final class LineTooLongException extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        /** The same, with the place of the line. */
        public UnreadableFileException on(String file, long line) {
            return new UnreadableFileException(
                    file, line, "a line is too long to be read: over " + Row.LONGEST_LINE + " bytes", this);
        }
    }

    /** Whether more can be read without a wait for it. */
    public boolean isMoreAtHand() {
        try {
            return broken == null && in.available() > 0;
        } catch (IOException e) {
            return false; // Reading on will say what is wrong.
        }
    }

    /**
     * Fills a block with the lines that come next; waits for one at least, and for no more. What comes before a break of the
     * text is given out first.
     *
     * @return whether there are any
     * @throws IOException if the text breaks off or has a line that is too long, in what was not given out
     */
    public boolean fill(LineBlock block) throws IOException {
        return fill(block, true);
    }

    /**
     * The same of what is at hand, without a wait for more.
     *
     * @return whether there is a whole line
     */
    public boolean fillAtHand(LineBlock block) throws IOException {
        return fill(block, false);
    }

    private boolean fill(LineBlock block, boolean waits) throws IOException {
        take(block);
        int seen = 0;
        int whole = 0;
        while (whole == 0 || (block.end < block.room() && isMoreAtHand())) {
            if (!waits && !isMoreAtHand()) {
                keepRest(block, whole);
                return false;
            }
            if (block.end - whole > Row.LONGEST_LINE) {
                broken = new LineTooLongException();
                return end(block, whole);
            }
            if (!readOn(block)) {
                return end(block, whole);
            }
            whole = Math.max(whole, afterLastLine(block.bytes, Math.max(0, seen - 1), block.end));
            seen = block.end;
        }
        keepRest(block, whole);
        return true;
    }

    /** The text has ended or broken off. */
    private boolean end(LineBlock block, int whole) throws IOException {
        if (broken == null) {
            rest = new byte[0];
            return block.end > 0;
        }
        int last = Math.max(whole, afterLastReturn(block.bytes, whole, block.end));
        if (last == 0) {
            Throwables.throwIfInstanceOf(broken, IOException.class);
            Throwables.throwIfUnchecked(broken);
            throw new IllegalStateException(broken);
        }
        keepRest(block, last);
        return true;
    }

    private void take(LineBlock block) {
        if (rest.length > block.room()) {
            block.bytes = new byte[2 * rest.length + LineBlock.BEYOND];
        }
        System.arraycopy(rest, 0, block.bytes, 0, rest.length);
        block.end = rest.length;
    }

    private void keepRest(LineBlock block, int whole) {
        rest = Arrays.copyOfRange(block.bytes, whole, block.end);
        block.end = whole;
    }

    private boolean readOn(LineBlock block) {
        if (block.end == block.room()) {
            block.bytes = Arrays.copyOf(block.bytes, 2 * block.room() + LineBlock.BEYOND);
        }
        try {
            // What a stream has read when it breaks is lost with that call, so that no call is for much.
            int read = broken != null
                    ? -1
                    : in.read(block.bytes, block.end, Math.min(Text.HEAD, block.room() - block.end));
            block.end += Math.max(0, read);
            return read > 0;
        } catch (IOException | RuntimeException | Error e) {
            broken = e;
            return false;
        }
    }

    /** The place after the last line that certainly ends before the last byte or with it; 0 if none does. */
    private static int afterLastLine(byte[] bytes, int from, int end) {
        for (int at = end - 1; at >= from; at--) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
        // After a carriage return that stands last, a line feed may follow that belongs to it.
        return afterLastReturn(bytes, from, end - 1);
    }

    /** The place after the last carriage return; 0 if there is none. */
    private static int afterLastReturn(byte[] bytes, int from, int end) {
        for (int at = end - 1; at >= from; at--) {
            if (bytes[at] == '\r') {
                return at + 1;
            }
        }
        return 0;
    }
}
