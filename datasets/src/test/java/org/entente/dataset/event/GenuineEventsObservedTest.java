package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.Observatory;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.entente.relationship.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of monitors, over genuine event files; skipped where they are not at hand. */
class GenuineEventsObservedTest {
    private static final Path FOLDER = Path.of(System.getProperty("entente.shared", "../../shared"))
            .resolve("data")
            .resolve("events");
    private static final int COMPARED = 12;
    private static final int MOST_ITEMS = 4_000;
    private static final double DAYS_IN_DECADE = 3652.425;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keds-turkey-cameo.csv.gz",
                "keds-levant-cameo.csv.gz",
                "icews-20180601.tab",
                "gdelt2-20180101000000.export.CSV",
                "gdelt1-57-and-58-columns.csv"
            })
    void agreeWithAssessmentsGiveTheSameBitsOnAnyThreadsAndDoNotFlutter(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(Files.exists(file))
                .as("skipped: %s is not there; set -Dentente.shared to the folder that holds data/events", file)
                .isTrue();
        List<DyadEvidence> events = new ArrayList<>();
        try (EventCursor read = EventReader.ofDefaults().read(file)) {
            read.forEachRemaining(events::add);
        }
        List<Announcement<?>> announcements;
        try (Observatory one = watch(events, 1);
                Observatory two = watch(events, 2);
                Observatory eight = watch(events, 8)) {
            announcements = one.announcements();
            assertThat(two.announcements().equals(announcements)).isTrue();
            assertThat(eight.announcements().equals(announcements)).isTrue();
            assertThat(two.statuses().equals(one.statuses())).isTrue();
            assertThat(eight.statuses().equals(one.statuses())).isTrue();
            compare(events, one);
            System.out.println(name + ": " + summary(events, announcements, one));
        }
        assertThatNoneFlutters(events, announcements);
    }

    private static Observatory watch(List<DyadEvidence> events, int threads) {
        Observatory world = Observatory.builder().threads(threads).build();
        events.forEach(world::take);
        world.day().ifPresent(day -> world.advanceTo(day.plusDays(1)));
        return world;
    }

    /** The dyads with the most items, of those that an assessment takes little time for. */
    private static void compare(List<DyadEvidence> events, Observatory world) {
        byDyad(events).entrySet().stream()
                .filter(entry -> entry.getValue().size() <= MOST_ITEMS)
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .limit(COMPARED)
                .forEach(entry -> compare(entry.getKey(), entry.getValue(), world));
    }

    private static void compare(Dyad dyad, List<Evidence> items, Observatory world) {
        Monitor monitor = world.findMonitor(dyad).orElseThrow();
        if (monitor.count(EvidenceOutcome.LATE) > 0) {
            return;
        }
        Relationship.Builder relationship = Relationship.builder().dyad(dyad).addAllEvidence(items);
        items.stream().map(Evidence::source).distinct().forEach(key -> relationship.putSource(key, Source.of(key)));
        Assessment assessment =
                Assessor.standard().assess(relationship.build(), monitor.day().orElseThrow());
        monitor.phase()
                .probabilities()
                .forEach((phase, p) -> assertThat(p)
                        .as("%s, %s", dyad, phase)
                        .isCloseTo(assessment.phase().probability(phase), within(1e-12)));
        monitor.peace()
                .probabilities()
                .forEach((level, p) -> assertThat(p)
                        .as("%s, %s", dyad, level)
                        .isCloseTo(assessment.peace().probability(level), within(1e-12)));
    }

    private static void assertThatNoneFlutters(List<DyadEvidence> events, List<Announcement<?>> announcements) {
        Map<Dyad, List<Evidence>> byDyad = byDyad(events);
        for (int i = 0; i < announcements.size(); i++) {
            Announcement<?> left = announcements.get(i);
            for (Announcement<?> later : announcements.subList(i + 1, announcements.size())) {
                if (!later.date().isBefore(left.date().plusMonths(3))) {
                    break;
                }
                if (later.dyad().equals(left.dyad())
                        && left.from().filter(later.to()::equals).isPresent()) {
                    Set<Factor> since = new HashSet<>();
                    byDyad.get(left.dyad()).stream()
                            .filter(item -> !item.knownBy().isBefore(left.date())
                                    && !item.knownBy().isAfter(later.date()))
                            .forEach(item -> since.add(item.factor()));
                    since.removeAll(left.factors());
                    assertThat(since).as("%s, then %s", left, later).isNotEmpty();
                }
            }
        }
    }

    private static String summary(List<DyadEvidence> events, List<Announcement<?>> announcements, Observatory world) {
        LocalDate first = events.stream()
                .map(event -> event.evidence().knownBy())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        double decades = Math.max(1, (world.day().orElseThrow().toEpochDay() - first.toEpochDay()) / DAYS_IN_DECADE);
        int dyads = world.dyads().size();
        return String.format(
                Locale.ROOT,
                "%d items, %d dyads, %d announcements, %.3f for each dyad and decade; %d items late",
                events.size(),
                dyads,
                announcements.size(),
                announcements.size() / decades / dyads,
                world.count(EvidenceOutcome.LATE));
    }

    private static Map<Dyad, List<Evidence>> byDyad(List<DyadEvidence> events) {
        Map<Dyad, List<Evidence>> byDyad = new TreeMap<>();
        events.forEach(event ->
                byDyad.computeIfAbsent(event.dyad(), dyad -> new ArrayList<>()).add(event.evidence()));
        return byDyad;
    }
}
