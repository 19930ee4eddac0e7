package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.MadeItems.event;
import static org.entente.monitoring.WorldNews.DYADS;
import static org.entente.monitoring.WorldNews.news;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.WorldNews.News;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An observatory that works on several threads, is fed by several, and calls back. */
class ObservatoryThreadsTest {
    @Test
    void maySeveralThreadsFeed() throws InterruptedException {
        LocalDate end = LocalDate.of(2020, 1, 1);
        List<News> news = news(1);
        try (Observatory world =
                        Observatory.builder().threads(2).itemsRemembered(4096).build();
                Observatory alone = Observatory.builder().itemsRemembered(4096).build()) {
            // All on one day, so that their order does not matter.
            world.advanceTo(end);
            alone.advanceTo(end);
            List<News> lately = news.stream()
                    .map(one -> new News(
                            one.dyad(),
                            Evidence.builder(one.item())
                                    .kind(EvidenceKind.EVENT)
                                    .when(DateSpan.of(
                                            end.minusDays(one.item().id().hashCode() & 255)))
                                    .known(end)
                                    .build()))
                    .toList();
            List<Thread> feeders = new ArrayList<>();
            for (int feeder = 0; feeder < 4; feeder++) {
                int first = feeder;
                feeders.add(new Thread(() -> {
                    for (int i = first; i < lately.size(); i += 4) {
                        world.take(lately.get(i).dyad(), lately.get(i).item());
                    }
                }));
            }
            feeders.forEach(Thread::start);
            for (Thread feeder : feeders) {
                feeder.join();
            }
            lately.forEach(one -> alone.take(one.dyad(), one.item()));

            for (Dyad dyad : DYADS) {
                assertThat(world.findMonitor(dyad).orElseThrow().phase())
                        .isEqualTo(alone.findMonitor(dyad).orElseThrow().phase());
            }
        }
    }

    @Nested
    class WaitsForWhatWasTaken {
        @Test
        void beforeItAnswers() {
            try (Observatory world = Observatory.builder().threads(2).build()) {
                news(1).forEach(one -> world.take(one.dyad(), one.item()));
                assertThat(world.dyads()).isEqualTo(DYADS.stream().sorted().toList());
            }
            try (Observatory world = Observatory.builder().threads(2).build()) {
                news(1).forEach(one -> world.take(one.dyad(), one.item()));
                assertThat(world.findMonitor(DYADS.get(4))).isPresent();
                assertThat(world.findMonitor(Dyad.of("USA", "RUS"))).isEmpty();
            }
            try (Observatory world = Observatory.builder().threads(2).build()) {
                news(1).forEach(one -> world.take(one.dyad(), one.item()));
                assertThat(Arrays.stream(EvidenceOutcome.values())
                                .mapToLong(world::count)
                                .sum())
                        .isEqualTo(news(1).size());
            }
            try (Observatory world = Observatory.builder().threads(2).build()) {
                news(1).forEach(one -> world.take(one.dyad(), one.item()));
                assertThat(world.announcements()).isNotEmpty();
                assertThat(world.announcements()).isEmpty();
            }
        }
    }

