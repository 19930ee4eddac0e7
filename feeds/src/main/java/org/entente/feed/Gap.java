package org.entente.feed;

import java.time.Instant;
import org.immutables.value.Value;

/** Files of consecutive quarters of an hour that a {@link GdeltFeed} does not have, and why. */
@Value.Immutable
public abstract sealed class Gap permits ImmutableGap {
    Gap() {}

    /** Why files are missing. */
    public enum Reason {
        /** Later files are listed, these are not. */
        NOT_LISTED("not listed"),
        /** Listed, but the server says that there is no such file: 403, 404 or 410. */
        NOT_FOUND("not found"),
        /** What came was not of the size or the MD5 that the list gives. */
        DAMAGED("damaged"),
        /** The server did not answer, or only that it cannot. */
        UNAVAILABLE("unavailable"),
        /** Of the size and the MD5 that the list gives, but beyond a bound or not a zip archive of one file. */
        REFUSED("refused");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** In words. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** A builder. All but {@link #detail} is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Of which list. */
    public abstract GdeltList list();

    /** The nominal time of the first file. */
    public abstract Instant first();

    /** The nominal time of the last file. */
    public abstract Instant last();

    /** Why. */
    public abstract Reason reason();

    /** What was seen of the first of them, such as the server's answer; may be empty. */
    @Value.Default
    public String detail() {
        return "";
    }

    /** How many files; at least 1. */
    public long files() {
        return Cohorts.count(first(), last());
    }

    @Value.Check
    void check() {
        Checks.that(!last().isBefore(first()), "last", "must not be before first, which is " + first(), last());
    }

    /** One line: which, how many, why. */
    @Override
    public String toString() {
        return list().fileName() + ": "
                + (files() == 1 ? list().eventFileName(first()) : first() + " to " + last() + ", " + files() + " files")
                + ": " + reason() + (detail().isEmpty() ? "" : ": " + detail());
    }

    /** Builds a {@link Gap}. */
    public static final class Builder extends ImmutableGap.Builder {
        Builder() {}
    }
}
