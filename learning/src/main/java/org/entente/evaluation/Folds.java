package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.party.Parties;
import org.entente.relationship.Dyad;

/**
 * Which fold each dyad is in, so that all years of a dyad, and of those whose members are successors of its own, are in
 * one.
 *
 * @param count of folds
 * @param byFamily the fold of each family of dyads
 */
public record Folds(int count, ImmutableSortedMap<String, Integer> byFamily) {
    /**
     * Deals families of dyads out to folds of nearly equal size.
     *
     * @param dyads any number of times each, in any order
     * @param count of folds, 2 or more
     * @param seed of the shuffle
     */
    public static Folds of(Collection<Dyad> dyads, int count, long seed) {
        Preconditions.checkArgument(count >= 2, "count must be at least 2: %s", count);
        List<String> families = new ArrayList<>(
                dyads.stream().map(Folds::family).collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
        Collections.shuffle(families, new Random(seed));
        ImmutableSortedMap.Builder<String, Integer> folds = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < families.size(); i++) {
            folds.put(families.get(i), i % count);
        }
        return new Folds(count, folds.buildOrThrow());
    }

    /**
     * The fold of a dyad, from 0.
     *
     * @throws IllegalArgumentException if its family was not among those dealt out
     */
    public int fold(Dyad dyad) {
        Integer fold = byFamily.get(family(dyad));
        Preconditions.checkArgument(fold != null, "%s is in no fold", dyad);
        return fold;
    }

    private static String family(Dyad dyad) {
        String first = kin(dyad.first());
        String second = kin(dyad.second());
        return first.compareTo(second) <= 0 ? first + "-" + second : second + "-" + first;
    }

    /** States that share a past with another without continuing it are of its family: what is learned of one holds for both. */
    private static String kin(String code) {
        return Parties.standard().party(code).kin().orElse(code);
    }
}
