package org.entente.feed;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far the caller has come with a list: all files up to a time were committed, but for those that are missing.
 *
 * @param through the time
 * @param missing the times of the files that were not, and of later ones that were missed; each with the latest time that was
 *     listed when it was first missed
 * @param tag by which the server knows the list of which all was committed; empty if it has more
 */
record Position(Instant through, ImmutableSortedMap<Instant, Instant> missing, Optional<String> tag) {
    /** Nothing was committed, and nothing is wanted that is earlier than a time. */
    static Position from(Instant time) {
        return new Position(Cohorts.before(time), ImmutableSortedMap.of(), Optional.empty());
    }

    Position with(SortedMap<Instant, Instant> stillMissing) {
        return new Position(through, ImmutableSortedMap.copyOfSorted(stillMissing), tag);
    }

    Position with(Optional<String> newTag) {
        return new Position(through, missing, newTag);
    }

    /** Whether a file is yet to be committed. */
    boolean wants(Instant time) {
        return time.isAfter(through) || missing.containsKey(time);
    }

    /** The earliest file that is yet to be committed. */
    Instant earliest() {
        Instant next = Cohorts.after(through);
        return missing.isEmpty() || next.isBefore(missing.firstKey()) ? next : missing.firstKey();
    }
}
