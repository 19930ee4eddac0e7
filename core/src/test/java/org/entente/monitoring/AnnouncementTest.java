package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.engine.Attribution;
import org.entente.engine.Engine;
import org.entente.engine.OnlineFilter;
import org.entente.json.Json;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a monitor announces a change, and what the announcement says. */
class AnnouncementTest {
    private static final Model STANDARD = Model.standard();

    /** Twenty years in which relations are bad, and then good. */
    private static List<Evidence> badThenGood() {
        List<Evidence> news = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(1969, 3, 2).plusMonths(2L * i);
            Factor factor = Factor.values()[i % 8];
            news.add(item("n" + i, EvidenceKind.EVENT, day.toString(), i < 40 ? -0.8 : 0.6, factor));
        }
        return news;
    }

    private static Evidence item(String id, EvidenceKind kind, String when, double score, Factor factor) {
        return Evidence.builder()
                .id(id)
                .kind(kind)
                .when(DateSpan.parse(when))
                .factor(factor)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("Item " + id + ".")
                .build();
    }

    private static Assessor assessor(double enter, double leave, int months) {
        return Assessor.of(
                STANDARD.withAnnouncements(new AnnouncementRules(because(enter), because(leave), because(months))));
    }

    private static Parameter because(double value) {
        return new Parameter(value, "For this test.");
    }

    private static List<Announcement<?>> announcements(Assessor assessor, List<Evidence> news) {
        Monitor monitor = Monitor.of(assessor, EvidenceStream.DYAD);
        List<Announcement<?>> announcements = new ArrayList<>();
        news.forEach(item -> announcements.addAll(monitor.take(item).announcements()));
        announcements.addAll(monitor.closeDay());
        return announcements;
    }

    @SuppressWarnings("unchecked")
    private static List<Announcement<Phase>> phases(List<Announcement<?>> announcements) {
        return announcements.stream()
                .filter(one -> one.axis() == Axis.PHASE)
                .map(one -> (Announcement<Phase>) one)
                .toList();
    }

    private static List<Announcement<Phase>> phases(Assessor assessor, List<Evidence> news) {
        return phases(announcements(assessor, news));
    }

    @Nested
    class Says {
        private final List<Announcement<?>> announcements = announcements(Assessor.standard(), badThenGood());

        @Test
        void onWhichAxisAndHowProbable() {
            assertThat(announcements).extracting(Announcement::axis).contains(Axis.PHASE, Axis.PEACE);
            for (Announcement<?> one : announcements) {
                assertThat(one.axis()).isEqualTo(one.to() instanceof Phase ? Axis.PHASE : Axis.PEACE);
                assertThat(one.probability())
                        .isEqualTo(one.after().probabilities().get(one.to()));
                assertThat(one.probability())
                        .isGreaterThanOrEqualTo(STANDARD.announcements().enter().value());
            }
        }

        @Test
        void fromWhatWasAnnouncedBefore() {
            Optional<Phase> before = Optional.empty();
            for (Announcement<Phase> one : phases(announcements)) {
                assertThat(one.from()).isEqualTo(before);
                before = Optional.of(one.to());
            }
            assertThat(phases(announcements)).hasSizeGreaterThan(1);
        }

        @Test
        void whatEvidenceOfTheLastYearSaysMostForTheNewState() {
            for (Announcement<?> one : announcements) {
                assertThat(one.evidence())
                        .hasSizeBetween(1, 5)
                        .allMatch(share -> share.logOdds() > 0)
                        .isSortedAccordingTo(Comparator.comparingDouble((Contribution share) -> -share.logOdds())
                                .thenComparing(share -> share.item().id()))
                        .allMatch(share ->
                                !share.item().knownBy().isBefore(one.date().minusYears(1)));
                assertThat(one.factors())
                        .containsExactlyInAnyOrderElementsOf(one.evidence().stream()
                                .map(share -> share.item().factor())
                                .distinct()
                                .toList());
            }
        }

        @Test
        void ofTheFirstStateWhatSpeaksForItRatherThanForTheNext() {
            Announcement<Phase> first = phases(announcements).get(0);
            OnlineFilter filter = Engine.of(STANDARD).online(64);
            for (Evidence item : badThenGood()) {
                if (!item.knownBy().isAfter(first.date())) {
                    filter.passTo(item.knownBy());
                    filter.take(item);
                }
            }
            Phase runnerUp = first.after().runnerUp();
            for (Contribution share : first.evidence()) {
                Attribution.ItemShare expected = filter.phases().share(share.item(), first.to(), runnerUp);
                assertThat(share.logOdds()).isEqualTo(expected.sum());
            }
        }

        @Test
        void itselfInOneLine() {
            Announcement<Phase> first = phases(announcements).get(0);

            assertThat(first).hasToString(first.date() + " CHN-RUS: " + first.after());
            Announcement<Phase> second = phases(announcements).get(1);
            assertThat(second.toString()).startsWith(second.date() + " CHN-RUS: " + first.to() + " -> ");
        }

        @Test
        void ofLikeItemsThatOfTheFirstId() {
            List<Evidence> news = new ArrayList<>(badThenGood().subList(0, 40));
            for (String id : List.of("z", "y", "x")) {
                news.add(0, item(id, EvidenceKind.CONDITION, "1969-01-01/..", -0.9, Factor.MILITARY_RESTRAINT));
            }
            Announcement<Phase> first = phases(Assessor.standard(), news).get(0);

            assertThat(first.evidence().stream()
                            .map(share -> share.item().id())
                            .filter(List.of("x", "y", "z")::contains))
                    .containsExactly("x", "y", "z");
        }
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

    @Nested
    class WithinTheCoolOffPeriod {
        /** Months that are worse, and then better, by ever more items of four factors. */
        private static List<Evidence> swaying() {
            List<Evidence> news = new ArrayList<>();
            int alike = 4;
            for (int month = 0; month < 7; month++) {
                for (int i = 0; i < alike; i++) {
                    LocalDate day = LocalDate.of(1969, 1, 1).plusMonths(month).plusDays(i / 4 % 28);
                    news.add(item(
                            "s" + month + "-" + i,
                            EvidenceKind.EVENT,
                            day.toString(),
                            month % 2 == 0 ? -0.9 : 0.9,
                            Factor.values()[i % 4]));
                }
                alike *= 2;
            }
            news.sort(Comparator.comparing(Evidence::knownBy));
            return news;
        }

        private static List<Evidence> withAnotherFactor() {
            List<Evidence> news = new ArrayList<>();
            for (Evidence item : swaying()) {
                news.add(item);
                if (item.id().endsWith("-0")) {
                    news.add(Evidence.builder(item)
                            .id("other-" + item.id())
                            .factor(Factor.values()[5])
                            .score(0.05)
                            .build());
                }
            }
            return news;
        }

        @Test
        void aStateThatWasLeftDoesNotReturnByTheSameFactors() {
            assertThat(phases(assessor(0.4, 0.39, 3), swaying()))
                    .hasSizeLessThan(phases(assessor(0.4, 0.39, 0), swaying()).size());
        }

        @Test
        void aStateThatWasLeftReturnsOnceThereIsEvidenceOfAnotherFactor() {
            assertThat(phases(assessor(0.4, 0.39, 3), withAnotherFactor()))
                    .hasSizeGreaterThan(
                            phases(assessor(0.4, 0.39, 3), swaying()).size());
        }

        @Test
        void whatWasLeftIsKeptInTheSnapshot() throws InvalidSnapshotException {
            Assessor assessor = assessor(0.4, 0.39, 3);
            Monitor monitor = Monitor.of(assessor, EvidenceStream.DYAD);
            List<Announcement<?>> announcements = new ArrayList<>();
            for (Evidence item : swaying()) {
                monitor = Monitor.resume(
                        assessor, MonitorSnapshot.parse(monitor.snapshot().toJson()));
                announcements.addAll(monitor.take(item).announcements());
            }
            announcements.addAll(monitor.closeDay());

            assertThat(announcements).isEqualTo(announcements(assessor, swaying()));
        }
    }

    @Nested
    class AsJson {
        @Test
        void comesBackEqualOnEitherAxis() throws JsonProcessingException {
            List<Announcement<?>> announcements = announcements(Assessor.standard(), badThenGood());
            for (Announcement<?> one : announcements) {
                String json = Json.write(one);
                assertThat(Json.mapper().readValue(json, Announcement.class)).isEqualTo(one);
            }
            MonitorUpdate update = new MonitorUpdate(EvidenceOutcome.APPLIED, ImmutableList.copyOf(announcements));
            assertThat(Json.mapper().readValue(Json.write(update), MonitorUpdate.class))
                    .isEqualTo(update);
            assertThat(Json.mapper()
                            .readValue(Json.write(announcements), new TypeReference<List<Announcement<?>>>() {}))
                    .isEqualTo(announcements);
        }

        @Test
        void saysAxisAndProbability() {
            Announcement<?> one =
                    announcements(Assessor.standard(), badThenGood()).get(0);
            JsonNode json = Json.mapper().valueToTree(one);

            assertThat(json.path("axis").asText()).isEqualTo(one.axis().name());
            assertThat(json.path("probability").asDouble()).isEqualTo(one.probability());
        }

        @Test
        void isRefusedWithoutAState() {
            ObjectNode json = Json.mapper()
                    .valueToTree(
                            announcements(Assessor.standard(), badThenGood()).get(0));
            json.remove("to");

            assertThatThrownBy(() -> Json.mapper().treeToValue(json, Announcement.class))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("to must name a phase or a level of peace");
        }
    }

    @Test
    void cannotBeOfNoChange() {
        Announcement<?> one = announcements(Assessor.standard(), badThenGood()).get(0);

        assertThatThrownBy(() -> unchanged(one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from and to must be different states");
    }

    private static <S extends Enum<S>> Announcement<S> unchanged(Announcement<S> one) {
        return new Announcement<>(
                one.dyad(),
                one.date(),
                Optional.of(one.to()),
                one.to(),
                one.before(),
                one.after(),
                one.evidence(),
                one.reversals());
    }

    @Test
    void theMonitorKnowsWhatItAnnouncedLast() {
        Monitor monitor = Monitor.of(Assessor.standard(), EvidenceStream.DYAD);
        assertThat(monitor.announcedPhase()).isEmpty();
        assertThat(monitor.announcedLevel()).isEmpty();
        Optional<Object> phase = Optional.empty();
        Optional<Object> level = Optional.empty();
        for (Evidence item : badThenGood()) {
            for (Announcement<?> one : monitor.take(item).announcements()) {
                phase = one.to() instanceof Phase ? Optional.of(one.to()) : phase;
                level = one.to() instanceof PeaceLevel ? Optional.of(one.to()) : level;
            }
            assertThat(monitor.announcedPhase()).isEqualTo(phase);
            assertThat(monitor.announcedLevel()).isEqualTo(level);
        }
        assertThat(phase).isPresent();
        assertThat(level).isPresent();
    }
}
