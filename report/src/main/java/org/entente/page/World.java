package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.entente.model.Model;
import org.entente.relationship.Phase;

/**
 * All that the page of the world shows.
 *
 * @param day as of when; empty before all evidence
 * @param model by which
 * @param watched how many pairs there are
 * @param pairs those of which there is enough evidence, in order of the dyads
 */
record World(Optional<LocalDate> day, Optional<Model.Id> model, int watched, ImmutableList<WorldPair> pairs) {
    /** What is less is not told as a change. */
    private static final double CHANGE = 0.02;

    String title() {
        return "The world" + day.map(date -> " on " + date).orElse("");
    }

    /** Those not in a split, the most likely to be in one within a year first. */
    ImmutableList<WorldPair> byRisk(int count) {
        return first(count, pair -> pair.state() != Phase.SPLIT, pair -> -pair.risk());
    }

    /** Those that came closer in two years, the most first. */
    ImmutableList<WorldPair> closer(int count) {
        return first(count, pair -> pair.change() > CHANGE, pair -> -pair.change());
    }

    /** Those that moved apart in two years, the most first. */
    ImmutableList<WorldPair> apart(int count) {
        return first(count, pair -> pair.change() < -CHANGE, WorldPair::change);
    }

    private ImmutableList<WorldPair> first(int count, Predicate<WorldPair> kind, ToDoubleFunction<WorldPair> order) {
        return pairs.stream()
                .filter(kind)
                .sorted(Comparator.comparingDouble(order).thenComparing(WorldPair::dyad))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }
}
