package org.entente.dataset.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.entente.relationship.Track;
import org.immutables.value.Value;

/**
 * What a code of the machine coders means in the terms of the coders' {@link org.entente.relationship.Codebook}. The same
 * deed bears on different factors when a government does it and when the public does it.
 */
@Value.Immutable
@JsonDeserialize(builder = EventCode.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract sealed class EventCode permits ImmutableEventCode {
    EventCode() {}

    static Builder builder() {
        return new Builder();
    }

    /** The code, such as {@code 042}. */
    public abstract String code();

    /** What the code means, in a few words. */
    public abstract String name();

    /** The usual class; a record that names its own goes before it. */
    public abstract QuadClass quad();

    /** Which track acts where the record names no role: of protest the society, of all else the government. */
    @Value.Default
    public Track unnamed() {
        return Track.GOVERNMENT;
    }

    /** What it bears on when a government acts; empty if on nothing. */
    public abstract Optional<Bearing> government();

    /** What it bears on when the public acts; empty if on nothing. */
    public abstract Optional<Bearing> society();

    /** Why it is read so. */
    public abstract String reason();

    /** What the code means, and the code if there is one; made once, since every report of an event ends in it. */
    @Value.Lazy
    String deed() {
        return code().isEmpty() ? name() + "." : name() + " (CAMEO " + code() + ").";
    }

    /** What it bears on when that track acts. */
    public Optional<Bearing> bearing(Track track) {
        return track == Track.GOVERNMENT ? government() : society();
    }

    static final class Builder extends ImmutableEventCode.Builder {
        Builder() {}
    }
}
