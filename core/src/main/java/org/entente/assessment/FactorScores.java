package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.engine.HalfLife;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Track;

/**
 * Scores of factors on a day: means of the scores of the evidence, weighted by reliability and age. An item weighs
 * reliability x 2^(-age / half-life), where age counts from its end and is 0 while it is in force. Summed in an order that
 * depends on what counts alone, so that neither the order of the evidence nor another id of a repeated item changes a bit.
 */
final class FactorScores {
    private static final int TREND_YEARS = 5;
    private static final int BEST = 5;

    /** An item with what scores need of it. */
    private record Scored(Evidence item, double weight, long end, Optional<String> member) {
        static final Comparator<Scored> IN_ORDER = Comparator.comparingDouble(
                        (Scored scored) -> scored.item().score())
                .thenComparingLong(Scored::end)
                .thenComparingDouble(Scored::weight);
    }

    private final Model model;
    private final HalfLife halfLife;
    private final Dyad dyad;
    private final LocalDate day;
    private final Map<Factor, List<Scored>> byFactor = new EnumMap<>(Factor.class);

    /**
     * Scores on a day.
     *
     * @param known what could be known by that day, duplicates merged
     */
    FactorScores(Model model, HalfLife halfLife, Dyad dyad, Collection<Evidence> known, LocalDate day) {
        this.model = model;
        this.halfLife = halfLife;
        this.dyad = dyad;
        this.day = day;
        for (Evidence item : known) {
            byFactor.computeIfAbsent(item.factor(), factor -> new ArrayList<>()).add(scored(item));
        }
        byFactor.values().forEach(items -> items.sort(Scored.IN_ORDER));
    }

    private Scored scored(Evidence item) {
        long end = item.when().findLast().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        return new Scored(item, model.evidence().weight(item), end, member(dyad, item));
    }

    /** The member of the dyad from whom an item comes, if from one. */
    static Optional<String> member(Dyad dyad, Evidence item) {
        return item.from()
                .flatMap(code -> dyad.memberOn(code, item.when().first())
                        .or(() -> dyad.memberOn(code, item.when().startsBy())));
    }

    /** What a factor shows: as a whole, by direction and by issue area. */
    Reading reading(Factor factor) {
        return reading(factor, condition -> scoreWithTrend(factor, condition), item -> true);
    }

    /** The same by what is in force or happened lately alone, without trends. */
    Reading presentReading(Factor factor) {
        return reading(
                factor,
                condition -> score(factor, condition.and(scored -> isPresent(scored.end(), day)), day),
                this::isPresent);
    }

    private Reading reading(
            Factor factor, Function<Predicate<Scored>, WeightedScore> score, Predicate<Evidence> evidence) {
        ImmutableSortedMap.Builder<String, WeightedScore> directions = ImmutableSortedMap.naturalOrder();
        for (String member : List.of(dyad.first(), dyad.second())) {
            putIfPresent(directions, member, score.apply(from(member)));
        }
        ImmutableSortedMap.Builder<IssueArea, WeightedScore> areas = ImmutableSortedMap.naturalOrder();
        for (IssueArea area : IssueArea.values()) {
            putIfPresent(areas, area, score.apply(scored -> scored.item().area().equals(Optional.of(area))));
        }
        return new Reading(
                factor,
                score.apply(scored -> true),
                directions.build(),
                areas.build(),
                best(evidence.and(item -> item.factor() == factor && item.score() > 0)),
                best(evidence.and(item -> item.factor() == factor && item.score() < 0)));
    }

    private static <K extends Comparable<K>> void putIfPresent(
            ImmutableSortedMap.Builder<K, WeightedScore> scores, K key, WeightedScore score) {
        if (score.score().isPresent()) {
            scores.put(key, score);
        }
    }

    /** The score of a factor as a whole. */
    WeightedScore score(Factor factor) {
        return score(factor, scored -> true, day);
    }

