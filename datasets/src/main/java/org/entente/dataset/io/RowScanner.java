package org.entente.dataset.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a text, one after another. Lines end with a line feed, a carriage return or both; empty ones are no rows. */
public interface RowScanner {
    /** The next row, or null after the last. Valid until the next one is asked for. */
    @Nullable
    Row next() throws IOException;
}
