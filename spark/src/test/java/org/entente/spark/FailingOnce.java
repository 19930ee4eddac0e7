package org.entente.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The files of this machine, on a storage that breaks down once in the middle of a file. */
public final class FailingOnce extends RawLocalFileSystem {
    static final AtomicInteger FAILED = new AtomicInteger();

    private static final int FAILS_AT = 9_000;

    @Override
    public URI getUri() {
        return URI.create("failing:///");
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    protected void checkPath(Path path) {
        // All are of this machine.
    }

    @Override
    public FSDataInputStream open(Path path, int size) throws IOException {
        FSDataInputStream whole = super.open(path, size);
        return new FSDataInputStream(new FSInputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (whole.getPos() > FAILS_AT && FAILED.compareAndSet(0, 1)) {
                    throw new IOException("the storage broke down");
                }
                return whole.read(buffer, offset, length);
            }

            @Override
            public void seek(long to) throws IOException {
                whole.seek(to);
            }

            @Override
            public long getPos() throws IOException {
                return whole.getPos();
            }

            @Override
            public boolean seekToNewSource(long to) {
                return false;
            }

            @Override
            public void close() throws IOException {
                whole.close();
            }
        });
    }
}
