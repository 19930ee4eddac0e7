package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.entente.model.Belief;
import org.entente.model.JudgementRules;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Track;

/** Holds the parts of an answer against each other: phase, level, readings and preparedness. */
final class Contradictions {
    private static final ImmutableSet<Phase> FRIENDLY =
            ImmutableSet.of(Phase.ALLIANCE, Phase.STRATEGIC_PARTNERSHIP, Phase.RECONCILIATION);

    private final JudgementRules rules;
    private final FactorScores scores;
    private final Judge judge;
    private final Belief<Phase> phase;
    private final Belief<PeaceLevel> peace;

    Contradictions(
            JudgementRules rules, FactorScores scores, Judge judge, Belief<Phase> phase, Belief<PeaceLevel> peace) {
        this.rules = rules;
        this.scores = scores;
        this.judge = judge;
        this.phase = phase;
        this.peace = peace;
    }

    /** All that contradicts itself; nothing where there is no evidence. */
    ImmutableList<Tension> find() {
        if (!phase.hasEvidence()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Tension> tensions = ImmutableList.builder();
        allyYetRival().ifPresent(tensions::add);
        phaseAndPeaceApart().ifPresent(tensions::add);
        reconciledYetUnprepared().ifPresent(tensions::add);
        friendsYetHostile().ifPresent(tensions::add);
        governmentWarmSocietyCold().ifPresent(tensions::add);
        for (Factor factor : Factor.values()) {
            directionsApart(scores.presentReading(factor)).ifPresent(tensions::add);
            sourcesApart(factor).ifPresent(tensions::add);
        }
        return tensions.build();
    }

    private double rivalry() {
        return peace.probability(PeaceLevel.SEVERE_RIVALRY) + peace.probability(PeaceLevel.LESSER_RIVALRY);
    }

    private Optional<Tension> allyYetRival() {
        double ally = phase.probability(Phase.ALLIANCE);
        double least = rules.tensionProbability().value();
        return ally >= least && rivalry() >= least
                ? Optional.of(between(
                        Tension.Kind.ALLY_YET_RIVAL, "alliance", ally, "rivalry", rivalry(), item -> item.score() < 0))
                : Optional.empty();
    }

    private Optional<Tension> phaseAndPeaceApart() {
        double least = rules.tensionProbability().value();
        double friendly = phase.probability(Phase.STRATEGIC_PARTNERSHIP) + phase.probability(Phase.RECONCILIATION);
        if (friendly >= least && rivalry() >= least) {
            return Optional.of(between(
                    Tension.Kind.PHASE_AND_PEACE_APART,
                    "partnership or reconciliation",
                    friendly,
                    "rivalry",
                    rivalry(),
                    item -> item.score() < 0));
        }
        double split = phase.probability(Phase.SPLIT);
        double warm = peace.probabilityAtLeast(PeaceLevel.WARM_PEACE);
        return split >= least && warm >= least
                ? Optional.of(between(
                        Tension.Kind.PHASE_AND_PEACE_APART,
                        "split",
                        split,
                        "warm peace",
                        warm,
                        item -> item.score() > 0))
                : Optional.empty();
    }

    private Optional<Tension> reconciledYetUnprepared() {
        if (phase.mostLikely() != Phase.RECONCILIATION
                || judge.preparedness(Track.SOCIETY) != Preparedness.UNPREPARED) {
            return Optional.empty();
        }
        return Optional.of(between(
                Tension.Kind.RECONCILED_YET_UNPREPARED,
                "reconciliation",
                phase.probability(Phase.RECONCILIATION),
                "reading of the society",
                judge.mean(Track.SOCIETY).orElse(0),
                item -> item.factor().track() == Track.SOCIETY && item.score() < 0));
    }

    private Optional<Tension> friendsYetHostile() {
        List<Reading> present = Arrays.stream(Track.values())
                .flatMap(track -> judge.present(track).stream())
                .toList();
        long hostile = present.stream()
                .filter(reading -> reading.score().orElse(0.0) < 0)
                .count();
        if (!FRIENDLY.contains(phase.mostLikely()) || 2 * hostile <= present.size()) {
            return Optional.empty();
        }
        return Optional.of(between(
                Tension.Kind.FRIENDS_YET_HOSTILE,
                phase.mostLikely().name(),
                phase.probability(phase.mostLikely()),
                "share of readings below neutral",
                hostile / (double) present.size(),
                item -> item.score() < 0));
    }

    private Tension between(
            Tension.Kind kind,
            String one,
            double value,
            String other,
            double otherValue,
            Predicate<Evidence> evidence) {
        return new Tension(
                kind,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(one, other),
                // A sum of probabilities may be above 1 in the last place.
                ImmutableList.of(Math.min(1, value), Math.min(1, otherValue)),
                scores.best(evidence.and(scores::isPresent)));
    }

    private Optional<Tension> governmentWarmSocietyCold() {
        OptionalDouble government = judge.mean(Track.GOVERNMENT);
        OptionalDouble society = judge.mean(Track.SOCIETY);
        if (government.isEmpty()
                || society.isEmpty()
                || government.getAsDouble() - society.getAsDouble()
                        < rules.tensionGap().value()) {
            return Optional.empty();
        }
        return Optional.of(new Tension(
                Tension.Kind.GOVERNMENT_WARM_SOCIETY_COLD,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("government", "society"),
                ImmutableList.of(government.getAsDouble(), society.getAsDouble()),
                scores.best(item -> item.factor().track() == Track.SOCIETY && item.score() < 0)));
    }

    private boolean isHeavyEnough(WeightedScore score) {
        return score.presentWeight() >= rules.minimumWeight().value();
    }

    private Optional<Tension> directionsApart(Reading reading) {
        if (reading.directions().size() < 2
                || !reading.directions().values().stream().allMatch(this::isHeavyEnough)) {
            return Optional.empty();
        }
        return apart(
                Tension.Kind.DIRECTIONS_APART,
                reading.factor(),
                reading.directions().keySet().asList(),
                reading.directions().values().stream()
                        .map(score -> score.score().orElseThrow())
                        .toList(),
                Optional.empty(),
                scores.best(item ->
                        item.factor() == reading.factor() && item.from().isPresent() && scores.isPresent(item)));
    }

    /** The two sources furthest apart on a factor, if they are far apart: on one issue area, and on what is present. */
    private Optional<Tension> sourcesApart(Factor factor) {
        double least = rules.minimumWeight().value();
        return SourceComparison.of(scores.present(factor)).stream()
                .filter(sources ->
                        sources.one().weight() >= least && sources.other().weight() >= least)
                .flatMap(sources -> sourcesApart(factor, sources).stream())
                .max(Comparator.comparingDouble(Tension::gap));
    }

    private Optional<Tension> sourcesApart(Factor factor, SourceComparison sources) {
        return apart(
                Tension.Kind.SOURCES_APART,
                factor,
                ImmutableList.of(sources.high().source(), sources.low().source()),
                List.of(sources.high().score(), sources.low().score()),
                sources.area(),
                scores.best(sources::isOf));
    }

    private Optional<Tension> apart(
            Tension.Kind kind,
            Factor factor,
            ImmutableList<String> between,
            List<Double> values,
            Optional<IssueArea> area,
            ImmutableList<Evidence> evidence) {
        Tension tension = new Tension(kind, Optional.of(factor), area, between, ImmutableList.copyOf(values), evidence);
        return tension.gap() >= rules.tensionGap().value() ? Optional.of(tension) : Optional.empty();
    }
}
