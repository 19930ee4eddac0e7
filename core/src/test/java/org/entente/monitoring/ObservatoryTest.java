package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservatoryTest {
    private static final Assessor ASSESSOR = Assessor.standard();
    private static final List<Dyad> DYADS = List.of(
            Dyad.of("CHN", "RUS"),
            Dyad.of("GRC", "TUR"),
            Dyad.of("EGY", "ISR"),
            Dyad.of("IND", "PAK"),
            Dyad.of("DEU", "FRA"));

    private record News(Dyad dyad, Evidence item) {}

    static LongStream seeds() {
        return Seeds.oneIn(8);
    }

    @Test
    void knowsNothingBeforeAnyEvidence() {
        try (Observatory world = Observatory.of(ASSESSOR, 1)) {
            assertThat(world.day()).isEmpty();
            assertThat(world.dyads()).isEmpty();
            assertThat(world.standings()).isEmpty();
            assertThat(world.announcements()).isEmpty();
        }
    }

    @Test
    void refusesNoThreads() {
        assertThatThrownBy(() -> Observatory.of(ASSESSOR, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads must be at least 1: 0");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameBitsWithOneTwoAndEightThreads(long seed) {
        List<String> answers = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            try (Observatory world = Observatory.of(ASSESSOR, threads)) {
                StringBuilder answer = new StringBuilder();
                for (News one : news(seed)) {
                    world.take(one.dyad(), one.item());
                    if (one.item().id().endsWith("50")) {
                        answer.append(world.announcements()).append('\n');
                    }
                }
                world.advanceTo(LocalDate.of(2030, 1, 1));
                answer.append(world.announcements()).append(world.standings());
                for (Dyad dyad : world.dyads()) {
                    answer.append(
                            world.findMonitor(dyad).orElseThrow().snapshot().toJson());
                }
                answers.add(answer.toString());
            }
        }
        assertThat(answers.get(1).equals(answers.get(0)))
                .as("2 threads, seed %s", seed)
                .isTrue();
        assertThat(answers.get(2).equals(answers.get(0)))
                .as("8 threads, seed %s", seed)
                .isTrue();
        assertThat(answers.get(0)).contains("CHN-RUS");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goesOnFromItsFileWithTheSameBits(long seed, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("world.json");
        List<News> news = news(seed);
        List<Announcement<?>> whole = new ArrayList<>();
        List<Announcement<?>> killed = new ArrayList<>();
        Observatory uninterrupted = Observatory.of(ASSESSOR, 1);
        Observatory resumed = Observatory.of(ASSESSOR, 1);
        for (int i = 0; i < news.size(); i++) {
            if (i % 97 == 41) {
                killed.addAll(resumed.announcements());
                resumed.mark("taken", i);
                resumed.write(file);
                resumed.close();
                resumed = Observatory.read(file, ASSESSOR, 1 + i % 2);
                assertThat(resumed.marks()).containsEntry("taken", (long) i);
            }
            uninterrupted.take(news.get(i).dyad(), news.get(i).item());
            resumed.take(news.get(i).dyad(), news.get(i).item());
        }
        whole.addAll(uninterrupted.announcements());
        killed.addAll(resumed.announcements());
        killed.sort(Announcement.IN_ORDER);
        assertThat(killed.equals(whole)).as("announcements, seed %s", seed).isTrue();
        assertThat(resumed.standings().equals(uninterrupted.standings()))
                .as("standings, seed %s", seed)
                .isTrue();
        resumed.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void believesOfEachDyadWhatItsOwnMonitorWould(long seed) {
        try (Observatory world = Observatory.of(ASSESSOR, 2)) {
            news(seed).forEach(one -> world.take(one.dyad(), one.item()));
            for (Dyad dyad : DYADS) {
                Monitor alone = Monitor.of(ASSESSOR, dyad);
                Relationship.Builder taken = Relationship.builder().dyad(dyad).putSource("made", Source.of("Made"));
                for (News one : news(seed)) {
                    if (one.dyad().equals(dyad) && !alone.take(one.item()).isLate()) {
                        taken.addEvidence(one.item());
                    }
                }
                Monitor watched = world.findMonitor(dyad).orElseThrow();
                alone.advanceTo(watched.day().orElseThrow());
                assertThat(watched.phase()).isEqualTo(alone.phase());
                assertThat(watched.count(EvidenceOutcome.LATE)).isEqualTo(alone.count(EvidenceOutcome.LATE));
                Assessment assessment =
                        ASSESSOR.assess(taken.build(), watched.day().orElseThrow());
                watched.phase()
                        .probabilities()
                        .forEach((phase, p) -> assertThat(p)
                                .as("%s, %s, seed %s", dyad, phase, seed)
                                .isCloseTo(assessment.phase().probability(phase), within(1e-12)));
            }
        }
    }

    @Test
    void leavesTheLastGoodFileWhereANewOneCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("world.json");
        try (Observatory world = Observatory.of(ASSESSOR, 1)) {
            world.write(file);
            byte[] good = Files.readAllBytes(file);
            assertThatThrownBy(
                            () -> world.write(folder.resolve("no-such-folder").resolve("world.json")))
                    .isInstanceOf(IOException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(good);
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void refusesAFileThatWasCutAnywhereOrChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("world.json");
        try (Observatory world = Observatory.of(ASSESSOR, 1)) {
            news(3).forEach(one -> world.take(one.dyad(), one.item()));
            world.write(file);
        }
        byte[] good = Files.readAllBytes(file);
        for (int part = 0; part < 20; part++) {
            byte[] cut = Arrays.copyOf(good, good.length * part / 20);
            Files.write(file, cut);
            assertThatThrownBy(() -> Observatory.read(file, ASSESSOR, 1))
                    .as("cut after %s bytes", cut.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("world.json");
        }
        String changed = new String(good, StandardCharsets.UTF_8).replaceFirst("News 7\\.", "News 8.");
        Files.writeString(file, changed);
        assertThatThrownBy(() -> Observatory.read(file, ASSESSOR, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was changed");
    }

    @Test
    void ranksTheDyads() {
        try (Observatory world = Observatory.of(ASSESSOR, 2)) {
            news(1).forEach(one -> world.take(one.dyad(), one.item()));

            assertThat(world.mostImproved(3))
                    .hasSize(3)
                    .isSortedAccordingTo(Comparator.comparingDouble(one -> -one.improvement()));
            assertThat(world.mostAtRiskOfASplit(9)).isSortedAccordingTo(Comparator.comparingDouble(one -> -one.risk()));
            assertThat(world.furthestFromReconciliation(9))
                    .isSortedAccordingTo(Comparator.comparingDouble(DyadStatus::reconciliation))
                    .allMatch(one ->
                            one.obstacle().isPresent() == one.obstacleScore().isPresent());
        }
    }

    /** News of five dyads, mixed, each in the order in which it becomes known. */
    private static List<News> news(long seed) {
        List<News> all = new ArrayList<>();
        for (int i = 0; i < DYADS.size(); i++) {
            for (Evidence item : EvidenceStream.years(seed * 10 + i, 120)) {
                all.add(new News(DYADS.get(i), item));
            }
        }
        all.sort(Comparator.comparing(one -> one.item().knownBy()));
        return all;
    }
}
