package org.entente.dataset.io;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A packed file that is unpacked on a thread of its own, at most a few blocks ahead of who reads it. What comes out, and
 * where it breaks off, is what would come out without the thread.
 */
final class ReadAheadFile implements TextSource {
    private static final int BLOCK = 1 << 18;
    /** Blocks that may wait to be read. */
    private static final int WAITING = 8;

    /** What the unpacking thread hands to the reading one, in order: a text begins, some of it, it ends, or all is over. */
    private sealed interface Message {}

    private record Begun(String text) implements Message {}

    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    private record Some(byte[] bytes, int length) implements Message {}

    private record Ended() implements Message {}

    /** By an {@link IOException} or an unchecked one. */
    private record Broken(Throwable cause) implements Message {}

    private record Over() implements Message {}

    private final TextSource packed;
    private final BlockingQueue<Message> messages = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::unpack, "unpacking");
    private @Nullable Unpacked current;
    private boolean over;

    /** Takes a source over and begins at once. */
    ReadAheadFile(TextSource packed) {
        this.packed = packed;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public @Nullable Text next() throws IOException {
        if (current != null) {
            current.skipAll();
            current = null;
        }
        if (over) {
            return null;
        }
        Message first = Uninterruptibles.takeUninterruptibly(messages);
        if (first instanceof Begun begun) {
            current = new Unpacked();
            return Text.of(begun.text(), current);
        }
        over = true;
        if (first instanceof Broken broken) {
            throw thrown(broken);
        }
        return null;
    }

    /** Ends the thread and closes the file. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            packed.close(); // An interrupt alone does not end every wait for input.
        } catch (IOException e) {
            // What was to be read has been read.
        }
        Uninterruptibles.joinUninterruptibly(thread);
    }

    private void unpack() {
        try (TextSource source = packed) {
            try {
                for (Text text = source.next(); text != null; text = source.next()) {
                    messages.put(new Begun(text.name()));
                    unpack(text.in());
                    messages.put(new Ended());
                }
                messages.put(new Over());
            } catch (IOException | RuntimeException | Error e) {
                messages.put(new Broken(e)); // Whatever it is, the reading thread must not wait for more.
            }
        } catch (IOException e) {
            // What was to be read has been read.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Closed: nobody reads on.
        }
    }

    private void unpack(InputStream in) throws IOException, InterruptedException {
        while (true) {
            byte[] block = new byte[BLOCK];
            int length = 0;
            try {
                for (int read = 0; read >= 0 && length < BLOCK; length += Math.max(0, read)) {
                    read = in.read(block, length, Math.min(Text.HEAD, BLOCK - length));
                }
            } finally {
                // What comes before a break is not lost with it.
                if (length > 0) {
                    messages.put(new Some(block, length));
                }
            }
            if (length < BLOCK) {
                return;
            }
        }
    }

    /** What was caught on the other thread, to be thrown on this one. */
    private static IOException thrown(Broken broken) {
        Throwables.throwIfUnchecked(broken.cause());
        return (IOException) broken.cause();
    }

    /** One text, as it arrives. */
    private final class Unpacked extends InputStream {
        private Some some = new Some(new byte[0], 0);
        private int at;
        private boolean ended;
        private @Nullable Broken broken;

        @Override
        public int read() throws IOException {
            return isThereMore() ? some.bytes()[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, buffer.length);
            if (length == 0 || !isThereMore()) {
                return length == 0 ? 0 : -1;
            }
            int given = Math.min(length, some.length() - at);
            System.arraycopy(some.bytes(), at, buffer, offset, given);
            at += given;
            return given;
        }

        @Override
        public int available() {
            return some.length() - at;
        }

        void skipAll() throws IOException {
            while (isThereMore()) {
                at = some.length();
            }
        }

        private boolean isThereMore() throws IOException {
            while (!ended && at == some.length()) {
                Message next = Uninterruptibles.takeUninterruptibly(messages);
                if (next instanceof Some more) {
                    some = more;
                    at = 0;
                } else {
                    ended = true;
                    broken = next instanceof Broken how ? how : null;
                    over = broken != null;
                }
            }
            // Again each time it is asked: who looks ahead may pass over it.
            if (broken != null) {
                throw thrown(broken);
            }
            return !ended;
        }
    }
}
