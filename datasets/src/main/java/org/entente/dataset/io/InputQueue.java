package org.entente.dataset.io;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.entente.dataset.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** The files that are read one after the other, each opened when its turn comes, or some sooner and unpacked meanwhile. */
public final class InputQueue implements Closeable {
    private final Iterator<Supplier<CompressedFile>> unopened;
    private final int ahead;
    private final Deque<Supplier<TextSource>> opened = new ArrayDeque<>();

    /**
     * Inputs of which nothing has been read.
     *
     * @param files each opened when it is asked for
     * @param ahead how many are open at a time, packed ones being unpacked on threads of their own; 0 to open each in
     *     its turn and to unpack it on the thread that reads
     */
    public InputQueue(ImmutableList<Supplier<CompressedFile>> files, int ahead) {
        this.unopened = files.iterator();
        this.ahead = ahead;
        openAhead(ahead);
    }

    /**
     * Opens the next one; null after the last.
     *
     * @throws UnreadableFileException if it cannot be opened
     */
    @Nullable
    public TextSource next() {
        if (ahead == 0) {
            return unopened.hasNext() ? unopened.next().get() : null;
        }
        openAhead(1);
        Supplier<TextSource> next = opened.poll();
        openAhead(ahead - 1);
        return next == null ? null : next.get();
    }

    /** Closes those opened whose turn has not come. */
    @Override
    public void close() {
        for (Supplier<TextSource> one : opened) {
            try {
                one.get().close();
            } catch (IOException | RuntimeException e) {
                // It could not be opened, or is closed: nothing more will be read from it.
            }
        }
        opened.clear();
    }

    private void openAhead(int most) {
        while (opened.size() < most && unopened.hasNext()) {
            opened.add(open(unopened.next()));
        }
    }

    /** What goes wrong is thrown when its turn comes. */
    private static Supplier<TextSource> open(Supplier<CompressedFile> file) {
        try {
            CompressedFile texts = file.get();
            TextSource source = texts.isPacked() ? new ReadAheadFile(texts) : texts;
            return () -> source;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }
}