    @Nested
    class IsNotStoppedByAnInterrupt {
        private static final LocalDate DAY = LocalDate.of(2001, 7, 16);
        private static final int ITEMS = 12_000;

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void andLosesNoItemAndNoEndOfADay(int threads) {
            try (Observatory world = Observatory.builder().threads(threads).build()) {
                for (int i = 0; i < ITEMS; i++) {
                    if (i == 5_000) {
                        Thread.currentThread().interrupt();
                    }
                    world.take(DYADS.get(i % 5), item(i, DAY));
                }
                assertThat(world.dyads()).hasSameSizeAs(DYADS);
                world.take(DYADS.get(0), item(ITEMS, DAY.plusDays(1)));

                assertThat(world.count(EvidenceOutcome.APPLIED)).isEqualTo(ITEMS + 1);
                assertThat(world.day()).contains(DAY.plusDays(1));
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void andDeliversWhatItWouldHaveDelivered(int threads) {
            List<Announcement<?>> delivered = new ArrayList<>();
            List<Announcement<?>> undisturbed = new ArrayList<>();
            try (Observatory world = Observatory.builder()
                            .threads(threads)
                            .listener(delivered::add)
                            .build();
                    Observatory other =
                            Observatory.builder().listener(undisturbed::add).build()) {
                news(2).forEach(one -> other.take(one.dyad(), one.item()));
                Thread.currentThread().interrupt();
                news(2).forEach(one -> world.take(one.dyad(), one.item()));
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(delivered).isNotEmpty().isEqualTo(undisturbed);
        }

        private static Evidence item(int number, LocalDate day) {
            return event("e" + number, day.toString(), 0.6).build();
        }
    }

    @Nested
    class WithAListener {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 8})
        void deliversWhatPollingWouldGive(int threads) {
            List<Announcement<?>> polled = new ArrayList<>();
            List<Announcement<?>> delivered = new ArrayList<>();
            try (Observatory world = Observatory.builder().build();
                    Observatory listening = Observatory.builder()
                            .threads(threads)
                            .listener(delivered::add)
                            .build()) {
                for (News one : news(2)) {
                    world.take(one.dyad(), one.item());
                    listening.take(one.dyad(), one.item());
                    polled.addAll(world.announcements());
                    assertThat(delivered).isEqualTo(polled);
                }
                assertThat(listening.announcements()).isEmpty();
            }
            assertThat(polled).isNotEmpty();
        }

        @Test
        void keepsWhatItFailedToTakeForTheNextDelivery() {
            List<Announcement<?>> delivered = new ArrayList<>();
            LocalDate end = LocalDate.of(2020, 1, 1);
            try (Observatory world = Observatory.builder().build();
                    Observatory failing = Observatory.builder()
                            .listener(one -> {
                                delivered.add(one);
                                if (delivered.size() == 1) {
                                    throw new IllegalStateException("full");
                                }
                            })
                            .build()) {
                for (Observatory each : List.of(world, failing)) {
                    each.advanceTo(end);
                    news(2).forEach(one -> each.take(
                            one.dyad(),
                            Evidence.builder(one.item())
                                    .kind(EvidenceKind.EVENT)
                                    .when(DateSpan.of(end.minusDays(1)))
                                    .known(end)
                                    .build()));
                }
                world.advanceTo(end.plusDays(1));
                List<Announcement<?>> whole = world.announcements();
                assertThat(whole).hasSizeGreaterThan(2);

                assertThatThrownBy(() -> failing.advanceTo(end.plusDays(1))).hasMessage("full");
                assertThat(failing.announcements()).isEmpty();
                assertThat(delivered).isEqualTo(whole.subList(0, 1));
                failing.advanceTo(end.plusDays(2));
                assertThat(delivered).isEqualTo(whole);
            }
        }

        @Test
        void deliversEachOnceThoughItFails() {
            List<Announcement<?>> delivered = new ArrayList<>();
            List<Announcement<?>> whole = new ArrayList<>();
            try (Observatory world = Observatory.builder().listener(whole::add).build();
                    Observatory failing = Observatory.builder()
                            .listener(one -> {
                                delivered.add(one);
                                throw new IllegalStateException("full");
                            })
                            .build()) {
                int failures = 0;
                for (News one : news(2)) {
                    world.take(one.dyad(), one.item());
                    try {
                        failing.take(one.dyad(), one.item());
                    } catch (IllegalStateException e) {
                        failures++;
                    }
                }
                for (int day = 1; day <= whole.size(); day++) {
                    LocalDate next = failing.day().orElseThrow().plusDays(1);
                    try {
                        failing.advanceTo(next);
                    } catch (IllegalStateException e) {
                        failures++;
                    }
                }
                assertThat(failures).isPositive();
                assertThat(failing.statuses()).hasSameSizeAs(world.statuses());
                assertThat(failing.count(EvidenceOutcome.APPLIED)).isEqualTo(world.count(EvidenceOutcome.APPLIED));
                assertThat(delivered).doesNotHaveDuplicates().containsAll(whole);
            }
        }
    }

    @Nested
    class OnceClosed {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void refusesEverything(int threads, @TempDir Path folder) {
            Observatory world = Observatory.builder().threads(threads).build();
            News one = news(1).get(0);
            world.take(one.dyad(), one.item());
            world.close();
            world.close();

            List<ThrowingCallable> calls = List.of(
                    () -> world.take(one.dyad(), one.item()),
                    () -> world.take(new DyadEvidence(one.dyad(), one.item())),
                    () -> world.advanceTo(LocalDate.of(2030, 1, 1)),
                    () -> world.notAfter(LocalDate.of(2030, 1, 1)),
                    world::announcements,
                    world::dyads,
                    world::day,
                    world::marks,
                    world::statuses,
                    () -> world.mark("a", 1),
                    () -> world.findMonitor(one.dyad()),
                    () -> world.count(EvidenceOutcome.APPLIED),
                    () -> world.mostImproved(1),
                    () -> world.mostAtRiskOfASplit(1),
                    () -> world.furthestFromReconciliation(1),
                    () -> world.write(folder.resolve("world.json")));
            for (ThrowingCallable call : calls) {
                assertThatThrownBy(call)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("closed");
            }
        }

        @Test
        void hasNoThreads() throws InterruptedException {
            Observatory world = Observatory.builder().threads(2).build();
            news(1).forEach(one -> world.take(one.dyad(), one.item()));
            world.announcements();
            List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("observatory"))
                    .toList();
            assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);

            world.close();

            for (Thread thread : threads) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
