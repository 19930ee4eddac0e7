package org.entente.relationship;

import java.util.Objects;

/**
 * What historians agree on about a stretch of time: not evidence and never read by the engine, but what an answer can be
 * measured against.
 *
 * @param phase the phase that the relationship is agreed to have been in
 * @param when from the agreed turning point to the next one
 * @param source key of the source in the relationship
 * @param text one sentence: what turned it
 */
public record ExpectedStage(Phase phase, DateSpan when, String source, String text) {
    public ExpectedStage {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(when, "when");
        Checks.notBlank("source", source);
        Checks.notBlank("text", text);
    }
}
