package org.entente.assessment;

import java.util.Optional;
import org.entente.engine.KnownEvidence;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;

/** Why nothing can be said of a relationship on a date. */
public enum NoAnswer {
    /** No evidence that could be known by the date contributes to it. */
    NO_EVIDENCE("no answer: no evidence could be known by then"),
    /** Nothing contributes that is of the last ten years or was still in force in them: the end of a file is no peace. */
    NO_RECENT_EVIDENCE("no answer: no evidence of the ten years before"),
    /** A member of the dyad did not exist yet. */
    BEFORE_A_MEMBER("no answer: a member of the dyad did not exist yet");

    private final String words;

    NoAnswer(String words) {
        this.words = words;
    }

    static Optional<NoAnswer> of(Dyad dyad, KnownEvidence known, Belief<?> belief) {
        if (known.day().isBefore(dyad.begins())) {
            return Optional.of(BEFORE_A_MEMBER);
        }
        if (known.isEmpty()) {
            return Optional.of(NO_EVIDENCE);
        }
        return belief.hasEvidence() ? Optional.empty() : Optional.of(NO_RECENT_EVIDENCE);
    }

    /** The reason in words, for a reader. */
    @Override
    public String toString() {
        return words;
    }
}
