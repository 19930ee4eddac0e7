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
    private final int generation;
    private Generation young = new Generation();
    private Generation old = new Generation();

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

    /** Remembers, or corrects what is remembered. */
    void put(FilterState.Report report) {
        int at = old.find(report.fingerprint());
        if (at >= 0) {
            old.set(at, report);
            return;
        }
        if (young.size == generation && young.find(report.fingerprint()) < 0) {
            old = young;
            young = new Generation();
        }
        young.put(report);
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
        older.forEach(old::put);
        younger.forEach(young::put);
    }

    /** An open-addressed table; a key of 0 is an empty place. */
    private static final class Generation {
        private long[] keys = new long[8];
        private double[] weights = new double[8];
        private int[] months = new int[8];
        private String[] ids = new String[8];
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

        void set(int at, FilterState.Report report) {
            keys[at] = report.fingerprint();
            weights[at] = report.weight();
            months[at] = Months.of(report.month().atDay(1));
            ids[at] = report.id();
        }

        void put(FilterState.Report report) {
            int found = find(report.fingerprint());
            if (found >= 0) {
                set(found, report);
                return;
            }
            if (2 * (size + 1) > keys.length) {
                grow();
            }
            int at = place(report.fingerprint());
            while (keys[at] != 0) {
                at = (at + 1) & (keys.length - 1);
            }
            set(at, report);
            size++;
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

        private void grow() {
            ImmutableList<FilterState.Report> all = all();
            int length = 2 * keys.length;
            keys = new long[length];
            weights = new double[length];
            months = new int[length];
            ids = new String[length];
            size = 0;
            all.forEach(this::put);
        }
    }
}
