package org.entente.dataset.io;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts that a file holds: one, or as many as there are in an archive. */
public interface TextSource extends Closeable {
    /** What to call it in messages. */
    String name();

    /** The next text, or null after the last. The one before cannot be read any more. */
    @Nullable
    Text next() throws IOException;
}
