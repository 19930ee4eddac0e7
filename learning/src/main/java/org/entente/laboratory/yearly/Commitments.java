package org.entente.laboratory.yearly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.dataset.table.YearlyDyad;

/** With how many others the states of a pair entered a commitment, by what a table of pairs says of its first years. */
final class Commitments {
    private final Map<String, NavigableMap<Integer, Set<String>>> groups = new HashMap<>();

    /**
     * The commitments that a column tells of. Pairs that have a member in common and begin in one year are one group.
     *
     * @param column above 0 where a commitment is in force
     */
    Commitments(List<YearlyDyad> pairs, String column) {
        Map<Integer, List<Set<String>>> byYear = new HashMap<>();
        for (YearlyDyad pair : pairs) {
            boolean inForce = false;
            for (int year : pair.years()) {
                boolean before = inForce;
                inForce = pair.value(year, column).orElse(0) > 0;
                if (inForce && !before) {
                    groups.computeIfAbsent(pair.toString(), any -> new TreeMap<>())
                            .put(year, Set.of());
                    join(byYear.computeIfAbsent(year, any -> new ArrayList<>()), pair);
                }
            }
        }
        for (YearlyDyad pair : pairs) {
            NavigableMap<Integer, Set<String>> own = groups.get(pair.toString());
            if (own != null) {
                own.replaceAll((year, any) -> group(Objects.requireNonNull(byYear.get(year)), pair));
            }
        }
    }

    private static void join(List<Set<String>> groups, YearlyDyad pair) {
        Set<String> joined = new HashSet<>(Set.of(pair.party1(), pair.party2()));
        for (Set<String> group : List.copyOf(groups)) {
            if (group.contains(pair.party1()) || group.contains(pair.party2())) {
                joined.addAll(group);
                groups.remove(group);
            }
        }
        groups.add(joined);
    }

    private static Set<String> group(List<Set<String>> groups, YearlyDyad pair) {
        return groups.stream()
                .filter(group -> group.contains(pair.party1()))
                .findFirst()
                .orElseThrow();
    }

    /** How many states entered the commitment of a pair that is in force in a year, or was the last one before it. */
    int members(YearlyDyad pair, int year) {
        NavigableMap<Integer, Set<String>> own = groups.getOrDefault(pair.toString(), Collections.emptyNavigableMap());
        Map.Entry<Integer, Set<String>> last = own.floorEntry(year);
        return last == null ? 0 : last.getValue().size();
    }
}