    /** The score of the evidence of a factor that comes from one member. */
    WeightedScore score(Factor factor, String member) {
        return score(factor, from(member), day);
    }

    /** What is present of a factor, with its weights. */
    ImmutableList<WeightedItem> present(Factor factor) {
        return items(factor).stream()
                .filter(scored -> isPresent(scored.end(), day))
                .map(scored -> new WeightedItem(scored.item(), weight(scored, day)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether so many facts of a track are present that weigh enough to be read. */
    boolean hasPresentFacts(Track track, int least) {
        return byFactor.entrySet().stream()
                        .filter(entry -> entry.getKey().track() == track)
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(scored -> isPresent(scored.end(), day))
                        .filter(scored -> weight(scored, day)
                                >= model.readings().minimumWeight().value())
                        .map(scored -> Attributed.fact(scored.item()))
                        .distinct()
                        .limit(least)
                        .count()
                == least;
    }

    /** The weightiest items that meet a condition: by weight times distance of the score from 0. */
    ImmutableList<Evidence> best(Predicate<Evidence> condition) {
        return byFactor.values().stream()
                .flatMap(List::stream)
                .filter(scored -> condition.test(scored.item()))
                .filter(scored ->
                        weight(scored, day) >= model.readings().minimumWeight().value())
                .sorted(Comparator.comparingDouble((Scored scored) -> -weight(scored, day)
                                * StrictMath.abs(scored.item().score()))
                        .thenComparing(scored -> scored.item().id()))
                .limit(BEST)
                .map(Scored::item)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether an item is of an aspect: from that member, and in that issue area. */
    boolean isOf(Evidence item, Obstacle.Aspect aspect) {
        return aspect.from()
                        .map(from -> member(dyad, item).equals(Optional.of(from)))
                        .orElse(true)
                && aspect.area()
                        .map(area -> item.area().equals(Optional.of(area)))
                        .orElse(true);
    }

    /** Whether an item is in force on the day, or ended or happened within the model's bound of what is lately. */
    boolean isPresent(Evidence item) {
        return isPresent(item.when().findLast().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE), day);
    }

    private boolean isPresent(long end, LocalDate on) {
        return end
                >= on.minusYears(Math.round(model.readings().latelyYears().value()))
                        .toEpochDay();
    }

    private static Predicate<Scored> from(String member) {
        return scored -> scored.member().equals(Optional.of(member));
    }

    private List<Scored> items(Factor factor) {
        return byFactor.getOrDefault(factor, List.of());
    }

    private WeightedScore scoreWithTrend(Factor factor, Predicate<Scored> condition) {
        WeightedScore now = score(factor, condition, day);
        if (now.score().isEmpty()) {
            return now;
        }
        LocalDate then = day.minusYears(TREND_YEARS);
        Optional<Double> before = score(
                        factor, condition.and(scored -> !scored.item().knownBy().isAfter(then)), then)
                .score();
        return new WeightedScore(
                now.score(),
                now.weight(),
                now.presentWeight(),
                before.map(score -> now.score().get() - score));
    }

    private WeightedScore score(Factor factor, Predicate<Scored> condition, LocalDate on) {
        double weights = 0;
        double present = 0;
        double scores = 0;
        boolean any = false;
        for (Scored scored : items(factor)) {
            if (condition.test(scored)) {
                double weight = weight(scored, on);
                weights += weight;
                present += isPresent(scored.end(), on) ? weight : 0;
                scores += weight * scored.item().score();
                any = true;
            }
        }
        boolean enough = any && weights >= model.readings().minimumWeight().value();
        return new WeightedScore(
                enough ? Optional.of(scores / weights) : Optional.empty(), weights, present, Optional.empty());
    }

    private double weight(Scored scored, LocalDate on) {
        long today = on.toEpochDay();
        long age = scored.end() < today ? today - scored.end() : 0;
        return scored.weight() * halfLife.decay(scored.item().factor(), age);
    }
}
