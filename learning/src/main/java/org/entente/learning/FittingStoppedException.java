package org.entente.learning;

/** Fitting was called off: by the listener, or because its thread was interrupted. */
public final class FittingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FittingStoppedException(String message) {
        super(message);
    }

    FittingStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
