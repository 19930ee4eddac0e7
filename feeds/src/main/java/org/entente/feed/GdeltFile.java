package org.entente.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.immutables.value.Value;

/** An event file of GDELT 2.0 on this machine's disk, of the size and the MD5 that the list gives. */
@Value.Immutable
public abstract sealed class GdeltFile permits ImmutableGdeltFile {
    GdeltFile() {}

    /** A builder. All attributes are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which list names it. */
    public abstract GdeltList list();

    /** Its nominal time, the end of a quarter of an hour by UTC. It may be up to eleven minutes after the file was listed. */
    public abstract Instant time();

    /** Where it came from. */
    public abstract URI source();

    /** How large it is, packed; at least 1. */
    public abstract long bytes();

    /** Its MD5 as 32 small hexadecimal digits. It shows damage on the way, not forgery. */
    public abstract String md5();

    /** Where it lies. Deleted when the file is committed, unless {@link FeedOptions#keepFiles}. */
    public abstract Path path();

    /**
     * Its id, which no other file has: its name on the server, such as {@code 20261003193000.export.CSV.zip}. Who keeps the ids
     * of what was read knows what a feed gives a second time.
     */
    public String id() {
        return list().eventFileName(time());
    }

    @Value.Check
    void check() {
        Checks.that(bytes() >= 1, "bytes", "must be at least 1", bytes());
        Checks.that(ListedFile.isMd5(md5()), "md5", "must be 32 small hexadecimal digits", md5());
    }

    /** Its id. */
    @Override
    public String toString() {
        return id();
    }

    /** Builds a {@link GdeltFile}. */
    public static final class Builder extends ImmutableGdeltFile.Builder {
        Builder() {}
    }
}
