package org.entente.dataset;

import java.io.Serial;

/** Thrown by a reader that was cancelled, by {@link ReadOptions#cancelled} or by an interrupt of its thread. */
public final class ReadCancelledException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * An exception that names the place.
     *
     * @param file the file that was being read
     * @param line the line of the row that was read last
     */
    public ReadCancelledException(String file, long line) {
        super(file + ":" + line + ": reading was cancelled");
    }
}
