package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.relationship.Evidence;

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
            old = young;
            young = new Generation();
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

    /** An open-addressed table; a key of 0 is an empty place. */
    private static final class Generation {
        private static final int SMALLEST = 4;

        private long[] keys = new long[SMALLEST];
        private double[] weights = new double[SMALLEST];
        private int[] months = new int[SMALLEST];
        private String[] ids = new String[SMALLEST];
        private int size;

        int find(long fingerprint) {
            int at = place(fingerprint);
            while (keys[at] != 0) {
                if (keys[at] == fingerprint) {
                    return at;
                }
                at = (at + 1) & (keys.length - 1);
            }
            return -1;
        }

        FilterState.Report at(int at) {
            return new FilterState.Report(keys[at], weights[at], Months.yearMonth(months[at]), ids[at]);
        }

        void set(int at, long fingerprint, double weight, int month, String id) {
            keys[at] = fingerprint;
            weights[at] = weight;
            months[at] = month;
            ids[at] = id;
        }

        void put(FilterState.Report report) {
            put(report.fingerprint(), report.weight(), Months.of(report.month().atDay(1)), report.id());
        }

        void put(long fingerprint, double weight, int month, String id) {
            int found = find(fingerprint);
            if (found < 0 && 2 * (size + 1) > keys.length) {
                grow();
            }
            if (found < 0) {
                found = free(fingerprint);
                size++;
            }
            set(found, fingerprint, weight, month, id);
        }

        ImmutableList<FilterState.Report> all() {
            List<FilterState.Report> all = new ArrayList<>(size);
            for (int at = 0; at < keys.length; at++) {
                if (keys[at] != 0) {
                    all.add(at(at));
                }
            }
            // The order in the table depends on its history.
            return ImmutableList.sortedCopyOf(Comparator.comparingLong(FilterState.Report::fingerprint), all);
        }

        private int place(long fingerprint) {
            return (int) (fingerprint >>> 32) & (keys.length - 1);
        }

        /** The place for one that is not there. */
        private int free(long fingerprint) {
            int at = place(fingerprint);
            while (keys[at] != 0) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] fingerprints = keys;
            double[] ofWeights = weights;
            int[] ofMonths = months;
            String[] ofIds = ids;
            int length = 2 * fingerprints.length;
            keys = new long[length];
            weights = new double[length];
            months = new int[length];
            ids = new String[length];
            for (int i = 0; i < fingerprints.length; i++) {
                if (fingerprints[i] != 0) {
                    set(free(fingerprints[i]), fingerprints[i], ofWeights[i], ofMonths[i], ofIds[i]);
                }
            }
        }
    }
}
