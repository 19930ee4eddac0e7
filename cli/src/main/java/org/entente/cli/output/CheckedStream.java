package org.entente.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not be written, which a {@link java.io.PrintWriter} on it would hide. */
public final class CheckedStream extends OutputStream {
    /** What Linux and macOS say where the reader of a pipe went away. */
    public static final String BROKEN_PIPE = "Broken pipe";

    private final OutputStream target;
    private @Nullable String failure;

    /** Writes to a target, which is never closed. */
    public CheckedStream(OutputStream target) {
        this.target = target;
    }

    /** Why the first write that failed did; empty if none did. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    private void fail(IOException e) {
        failure = failure == null ? String.valueOf(e.getMessage()) : failure;
    }
}
