package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.relationship.Evidence;

/**
 * What was told lately, so that another report of one thing is known as such. Holds two generations: when the younger one
 * is full, the older one is forgotten. So at least the last {@code generation} tellings are remembered.
 */
final class DuplicateCache {
    private final int generation;
    private Generation young = new Generation();
    private Generation old = new Generation();

    DuplicateCache(int generation) {
        this.generation = generation;
    }

    /** A fingerprint of what an item tells: everything but id, source, reliability, credibility, known and reports. */
    static long fingerprint(Evidence item) {
        long hash = 0x9E3779B97F4A7C15L;
        hash = mix(hash, item.text().hashCode());
        hash = mix(hash, Double.doubleToLongBits(item.score()));
        hash = mix(hash, item.when().hashCode());
        hash = mix(hash, item.fact().hashCode());
        hash = mix(hash, item.kind().ordinal());
        hash = mix(hash, item.from().hashCode());
        hash = mix(hash, item.to().hashCode());
        hash = mix(hash, item.about().hashCode());
        hash = mix(hash, item.place().hashCode());
        hash = mix(hash, item.factor().ordinal());
        hash = mix(hash, item.area().isPresent() ? item.area().get().ordinal() : -1);
        hash = mix(hash, item.instrument().hashCode());
        return hash == 0 ? 1 : hash;
    }

    /** The finalizer of splitmix64 (Steele, Lea and Flood 2014) over the sum. */
    private static long mix(long hash, long part) {
        long z = hash * 31 + part + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Whether a thing was told before. */
    boolean knows(long told) {
        return young.find(told) >= 0 || old.find(told) >= 0;
    }

    /** The report that counts for a thing that is known. */
    FilterState.Told report(long told) {
        int at = young.find(told);
        return at >= 0 ? young.at(at) : old.at(old.find(told));
    }

    /** Remembers, or corrects what is remembered. */
    void put(FilterState.Told telling) {
        int at = old.find(telling.told());
        if (at >= 0) {
            old.set(at, telling);
            return;
        }
        if (young.size == generation && young.find(telling.told()) < 0) {
            old = young;
            young = new Generation();
        }
        young.put(telling);
    }

    int generation() {
        return generation;
    }

    ImmutableList<FilterState.Told> older() {
        return old.all();
    }

    ImmutableList<FilterState.Told> younger() {
        return young.all();
    }

    void restore(List<FilterState.Told> older, List<FilterState.Told> younger) {
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

        int find(long told) {
            int at = place(told);
            while (keys[at] != 0) {
                if (keys[at] == told) {
                    return at;
                }
                at = (at + 1) & (keys.length - 1);
            }
            return -1;
        }

        FilterState.Told at(int at) {
            return new FilterState.Told(keys[at], weights[at], months[at], ids[at]);
        }

        void set(int at, FilterState.Told telling) {
            keys[at] = telling.told();
            weights[at] = telling.weight();
            months[at] = telling.month();
            ids[at] = telling.id();
        }

        void put(FilterState.Told telling) {
            int found = find(telling.told());
            if (found >= 0) {
                set(found, telling);
                return;
            }
            if (2 * (size + 1) > keys.length) {
                grow();
            }
            int at = place(telling.told());
            while (keys[at] != 0) {
                at = (at + 1) & (keys.length - 1);
            }
            set(at, telling);
            size++;
        }

        ImmutableList<FilterState.Told> all() {
            List<FilterState.Told> all = new ArrayList<>(size);
            for (int at = 0; at < keys.length; at++) {
                if (keys[at] != 0) {
                    all.add(at(at));
                }
            }
            // The order in the table depends on its history.
            return ImmutableList.sortedCopyOf(Comparator.comparingLong(FilterState.Told::told), all);
        }

        private int place(long told) {
            return (int) (told >>> 32) & (keys.length - 1);
        }

        private void grow() {
            ImmutableList<FilterState.Told> all = all();
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
