package org.entente.assessment;

import java.util.Optional;
import org.entente.model.ConclusionRule;
import org.entente.relationship.Phase;

/** Why there is an answer about the phase, but no conclusion. */
public enum NoConclusion {
    /** Less counts of the last ten years than the model asks for; evidence of one month counts as one item at most. */
    TOO_LITTLE_EVIDENCE("too little evidence of the last ten years, or of too short a time"),
    /** No phase has the probability that the model asks for. */
    NOT_LIKELY_ENOUGH("no phase is likely enough"),
    /** Without one single item another phase would be the most likely: see {@link Assessment#hangsOn}. */
    HANGS_ON_ONE_ITEM("without one single item another phase would be the most likely");

    private final String words;

    NoConclusion(String words) {
        this.words = words;
    }

    static Optional<NoConclusion> of(Attributed<Phase> phase, ConclusionRule rule) {
        if (phase.belief().conclusion().isPresent()) {
            return Optional.empty();
        }
        if (phase.belief().effectiveEvidence() < rule.effectiveEvidence().value()) {
            return Optional.of(TOO_LITTLE_EVIDENCE);
        }
        double best = phase.belief().probability(phase.belief().mostLikely());
        return Optional.of(best < rule.probability().value() ? NOT_LIKELY_ENOUGH : HANGS_ON_ONE_ITEM);
    }

    /** The reason in words, for a reader. */
    @Override
    public String toString() {
        return words;
    }
}
