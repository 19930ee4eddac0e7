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
 * younger one is full, the older one is forgotten. So at least the last {@code generation} items are remembered.
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

    /** Remembers, or corrects what is remembered; see {@link FilterState.Report}. */
    void put(long fingerprint, double weight, int month, String id) {
        int at = old.find(fingerprint);
        if (at >= 0) {
            old.set(at, fingerprint, weight, month, id);
            return;
        }
        if (young.size == generation && young.find(fingerprint) < 0) {
            Generation forgotten = old;
            old = young;
            young = forgotten == NONE ? new Generation() : forgotten.emptied();
        }
        young.put(fingerprint, weight, month, id);
    }

    int generation() {
        return generation;
    }

    /** The older generation, by fingerprint. */
    ImmutableList<FilterState.Report> older() {
        return old.all();
    }

    /** The younger generation, by fingerprint. */
    ImmutableList<FilterState.Report> younger() {
        return young.all();
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

        private long[] table = new long[SMALLEST * WIDTH];
        /** Empty until there is an id that decides anything: of most items none does. */
        private @Nullable String[] ids = NO_IDS;

        private int size;

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
            put(report.fingerprint(), report.weight(), Months.of(report.month().atDay(1)), report.id());
        }

        void put(long fingerprint, double weight, int month, String id) {
            int at = place(fingerprint);
            if (table[at * WIDTH] == 0) {
                if (4 * (size + 1) > QUARTERS * places()) {
                    grow();
                    at = place(fingerprint);
                }
                size++;
            }
            set(at, fingerprint, weight, month, id);
        }

        ImmutableList<FilterState.Report> all() {
            List<FilterState.Report> all = new ArrayList<>(size);
            for (int at = 0; at < places(); at++) {
                if (table[at * WIDTH] != 0) {
                    all.add(at(at));
                }
            }
            // The order in the table depends on its history.
            return ImmutableList.sortedCopyOf(Comparator.comparingLong(FilterState.Report::fingerprint), all);
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

        private void grow() {
            long[] old = table;
            @Nullable String[] oldIds = ids;
            int oldPlaces = places();
            table = new long[oldPlaces * 3 / 2 * WIDTH];
            ids = oldIds.length == 0 ? NO_IDS : new String[places()];
            for (int at = 0; at < oldPlaces; at++) {
                int from = at * WIDTH;
                if (old[from] != 0) {
                    set(
                            place(old[from]),
                            old[from],
                            Double.longBitsToDouble(old[from + WEIGHT]),
                            (int) old[from + MONTH],
                            oldIds.length == 0 || oldIds[at] == null ? "" : oldIds[at]);
                }
            }
        }
    }
}
