package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Belief;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/**
 * What changed between two assessments of one dyad: of two dates, of two scenarios, or by two models.
 *
 * @param before the one
 * @param after the other
 * @param phase what changed in the belief about the phase, explained for the phase that is most likely after
 * @param peace what changed in the belief about the level of peace, explained for the level that is most likely after
 * @param readings of every factor
 * @param preparedness of every track
 * @param obstaclesGone factors that held the relationship back before, and do no more
 * @param obstaclesNew factors that hold it back after, and did not before
 */
public record Comparison(
        Findings before,
        Findings after,
        Shift<Phase> phase,
        Shift<PeaceLevel> peace,
        ImmutableSortedMap<Factor, Pair<Optional<Double>>> readings,
        ImmutableSortedMap<Track, Pair<Preparedness>> preparedness,
        ImmutableList<Factor> obstaclesGone,
        ImmutableList<Factor> obstaclesNew) {
    /**
     * The same thing before and after.
     *
     * @param <T> what it is
     * @param before the one
     * @param after the other
     */
    public record Pair<T>(T before, T after) {}

    /**
     * What changed in one belief. The changes of the base rates and of all items sum to the change of the log-odds.
     *
     * @param <S> the states
     * @param state whose log-odds against all others are explained
     * @param belief the two beliefs
     * @param logOdds how far its log-odds changed, in nats
     * @param baseRates how far they would have without evidence
     * @param factors how far each factor's evidence moved them
     * @param items how far each item moved them, the furthest first; an item that one side does not know moves by its whole
     *     share on the other
     */
    public record Shift<S extends Enum<S>>(
            S state,
            Pair<Belief<S>> belief,
            double logOdds,
            double baseRates,
            ImmutableSortedMap<Factor, Double> factors,
            ImmutableList<Contribution> items) {}

    static Comparison of(Assessment before, Assessment after) {
        ImmutableSet<Factor> obstaclesBefore = obstacles(before);
        ImmutableSet<Factor> obstaclesAfter = obstacles(after);
        Phase phase = after.phase().mostLikely();
        PeaceLevel level = after.peace().mostLikely();
        return new Comparison(
                before.findings(),
                after.findings(),
                shift(before.explain(phase), after.explain(phase), new Pair<>(before.phase(), after.phase())),
                shift(before.explain(level), after.explain(level), new Pair<>(before.peace(), after.peace())),
                each(Factor.values(), factor -> new Pair<>(before.score(factor), after.score(factor))),
                each(Track.values(), track -> new Pair<>(before.preparedness(track), after.preparedness(track))),
                obstaclesBefore.stream()
                        .filter(factor -> !obstaclesAfter.contains(factor))
                        .collect(ImmutableList.toImmutableList()),
                obstaclesAfter.stream()
                        .filter(factor -> !obstaclesBefore.contains(factor))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <S extends Enum<S>> Shift<S> shift(
            Explanation<S> before, Explanation<S> after, Pair<Belief<S>> belief) {
        Map<Evidence, Double> changes = new LinkedHashMap<>();
        after.shares().forEach(share -> changes.merge(share.item(), share.logOdds(), Double::sum));
        before.shares().forEach(share -> changes.merge(share.item(), -share.logOdds(), Double::sum));
        return new Shift<>(
                after.state(),
                belief,
                after.logOdds() - before.logOdds(),
                after.baseRates() - before.baseRates(),
                each(Factor.values(), factor -> after.of(factor) - before.of(factor)),
                changes.entrySet().stream()
                        .filter(change -> change.getValue() != 0)
                        .map(change -> new Contribution(change.getKey(), change.getValue()))
                        .sorted(Comparator.comparingDouble((Contribution share) -> -StrictMath.abs(share.logOdds()))
                                .thenComparing(share -> share.item().id()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableSet<Factor> obstacles(Assessment assessment) {
        return assessment.obstacles().stream().map(Obstacle::factor).collect(ImmutableSet.toImmutableSet());
    }

    private static <K extends Comparable<K>, V> ImmutableSortedMap<K, V> each(K[] keys, Function<K, V> value) {
        return Arrays.stream(keys)
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), key -> key, value));
    }
}
