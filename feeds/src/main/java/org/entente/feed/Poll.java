package org.entente.feed;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.entente.Problem;
import org.immutables.value.Value;

/** What one look at the lists gave. */
@Value.Immutable
public abstract sealed class Poll permits ImmutablePoll {
    Poll() {}

    /** A builder. Without more it is a poll that gave nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** The files that are not committed yet, whole and on the disk, by their times and the English list first. */
    public abstract ImmutableList<GdeltFile> files();

    /** Files that are not waited for any longer, by list and time. Told again until they or a later file are committed. */
    public abstract ImmutableList<Gap> gaps();

    /** Files that are missing and waited for, by list and time. Each comes with a later poll, or is told as a gap. */
    public abstract ImmutableList<Gap> awaited();

    /**
     * The time of the latest file that a list names, by which it can be seen whether GDELT itself stands still. Empty if no list
     * has changed since the last poll.
     */
    public abstract Optional<Instant> newest();

    /** Whether more is listed than one poll takes: poll again without delay. */
    @Value.Default
    public boolean hasMore() {
        return false;
    }

    /** What is wrong with lines of the lists that were passed over: the first twenty of each list. */
    public abstract ImmutableList<Problem> problems();

    /** How many lines of the lists were passed over because of what is wrong with them. */
    @Value.Default
    public long linesPassedOver() {
        return 0;
    }

    @Value.Check
    void check() {
        Checks.that(linesPassedOver() >= 0, "linesPassedOver", "must not be negative", linesPassedOver());
    }

    /** Builds a {@link Poll}. */
    public static final class Builder extends ImmutablePoll.Builder {
        Builder() {}
    }
}
