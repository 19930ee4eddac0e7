package org.entente.assessment;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.model.ConclusionRule;

/** Why there is an answer about the phase, or the level of peace, but no conclusion. */
public enum NoConclusion {
    /** Less counts of the last ten years than the model asks for; evidence of one month counts as one item at most. */
    TOO_LITTLE_EVIDENCE("too little evidence of the last ten years, or of too short a time"),
    /** None has the probability that the model asks for. */
    NOT_LIKELY_ENOUGH("no %s is likely enough"),
    /**
     * Without one single fact another would be the most likely, or nothing would be known at all: of the phase see {@link
     * Assessment#hangsOn}, of the level {@link Explanation#pivotal}; both may be empty where all evidence is of one fact.
     */
    HANGS_ON_ONE_FACT("without one single fact another %s would be the most likely, or nothing would be known");

    private final String words;

    NoConclusion(String words) {
        this.words = words;
    }

    static Optional<NoConclusion> of(Belief<?> belief, ConclusionRule rule) {
        if (belief.conclusion().isPresent()) {
            return Optional.empty();
        }
        if (belief.effectiveEvidence() < rule.effectiveEvidence().value()) {
            return Optional.of(TOO_LITTLE_EVIDENCE);
        }
        double best = Collections.max(belief.probabilities().values());
        return Optional.of(best < rule.probability().value() ? NOT_LIKELY_ENOUGH : HANGS_ON_ONE_FACT);
    }

    /**
     * The reason in words, for a reader.
     *
     * @param state of what nothing is concluded, such as {@code "phase"}
     */
    public String words(String state) {
        return String.format(Locale.ROOT, words, state);
    }
}
