package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading in two halves, file by file and then dyad by dyad, gives the evidence of one reading of all files. */
class EventJoinTest {
    private static final Comparator<DyadEvidence> BY_DYAD_AND_ID = Comparator.comparing(
                    (DyadEvidence one) -> one.dyad())
            .thenComparing(one -> one.evidence().id());
    private static final List<String> PARTIES = List.of("CHN", "RUS", "USA", "IRNMIL", "FRA");
    private static final List<String> CODES = List.of("042", "057", "190", "173", "138", "051", "111", "040");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheEvidenceOfOneReadingWhereEventsAreReportedAgainInLaterFiles(long seed) throws IOException {
        List<Path> files = madeFiles(seed);

        EventCursor whole = EventReader.ofDefaults().read(files);
        List<DyadEvidence> expected = whole.stream().toList();

        assertThat(whole.monthsWithoutForce()).isPositive();
        assertThat(whole.report().count(RowOutcome.REPEATED)).isGreaterThan(100);
        assertThat(whole.report().count(RowOutcome.READ_BEFORE)).isGreaterThan(100);
        assertThat(inTwoHalves(files)).containsExactlyElementsOf(sorted(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gdelt2-20180101000000.export.CSV",
                "icews-20180601.tab",
                "keds-levant-cameo.csv.gz",
                "keds-turkey-cameo.csv.gz"
            })
    void givesTheEvidenceOfOneReadingOfGenuineFiles(String name) throws IOException {
        Path file = Path.of(System.getProperty("entente.shared", "../../shared"))
                .resolve("data/events")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: no file " + file + "; set -Dentente.shared");
        // Twice, so that all of it is read before, or is a repetition of what was received last.
        List<Path> files = List.of(file, file);

        try (Stream<DyadEvidence> whole = EventReader.ofDefaults().read(files).stream()) {
            assertThat(inTwoHalves(files)).containsExactlyElementsOf(sorted(whole.toList()));
        }
    }

    @Test
    void aRowReadBeforeLetsNoHeldEventGo() throws IOException {
        Path first = Files.writeString(
                folder.resolve("1.CSV"),
                EventRowsOfOurOwn.gdelt2(1, "20180101", "CHN", "RUS", "042")
                        + EventRowsOfOurOwn.gdelt2(2, "20180301", "FRA", "USA", "042"));
        Path again = Files.writeString(
                folder.resolve("2.CSV"),
                EventRowsOfOurOwn.gdelt2(1, "20180101", "CHN", "RUS", "042")
                        + EventRowsOfOurOwn.gdelt2(3, "20180301", "FRA", "USA", "042"));

        try (EventCursor events = EventReader.ofDefaults().read(List.of(first, again))) {
            assertThat(events.stream())
                    .extracting(one -> one.evidence().reports())
                    .containsExactly(1, 2);
            assertThat(events.report().count(RowOutcome.READ_BEFORE)).isEqualTo(1);
        }
    }

    @Test
    void whatAMonthShowsComesAfterWhatWasReceivedInIt() throws IOException {
        FeedProfile gdelt = FeedProfile.standard(EventFormat.GDELT_2);
        FeedProfile ofTwo = FeedProfile.builder(gdelt)
                .monthWithoutForce(FeedProfile.MonthWithoutForce.builder()
                        .copying(gdelt.monthWithoutForce())
                        .events(2)
                        .build())
                .build();
        Path file = Files.writeString(
                folder.resolve("3.CSV"),
                EventRowsOfOurOwn.gdelt2(1, "20180101", "FRA", "USA", "042")
                        + EventRowsOfOurOwn.gdelt2(2, "20180131", "FRA", "USA", "057")
                        + EventRowsOfOurOwn.gdelt2(3, "20180301", "CHN", "RUS", "042"));
        EventReader reader =
                EventReader.builder().putProfile(EventFormat.GDELT_2, ofTwo).build();

        try (EventCursor events = reader.read(file)) {
            assertThat(events.stream())
                    .extracting(one -> one.evidence().when().toString())
                    .containsExactly("2018-01-01", "2018-01-31", "2018-01", "2018-03-01");
        }
    }

    @Test
    void tellsOnlyOfTheFileThatIsScanned() throws IOException {
        byte[] file = (EventRowsOfOurOwn.gdelt2(1, "20180101", "CHN", "RUS", "042")
                        + EventRowsOfOurOwn.gdelt2(2, "20180101", "CHN", "RUS", "042")
                        + EventRowsOfOurOwn.gdelt2(3, "20180101", "CHN", "CHN", "042"))
                .getBytes(StandardCharsets.UTF_8);
        try (EventScan scan = EventReader.ofDefaults().scan(new ByteArrayInputStream(file), "a/b.csv")) {
            ReportedEvent first = scan.next();
            assertThat(first.dyad()).isEqualTo(Dyad.of("CHN", "RUS"));
            assertThat(first.received()).isEqualTo(LocalDate.of(2018, 1, 1));
            assertThat(first.feed()).isEqualTo(EventFormat.GDELT_2);
            assertThat(scan.next().number()).isEqualTo(2);
            assertThat(scan.hasNext()).isFalse();
            assertThat(scan.texts()).containsExactly("a/b.csv");
            assertThat(scan.report().count(RowOutcome.EVIDENCE)).isEqualTo(2);
            assertThat(scan.report().count(RowOutcome.DOMESTIC)).isEqualTo(1);
        }
    }

    @Test
    void keepsNoReportOfForceThatHasBecomeEvidence() throws IOException, InterruptedException {
        EventJoin join = EventReader.ofDefaults().join();
        WeakReference<ReportedEvent> report = new WeakReference<>(takenByItself(join));
        join.passTo(LocalDate.of(2018, 1, 31), EventFormat.GDELT_2);
        assertThat(join.drain()).extracting(one -> one.evidence().id()).containsExactly("gdelt:1");

        for (int i = 0; i < 100 && report.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(report.get()).isNull();
    }

    /** A use of force that stands alone. */
    private static ReportedEvent takenByItself(EventJoin join) throws IOException {
        byte[] file =
                EventRowsOfOurOwn.gdelt2(1, "20180101", "CHN", "RUS", "190").getBytes(StandardCharsets.UTF_8);
        try (EventScan scan = EventReader.ofDefaults().scan(new ByteArrayInputStream(file), "a.csv")) {
            ReportedEvent report = scan.next();
            join.take(report, "a.csv");
            return report;
        }
    }

    @Test
    void refusesReportsOfAnotherVersion() {
        assertThatThrownBy(() -> ReportedEvent.parse(new byte[] {9, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reported event must be of version 2: 9. Maybe two versions of the library are at work");
        assertThatThrownBy(() -> ReportedEvent.parse(new byte[] {2, 0, 0}))
                .hasMessage("a reported event must not be cut: 3 bytes");
    }

    /** Of each file, what it reports; then, of each dyad, all that was reported in the order of the files. */
    private static List<DyadEvidence> inTwoHalves(List<Path> files) throws IOException {
        EventReader reader = EventReader.ofDefaults();
        EventJoin names = reader.join();
        Map<Dyad, EventJoin> joins = new HashMap<>();
        List<ReportedEvent> before = new ArrayList<>();
        for (Path file : files) {
            try (EventScan scan = reader.scan(Files.newInputStream(file), file.toString())) {
                String label = "";
                int texts = 0;
                while (scan.hasNext()) {
                    ReportedEvent report = ReportedEvent.parse(scan.next().toBytes());
                    while (texts < scan.texts().size()) {
                        label = names.label(scan.texts().get(texts++));
                    }
                    if (before.isEmpty()
                            || !before.get(before.size() - 1).received().equals(report.received())) {
                        joins.values().forEach(join -> join.passTo(report.received(), report.feed()));
                        before.add(report);
                    }
                    joins.computeIfAbsent(report.dyad(), dyad -> caughtUp(reader.join(), before))
                            .take(report, label);
                }
            }
        }
        joins.values().forEach(EventJoin::end);
        return sorted(
                joins.values().stream().flatMap(join -> join.drain().stream()).toList());
    }

    private static EventJoin caughtUp(EventJoin join, List<ReportedEvent> before) {
        before.forEach(report -> join.passTo(report.received(), report.feed()));
        return join;
    }

    private static List<DyadEvidence> sorted(List<DyadEvidence> evidence) {
        return evidence.stream().sorted(BY_DYAD_AND_ID).toList();
    }

    /** A file for each five days of three months; two in five rows tell again what was told in the last days. */
    private List<Path> madeFiles(long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        List<String[]> told = new ArrayList<>();
        int id = 0;
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.getMonthValue() < 4; day = day.plusDays(5)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                String received = DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(5 * i / 400));
                boolean again = random.nextInt(5) < 2 && told.size() > 10;
                String[] event = again
                        ? told.get(told.size() - 1 - random.nextInt(Math.min(told.size(), 300)))
                        : new String[] {
                            received,
                            PARTIES.get(random.nextInt(PARTIES.size())),
                            PARTIES.get(random.nextInt(PARTIES.size())),
                            // Force is rare, so that there are months without it.
                            CODES.get(random.nextInt(40) == 0 ? 2 : random.nextInt(2) * (5 + random.nextInt(3))),
                            String.valueOf(++id)
                        };
                told.add(event);
                int number = again && random.nextBoolean() ? Integer.parseInt(event[4]) : ++id;
                text.append(EventRowsOfOurOwn.gdelt(
                        61, number, event[0], event[1], event[2], event[3], received + "000000"));
            }
            Path file = folder.resolve(DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".export.CSV");
            Files.writeString(file, text);
            files.add(file);
        }
        return files;
    }
}
