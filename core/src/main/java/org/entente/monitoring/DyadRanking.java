package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.assessment.Assessor;
import org.entente.engine.FilterState;
import org.entente.engine.Filtered;
import org.entente.engine.OnlineBelief;
import org.entente.model.Belief;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Where the dyads of many monitors stand on a day. */
final class DyadRanking {
    private static final int YEAR = 12;

    private record Lowest(Factor factor, double score) {}

    private final ImmutableList<DyadStatus> all;

    private DyadRanking(ImmutableList<DyadStatus> all) {
        this.all = all;
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

    /** All, in order of the dyads. */
    ImmutableList<DyadStatus> all() {
        return all;
    }

    /** Those of a kind, in an order; where that is equal, in order of the dyads. */
    ImmutableList<DyadStatus> first(int count, Predicate<DyadStatus> kind, Comparator<DyadStatus> order) {
        return all.stream()
                .filter(kind)
                .sorted(order.thenComparing(DyadStatus::dyad))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<DyadStatus> status(Assessor assessor, Monitor monitor, LocalDate day) {
        LocalDate last = monitor.day().orElse(day);
        int months = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(last), YearMonth.from(day))));
        Filtered<Phase> phase =
                OnlineBelief.ofPhases(monitor.filter()).filtered().later(months);
        OnlineBelief<PeaceLevel> levels = OnlineBelief.ofLevels(monitor.filter());
        Filtered<PeaceLevel> peace = levels.filtered().later(months);
        double floor = assessor.model().conclusion().effectiveEvidence().value();
        if (levels.evidenceOfTenYears() < floor) {
            return Optional.empty();
        }
        Optional<Lowest> obstacle = obstacle(assessor, monitor);
        return Optional.of(new DyadStatus(
                monitor.dyad(),
                day,
                phase.belief(),
                peace.belief(),
                months > FilterState.WINDOW ? 0 : expected(monitor.peace()) - expected(levels.beliefBeforeWindow()),
                phase.chanceOfEntering(Phase.SPLIT, YEAR) * (1 - phase.belief().probability(Phase.SPLIT)),
                phase.belief().probability(Phase.RECONCILIATION),
                obstacle.map(Lowest::factor),
                obstacle.map(Lowest::score)));
    }

    private static Optional<Lowest> obstacle(Assessor assessor, Monitor monitor) {
        double bound = assessor.model().judgements().obstacle().value();
        return Arrays.stream(Factor.values())
                .flatMap(factor -> monitor.score(factor).map(score -> new Lowest(factor, score)).stream())
                .filter(one -> one.score() < bound)
                .min(Comparator.comparingDouble(Lowest::score).thenComparing(Lowest::factor));
    }

    private static double expected(Belief<PeaceLevel> peace) {
        double sum = 0;
        for (PeaceLevel level : PeaceLevel.values()) {
            sum += level.value() * peace.probability(level);
        }
        // A sum of what adds up to 1 may be above it in the last place.
        return Math.min(1, sum);
    }
}
