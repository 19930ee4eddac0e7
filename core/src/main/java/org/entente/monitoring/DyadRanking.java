package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.engine.FilterState;
import org.entente.engine.Filtered;
import org.entente.engine.OnlineBelief;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Dyads in order: which improved most, which are most at risk of a split, which are furthest from reconciliation.
 *
 * <p>Made from where each stands, by an {@link Observatory} or by assessments. An immutable value.
 */
public final class DyadRanking {
    private static final int YEAR = 12;

    private record Lowest(Factor factor, double score) {}

    private final ImmutableList<DyadStatus> all;

    private DyadRanking(ImmutableList<DyadStatus> all) {
        this.all = all;
    }

    /** Orders dyads by where they stand. */
    public static DyadRanking of(Collection<DyadStatus> statuses) {
        return new DyadRanking(ImmutableList.sortedCopyOf(
                Comparator.comparing(DyadStatus::dyad), Arguments.given(statuses, "statuses")));
    }

    /**
     * The dyads of which there is enough evidence for a conclusion. No monitor's own day moves.
     *
     * @param monitors in order of their dyads
     */
    static DyadRanking of(Assessor assessor, Collection<Monitor> monitors, LocalDate day) {
        return new DyadRanking(monitors.stream()
                .flatMap(monitor -> status(assessor, monitor, day).stream())
                .collect(ImmutableList.toImmutableList()));
    }

    /** Where each dyad stands, in order of the dyads. */
    public ImmutableList<DyadStatus> statuses() {
        return all;
    }

    /**
     * The dyads whose expected level of peace rose in the last two years, those in which it rose most first. Those of which
     * nothing was known two years ago are left out.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public ImmutableList<DyadStatus> mostImproved(int count) {
        return first(
                count, all.stream().filter(one -> change(one) > 0), Comparator.comparingDouble(one -> -change(one)));
    }

    /**
     * The dyads not in a split that are most likely to be in one {@linkplain DyadStatus#splitWithinAYear within a year}, the
     * most likely first; of equal ones, first the one whose level of peace fell most in two years. Those below the
     * {@linkplain #meanRiskOfASplit mean} are left out.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public ImmutableList<DyadStatus> mostAtRiskOfASplit(int count) {
        double mean = meanRiskOfASplit().orElse(0);
        return first(
                count,
                notInASplit().filter(one -> one.splitWithinAYear() >= mean),
                Comparator.comparingDouble((DyadStatus one) -> -one.splitWithinAYear())
                        .thenComparing(DyadRanking::change));
    }

    /**
     * The mean chance of a split {@linkplain DyadStatus#splitWithinAYear within a year} of the dyads that are not in one; empty
     * if there is none.
     */
    public OptionalDouble meanRiskOfASplit() {
        return notInASplit().mapToDouble(DyadStatus::splitWithinAYear).average();
    }

    /**
     * The dyads least likely to be reconciled, the least likely first, each with its obstacle: of those alone that have
     * something to reconcile: in a split now, or dismantling one, or with a rivalry that is concluded.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public ImmutableList<DyadStatus> furthestFromReconciliation(int count) {
        return first(
                count,
                all.stream().filter(DyadStatus::hasHostilityToSettle),
                Comparator.comparingDouble(DyadStatus::reconciliation));
    }

    private Stream<DyadStatus> notInASplit() {
        return all.stream().filter(one -> !one.isSplit());
    }

    /** How much a level of peace rose; unknown counts as neither. */
    private static double change(DyadStatus one) {
        return one.improvement().orElse(0.0);
    }

    /** Some, in an order; where that is equal, in order of the dyads. */
    private static ImmutableList<DyadStatus> first(int count, Stream<DyadStatus> some, Comparator<DyadStatus> order) {
        Preconditions.checkArgument(count >= 0, "count must not be negative: %s", count);
        return some.sorted(order.thenComparing(DyadStatus::dyad)).limit(count).collect(ImmutableList.toImmutableList());
    }

    private static Optional<DyadStatus> status(Assessor assessor, Monitor monitor, LocalDate day) {
        double floor = assessor.model().conclusion().effectiveEvidence().value();
        // Less has not become more since: of whom anything is in force, the monitor is on the present day.
        if (evidence(monitor) < floor) {
            return Optional.empty();
        }
        Monitor now = monitor.day().equals(Optional.of(day)) ? monitor : copyOn(day, monitor, assessor);
        if (evidence(now) < floor) {
            return Optional.empty();
        }
        Filtered<Phase> phase = OnlineBelief.ofPhases(now.filter()).filtered();
        Optional<Lowest> obstacle = obstacle(assessor, now);
        return Optional.of(new DyadStatus(
                now.dyad(),
                day,
                phase.belief(),
                now.peace(),
                isInWindow(monitor.day().orElse(day), day) && isKnownBeforeWindow(now, day)
                        ? Optional.of(PeaceLevel.expected(now.peace()::probability)
                                - PeaceLevel.expected(
                                        OnlineBelief.ofLevels(now.filter()).beliefBeforeWindow()::probability))
                        : Optional.empty(),
                phase.chanceOfEntering(Phase.SPLIT, YEAR) * (1 - phase.belief().probability(Phase.SPLIT)),
                phase.belief().probability(Phase.RECONCILIATION),
                obstacle.map(Lowest::factor),
                obstacle.map(Lowest::score)));
    }

    /** A copy of a monitor on a day that is its own or later. */
    static Monitor copyOn(LocalDate day, Monitor monitor, Assessor assessor) {
        Monitor copy = Monitor.resume(assessor, monitor.snapshot());
        copy.advanceTo(day);
        return copy;
    }

    private static double evidence(Monitor monitor) {
        return OnlineBelief.ofLevels(monitor.filter()).evidenceOfTenYears();
    }

    /** Whether the latest evidence is of the two years of the change: what comes of none is no change of a relationship. */
    private static boolean isInWindow(LocalDate latest, LocalDate day) {
        return !YearMonth.from(latest).isBefore(YearMonth.from(day).minusMonths(FilterState.WINDOW));
    }

    /** Whether anything was known in the month before the window, of which the belief before it is, or in the years up to it. */
    private static boolean isKnownBeforeWindow(Monitor monitor, LocalDate last) {
        YearMonth before = YearMonth.from(last).minusMonths(FilterState.WINDOW + 1L);
        return monitor.filter().state().effectiveEvidence().keySet().stream().anyMatch(month -> !month.isAfter(before));
    }

    private static Optional<Lowest> obstacle(Assessor assessor, Monitor monitor) {
        double bound = assessor.model().judgements().obstacle().value();
        return Arrays.stream(Factor.values())
                .flatMap(factor -> monitor.score(factor).map(score -> new Lowest(factor, score)).stream())
                .filter(one -> one.score() < bound)
                .min(Comparator.comparingDouble(Lowest::score).thenComparing(Lowest::factor));
    }
}
