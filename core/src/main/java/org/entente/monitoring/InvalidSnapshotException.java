package org.entente.monitoring;

import java.io.IOException;
import java.io.Serial;

/**
 * A snapshot of a monitor or of an observatory that cannot be resumed: it was cut or changed after it was written, is of
 * another format or model, or is no snapshot at all.
 */
public final class InvalidSnapshotException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidSnapshotException(String message) {
        super(message);
    }

    InvalidSnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
