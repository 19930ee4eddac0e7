package org.entente.feed;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the caller has come, as it stands in the folder as JSON with a seal.
 *
 * @param format always {@value #FORMAT}
 * @param lists how far with each list
 */
record Cursor(String format, ImmutableSortedMap<GdeltList, Position> lists) {
    static final String FORMAT = "entente-gdelt-cursor/2";

    /** Nothing was committed of any list. */
    static final Cursor EMPTY = new Cursor(FORMAT, ImmutableSortedMap.of());

    Cursor {
        Checks.that(format.equals(FORMAT), "format", "must be " + FORMAT, format);
    }

    Optional<Position> find(GdeltList list) {
        return Optional.ofNullable(lists.get(list));
    }

    Cursor with(GdeltList list, Position position) {
        Map<GdeltList, Position> changed = new TreeMap<>(lists);
        changed.put(list, position);
        return new Cursor(FORMAT, ImmutableSortedMap.copyOf(changed));
    }
}
