package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.MadeItems.announcements;
import static org.entente.monitoring.MadeItems.badThenGood;
import static org.entente.monitoring.MadeItems.item;
import static org.entente.monitoring.MadeItems.phases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.engine.Attribution;
import org.entente.engine.Engine;
import org.entente.engine.OnlineBelief;
import org.entente.engine.OnlineFilter;
import org.entente.json.Json;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an announcement says. */
class AnnouncementTest {
    private static final Model STANDARD = Model.standard();

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
                        .isGreaterThanOrEqualTo((one.axis() == Axis.PHASE
                                        ? STANDARD.phaseAnnouncements()
                                        : STANDARD.levelAnnouncements())
                                .enter()
                                .value());
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
            OnlineFilter filter = OnlineFilter.of(Engine.of(STANDARD), 64);
            for (Evidence item : badThenGood()) {
                if (!item.knownBy().isAfter(first.date())) {
                    filter.passTo(item.knownBy());
                    filter.take(item);
                }
            }
            Phase runnerUp = first.after().runnerUp();
            for (Contribution share : first.evidence()) {
                Attribution.ItemShare expected =
                        OnlineBelief.ofPhases(filter).share(share.item(), first.to(), runnerUp);
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
                    .hasMessageContaining("must have to, which names a phase or a level of peace");
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
