package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.monitoring.MadeItems.announcements;
import static org.entente.monitoring.MadeItems.assessor;
import static org.entente.monitoring.MadeItems.badThenGood;
import static org.entente.monitoring.MadeItems.event;
import static org.entente.monitoring.MadeItems.item;
import static org.entente.monitoring.MadeItems.phases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.engine.OnlineBelief;
import org.entente.model.Belief;
import org.entente.model.ConclusionRule;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.model.Reversal;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** On what evidence, and on which day, a monitor announces a change. */
class WhenChangesAreAnnouncedTest {
    @Test
    void notOnOneItemAlone() {
        Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
        monitor.take(event("a", "2001-07-16", -1).build());

        assertThat(monitor.closeDay()).isEmpty();
    }

    @Test
    void aChangeOnceWithWhatMadeItAndWhatWouldReverseIt() {
        List<Announcement<?>> announcements = announcements(Assessor.standard(), hostileThenFriendly());

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
        Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
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
                .filter(one -> !last.factors().contains(one.factor()))
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

    @Nested
    class IsMade {
        /** The day and belief of the first change of phase by bounds that are easily met. */
        private final Announcement<Phase> first =
                phases(assessor(0.35, 0.3, 0), badThenGood()).get(0);

        @Test
        void whereTheProbabilityJustMeetsTheBound() {
            double p = first.probability();

            assertThat(phases(assessor(p, 0.3, 0), badThenGood()).get(0).date()).isEqualTo(first.date());
            assertThat(phases(assessor(Math.nextUp(p), 0.3, 0), badThenGood())
                            .get(0)
                            .date())
                    .isAfter(first.date());
        }

        @Test
        void whereTheStateBeforeHasJustFallenToTheBound() {
            Announcement<Phase> second =
                    phases(assessor(0.35, 0.3, 0), badThenGood()).get(1);
            double left = second.after().probability(second.from().orElseThrow());

            assertThat(phases(assessor(0.35, left, 0), badThenGood()).get(1).date())
                    .isEqualTo(second.date());
            assertThat(phases(assessor(0.35, Math.nextDown(left), 0), badThenGood())
                            .get(1)
                            .date())
                    .isAfter(second.date());
        }

        @Test
        void whereTheEvidenceIsJustEnoughForAConclusion() {
            Monitor monitor = Monitor.of(assessor(0.35, 0.3, 0), EvidenceStream.DYAD);
            badThenGood().stream()
                    .filter(item -> !item.knownBy().isAfter(first.date()))
                    .forEach(monitor::take);
            double evidence = OnlineBelief.ofPhases(monitor.filter()).evidenceOfTenYears();

            assertThat(firstFrom(evidence).date()).isEqualTo(first.date());
            assertThat(firstFrom(Math.nextUp(evidence)).date()).isAfter(first.date());
        }

        private Announcement<Phase> firstFrom(double evidence) {
            Model model = assessor(0.35, 0.3, 0).model();
            ConclusionRule rule = new ConclusionRule(
                    model.conclusion().probability(),
                    new Parameter(evidence, "For this test."),
                    model.conclusion().evidencePerMonth());
            return phases(Assessor.of(Model.builder(model).conclusion(rule).build()), badThenGood())
                    .get(0);
        }

        @Test
        void ofTheStateThatIsMostLikely() {
            for (Announcement<?> one : announcements(assessor(0.35, 0.3, 0), badThenGood())) {
                assertThat(one.after().mostLikely()).isEqualTo(one.to());
            }
        }

        @Test
        void onTheDayOnWhichTheEvidenceCame() {
            assertThat(badThenGood()).extracting(Evidence::knownBy).contains(first.date());
        }
    }

    @Nested
    class WhereAConditionEnds {
        /** Eight wars, one of each factor. */
        private static List<Evidence> wars(String last) {
            List<Evidence> wars = new ArrayList<>();
            for (Factor factor : Factor.values()) {
                wars.add(item("war-" + factor, EvidenceKind.CONDITION, "1990-02-03/" + last, -0.9, factor));
            }
            return wars;
        }

        private static List<LocalDate> dates(List<Announcement<?>> announcements) {
            return announcements.stream().map(Announcement::date).toList();
        }

        @Test
        void aChangeIsAnnouncedAsOfThatDay() {
            Monitor monitor = Monitor.of(assessor(0.3, 0.29, 0), EvidenceStream.DYAD);
            wars("1990-05-15").forEach(monitor::take);

            List<LocalDate> dates = dates(monitor.advanceTo(LocalDate.of(1990, 12, 31)));

            assertThat(dates).first().isEqualTo(LocalDate.of(1990, 2, 3));
            assertThat(dates)
                    .allMatch(date -> date.getDayOfMonth() == 1
                            || date.equals(LocalDate.of(1990, 2, 3))
                            || date.equals(LocalDate.of(1990, 5, 15)));
            Belief<Phase> before = phaseOn(wars("1990-05-15"), LocalDate.of(1990, 5, 14));
            Belief<Phase> after = phaseOn(wars("1990-05-15"), LocalDate.of(1990, 5, 15));
            assertThat(after.probability(Phase.SPLIT)).isLessThan(before.probability(Phase.SPLIT));
        }

        @Test
        void aChangeIsAnnouncedAtOnceButConcludedOnlyOnceItSpansAQuarter() {
            Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
            wars("1990-05-15").forEach(monitor::take);

            assertThat(monitor.advanceTo(LocalDate.of(1990, 2, 28)))
                    .isNotEmpty()
                    .allSatisfy(
                            change -> assertThat(change.after().conclusion()).isEmpty());
            assertThat(monitor.phase().conclusion()).isEmpty();

            monitor.advanceTo(LocalDate.of(1990, 4, 1));

            assertThat(monitor.phase().conclusion()).contains(Phase.SPLIT);
        }

        @Test
        void theLookOfThatDayIsTakenOnceItIsOver() {
            double p = phaseOn(wars("1990-05-15"), LocalDate.of(1990, 5, 15)).probability(Phase.SPLIT);
            Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
            wars("1990-05-15").forEach(monitor::take);
            monitor.advanceTo(LocalDate.of(1990, 5, 16));

            assertThat(monitor.snapshot().state().phases().seen().get(Phase.SPLIT))
                    .isEqualTo(p);
        }

        @Test
        void theFirstOfEachMonthIsLookedAtWhileAnythingIsInForce() {
            Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
            wars("1991-05-15").forEach(monitor::take);
            monitor.advanceTo(LocalDate.of(1990, 9, 20));
            double p = phaseOn(wars("1991-05-15"), LocalDate.of(1990, 9, 1)).probability(Phase.SPLIT);

            assertThat(monitor.snapshot().state().phases().seen().get(Phase.SPLIT))
                    .isCloseTo(p, within(1e-12));
        }

        private static Belief<Phase> phaseOn(List<Evidence> items, LocalDate day) {
            Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
            items.forEach(monitor::take);
            monitor.advanceTo(day);
            return monitor.phase();
        }
    }
}
