package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the last items, so that another report of one thing is known as such. Holds two generations: when the
 * younger one is full, the older one is forgotten. So at least the last {@code generation} items are remembered, but for those
 * whose month has left the window: another report of the same comes too late for the window itself, so that there is no need
 * to know it. Reports of which an id decides may name different months, and are kept.
 */
final class DuplicateCache {
    /** Before the first one is full. */
    private static final Generation NONE = new Generation();

    private final int generation;
    private Generation young = new Generation();
    private Generation old = NONE;

    DuplicateCache(int generation) {
        this.generation = generation;
    }

    /** A fingerprint of what an item says, apart from who reports it. */
    static long fingerprint(Evidence item) {
        return item.content().fingerprint();
    }

    /** The report that counts for a content, if it is remembered. */
    Optional<FilterState.Report> find(long fingerprint) {
        int at = young.find(fingerprint);
        if (at >= 0) {
            return Optional.of(young.at(at));
        }
        at = old.find(fingerprint);
        return at >= 0 ? Optional.of(old.at(at)) : Optional.empty();
    }

    /**
     * Remembers, or corrects what is remembered; see {@link FilterState.Report}.
     *
     * @param first the first month of the window
     */
    void put(long fingerprint, double weight, int month, String id, int first) {
        int at = old.find(fingerprint);
        if (at >= 0) {
            old.set(at, fingerprint, weight, month, id);
            return;
        }
        if (young.size == generation && young.find(fingerprint) < 0) {
            young.rebuild(young.places(), first);
            if (young.size == generation) {
                turn();
            }
        }
        young.put(fingerprint, weight, month, id, first);
    }

    private void turn() {
        Generation forgotten = old;
        old = young;
        young = forgotten == NONE ? new Generation() : forgotten.emptied();
    }

    int generation() {
        return generation;
    }

    /** How much room is taken: places for reports. */
    int places() {
        return young.places() + old.places();
    }

    /** The older generation, by fingerprint, but for what has left a window that begins with a month. */
    ImmutableList<FilterState.Report> older(int first) {
        return old.since(first);
    }

    /** The younger generation, likewise. */
    ImmutableList<FilterState.Report> younger(int first) {
        return young.since(first);
    }

    void restore(List<FilterState.Report> older, List<FilterState.Report> younger) {
        if (!older.isEmpty()) {
            old = new Generation();
            older.forEach(old::put);
        }
        younger.forEach(young::put);
    }

    /**
     * An open-addressed table in few arrays, since there may be one for every two states of the world. Of each place a
     * fingerprint, the bits of a weight, and a month; a fingerprint of 0 is an empty place.
     */
    private static final class Generation {
        private static final int SMALLEST = 4;
        private static final int WEIGHT = 1;
        private static final int MONTH = 2;
        private static final int WIDTH = 3;
        /** Of four places at most three are taken. */
        private static final int QUARTERS = 3;

        private static final @Nullable String[] NO_IDS = {};

        private long[] table;
        /** Empty until there is an id that decides anything: of most items none does. */
        private @Nullable String[] ids = NO_IDS;

        private int size;

        Generation() {
            this(SMALLEST);
        }

        private Generation(int places) {
            table = new long[places * WIDTH];
        }

        /** The same without any report: the next one needs as many places. */
        Generation emptied() {
            Arrays.fill(table, 0);
            ids = NO_IDS;
            size = 0;
            return this;
        }

        int find(long fingerprint) {
            int at = place(fingerprint);
            return table[at * WIDTH] == fingerprint ? at : -1;
        }

        FilterState.Report at(int at) {
            int from = at * WIDTH;
            return new FilterState.Report(
                    table[from],
                    Double.longBitsToDouble(table[from + WEIGHT]),
                    Months.yearMonth((int) table[from + MONTH]),
                    id(at));
        }

        private String id(int at) {
            String id = ids.length == 0 ? null : ids[at];
            return id == null ? "" : id;
        }

        void set(int at, long fingerprint, double weight, int month, String id) {
            int from = at * WIDTH;
            table[from] = fingerprint;
            table[from + WEIGHT] = Double.doubleToRawLongBits(weight);
            table[from + MONTH] = month;
            if (ids.length == 0 && !id.isEmpty()) {
                ids = new String[places()];
            }
            if (ids.length > 0) {
                ids[at] = id;
            }
        }

        void put(FilterState.Report report) {
            put(
                    report.fingerprint(),
                    report.weight(),
                    Months.of(report.month().atDay(1)),
                    report.id(),
                    Integer.MIN_VALUE);
        }

        void put(long fingerprint, double weight, int month, String id, int first) {
            if (table[place(fingerprint) * WIDTH] == 0) {
                if (4 * (size + 1) > QUARTERS * places()) {
                    // Half full once what has left the window is forgotten: fewer places where much has, more where
                    // little.
                    rebuild(Math.max(SMALLEST, 2 * (sizeSince(first) + 1)), first);
                }
                size++;
            }
            set(place(fingerprint), fingerprint, weight, month, id);
        }

        ImmutableList<FilterState.Report> since(int first) {
            List<FilterState.Report> since = new ArrayList<>(size);
            for (int at = 0; at < places(); at++) {
                if (isSince(at, first)) {
                    since.add(at(at));
                }
            }
            // The order in the table depends on its history.
            return ImmutableList.sortedCopyOf(Comparator.comparingLong(FilterState.Report::fingerprint), since);
        }

        private int sizeSince(int first) {
            int since = 0;
            for (int at = 0; at < places(); at++) {
                since += isSince(at, first) ? 1 : 0;
            }
            return since;
        }

        /** Whether there is a report at a place, and another one of the same may come in time. */
        private boolean isSince(int at, int first) {
            return table[at * WIDTH] != 0 && (table[at * WIDTH + MONTH] >= first || !id(at).isEmpty());
        }

        private int places() {
            return table.length / WIDTH;
        }

        /** Where a fingerprint is, or would be put. */
        private int place(long fingerprint) {
            int places = places();
            // Its upper half as a fraction, of the places.
            int at = (int) (((fingerprint >>> Integer.SIZE) * places) >>> Integer.SIZE);
            while (table[at * WIDTH] != 0 && table[at * WIDTH] != fingerprint) {
                at = at + 1 == places ? 0 : at + 1;
            }
            return at;
        }

        /** Makes a table of so many places, without what has left the window. */
        private void rebuild(int places, int first) {
            Generation anew = new Generation(places);
            for (int at = 0; at < places(); at++) {
                if (isSince(at, first)) {
                    int from = at * WIDTH;
                    anew.set(
                            anew.place(table[from]),
                            table[from],
                            Double.longBitsToDouble(table[from + WEIGHT]),
                            (int) table[from + MONTH],
                            id(at));
                    anew.size++;
                }
            }
            table = anew.table;
            ids = anew.ids;
            size = anew.size;
        }
    }
}
