package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Hindsight;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Genuine files are read to the last row, and the rise and fall that historians tell is seen in them. The files are not
 * part of the project; without them these tests are skipped.
 */
class GenuineEventFilesTest {
    private static final Path EVENTS =
            Path.of(System.getProperty("entente.shared", "../../shared")).resolve("data/events");

    private static Path file(String name) {
        Path file = EVENTS.resolve(name);
        assumeTrue(Files.exists(file), () -> "the genuine event files are not here: " + file);
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "gdelt2-20180101000000.export.CSV, 2414, 0",
        "gdelt1-57-and-58-columns.csv, 710, 0",
        "icews-20180601.tab, 3705, 0",
        // 2011-03-02 has the code 0330, which CAMEO does not have.
        "keds-levant-cameo.csv.gz, 145709, 1",
        // Nine codes with a stray bracket, such as 0841].
        "keds-turkey-cameo.csv.gz, 29029, 9"
    })
    void isReadToTheLastRowAndTheAccountsBalance(String name, long rows, long failures) {
        try (EventCursor events = EventReader.ofDefaults().read(file(name))) {
            long given = events.stream().count();
            ReadReport report = events.report();

            assertThat(Arrays.stream(RowOutcome.values())
                            .mapToLong(report::count)
                            .sum())
                    .isEqualTo(rows)
                    .isEqualTo(report.rows());
            assertThat(report.count(RowOutcome.FAILURE))
                    .as("%s", report.failures())
                    .isEqualTo(failures);
            assertThat(given).isEqualTo(report.count(RowOutcome.EVIDENCE) + events.monthsWithoutForce());
        }
    }

    private static List<Assessment> monthly(Relationship of, YearMonth first, YearMonth last) {
        return Assessor.standard().assess(of, monthEnds(first, last));
    }

    /** The mean over the month-ends of a time. */
    private static double mean(
            List<Assessment> monthly, YearMonth first, YearMonth last, ToDoubleFunction<Assessment> measure) {
        return monthly.stream()
                .filter(one ->
                        !one.date().isBefore(first.atDay(1)) && !one.date().isAfter(last.atEndOfMonth()))
                .mapToDouble(measure)
                .average()
                .orElseThrow();
    }

    private static List<LocalDate> monthEnds(YearMonth first, YearMonth last) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        return days;
    }

    /** By readings: the mean of the factors' scores. */
    private static double reading(Assessment assessment) {
        return Arrays.stream(Factor.values())
                .map(assessment::score)
                .flatMap(Optional::stream)
                .mapToDouble(score -> score)
                .average()
                .orElseThrow();
    }

    /** By beliefs: the expected level of peace, from 0 to 1. */
    private static double level(Assessment assessment) {
        return Arrays.stream(PeaceLevel.values())
                .mapToDouble(level -> assessment.peace().probability(level) * level.ordinal() / 4)
                .sum();
    }

    /** By beliefs: how likely it is that they are not split. */
    private static double notSplit(Assessment assessment) {
        return 1 - assessment.phase().probability(Phase.SPLIT);
    }

    private static Map<Dyad, Relationship> relationships(Path file) {
        Map<Dyad, List<Evidence>> byDyad = new HashMap<>();
        try (EventCursor events = EventReader.ofDefaults().read(file)) {
            events.forEachRemaining(event -> byDyad.computeIfAbsent(event.dyad(), key -> new ArrayList<>())
                    .add(event.evidence()));
        }
        FeedProfile feed = FeedProfile.standard(EventFormat.CAMEO_LIST);
        Map<Dyad, Relationship> relationships = new HashMap<>();
        byDyad.forEach((dyad, items) -> relationships.put(
                dyad,
                Relationship.builder()
                        .dyad(dyad)
                        .putSource(feed.key(), feed.source())
                        .addAllEvidence(items)
                        .build()));
        return relationships;
    }

    @Nested
    class Levant {
        @Test
        void egyptAndJordanStandAboveLebanonInEveryYearOfTheNinetiesAndAboveSyriaInTheMean() {
            Map<Dyad, Relationship> all = relationships(file("keds-levant-cameo.csv.gz"));
            List<Assessment> lebanon = nineties(all, "LBN");
            List<Assessment> syria = nineties(all, "SYR");
            List<ToDoubleFunction<Assessment>> measures = List.of(
                    GenuineEventFilesTest::reading, GenuineEventFilesTest::level, GenuineEventFilesTest::notSplit);

            for (String partner : List.of("EGY", "JOR")) {
                List<Assessment> peace = nineties(all, partner);
                for (ToDoubleFunction<Assessment> measure : measures) {
                    IntStream.rangeClosed(1990, 1999)
                            .forEach(year -> assertThat(inYear(peace, year, measure))
                                    .as("%s, measure %s, %s", partner, measures.indexOf(measure), year)
                                    .isGreaterThan(inYear(lebanon, year, measure)));
                    assertThat(mean(peace, YearMonth.of(1992, 1), YearMonth.of(1999, 12), measure))
                            .as("%s, measure %s", partner, measures.indexOf(measure))
                            .isGreaterThan(mean(syria, YearMonth.of(1992, 1), YearMonth.of(1999, 12), measure));
                }
            }
        }

        private List<Assessment> nineties(Map<Dyad, Relationship> all, String partner) {
            return monthly(all.get(Dyad.of("ISR", partner)), YearMonth.of(1990, 1), YearMonth.of(1999, 12));
        }

        private double inYear(List<Assessment> of, int year, ToDoubleFunction<Assessment> measure) {
            return mean(of, YearMonth.of(year, 1), YearMonth.of(year, 12), measure);
        }
    }

    @Nested
    class Turkey {
        private final YearMonth quake = YearMonth.of(1999, 8);
        private final YearMonth end = YearMonth.of(2000, 12);

        private Relationship greeceAndTurkey() {
            return relationships(file("keds-turkey-cameo.csv.gz")).get(Dyad.of("GRC", "TUR"));
        }

        @Test
        void greeceAndTurkeyStandHigherAfterTheEarthquakeByReadingsAndByBeliefsOfTheDay() {
            List<Assessment> pair = monthly(greeceAndTurkey(), YearMonth.of(1996, 1), end);
            List<ToDoubleFunction<Assessment>> measures =
                    List.of(GenuineEventFilesTest::reading, GenuineEventFilesTest::notSplit);

            assertThat(measures).allSatisfy(measure -> {
                double after = mean(pair, quake, end, measure);
                assertThat(mean(pair, YearMonth.of(1996, 1), YearMonth.of(1996, 12), measure))
                        .isLessThan(after);
                assertThat(mean(pair, YearMonth.of(1999, 1), YearMonth.of(1999, 4), measure))
                        .isLessThan(after);
            });
        }

        @Test
        void andByBeliefsWithHindsight() {
            Hindsight hindsight = Assessor.standard().hindsight(greeceAndTurkey());

            double after = level(hindsight, quake, end);
            assertThat(level(hindsight, YearMonth.of(1996, 1), YearMonth.of(1996, 12)))
                    .isLessThan(after);
            assertThat(level(hindsight, YearMonth.of(1999, 1), YearMonth.of(1999, 4)))
                    .isLessThan(after);
        }

        private double level(Hindsight hindsight, YearMonth first, YearMonth last) {
            return monthEnds(first, last).stream()
                    .mapToDouble(day -> Arrays.stream(PeaceLevel.values())
                            .mapToDouble(level -> hindsight.peace(day).probability(level) * level.ordinal() / 4)
                            .sum())
                    .average()
                    .orElseThrow();
        }
    }
}
