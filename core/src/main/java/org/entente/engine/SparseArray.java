package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/** Arrays that are mostly zero, as they are saved: place and value, where it is not 0. */
final class SparseArray {
    private SparseArray() {}

    static ImmutableSortedMap<Integer, Double> of(double[] values) {
        ImmutableSortedMap.Builder<Integer, Double> sparse = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                sparse.put(i, values[i]);
            }
        }
        return sparse.build();
    }

    static void restore(Map<Integer, Double> sparse, double[] values) {
        sparse.forEach((place, value) -> values[place] = value);
    }
}
