package org.entente.assessment;

import java.util.Optional;
import org.entente.engine.KnownEvidence;
import org.entente.relationship.Dyad;

/** Why nothing can be said of a relationship on a date. */
public enum NoAnswer {
    /** No evidence that could be known by the date contributes to it. */
    NO_EVIDENCE("no answer: no evidence could be known by then"),
    /** A member of the dyad did not exist yet. */
    BEFORE_A_MEMBER("no answer: a member of the dyad did not exist yet");

    private final String words;

    NoAnswer(String words) {
        this.words = words;
    }

    static Optional<NoAnswer> of(Dyad dyad, KnownEvidence known) {
        if (known.day().isBefore(dyad.begins())) {
            return Optional.of(BEFORE_A_MEMBER);
        }
        return known.isEmpty() ? Optional.of(NO_EVIDENCE) : Optional.empty();
    }

    /** The reason in words, for a reader. */
    @Override
    public String toString() {
        return words;
    }
}
