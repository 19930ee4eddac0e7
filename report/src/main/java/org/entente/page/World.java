package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.entente.model.Model;
import org.entente.monitoring.DyadRanking;
import org.entente.relationship.Dyad;
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

    /** Those most at risk of a split, as an observatory ranks them. */
    ImmutableList<WorldPair> byRisk(int count) {
        Map<Dyad, WorldPair> byDyad = Maps.uniqueIndex(pairs, WorldPair::dyad);
        return ranking().mostAtRiskOfASplit(count).stream()
                .map(status -> Objects.requireNonNull(byDyad.get(status.dyad())))
                .collect(ImmutableList.toImmutableList());
    }

    private DyadRanking ranking() {
        return DyadRanking.of(pairs.stream().map(WorldPair::status).toList());
    }

    /** All, those in a split last; the others by how likely they are to be in one within a year. */
    ImmutableList<WorldPair> inOrderOfRisk() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((WorldPair pair) -> pair.state() == Phase.SPLIT)
                        .thenComparing(pair -> -pair.risk())
                        .thenComparing(WorldPair::dyad),
                pairs);
    }

    /** Those that came closer in two years, the most first. */
    ImmutableList<WorldPair> closer(int count) {
        return first(count, change -> change > CHANGE, change -> -change);
    }

    /** Those that moved apart in two years, the most first. */
    ImmutableList<WorldPair> apart(int count) {
        return first(count, change -> change < -CHANGE, change -> change);
    }

    /** Those of which it is known how they changed. */
    private ImmutableList<WorldPair> first(int count, DoublePredicate kind, DoubleUnaryOperator order) {
        return pairs.stream()
                .filter(pair -> pair.change().filter(kind::test).isPresent())
                .sorted(Comparator.comparingDouble((WorldPair pair) ->
                                order.applyAsDouble(pair.change().orElseThrow()))
                        .thenComparing(WorldPair::dyad))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }
}
