package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.assessment.Obstacle;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Monitor;
import org.entente.page.html.Words;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * One pair on the page of the world.
 *
 * @param status where it stands
 * @param scores of the factors that have a reading
 * @param latest items that tell, the latest first
 * @param why its phase rather than the next, if the shares of its items are known
 */
record WorldPair(
        DyadStatus status,
        ImmutableSortedMap<Factor, Double> scores,
        ImmutableList<Evidence> latest,
        Optional<Reasons> why) {
    private static final int STRONGEST = 3;
    private static final int LATEST = 5;
    private static final int YEARS = 2;
    private static final Comparator<Evidence> LATEST_FIRST =
            Comparator.comparing(Evidence::knownBy).reversed().thenComparing(Evidence::id);

    /**
     * Why a phase rather than the next: of an explanation no more than is shown, so that many pairs can be held.
     *
     * @param sentence in words
     * @param mostFor the heading of what counts most for it
     * @param strongestFor what that is
     * @param mostAgainst the heading of what counts most for the other
     * @param strongestAgainst what that is
     */
    record Reasons(
            String sentence,
            String mostFor,
            ImmutableList<Contribution> strongestFor,
            String mostAgainst,
            ImmutableList<Contribution> strongestAgainst) {
        static Reasons of(Explanation<Phase> why) {
            return new Reasons(
                    WhySection.sentence(why),
                    WhySection.mostFor(why),
                    why.strongestFor(STRONGEST),
                    WhySection.mostAgainst(why),
                    why.strongestAgainst(STRONGEST));
        }
    }

    /** A pair that an observatory watches. */
    static WorldPair of(DyadStatus status, Monitor monitor) {
        return new WorldPair(status, scores(monitor::score), latest(monitor.representatives()), Optional.empty());
    }

    /** A relationship as of a day; empty where the evidence is less than a conclusion needs, or it is not to be shown. */
    static Optional<WorldPair> of(
            Assessor assessor, Relationship relationship, LocalDate date, Predicate<Assessment> shown) {
        Assessment now = assessor.assess(relationship, date);
        double floor = assessor.model().conclusion().effectiveEvidence().value();
        if (now.noAnswer().isPresent() || now.phase().effectiveEvidence() < floor || !shown.test(now)) {
            return Optional.empty();
        }
        Relationship known = relationship.without(item -> item.knownBy().isAfter(date));
        return Optional.of(new WorldPair(
                status(now, assessor.assess(relationship, date.minusYears(YEARS))),
                scores(now::score),
                latest(known.evidence()),
                Optional.of(Reasons.of(now.explain(now.phase().mostLikely())))));
    }

    private static DyadStatus status(Assessment now, Assessment before) {
        Optional<Obstacle> lowest = now.obstacles().stream().min(Comparator.comparingDouble(Obstacle::score));
        return new DyadStatus(
                now.dyad(),
                now.date(),
                now.phase(),
                now.peace(),
                before.noAnswer().isPresent() ? 0 : now.expectedPeace() - before.expectedPeace(),
                now.outlook(Period.ofYears(1)).relapse() * (1 - now.phase().probability(Phase.SPLIT)),
                now.phase().probability(Phase.RECONCILIATION),
                lowest.map(Obstacle::factor),
                lowest.map(Obstacle::score));
    }

    private static ImmutableSortedMap<Factor, Double> scores(Function<Factor, Optional<Double>> score) {
        ImmutableSortedMap.Builder<Factor, Double> scores = ImmutableSortedMap.naturalOrder();
        Arrays.stream(Factor.values())
                .forEach(factor -> score.apply(factor).ifPresent(value -> scores.put(factor, value)));
        return scores.buildOrThrow();
    }

    private static ImmutableList<Evidence> latest(ImmutableList<Evidence> items) {
        return items.stream().sorted(LATEST_FIRST).limit(LATEST).collect(ImmutableList.toImmutableList());
    }

    Dyad dyad() {
        return status.dyad();
    }

    Phase state() {
        return status.phase().mostLikely();
    }

    /** How likely the most likely phase is. */
    double chance() {
        return status.phase().probability(state());
    }

    /** The expected level of peace, from 0 to 1. */
    double level() {
        return Arrays.stream(PeaceLevel.values())
                .mapToDouble(level -> level.value() * status.peace().probability(level))
                .sum();
    }

    double change() {
        return status.improvement();
    }

    double risk() {
        return status.risk();
    }

    /** The name of its row. */
    String id() {
        return "p-" + dyad();
    }

    String name() {
        return Words.names(dyad());
    }

    /** In one sentence for those who do not see it. */
    String said() {
        return name() + ", " + Words.of(state()) + " " + Words.percent(chance()) + ", level of peace "
                + Words.signed(change()) + " in two years";
    }
}
