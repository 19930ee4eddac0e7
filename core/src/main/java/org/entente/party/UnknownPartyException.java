package org.entente.party;

import com.google.common.collect.ImmutableList;

/**
 * Thrown when a code or a name means no {@linkplain Party party} on its date, or more than one.
 *
 * <p>The message carries what was asked and, where there is any, advice that starts with "Maybe".
 */
public final class UnknownPartyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Codes of the parties that may have been meant. */
    private final ImmutableList<String> candidates;

    UnknownPartyException(String message, ImmutableList<String> candidates) {
        super(message);
        this.candidates = candidates;
    }

    /**
     * The codes of the parties that may have been meant, likeliest first.
     *
     * @return at most a handful of party codes; empty if nothing comes near
     */
    public ImmutableList<String> candidates() {
        return candidates;
    }
}
