package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.MadeItems.announcements;
import static org.entente.monitoring.MadeItems.badThenGood;
import static org.entente.monitoring.WorldNews.DYADS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How time passes for an observatory, and what it announces then. */
class ObservatoryTimeTest {
    private static final Assessor ASSESSOR = Assessor.standard();
    private static final Evidence WAR = Evidence.builder()
            .id("war")
            .kind(EvidenceKind.CONDITION)
            .when(DateSpan.parse("1990-01-15/1995-06-15"))
            .factor(Factor.MILITARY_RESTRAINT)
            .score(-0.9)
            .reliability(Reliability.A)
            .credibility(Credibility.CONFIRMED)
            .source("made")
            .text("War.")
            .build();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void passesForWhatIsInForce(int threads) {
        try (Observatory world = Observatory.builder().threads(threads).build()) {
            Monitor alone = Monitor.of(ASSESSOR, DYADS.get(0));
            world.take(DYADS.get(0), WAR);
            alone.take(WAR);
            for (String day : List.of("1990-01-16", "1990-02-01", "1990-07-03", "1995-06-20", "1995-06-21")) {
                world.advanceTo(LocalDate.parse(day));
                assertThat(world.day()).contains(LocalDate.parse(day));
                assertThat(world.announcements()).as(day).isEqualTo(alone.advanceTo(LocalDate.parse(day)));
                assertThat(world.findMonitor(DYADS.get(0)).orElseThrow().phase())
                        .as(day)
                        .isEqualTo(alone.phase());
            }
        }
    }

    @Test
    void whatBecameClearOnADayIsAnnouncedOnceItIsOver() {
        List<Evidence> news = badThenGood();
        List<Announcement<?>> whole = announcements(ASSESSOR, news);
        LocalDate last = whole.get(whole.size() - 1).date();
        try (Observatory world = Observatory.builder().build()) {
            news.stream().filter(item -> !item.knownBy().isAfter(last)).forEach(item -> world.take(DYADS.get(0), item));
            assertThat(world.announcements()).hasSizeLessThan(whole.size()).isNotEmpty();

            world.advanceTo(last.plusDays(1));

            assertThat(world.announcements()).contains(whole.get(whole.size() - 1));
        }
    }

    @Test
    void aListenerIsToldThen() {
        List<Evidence> news = badThenGood();
        List<Announcement<?>> whole = announcements(ASSESSOR, news);
        LocalDate last = whole.get(whole.size() - 1).date();
        List<Announcement<?>> delivered = new ArrayList<>();
        try (Observatory world = Observatory.builder().listener(delivered::add).build()) {
            news.stream().filter(item -> !item.knownBy().isAfter(last)).forEach(item -> world.take(DYADS.get(0), item));
            assertThat(delivered).hasSizeLessThan(whole.size());

            world.advanceTo(last.plusDays(1));

            assertThat(delivered).isEqualTo(whole);
        }
    }

    @Test
    void whatEndsOnADayIsLookedAtOnceItIsOver() {
        try (Observatory world = Observatory.builder().build()) {
            Monitor alone = Monitor.of(ASSESSOR, DYADS.get(0));
            world.take(DYADS.get(0), WAR);
            alone.take(WAR);
            for (String day : List.of("1995-06-14", "1995-06-15", "1995-06-16", "1995-06-17")) {
                world.advanceTo(LocalDate.parse(day));
                alone.advanceTo(LocalDate.parse(day));
                assertThat(world.findMonitor(DYADS.get(0)).orElseThrow().isOpen())
                        .as(day)
                        .isEqualTo(alone.isOpen())
                        .isEqualTo(day.equals("1995-06-15"));
            }
        }
    }

    @Test
    void passesOnlyForward() {
        try (Observatory world = Observatory.builder().build()) {
            world.advanceTo(LocalDate.of(1999, 1, 1));
            world.advanceTo(LocalDate.of(1998, 1, 1));

            assertThat(world.day()).contains(LocalDate.of(1999, 1, 1));
        }
    }

    @Test
    void whatComesLaterThanItBecameKnownIsNewsOfThePresentDay() {
        try (Observatory world = Observatory.builder().build()) {
            world.advanceTo(LocalDate.of(1990, 3, 10));
            world.take(DYADS.get(0), WAR);

            assertThat(world.day()).contains(LocalDate.of(1990, 3, 10));
            assertThat(world.findMonitor(DYADS.get(0)).orElseThrow().day()).contains(LocalDate.of(1990, 3, 10));
        }
    }

    @Test
    void doesNotPassByAMistypedDate() {
        try (Observatory world =
                Observatory.builder().notAfter(LocalDate.of(1999, 12, 31)).build()) {
            Evidence mistyped =
                    Evidence.builder(WAR).when(DateSpan.parse("9999-01-01/..")).build();
            world.take(DYADS.get(1), mistyped);
            world.take(DYADS.get(0), WAR);

            assertThat(world.count(EvidenceOutcome.FUTURE)).isEqualTo(1);
            assertThat(world.count(EvidenceOutcome.APPLIED)).isEqualTo(1);
            assertThat(world.day()).contains(LocalDate.of(1990, 1, 15));
            assertThat(world.dyads()).containsExactly(DYADS.get(0));

            world.notAfter(LocalDate.of(9999, 1, 1));
            world.take(DYADS.get(1), mistyped);
            assertThat(world.day()).contains(LocalDate.of(9999, 1, 1));
        }
    }

    @Test
    void passesWithinTheYearsThereAre() {
        try (Observatory world = Observatory.builder().build()) {
            assertThatThrownBy(() -> world.advanceTo(LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("next must be from year 1 to year 9999");
            assertThatThrownBy(() -> world.notAfter(LocalDate.MAX)).hasMessageContaining("notAfter");
            assertThatThrownBy(() -> Observatory.builder().notAfter(LocalDate.MIN))
                    .hasMessageContaining("notAfter");
        }
    }
}
