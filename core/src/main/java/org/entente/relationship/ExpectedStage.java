package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/**
 * The phase that historians agree on for a stretch of time: not evidence and never read by the engine, but what an answer can
 * be measured against.
 */
@Value.Immutable
@JsonDeserialize(builder = ExpectedStage.Builder.class)
@JsonPropertyOrder({"when", "phases", "source", "text"})
public abstract sealed class ExpectedStage permits ImmutableExpectedStage {
    ExpectedStage() {}

    /** A builder. Everything is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** From the agreed turning point to the next one. */
    public abstract DateSpan when();

    /** The phase that it is agreed to have been in, or the two between which historians differ. */
    public abstract ImmutableSet<Phase> phases();

    /** Key of the {@link Source} in the relationship. */
    public abstract String source();

    /** One sentence: what turned it. */
    public abstract String text();

    /** Whether a phase is the one agreed on, or one of the two. */
    public boolean admits(Phase phase) {
        return phases().contains(phase);
    }

    @Value.Check
    void check() {
        Checks.oneOrTwo("phases", phases());
        Checks.text("source", source());
        Checks.text("text", text());
    }

    /** Builds an {@link ExpectedStage}. */
    public static final class Builder extends ImmutableExpectedStage.Builder {
        Builder() {}
    }
}
