package org.entente.dataset;

import java.io.Serial;

/** Thrown by a reader that was called off, by {@link ReadOptions#cancelled} or by an interrupt of its thread. */
public final class ReadCancelledException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ReadCancelledException(String file, long line) {
        super(file + ":" + line + ": reading was called off");
    }
}
