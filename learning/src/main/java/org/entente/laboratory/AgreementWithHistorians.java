package org.entente.laboratory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.ExpectedStage;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * How far do the answers agree with what historians agree on? For each shipped case: the share of years, at their ends, in
 * which the phase is the expected one, as of the date and with hindsight, and by how many years the turning points differ.
 */
public final class AgreementWithHistorians {
    private static final double DAYS_IN_YEAR = 365.2425;

    private AgreementWithHistorians() {}

    public static void main(String[] args) {
        for (String name : ShippedCases.names()) {
            Relationship relationship = ShippedCases.read(name);
            Timeline timeline = Assessor.standard().timeline(relationship, lastDay(relationship));
            tell(relationship, timeline);
        }
    }

    private static void tell(Relationship relationship, Timeline timeline) {
        int years = 0;
        int asOf = 0;
        int hindsight = 0;
        for (ExpectedStage expected : relationship.expected()) {
            for (LocalDate end : yearEnds(expected)) {
                years++;
                Assessment then = Assessor.standard().assess(relationship, end);
                asOf += then.phase().mostLikely() == expected.phase() ? 1 : 0;
                Optional<Phase> later = timeline.findStage(end).map(Stage::phase);
                hindsight += later.equals(Optional.of(expected.phase())) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: of %d years %.0f %% agree as of the date, %.0f %% with hindsight%n",
                relationship.dyad(),
                years,
                100.0 * asOf / Math.max(1, years),
                100.0 * hindsight / Math.max(1, years));
        for (ExpectedStage expected : relationship.expected()) {
            OptionalDouble error = boundaryError(expected, timeline);
            System.out.printf(
                    Locale.ROOT,
                    "    %s from %s: %s%n",
                    expected.phase(),
                    expected.when().first(),
                    error.isPresent()
                            ? String.format(Locale.ROOT, "%+.1f years with hindsight", error.getAsDouble())
                            : "not found with hindsight");
        }
    }

    /** By how many years a stage of the phase that overlaps the expected one begins later; negative if earlier. */
    private static OptionalDouble boundaryError(ExpectedStage expected, Timeline timeline) {
        LocalDate last = expected.when().findLast().orElseThrow();
        return timeline.stages().stream()
                .filter(stage -> stage.phase() == expected.phase()
                        && !stage.from().isAfter(last)
                        && !stage.to().isBefore(expected.when().first()))
                .mapToDouble(stage -> ChronoUnit.DAYS.between(expected.when().first(), stage.from()) / DAYS_IN_YEAR)
                .findFirst();
    }

    private static List<LocalDate> yearEnds(ExpectedStage expected) {
        LocalDate last = expected.when().findLast().orElseThrow();
        return IntStream.rangeClosed(expected.when().first().getYear(), last.getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 31))
                .filter(end -> !end.isAfter(last))
                .toList();
    }

    private static LocalDate lastDay(Relationship relationship) {
        return relationship.expected().stream()
                .map(stage -> stage.when().findLast().orElseThrow())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
