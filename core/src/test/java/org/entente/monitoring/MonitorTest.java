package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.MadeItems.event;
import static org.entente.monitoring.MadeItems.item;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.assessment.Assessor;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which items a monitor takes, and that it goes on from where it was. */
class MonitorTest {
    private static final Assessor ASSESSOR = Assessor.standard();

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
        void toRememberNoItem() {
            assertThatThrownBy(() -> Monitor.of(ASSESSOR, EvidenceStream.DYAD, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("itemsRemembered must be at least 1: 0");
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
    class NamesAsRepresentative {
        private final Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
        private final Evidence weak =
                event("weak", "2001-07-16", 0.9).reliability(Reliability.E).build();

        @Test
        void ofEachFactorAndBandTheLatest() {
            Evidence earlier = event("earlier", "2000-07-16", 0.9).build();
            Evidence hostile = event("hostile", "2000-07-16", -0.9).build();
            List.of(earlier, hostile, weak).forEach(monitor::take);

            assertThat(monitor.representatives()).containsExactly(hostile, weak);
        }

        @Test
        void theReportThatCanBeTrustedMoreInPlaceOfTheOther() {
            Evidence strong = Evidence.builder(weak)
                    .id("strong")
                    .reliability(Reliability.A)
                    .build();
            List.of(weak, strong).forEach(monitor::take);

            assertThat(monitor.representatives()).containsExactly(strong);
        }

        @Test
        void nothingThatWasNotApplied() {
            Evidence strong = Evidence.builder(weak)
                    .id("strong")
                    .reliability(Reliability.A)
                    .build();
            Evidence late = event("late", "1980-07-16", -0.9).build();
            List.of(strong, weak, late).forEach(monitor::take);

            assertThat(monitor.count(EvidenceOutcome.DUPLICATE)).isEqualTo(1);
            assertThat(monitor.count(EvidenceOutcome.LATE)).isEqualTo(1);
            assertThat(monitor.representatives()).containsExactly(strong);
        }
    }

    @Test
    void remembersASingleItemIfThatIsAskedFor() {
        Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD, 1);
        Evidence item = event("a", "2001-07-16", 0.9).build();

        assertThat(monitor.take(item).outcome()).isEqualTo(EvidenceOutcome.APPLIED);
        assertThat(monitor.take(item).outcome()).isEqualTo(EvidenceOutcome.DUPLICATE);
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
}
