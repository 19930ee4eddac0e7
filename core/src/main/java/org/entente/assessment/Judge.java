package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.entente.model.Belief;
import org.entente.model.JudgementRules;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/** What follows from readings and beliefs by the bounds of the model: preparedness, obstacles, tensions. */
final class Judge {
    private final JudgementRules rules;
    private final ImmutableSortedMap<Factor, Outline> outlines;
    private final Supplier<ImmutableSortedMap<Factor, Reading>> readings;

    Judge(
            JudgementRules rules,
            ImmutableSortedMap<Factor, Outline> outlines,
            Supplier<ImmutableSortedMap<Factor, Reading>> readings) {
        this.rules = rules;
        this.outlines = outlines;
        this.readings = readings;
    }

    Preparedness preparedness(Track track) {
        List<Outline> present = present(track);
        long factors = Arrays.stream(Factor.values())
                .filter(factor -> factor.track() == track)
                .count();
        if (present.isEmpty() || present.size() < rules.factorsNeeded().value() * factors) {
            return Preparedness.UNKNOWN;
        }
        double mean = mean(track).orElseThrow();
        boolean backlash =
                track == Track.SOCIETY && lowest(present) < rules.backlash().value();
        if (mean < rules.unprepared().value() || backlash) {
            return Preparedness.UNPREPARED;
        }
        boolean nothingBelow = lowest(present) >= rules.nothingBelow().value();
        return mean >= rules.prepared().value() && nothingBelow ? Preparedness.PREPARED : Preparedness.PREPARING;
    }

    boolean isSubstantive(Belief<PeaceLevel> peace) {
        return Arrays.stream(Track.values()).allMatch(track -> preparedness(track) == Preparedness.PREPARED)
                && peace.probabilityAtLeast(PeaceLevel.WARM_PEACE)
                        >= rules.substantivePeace().value();
    }

