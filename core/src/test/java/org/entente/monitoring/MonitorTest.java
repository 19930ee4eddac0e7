package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.engine.Engine;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.model.Reversal;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonitorTest {
    private static final Assessor ASSESSOR = Assessor.standard();
    private static final double ROUNDING = 1e-12;

    static LongStream seeds() {
        return Seeds.oneIn(4);
    }

    @Nested
    class RefusesWhatIsWrong {
        @Test
        void anItemOfAnotherDyad() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            Evidence item = event("a", "2001-07-16", 0.8).from("USA").to("CHN").build();

            assertThatThrownBy(() -> monitor.take(item))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("USA")
                    .hasMessageContaining("CHN-RUS");
        }

        @Test
        void anItemDirectedAtAnotherDyad() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            Evidence item = event("a", "2001-07-16", 0.8).from("CHN").to("USA").build();

            assertThatThrownBy(() -> monitor.take(item))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("USA");
        }

        @Test
        void anItemKnownBeforeYearOneOrADayAfterYear9999() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);

            assertThatThrownBy(() -> monitor.take(event("a", "0000-07-16", 0.8).build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("known must be from year 1 to year 9999: 0000-07-16");
            assertThatThrownBy(() -> monitor.advanceTo(LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("next must be from year 1 to year 9999");
            assertThatThrownBy(() -> monitor.end("a", LocalDate.MIN)).hasMessageContaining("lastDay");
            assertThatThrownBy(() -> monitor.notAfter(LocalDate.MAX)).hasMessageContaining("notAfter");
        }

        @Test
        void nullByItsName() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);

            assertThatThrownBy(() -> monitor.take(null)).hasMessage("item must not be null");
            assertThatThrownBy(() -> monitor.take(event("a", "2001-07-16", 0.8).build(), null))
                    .hasMessage("received must not be null");
            assertThatThrownBy(() -> monitor.advanceTo(null)).hasMessage("next must not be null");
            assertThatThrownBy(() -> monitor.score(null)).hasMessage("factor must not be null");
            assertThatThrownBy(() -> monitor.count(null)).hasMessage("outcome must not be null");
            assertThatThrownBy(() -> monitor.end(null, LocalDate.EPOCH)).hasMessage("id must not be null");
            assertThatThrownBy(() -> Monitor.of(null, EvidenceStream.DYAD)).hasMessage("assessor must not be null");
            assertThatThrownBy(() -> Monitor.of(ASSESSOR, null)).hasMessage("dyad must not be null");
            assertThatThrownBy(() -> Monitor.resume(ASSESSOR, null)).hasMessage("snapshot must not be null");
        }

        @Test
        void andStaysAsItWas() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            monitor.take(event("a", "2001-07-16", 0.8).build());
            MonitorSnapshot before = monitor.snapshot();

            assertThatThrownBy(() -> monitor.take(
                            event("b", "2004-07-16", 0.8).from("USA").build()))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(monitor.snapshot()).isEqualTo(before);
        }

        @Test
        void aSnapshotByAnotherModel() {
            MonitorSnapshot saved = Monitor.of(ASSESSOR, EvidenceStream.DYAD).snapshot();
            Model other = Model.parse(
                    Model.standard().toJson().replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"other\""));

            assertThatThrownBy(() -> Monitor.resume(Assessor.of(other), saved))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("other");
        }
    }

    @Nested
    class LeavesItemsOfTheFutureAside {
        @Test
        void thatWouldBeKnownOnlyAfterTheDayOnWhichTheyWereReceived() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            Evidence mistyped = event("typo", "2103-07-16", 0.8).build();
            monitor.take(event("a", "2001-07-16", 0.8).build(), LocalDate.of(2001, 7, 17));
            Belief<Phase> before = monitor.phase();

            MonitorUpdate update = monitor.take(mistyped, LocalDate.of(2003, 7, 17));

            assertThat(update).isEqualTo(new MonitorUpdate(EvidenceOutcome.FUTURE, ImmutableList.of()));
            assertThat(monitor.day()).contains(LocalDate.of(2001, 7, 16));
            assertThat(monitor.phase()).isEqualTo(before);
            assertThat(monitor.count(EvidenceOutcome.FUTURE)).isEqualTo(1);
            assertThat(monitor.take(event("b", "2001-07-18", 0.8).build(), LocalDate.of(2001, 7, 18))
                            .outcome())
                    .isEqualTo(EvidenceOutcome.APPLIED);
        }

        @Test
        void thatWouldBeKnownOnlyAfterTheBoundThatWasSet() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            monitor.notAfter(LocalDate.of(2003, 7, 16));

            assertThat(monitor.take(event("a", "2003-07-17", 0.8).build()).outcome())
                    .isEqualTo(EvidenceOutcome.FUTURE);
            assertThat(monitor.take(event("a", "2003-07-17", 0.8).build(), LocalDate.of(2003, 7, 17))
                            .outcome())
                    .isEqualTo(EvidenceOutcome.FUTURE);
            assertThat(monitor.day()).isEmpty();
            assertThat(monitor.take(event("a", "2003-07-16", 0.8).build()).outcome())
                    .isEqualTo(EvidenceOutcome.APPLIED);
        }
    }

    @Nested
    class Reads {
        @Test
        void noFactorWithoutEvidence() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            assertThat(monitor.score(Factor.ACCOMMODATION)).isEmpty();
            monitor.take(event("a", "2001-07-16", 0.8).build());

            assertThat(monitor.score(Factor.ORIENTATION)).isEmpty();
            assertThat(monitor.score(Factor.ACCOMMODATION).orElseThrow()).isCloseTo(0.8, within(ROUNDING));
        }

        @Test
        void aConditionInFullUntilItEndsAndLessThereafter() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            Evidence treaty = condition("treaty", "1990-02-01/1995-06-30");
            Evidence insult = event("insult", "1990-02-01", -0.7).build();
            List<Evidence> both = List.of(treaty, insult);
            both.forEach(monitor::take);
            for (String day : List.of("1990-02-01", "1994-12-31", "1995-06-30", "1995-07-01", "2003-01-01")) {
                monitor.advanceTo(LocalDate.parse(day));
                Assessment assessment = ASSESSOR.assess(EvidenceStream.relationship(both), LocalDate.parse(day));
                assertThat(monitor.score(Factor.ACCOMMODATION).orElseThrow())
                        .as(day)
                        .isCloseTo(assessment.score(Factor.ACCOMMODATION).orElseThrow(), within(ROUNDING));
            }
        }

        @Test
        void aConditionThatWasReportedToHaveEndedAsEnded() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            monitor.take(condition("other", "1990-02-01/.."));
            monitor.take(event("insult", "1990-02-01", -0.7).build());
            monitor.take(condition("treaty", "1990-02-01/.."));
            monitor.advanceTo(LocalDate.of(1995, 6, 30));

            monitor.end("treaty", LocalDate.of(1994, 6, 30));

            Assessment assessment = ASSESSOR.assess(
                    EvidenceStream.relationship(List.of(
                            condition("other", "1990-02-01/.."),
                            event("insult", "1990-02-01", -0.7).build(),
                            condition("treaty", "1990-02-01/1994-06-30"))),
                    LocalDate.of(1995, 6, 30));
            assertThat(monitor.score(Factor.ACCOMMODATION).orElseThrow())
                    .isCloseTo(assessment.score(Factor.ACCOMMODATION).orElseThrow(), within(ROUNDING));
        }
    }

    @Nested
    class Believes {
        @Test
        void theBaseRatesBeforeAnyEvidence() {
            assertThat(Monitor.of(ASSESSOR, EvidenceStream.DYAD).phase())
                    .isEqualTo(Engine.of(ASSESSOR.model()).phases().baseRates());
        }

        @ParameterizedTest
        @MethodSource("org.entente.monitoring.MonitorTest#seeds")
        void whatAnAssessmentBelievesWhereNothingWasLate(long seed) {
            List<Evidence> taken = new ArrayList<>();
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            for (Evidence item : EvidenceStream.years(seed, 150)) {
                if (!monitor.take(item).isLate()) {
                    taken.add(item);
                }
                if (taken.size() % 29 == 0) {
                    assertAgrees(seed, monitor, taken);
                }
            }
            assertAgrees(seed, monitor, taken);
            monitor.advanceTo(monitor.day().orElseThrow().plusYears(4));
            assertAgrees(seed, monitor, taken);
            assertThat(taken).as("seed %s", seed).hasSizeGreaterThan(120);
        }

        private static void assertAgrees(long seed, Monitor monitor, List<Evidence> taken) {
            LocalDate day = monitor.day().orElseThrow();
            Assessment assessment = ASSESSOR.assess(EvidenceStream.relationship(taken), day);
            assertClose(seed, monitor.phase(), assessment.phase());
            assertClose(seed, monitor.peace(), assessment.peace());
            if (monitor.count(EvidenceOutcome.REPLACED) == 0) {
                for (Factor factor : Factor.values()) {
                    assertThat(monitor.score(factor).isPresent())
                            .as("%s, seed %s", factor, seed)
                            .isEqualTo(assessment.score(factor).isPresent());
                    assessment
                            .score(factor)
                            .ifPresent(score -> assertThat(monitor.score(factor).orElseThrow())
                                    .as("%s, seed %s", factor, seed)
                                    .isCloseTo(score, within(ROUNDING)));
                }
            }
        }

        @Test
        void whatAnAssessmentBelievesOnceAConditionHasEnded() {
            Evidence open = condition("treaty", "1990-02-01/..");
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            monitor.take(open);
            monitor.advanceTo(LocalDate.of(1993, 5, 10));

            assertThat(monitor.end("treaty", LocalDate.of(1992, 12, 31))).isTrue();

            Evidence ended = condition("treaty", "1990-02-01/1992-12-31");
            Assessment assessment =
                    ASSESSOR.assess(EvidenceStream.relationship(List.of(ended)), LocalDate.of(1993, 5, 10));
            assertClose(0, monitor.phase(), assessment.phase());
            assertClose(0, monitor.peace(), assessment.peace());
            assertThat(monitor.end("treaty", LocalDate.of(1993, 5, 10))).isFalse();
        }

        @Test
        void theSameBitsInWhateverOrderTheItemsOfADayCome() {
            List<Evidence> items = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                items.add(event("e" + i, "2001-07-16", (i % 21 - 10) / 10.0)
                        .factor(Factor.values()[i % 8])
                        .reliability(Reliability.values()[i % 5])
                        .build());
            }
            Monitor one = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            items.forEach(one::take);
            Monitor other = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            for (int i = items.size() - 1; i >= 0; i--) {
                other.take(items.get(i));
            }

            assertThat(other.phase()).isEqualTo(one.phase());
            assertThat(other.peace()).isEqualTo(one.peace());
        }
    }

    @Nested
    class PutsLateNewsInItsPlace {
        @Test
        void upToTwoYearsLater() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            Evidence now = event("now", "2003-07-31", 0.2).build();
            Evidence old = event("old", "2001-07-01", -0.9)
                    .known(LocalDate.of(2003, 7, 31))
                    .build();
            monitor.take(now);

            assertThat(monitor.take(old).outcome()).isEqualTo(EvidenceOutcome.APPLIED);
            assertClose(
                    0,
                    monitor.phase(),
                    ASSESSOR.assess(EvidenceStream.relationship(List.of(now, old)), LocalDate.of(2003, 7, 31))
                            .phase());
        }

        @Test
        void andReturnsWhatIsOlderAsLateCountedAndNotApplied() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            monitor.take(event("now", "2003-07-31", 0.2).build());
            Belief<Phase> before = monitor.phase();

            MonitorUpdate receipt =
                    monitor.take(event("old", "2001-06-30", -0.9).build());

            assertThat(receipt.isLate()).isTrue();
            assertThat(monitor.count(EvidenceOutcome.LATE)).isEqualTo(1);
            assertThat(monitor.phase()).isEqualTo(before);
        }
    }

    @Nested
    class CountsReportsOfOneThingOnce {
        @Test
        void byTheOneThatCanBeTrustedMore() {
            Evidence weak =
                    event("weak", "2001-07-16", 0.9).reliability(Reliability.E).build();
            Evidence strong = Evidence.builder(weak)
                    .id("strong")
                    .reliability(Reliability.A)
                    .build();
            Monitor one = Monitor.of(ASSESSOR, EvidenceStream.DYAD);

            assertThat(one.take(weak).outcome()).isEqualTo(EvidenceOutcome.APPLIED);
            assertThat(one.take(strong).outcome()).isEqualTo(EvidenceOutcome.REPLACED);
            assertThat(one.take(weak).outcome()).isEqualTo(EvidenceOutcome.DUPLICATE);
            Monitor other = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            other.take(strong);
            assertThat(one.phase()).isEqualTo(other.phase());
        }
    }

    @Nested
    class GoesOnFromItsSnapshot {
        @ParameterizedTest
        @MethodSource("org.entente.monitoring.MonitorTest#seeds")
        void withTheSameBitsWhereverItWasKilled(long seed) throws InvalidSnapshotException {
            List<Evidence> news = EvidenceStream.years(seed, 120);
            SplittableRandom random = new SplittableRandom(seed);
            Monitor whole = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            Monitor killed = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            for (Evidence item : news) {
                if (random.nextInt(6) == 0) {
                    killed = Monitor.resume(
                            ASSESSOR, MonitorSnapshot.parse(killed.snapshot().toJson()));
                }
                assertThat(killed.take(item)).as("seed %s", seed).isEqualTo(whole.take(item));
                if (random.nextInt(6) == 0) {
                    assertThat(killed.phase()).as("seed %s", seed).isEqualTo(whole.phase());
                    assertThat(killed.peace()).as("seed %s", seed).isEqualTo(whole.peace());
                }
            }
            assertThat(killed.snapshot().equals(whole.snapshot()))
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(killed.score(Factor.ORIENTATION)).isEqualTo(whole.score(Factor.ORIENTATION));
        }
    }

    @Nested
    class Announces {
        @Test
        void nothingOnOneItemAlone() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            monitor.take(event("a", "2001-07-16", -1).build());

            assertThat(monitor.closeDay()).isEmpty();
        }

        @Test
        void aChangeOnceWithWhatMadeItAndWhatWouldReverseIt() {
            List<Announcement<?>> announcements = announcements(hostileThenFriendly());

            List<Object> phases = announcements.stream()
                    .map(one -> (Object) one.to())
                    .filter(Phase.class::isInstance)
                    .toList();
            assertThat(phases).hasSizeBetween(2, 3).startsWith(Phase.SPLIT).doesNotHaveDuplicates();
            for (Announcement<?> one : announcements) {
                assertThat(one.evidence()).isNotEmpty().allMatch(turn -> turn.decibans() > 0);
                assertThat(one.reversals()).isNotEmpty();
                assertThat(one.after().mostLikely()).isEqualTo(one.to());
                assertThat(one.before()).isNotEqualTo(one.after());
            }
        }

        @Test
        void whatThenIsReversedByJustThat() {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            List<Announcement<?>> before = new ArrayList<>();
            for (Evidence item : hostileThenFriendly()) {
                monitor.take(item).announcements().stream()
                        .filter(one -> one.to() instanceof Phase)
                        .forEach(before::add);
                if (before.size() == 2) {
                    break;
                }
            }
            Announcement<?> last = before.get(1);
            Reversal told = last.reversals().stream()
                    .filter(one -> !turned(last).contains(one.factor()))
                    .findFirst()
                    .orElseThrow();
            List<Announcement<?>> after = new ArrayList<>();
            for (int month = 1; month <= told.months(); month++) {
                LocalDate on = LocalDate.of(1975, 2, 2).plusMonths(month - 1L);
                double score = (told.band().lower() + told.band().upper()) / 2;
                after.addAll(monitor.take(event("r" + month, on.toString(), score)
                                .factor(told.factor())
                                .build())
                        .announcements());
            }
            after.addAll(monitor.closeDay());
            assertThat(after).anyMatch(one -> one.from().equals(Optional.of(last.to())));
        }

        private static Set<Factor> turned(Announcement<?> announcement) {
            return announcement.factors();
        }

        @ParameterizedTest
        @MethodSource("org.entente.monitoring.MonitorTest#seeds")
        void noReturnWithinThreeMonthsWithoutNewEvidenceOfAnotherFactor(long seed) {
            List<Evidence> news = EvidenceStream.years(seed, 300);
            List<Announcement<?>> announcements = announcements(news);
            for (int i = 0; i < announcements.size(); i++) {
                for (Announcement<?> later : announcements.subList(i + 1, announcements.size())) {
                    Announcement<?> earlier = announcements.get(i);
                    if (earlier.from().equals(Optional.of(later.to()))
                            && later.date().isBefore(earlier.date().plusMonths(3))) {
                        Set<Factor> since = EnumSet.noneOf(Factor.class);
                        news.stream()
                                .filter(item -> item.knownBy().isAfter(earlier.date())
                                        && !item.knownBy().isAfter(later.date()))
                                .forEach(item -> since.add(item.factor()));
                        since.removeAll(earlier.factors());
                        assertThat(since)
                                .as("%s, then %s, seed %s", earlier, later, seed)
                                .isNotEmpty();
                    }
                }
            }
        }

        @Test
        void aReturnWithinThreeMonthsOnlyBecauseOfTheRule() {
            List<Evidence> news = fourFactorsThatSway();

            assertThat(announcements(Assessor.of(quiet(0)), news))
                    .hasSizeGreaterThan(
                            announcements(Assessor.of(quiet(3)), news).size());
        }

        /** By the theory's tables, in which this news sways; a fit may be steadier. */
        private static Model quiet(int months) {
            return Model.theory()
                    .withAnnouncements(new AnnouncementRules(because(0.4), because(0.39), because(months)));
        }

        private static Parameter because(double value) {
            return new Parameter(value, "A hasty monitor.");
        }

        @Test
        void byBoundsThatAModelFileStates() {
            Parameter enter = Model.standard().announcements().enter();
            Parameter leave = Model.standard().announcements().leave();

            assertThat(leave.value()).isLessThan(enter.value());
        }
    }

    private static List<Announcement<?>> announcements(List<Evidence> news) {
        return announcements(ASSESSOR, news);
    }

    private static List<Announcement<?>> announcements(Assessor assessor, List<Evidence> news) {
        Monitor monitor = Monitor.of(assessor, EvidenceStream.DYAD);
        List<Announcement<?>> announcements = new ArrayList<>();
        news.forEach(item -> announcements.addAll(monitor.take(item).announcements()));
        announcements.addAll(monitor.closeDay());
        return announcements;
    }

    private static List<Evidence> fourFactorsThatSway() {
        List<Evidence> news = new ArrayList<>();
        int alike = 4;
        for (int month = 0; month < 7; month++) {
            for (int i = 0; i < alike; i++) {
                LocalDate day = LocalDate.of(1969, 1, 1).plusMonths(month).plusDays(i / 4 % 28);
                news.add(event("s" + month + "-" + i, day.toString(), month % 2 == 0 ? -0.9 : 0.9)
                        .factor(Factor.values()[i % 4])
                        .build());
            }
            alike *= 2;
        }
        news.sort(Comparator.comparing(Evidence::knownBy));
        return news;
    }

    private static List<Evidence> hostileThenFriendly() {
        List<Evidence> news = new ArrayList<>();
        for (int month = 0; month < 72; month++) {
            boolean hostile = month < 24;
            LocalDate day = LocalDate.of(1969, 3, 2).plusMonths(month);
            news.add(event("m" + month, day.toString(), hostile ? -0.8 : 0.6)
                    .factor(Factor.values()[month % 8])
                    .build());
        }
        return news;
    }

    private static void assertClose(long seed, Belief<?> belief, Belief<?> expected) {
        for (Enum<?> state : expected.probabilities().keySet()) {
            assertThat(belief.probabilities().get(state))
                    .as("%s, seed %s", state, seed)
                    .isCloseTo(expected.probabilities().get(state), within(ROUNDING));
        }
        assertThat(belief.effectiveEvidence())
                .as("effective evidence, seed %s", seed)
                .isCloseTo(expected.effectiveEvidence(), within(ROUNDING));
    }

    private static Evidence condition(String id, String when) {
        return event(id, "1990-02-01", 0.7)
                .kind(EvidenceKind.CONDITION)
                .when(DateSpan.parse(when))
                .build();
    }

    private static Evidence.Builder event(String id, String day, double score) {
        return Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse(day))
                .factor(Factor.ACCOMMODATION)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("Event " + id + ".");
    }
}
