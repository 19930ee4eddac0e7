package org.entente.feed;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;

/**
 * A list cannot be had, in spite of all tries: no connection, a certificate that is not accepted, a redirect, an answer that
 * is no list. Nothing is lost by it: the next poll goes on from where the last one was committed.
 */
public final class UnavailableFeedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    /** The address. */
    private final URI address;

    /** How often it was asked. */
    private final int tries;

    /**
     * An exception that says what was seen.
     *
     * @param address what was asked for
     * @param tries how often; at least 1
     * @param reason what came of it the last time, and advice where there is any
     * @param cause what was caught
     */
    public UnavailableFeedException(URI address, int tries, String reason, Throwable cause) {
        super(address + ": " + reason + (tries == 1 ? "" : ", after " + tries + " tries"), cause);
        this.address = address;
        this.tries = tries;
    }

    /** What was asked for. */
    public URI address() {
        return address;
    }

    /** How often it was asked for. */
    public int tries() {
        return tries;
    }
}
