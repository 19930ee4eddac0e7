package org.entente.model;

import java.io.Serial;

/** A model file that cannot be used. The message names the file, the rule and the value. */
public final class InvalidModelException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
