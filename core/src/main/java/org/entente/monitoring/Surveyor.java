package org.entente.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.engine.Filtered;
import org.entente.engine.OnlineFilter;
import org.entente.model.Belief;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Says where a monitor's dyad stands on a day. */
final class Surveyor {
    private static final int YEAR = 12;

    private record Obstructed(Factor factor, double score) {}

    private Surveyor() {}

    /** The standing on a day, if there is enough evidence for a conclusion. The monitor's own day does not move. */
    static Optional<DyadStatus> survey(Assessor assessor, Monitor monitor, LocalDate day) {
        LocalDate last = monitor.day().orElse(day);
        int months = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(last), YearMonth.from(day))));
        Filtered<Phase> phase = monitor.filteredPhase().later(months);
        Filtered<PeaceLevel> peace = monitor.filteredLevel().later(months);
        double floor = assessor.model().conclusion().effectiveEvidence().value();
        if (phase.belief().effectiveEvidence() < floor) {
            return Optional.empty();
        }
        Optional<Obstructed> obstacle = obstacle(assessor, monitor);
        return Optional.of(new DyadStatus(
                monitor.dyad(),
                day,
                phase.belief(),
                peace.belief(),
                months > OnlineFilter.WINDOW ? 0 : expected(monitor.peace()) - expected(monitor.levelBeforeWindow()),
                phase.chanceOfEntering(Phase.SPLIT, YEAR) * (1 - phase.belief().probability(Phase.SPLIT)),
                phase.belief().probability(Phase.RECONCILIATION),
                obstacle.map(Obstructed::factor),
                obstacle.map(Obstructed::score)));
    }

    private static Optional<Obstructed> obstacle(Assessor assessor, Monitor monitor) {
        double bound = assessor.model().judgements().obstacle().value();
        return Arrays.stream(Factor.values())
                .flatMap(factor -> monitor.score(factor).map(score -> new Obstructed(factor, score)).stream())
                .filter(one -> one.score() < bound)
                .min(Comparator.comparingDouble(Obstructed::score).thenComparing(Obstructed::factor));
    }

    private static double expected(Belief<PeaceLevel> peace) {
        double sum = 0;
        for (PeaceLevel level : PeaceLevel.values()) {
            sum += level.value() * peace.probability(level);
        }
        return sum;
    }
}
