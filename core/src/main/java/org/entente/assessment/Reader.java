package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.engine.HalfLife;
import org.entente.engine.KnownEvidence;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/**
 * Reads factors off the evidence known on a day: means of scores weighted by reliability and age. An item weighs
 * reliability x 2^(-age / half-life), where age counts from its end and is 0 while it is in force.
 */
final class Reader {
    private static final int TREND_YEARS = 5;
    private static final int BEST = 5;

    private final Model model;
    private final Dyad dyad;
    private final LocalDate day;
    private final HalfLife halfLife;
    private final ImmutableList<Evidence> now;
    private final ImmutableList<Evidence> before;

    Reader(Model model, Dyad dyad, ImmutableList<Evidence> evidence, LocalDate day, HalfLife halfLife) {
        this.model = model;
        this.halfLife = halfLife;
        this.dyad = dyad;
        this.day = day;
        this.now = KnownEvidence.of(evidence, day, model.evidence());
        this.before = KnownEvidence.of(evidence, day.minusYears(TREND_YEARS), model.evidence());
    }

    Reading read(Factor factor) {
        Predicate<Evidence> ofFactor = item -> item.factor() == factor;
        ImmutableSortedMap.Builder<String, WeightedScore> directions = ImmutableSortedMap.naturalOrder();
        for (String member : List.of(dyad.first(), dyad.second())) {
            WeightedScore gauge = gauge(ofFactor.and(item -> comesFrom(item, member)));
            if (gauge.score().isPresent()) {
                directions.put(member, gauge);
            }
        }
        ImmutableSortedMap.Builder<IssueArea, WeightedScore> areas = ImmutableSortedMap.naturalOrder();
        for (IssueArea area : IssueArea.values()) {
            WeightedScore gauge = gauge(ofFactor.and(item -> item.area().equals(Optional.of(area))));
            if (gauge.score().isPresent()) {
                areas.put(area, gauge);
            }
        }
        return new Reading(
                factor,
                gauge(ofFactor),
                directions.build(),
                areas.build(),
                best(ofFactor.and(item -> item.score() > 0)),
                best(ofFactor.and(item -> item.score() < 0)));
    }

    /** A gauge over the items that meet a condition, with its trend. */
    WeightedScore gauge(Predicate<Evidence> condition) {
        WeightedScore present = gauge(now, condition, day);
        if (present.score().isEmpty()) {
            return present;
        }
        Optional<Double> past =
                gauge(before, condition, day.minusYears(TREND_YEARS)).score();
        return new WeightedScore(
                present.score(),
                present.weight(),
                past.map(score -> present.score().get() - score));
    }

    /** The weightiest items that meet a condition: by weight times distance of the score from 0. */
    ImmutableList<Evidence> best(Predicate<Evidence> condition) {
        return now.stream()
                .filter(condition)
                .filter(item ->
                        weight(item, day) >= model.readings().minimumWeight().value())
                .sorted(Comparator.comparingDouble((Evidence item) -> -weight(item, day) * StrictMath.abs(item.score()))
                        .thenComparing(Evidence::id))
                .limit(BEST)
                .collect(ImmutableList.toImmutableList());
    }

    /** Sources of the items that meet a condition. */
    List<String> sources(Predicate<Evidence> condition) {
        return now.stream()
                .filter(condition)
                .map(Evidence::source)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether an item is of an aspect: from that member, or in that issue area. */
    boolean isOf(Evidence item, Obstacle.Aspect aspect) {
        return aspect.from().map(member -> comesFrom(item, member)).orElse(true)
                && aspect.area()
                        .map(area -> item.area().equals(Optional.of(area)))
                        .orElse(true);
    }

    private boolean comesFrom(Evidence item, String member) {
        return Shelf.member(dyad, item).equals(Optional.of(member));
    }

    private WeightedScore gauge(List<Evidence> items, Predicate<Evidence> condition, LocalDate on) {
        // Sorted by what counts, so that neither their order nor another id of a repeated item changes a bit.
        List<Evidence> chosen = items.stream()
                .filter(condition)
                .sorted(Comparator.comparingDouble(Evidence::score)
                        .thenComparingLong(Reader::end)
                        .thenComparingDouble(model.evidence()::weight))
                .toList();
        double weights = 0;
        double scores = 0;
        for (Evidence item : chosen) {
            double weight = weight(item, on);
            weights += weight;
            scores += weight * item.score();
        }
        boolean enough =
                !chosen.isEmpty() && weights >= model.readings().minimumWeight().value();
        return new WeightedScore(enough ? Optional.of(scores / weights) : Optional.empty(), weights, Optional.empty());
    }

    /** The last day of an item, counted from 1970; of one in force without end, the last there is. */
    static long end(Evidence item) {
        return item.when().findLast().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    private double weight(Evidence item, LocalDate on) {
        LocalDate end = item.when().findLast().orElse(on);
        long age = Math.max(0, ChronoUnit.DAYS.between(end, on));
        return model.evidence().weight(item) * halfLife.decay(item.factor(), age);
    }
}
