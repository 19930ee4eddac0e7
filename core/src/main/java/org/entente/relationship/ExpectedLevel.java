package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/**
 * The level of peace that historians agree on for a stretch of time: not evidence and never read by the engine, but what an
 * answer can be measured against.
 */
@Value.Immutable
@JsonDeserialize(builder = ExpectedLevel.Builder.class)
@JsonPropertyOrder({"when", "levels", "source", "text"})
public abstract sealed class ExpectedLevel permits ImmutableExpectedLevel {
    ExpectedLevel() {}

    /** A builder. Everything is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** From the agreed change to the next one. */
    public abstract DateSpan when();

    /** The level that it is agreed to have been in, or the two between which historians differ. */
    public abstract ImmutableSet<PeaceLevel> levels();

    /** Key of the {@link Source} in the relationship. */
    public abstract String source();

    /** One sentence: what shows it. */
    public abstract String text();

    /** Whether a level is the one agreed on, or one of the two. */
    public boolean admits(PeaceLevel level) {
        return levels().contains(level);
    }

    @Value.Check
    void check() {
        Checks.oneOrTwo("levels", levels());
        Checks.text("source", source());
        Checks.text("text", text());
    }

    /** Builds an {@link ExpectedLevel}. */
    public static final class Builder extends ImmutableExpectedLevel.Builder {
        Builder() {}
    }
}
