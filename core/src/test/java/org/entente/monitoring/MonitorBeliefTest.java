package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.monitoring.MadeItems.condition;
import static org.entente.monitoring.MadeItems.event;
import static org.entente.monitoring.MadeItems.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.engine.Engine;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a monitor believes and reads is what an assessment would. */
class MonitorBeliefTest {
    private static final Assessor ASSESSOR = Assessor.standard();
    private static final double ROUNDING = 1e-12;

    static LongStream seeds() {
        return Seeds.oneIn(4);
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

    @Test
    void doesNotDependOnWhichOfTwoReportsOfOneThingCameFirst() {
        Evidence early = event("a", "2000-01/2001-12", -0.8)
                .known(LocalDate.of(2000, 1, 15))
                .build();
        Evidence late = Evidence.builder(early)
                .id("b")
                .known(LocalDate.of(2001, 12, 31))
                .build();
        Assessment assessment = ASSESSOR.assess(EvidenceStream.relationship(List.of(early, late)), late.knownBy());
        for (List<Evidence> order : List.of(List.of(early, late), List.of(late, early))) {
            Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);
            order.forEach(monitor::take);

            assertThat(monitor.count(EvidenceOutcome.LATE)).isZero();
            assertClose(0, monitor.phase(), assessment.phase());
        }
    }

    @Nested
    class CountsAConditionWhoseEndIsAnnounced {
        private final Evidence insult = event("insult", "1990-02-01", -0.7).build();
        private final Monitor monitor = Monitor.of(ASSESSOR, EvidenceStream.DYAD);

        @Test
        void inFullUntilThenAndOnceThereafter() {
            monitor.take(condition("treaty", "1990-02-01/.."));
            monitor.take(insult);
            monitor.advanceTo(LocalDate.of(1994, 1, 1));

            assertThat(monitor.end("treaty", LocalDate.of(1995, 6, 30))).isTrue();

            List<Evidence> both = List.of(condition("treaty", "1990-02-01/1995-06-30"), insult);
            for (String day : List.of("1994-01-01", "1995-06-30", "1995-07-01", "2003-01-01")) {
                monitor.advanceTo(LocalDate.parse(day));
                Assessment assessment = ASSESSOR.assess(EvidenceStream.relationship(both), LocalDate.parse(day));
                assertThat(monitor.score(Factor.ACCOMMODATION).orElseThrow())
                        .as(day)
                        .isCloseTo(assessment.score(Factor.ACCOMMODATION).orElseThrow(), within(ROUNDING));
                assertClose(0, monitor.phase(), assessment.phase());
            }
        }

        @Test
        void andLooksForChangesOnlyIfThatIsOverAlready() {
            monitor.take(condition("treaty", "1990-02-01/.."));
            monitor.advanceTo(LocalDate.of(1994, 1, 10));
            monitor.closeDay();

            monitor.end("treaty", LocalDate.of(1995, 6, 30));
            assertThat(monitor.isOpen()).isFalse();

            monitor.end("treaty", LocalDate.of(1993, 6, 30));
            assertThat(monitor.isOpen()).isTrue();
        }

        @Test
        void asEndedOnTheDayOnWhichItIsTold() {
            monitor.take(condition("treaty", "1990-02-01/.."));
            monitor.take(insult);
            monitor.advanceTo(LocalDate.of(1994, 1, 10));

            monitor.end("treaty", LocalDate.of(1994, 1, 10));

            assertThat(monitor.isOpen()).isTrue();
            monitor.advanceTo(LocalDate.of(1999, 1, 10));
            List<Evidence> both = List.of(condition("treaty", "1990-02-01/1994-01-10"), insult);
            assertThat(monitor.score(Factor.ACCOMMODATION).orElseThrow())
                    .isCloseTo(
                            ASSESSOR.assess(EvidenceStream.relationship(both), LocalDate.of(1999, 1, 10))
                                    .score(Factor.ACCOMMODATION)
                                    .orElseThrow(),
                            within(ROUNDING));
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
        @MethodSource("org.entente.monitoring.MonitorBeliefTest#seeds")
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
}
