package org.entente.dataset.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.immutables.value.Value;

/** What an event bears on: on which factor it bears, in which issue area, and how far to which side. */
@Value.Immutable
@JsonDeserialize(builder = Bearing.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract sealed class Bearing permits ImmutableBearing {
    Bearing() {}

    static Builder builder() {
        return new Builder();
    }

    /** The factor. */
    public abstract Factor factor();

    /** The issue area, if the code names one. */
    public abstract Optional<IssueArea> area();

    /** From -1, hostile, to +1, close, as the coders' codebook anchors it for the factor. */
    public abstract double score();

    /** The band of the score. */
    public Band band() {
        return Band.of(score());
    }

    @Value.Check
    void check() {
        Band.of(score());
    }

    static final class Builder extends ImmutableBearing.Builder {
        Builder() {}
    }
}