    ImmutableList<Obstacle> obstacles(Reader reader) {
        return readings.get().values().stream()
                .filter(reading -> !reading.isAbsent())
                .flatMap(reading -> obstacle(reading, reader).stream())
                .sorted(Comparator.comparingDouble(Obstacle::lowest).thenComparing(Obstacle::factor))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Obstacle> obstacle(Reading reading, Reader reader) {
        List<Obstacle.Aspect> aspects = new ArrayList<>();
        addIfLow(aspects, Optional.empty(), Optional.empty(), reading.overall());
        reading.directions()
                .forEach((member, gauge) -> addIfLow(aspects, Optional.of(member), Optional.empty(), gauge));
        reading.areas().forEach((area, gauge) -> addIfLow(aspects, Optional.empty(), Optional.of(area), gauge));
        if (aspects.isEmpty()) {
            return Optional.empty();
        }
        aspects.sort(Comparator.comparingDouble(Obstacle.Aspect::score));
        Predicate<Evidence> low = item -> item.factor() == reading.factor()
                && item.score() < rules.obstacle().value();
        ImmutableList<Evidence> evidence = reader.best(low.and(item -> reader.isOf(item, aspects.get(0))));
        return Optional.of(
                new Obstacle(reading.factor(), reading.score().orElseThrow(), ImmutableList.copyOf(aspects), evidence));
    }

    private void addIfLow(
            List<Obstacle.Aspect> aspects, Optional<String> from, Optional<IssueArea> area, WeightedScore gauge) {
        if (gauge.isBelow(rules.obstacle().value()) && isNoticeable(gauge)) {
            aspects.add(new Obstacle.Aspect(from, area, gauge.score().orElseThrow()));
        }
    }

    private boolean isNoticeable(WeightedScore gauge) {
        return gauge.weight() >= rules.noticeable().value();
    }

    ImmutableList<Tension> tensions(Belief<Phase> phase, Belief<PeaceLevel> peace, Reader reader) {
        ImmutableList.Builder<Tension> tensions = ImmutableList.builder();
        allyYetRival(phase, peace).ifPresent(tensions::add);
        governmentWarmSocietyCold(reader).ifPresent(tensions::add);
        for (Reading reading : readings.get().values()) {
            directionsApart(reading, reader).ifPresent(tensions::add);
            sourcesApart(reading.factor(), reader).ifPresent(tensions::add);
        }
        return tensions.build();
    }

    private Optional<Tension> allyYetRival(Belief<Phase> phase, Belief<PeaceLevel> peace) {
        double ally = phase.probability(Phase.ALLIANCE);
        double rival = peace.probability(PeaceLevel.SEVERE_RIVALRY) + peace.probability(PeaceLevel.LESSER_RIVALRY);
        double least = rules.tensionProbability().value();
        boolean anythingKnown = phase.effectiveEvidence() > 0;
        return anythingKnown && ally >= least && rival >= least
                ? Optional.of(new Tension(
                        Tension.Kind.ALLY_YET_RIVAL,
                        Optional.empty(),
                        ImmutableList.of("alliance", "rivalry"),
                        ImmutableList.of(ally, rival),
                        ImmutableList.of()))
                : Optional.empty();
    }

    private Optional<Tension> governmentWarmSocietyCold(Reader reader) {
        OptionalDouble government = mean(Track.GOVERNMENT);
        OptionalDouble society = mean(Track.SOCIETY);
        if (government.isEmpty()
                || society.isEmpty()
                || government.getAsDouble() - society.getAsDouble()
                        < rules.apart().value()) {
            return Optional.empty();
        }
        return Optional.of(new Tension(
                Tension.Kind.GOVERNMENT_WARM_SOCIETY_COLD,
                Optional.empty(),
                ImmutableList.of("government", "society"),
                ImmutableList.of(government.getAsDouble(), society.getAsDouble()),
                reader.best(item -> item.factor().track() == Track.SOCIETY && item.score() < 0)));
    }

    private Optional<Tension> directionsApart(Reading reading, Reader reader) {
        if (reading.directions().size() < 2
                || !reading.directions().values().stream().allMatch(this::isNoticeable)) {
            return Optional.empty();
        }
        ImmutableList<String> members = reading.directions().keySet().asList();
        return apart(
                Tension.Kind.DIRECTIONS_APART,
                reading.factor(),
                members,
                reading.directions().values().stream()
                        .map(gauge -> gauge.score().orElseThrow())
                        .toList(),
                reader.best(
                        item -> item.factor() == reading.factor() && item.from().isPresent()));
    }

    /** The two sources furthest apart on a factor, if they are far apart. */
    private Optional<Tension> sourcesApart(Factor factor, Reader reader) {
        Predicate<Evidence> ofFactor = item -> item.factor() == factor;
        List<Map.Entry<String, Double>> told = new ArrayList<>();
        for (String source : reader.sources(ofFactor)) {
            WeightedScore gauge =
                    reader.gauge(ofFactor.and(item -> item.source().equals(source)));
            if (isNoticeable(gauge)) {
                gauge.score().ifPresent(score -> told.add(Map.entry(source, score)));
            }
        }
        if (told.size() < 2) {
            return Optional.empty();
        }
        Comparator<Map.Entry<String, Double>> byScore = Map.Entry.comparingByValue();
        Map.Entry<String, Double> low = told.stream().min(byScore).orElseThrow();
        Map.Entry<String, Double> high = told.stream().max(byScore).orElseThrow();
        return apart(
                Tension.Kind.SOURCES_APART,
                factor,
                ImmutableList.of(high.getKey(), low.getKey()),
                List.of(high.getValue(), low.getValue()),
                reader.best(ofFactor.and(item ->
                        item.source().equals(low.getKey()) || item.source().equals(high.getKey()))));
    }

    private Optional<Tension> apart(
            Tension.Kind kind,
            Factor factor,
            ImmutableList<String> between,
            List<Double> values,
            ImmutableList<Evidence> evidence) {
        Tension tension = new Tension(kind, Optional.of(factor), between, ImmutableList.copyOf(values), evidence);
        return tension.gap() >= rules.apart().value() ? Optional.of(tension) : Optional.empty();
    }

    private List<Outline> present(Track track) {
        return outlines.entrySet().stream()
                .filter(entry -> entry.getKey().track() == track)
                .map(Map.Entry::getValue)
                .filter(outline -> outline.score().isPresent())
                .toList();
    }

    private OptionalDouble mean(Track track) {
        return present(track).stream()
                .mapToDouble(outline -> outline.score().orElseThrow())
                .average();
    }

    private static double lowest(List<Outline> present) {
        return present.stream().mapToDouble(Outline::lowest).reduce(1, Math::min);
    }
}
