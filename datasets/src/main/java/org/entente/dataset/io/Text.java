package org.entente.dataset.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text of a file.
 *
 * @param name what to call it in messages
 * @param in what it holds; {@link #head} can look ahead
 */
public record Text(String name, InputStream in) {
    /** How much of a text is looked at before it is read. */
    public static final int HEAD = 1 << 16;

    /** A text whose first bytes can be looked at before it is read. */
    static Text of(String name, InputStream in) {
        return new Text(name, new BufferedInputStream(new FirstFailure(in), HEAD));
    }

    /** The first bytes, at most {@value #HEAD}; see {@link #head(int)}. */
    public byte[] head() throws IOException {
        return head(HEAD);
    }

    /**
     * The first bytes; what is read next still begins with them. Where the text breaks off within them, what there is.
     *
     * @param most how many at most
     * @throws IOException if the text breaks off before its first byte
     */
    public byte[] head(int most) throws IOException {
        in.mark(most);
        byte[] head = new byte[Math.min(most, HEAD)];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < most; length += Math.max(0, read)) {
                if (length == head.length) {
                    head = Arrays.copyOf(head, Math.min(most, 2 * head.length));
                }
                read = in.read(head, length, head.length - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return length == head.length ? head : Arrays.copyOf(head, length);
    }

    /** Throws what it threw first each time it is asked again, since who looks ahead may pass over it. */
    private static final class FirstFailure extends FilterInputStream {
        private @Nullable IOException first;

        FirstFailure(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            check();
            try {
                return super.read();
            } catch (IOException e) {
                first = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            check();
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                first = e;
                throw e;
            }
        }

        private void check() throws IOException {
            if (first != null) {
                throw first;
            }
        }
    }
}
