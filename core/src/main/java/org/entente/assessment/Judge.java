package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.entente.model.Belief;
import org.entente.model.JudgementRules;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Track;

/**
 * What follows from readings by the bounds of the model: preparedness and obstacles. Both rest on what is in force or
 * happened lately alone; what ended long ago is past and holds nothing back.
 */
final class Judge {
    /** As with a conclusion, nothing hangs on a single fact. */
    private static final int LEAST_FACTS = 2;

    private final JudgementRules rules;
    private final FactorScores scores;
    /** By what is present alone. */
    private final ImmutableList<Reading> readings;

    Judge(JudgementRules rules, FactorScores scores) {
        this.rules = rules;
        this.scores = scores;
        this.readings = Arrays.stream(Factor.values())
                .map(scores::presentReading)
                .filter(reading -> !reading.isAbsent())
                .collect(ImmutableList.toImmutableList());
    }

    Preparedness preparedness(Track track) {
        List<Reading> present = present(track);
        long factors = Arrays.stream(Factor.values())
                .filter(factor -> factor.track() == track)
                .count();
        if (!scores.hasPresentFacts(track, LEAST_FACTS)
                || present.size() < rules.factorsNeeded().value() * factors) {
            return Preparedness.UNKNOWN;
        }
        double mean = mean(track).orElseThrow();
        double lowest = present.stream().mapToDouble(Judge::lowest).min().orElseThrow();
        boolean backlash = track == Track.SOCIETY && lowest < rules.backlash().value();
        if (mean < rules.unprepared().value() || backlash) {
            return Preparedness.UNPREPARED;
        }
        boolean nothingPullsBack = lowest >= rules.preparedFloor().value();
        return mean >= rules.prepared().value() && nothingPullsBack ? Preparedness.PREPARED : Preparedness.PREPARING;
    }

    boolean isSubstantive(Belief<PeaceLevel> peace) {
        return Arrays.stream(Track.values()).allMatch(track -> preparedness(track) == Preparedness.PREPARED)
                && peace.probabilityAtLeast(PeaceLevel.WARM_PEACE)
                        >= rules.substantivePeace().value();
    }

    /** What holds the relationship back, the lowest first. A track that is UNPREPARED always has an obstacle. */
    ImmutableList<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        readings.forEach(
                reading -> obstacle(reading, rules.minimumWeight().value()).ifPresent(obstacles::add));
        for (Track track : Track.values()) {
            boolean named =
                    obstacles.stream().anyMatch(obstacle -> obstacle.factor().track() == track);
            if (preparedness(track) == Preparedness.UNPREPARED && !named) {
                present(track).stream()
                        .min(Comparator.comparingDouble(Judge::lowest))
                        .flatMap(lowest -> obstacle(lowest, 0))
                        .ifPresent(obstacles::add);
            }
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparingDouble(Obstacle::lowest).thenComparing(Obstacle::factor), obstacles);
    }

    private Optional<Obstacle> obstacle(Reading reading, double leastWeight) {
        List<Obstacle.Aspect> aspects = new ArrayList<>();
        addIfLow(aspects, Optional.empty(), Optional.empty(), reading.overall(), leastWeight);
        reading.directions()
                .forEach((member, score) ->
                        addIfLow(aspects, Optional.of(member), Optional.empty(), score, leastWeight));
        reading.areas()
                .forEach((area, score) -> addIfLow(aspects, Optional.empty(), Optional.of(area), score, leastWeight));
        if (aspects.isEmpty()) {
            return Optional.empty();
        }
        aspects.sort(Comparator.comparingDouble(Obstacle.Aspect::score));
        ImmutableList<Evidence> evidence = scores.best(item -> item.factor() == reading.factor()
                && item.score() < rules.obstacle().value()
                && scores.isPresent(item)
                && scores.isOf(item, aspects.get(0)));
        double whole = scores.score(reading.factor()).score().orElseThrow();
        return Optional.of(new Obstacle(reading.factor(), whole, ImmutableList.copyOf(aspects), evidence));
    }

    private void addIfLow(
            List<Obstacle.Aspect> aspects,
            Optional<String> from,
            Optional<IssueArea> area,
            WeightedScore score,
            double leastWeight) {
        if (score.isBelow(rules.obstacle().value()) && score.weight() >= leastWeight) {
            aspects.add(new Obstacle.Aspect(from, area, score.score().orElseThrow()));
        }
    }

    /** The readings of a track by what is present alone. */
    List<Reading> present(Track track) {
        return readings.stream()
                .filter(reading -> reading.factor().track() == track)
                .toList();
    }

    /** Their mean; empty if nothing of the track is present. */
    OptionalDouble mean(Track track) {
        return present(track).stream()
                .mapToDouble(reading -> reading.score().orElseThrow())
                .average();
    }

    /** The lowest of a reading as a whole and of its directions. */
    private static double lowest(Reading reading) {
        return Stream.concat(Stream.of(reading.overall()), reading.directions().values().stream())
                .mapToDouble(score -> score.score().orElse(1.0))
                .min()
                .orElse(1);
    }
}
