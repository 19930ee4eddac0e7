package org.entente.dataset.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.dataset.UnreadableFileException;

/** Refuses what expands so far that it can only be meant to fill the disk or the day: a zip bomb. */
final class ExpansionLimitInputStream extends FilterInputStream {
    /** Event files and tables shrink to a tenth or so; deflate can reach a thousandth. */
    private static final long MOST_FOLD = 200;
    /** Small files may repeat themselves as they like. */
    private static final long ALWAYS_ALLOWED = 16L << 20;

    private final Counter packed;
    private final String name;
    private long unpacked;

    ExpansionLimitInputStream(InputStream in, Counter packed, String name) {
        super(in);
        this.packed = packed;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    /**
     * Always 0, so that no buffer above reads on once it has something: what comes before a cut would be lost with the
     * exception that the cut throws.
     */
    @Override
    public int available() {
        return 0;
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > ALWAYS_ALLOWED && unpacked > MOST_FOLD * packed.count) {
            throw new UnreadableFileException(
                    name, 0, "expands more than " + MOST_FOLD + "-fold. Maybe it is a zip bomb, which is not read on.");
        }
    }

    /** Counts what is read. */
    static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
