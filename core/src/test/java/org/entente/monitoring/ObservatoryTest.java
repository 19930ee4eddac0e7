package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.monitoring.MadeItems.event;
import static org.entente.monitoring.WorldNews.DYADS;
import static org.entente.monitoring.WorldNews.news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.WorldNews.News;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservatoryTest {
    private static final Assessor ASSESSOR = Assessor.standard();

    static LongStream seeds() {
        return Seeds.oneIn(8);
    }

    @Test
    void knowsNothingBeforeAnyEvidence() {
        try (Observatory world = Observatory.builder().threads(1).build()) {
            assertThat(world.day()).isEmpty();
            assertThat(world.dyads()).isEmpty();
            assertThat(world.statuses()).isEmpty();
            assertThat(world.announcements()).isEmpty();
        }
    }

    @Test
    void refusesNoThreads() {
        assertThatThrownBy(() -> Observatory.builder().threads(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads must be from 1 to 1024: 0");
    }

    @Test
    void refusesMoreThreadsThanAMachineHas() {
        assertThatThrownBy(() -> Observatory.builder().threads(1025))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be from 1 to 1024: 1025. Maybe Runtime.availableProcessors()");
        assertThatCode(() -> Observatory.builder().threads(1024)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameBitsWithOneTwoAndEightThreads(long seed) {
        List<String> answers = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            try (Observatory world = Observatory.builder().threads(threads).build()) {
                StringBuilder answer = new StringBuilder();
                for (News one : news(seed)) {
                    world.take(one.dyad(), one.item());
                    if (one.item().id().endsWith("50")) {
                        answer.append(world.announcements()).append('\n');
                    }
                }
                world.advanceTo(LocalDate.of(2030, 1, 1));
                answer.append(world.announcements()).append(world.statuses());
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
        Observatory uninterrupted = Observatory.builder().threads(1).build();
        Observatory resumed = Observatory.builder().threads(1).build();
        for (int i = 0; i < news.size(); i++) {
            if (i % 97 == 41) {
                killed.addAll(resumed.announcements());
                resumed.mark("taken", i);
                resumed.write(file);
                resumed.close();
                resumed = Observatory.builder().threads(1 + i % 2).read(file);
                assertThat(resumed.marks()).containsEntry("taken", (long) i);
            }
            uninterrupted.take(news.get(i).dyad(), news.get(i).item());
            resumed.take(news.get(i).dyad(), news.get(i).item());
        }
        whole.addAll(uninterrupted.announcements());
        killed.addAll(resumed.announcements());
        killed.sort(Announcement.IN_ORDER);
        assertThat(killed.equals(whole)).as("announcements, seed %s", seed).isTrue();
        assertThat(resumed.statuses().equals(uninterrupted.statuses()))
                .as("standings, seed %s", seed)
                .isTrue();
        resumed.close();
    }

    @Test
    void goesOnFromItsDayThoughNoMonitorIsThatFar(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("world.json");
        Evidence old = event("a", "1990-03-01", 0.6).build();
        Evidence late = event("b", "1990-02-01", 0.6).build();
        try (Observatory world = Observatory.builder().build()) {
            world.take(DYADS.get(0), old);
            world.advanceTo(LocalDate.of(1990, 5, 10));
            world.write(file);
        }
        try (Observatory world = Observatory.builder().read(file)) {
            world.take(DYADS.get(1), late);

            assertThat(world.findMonitor(DYADS.get(1)).orElseThrow().day()).contains(LocalDate.of(1990, 5, 10));
        }
    }

    @Test
    void remembersAtLeastOneItemOfADyad() {
        assertThatThrownBy(() -> Observatory.builder().itemsRemembered(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("itemsRemembered must be at least 1: 0");
        try (Observatory world = Observatory.builder().itemsRemembered(1).build()) {
            Evidence item = event("a", "1990-03-01", 0.6).build();
            world.take(DYADS.get(0), item);
            world.take(DYADS.get(0), item);

            assertThat(world.count(EvidenceOutcome.DUPLICATE)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void believesOfEachDyadWhatItsOwnMonitorWould(long seed) {
        try (Observatory world = Observatory.builder().threads(2).build()) {
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
        try (Observatory world = Observatory.builder().build()) {
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
    void refusesNullByItsName() {
        try (Observatory world = Observatory.builder().build()) {
            News one = news(1).get(0);
            assertThatThrownBy(() -> world.take(null)).hasMessage("evidence must not be null");
            assertThatThrownBy(() -> world.take(null, one.item())).hasMessage("dyad must not be null");
            assertThatThrownBy(() -> world.take(one.dyad(), null)).hasMessage("item must not be null");
            assertThatThrownBy(() -> world.advanceTo(null)).hasMessage("next must not be null");
            assertThatThrownBy(() -> world.findMonitor(null)).hasMessage("dyad must not be null");
            assertThatThrownBy(() -> world.count(null)).hasMessage("outcome must not be null");
            assertThatThrownBy(() -> world.mark(null, 1)).hasMessage("name must not be null");
            assertThatThrownBy(() -> world.write(null)).hasMessage("path must not be null");
            assertThatThrownBy(() -> Observatory.builder().read(null)).hasMessage("path must not be null");
            assertThatThrownBy(() -> Observatory.builder().assessor(null)).hasMessage("assessor must not be null");
            assertThatThrownBy(() -> Observatory.builder().listener(null)).hasMessage("listener must not be null");
        }
    }

    @Test
    void refusesAMarkWhoseNameCouldNotBeWritten() {
        try (Observatory world = Observatory.builder().build()) {
            assertThatThrownBy(() -> world.mark("x\uD800", 1)).hasMessage("name must be valid Unicode: \"x\\uD800\"");
            assertThat(world.marks()).isEmpty();
        }
    }

    @Test
    void takesWhatAReaderOfEventsGives() {
        Iterator<DyadEvidence> events = news(1).stream()
                .map(one -> new DyadEvidence(one.dyad(), one.item()))
                .iterator();
        try (Observatory world = Observatory.builder().build();
                Observatory other = Observatory.builder().build()) {
            events.forEachRemaining(world::take);
            news(1).forEach(one -> other.take(one.dyad(), one.item()));

            assertThat(world.statuses()).isEqualTo(other.statuses());
        }
    }
}
