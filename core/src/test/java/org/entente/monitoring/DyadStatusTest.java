package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.monitoring.MadeItems.badThenGood;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Obstacle;
import org.entente.model.Belief;
import org.entente.model.ConclusionRule;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one relationship stands by an assessment, and what cannot be said of it. */
class DyadStatusTest {
    private static final Assessor ASSESSOR = Assessor.standard();
    private static final Relationship BAD_THEN_GOOD = EvidenceStream.relationship(badThenGood());
    /** Good news has come for a year and a half. */
    private static final LocalDate RECOVERING = LocalDate.of(1977, 6, 30);

    private static DyadStatus status(Assessor assessor, LocalDate day) {
        return DyadStatus.of(assessor, BAD_THEN_GOOD, day).orElseThrow();
    }

    @Nested
    class ByAnAssessment {
        @Test
        void saysByHowMuchTheExpectedLevelRoseInTwoYears() {
            double before =
                    ASSESSOR.assess(BAD_THEN_GOOD, RECOVERING.minusYears(2)).expectedPeace();
            double now = ASSESSOR.assess(BAD_THEN_GOOD, RECOVERING).expectedPeace();

            assertThat(before + status(ASSESSOR, RECOVERING).improvement().orElseThrow())
                    .isEqualTo(now, within(1e-15));
            assertThat(now).isGreaterThan(before + 0.1);
        }

        @Test
        void saysOfNoChangeWhereNothingWasKnownTwoYearsBefore() {
            assertThat(status(ASSESSOR, LocalDate.of(1971, 2, 28)).improvement())
                    .isEmpty();
            assertThat(status(ASSESSOR, LocalDate.of(1971, 3, 2)).improvement()).isPresent();
        }

        @Test
        void countsAmongTheRisksOnlyASplitThatIsStillToBegin() {
            Assessment hostile = ASSESSOR.assess(BAD_THEN_GOOD, LocalDate.of(1975, 11, 30));
            double split = hostile.phase().probability(Phase.SPLIT);
            DyadStatus status = DyadStatus.of(ASSESSOR, BAD_THEN_GOOD, hostile).orElseThrow();

            assertThat(split).isGreaterThan(0.5);
            assertThat(status.risk()).isPositive().isLessThan(1 - split);
            assertThat(status.splitWithinAYear()).isGreaterThan(split).isLessThanOrEqualTo(1);
        }

        @Test
        void namesTheLowestOfTheObstacles() {
            Assessment hostile = ASSESSOR.assess(BAD_THEN_GOOD, LocalDate.of(1975, 11, 30));
            DyadStatus status = DyadStatus.of(ASSESSOR, BAD_THEN_GOOD, hostile).orElseThrow();

            assertThat(hostile.obstacles())
                    .hasSizeGreaterThan(1)
                    .extracting(Obstacle::factor)
                    .contains(status.obstacle().orElseThrow());
            assertThat(hostile.obstacles())
                    .extracting(Obstacle::score)
                    .allMatch(score -> score >= status.obstacleScore().orElseThrow())
                    .contains(status.obstacleScore().orElseThrow());
        }

        @Test
        void standsSomewhereFromTheEvidenceOnThatIsEnoughForAConclusion() {
            double evidence = ASSESSOR.assess(BAD_THEN_GOOD, RECOVERING).phase().effectiveEvidence();

            assertThat(DyadStatus.of(concludingFrom(evidence), BAD_THEN_GOOD, RECOVERING))
                    .isPresent();
            assertThat(DyadStatus.of(concludingFrom(Math.nextUp(evidence)), BAD_THEN_GOOD, RECOVERING))
                    .isEmpty();
        }

        @Test
        void isThatOfAnObservatoryWhereNothingCameLate() {
            for (int items : new int[] {20, 41, 44, 48, 60, 110}) {
                var news = badThenGood().subList(0, items);
                LocalDate day = news.get(items - 1).knownBy();
                DyadStatus assessed = DyadStatus.of(ASSESSOR, EvidenceStream.relationship(news), day)
                        .orElseThrow();
                try (Observatory world = Observatory.builder().build()) {
                    news.forEach(item -> world.take(EvidenceStream.DYAD, item));
                    DyadStatus watched = world.statuses().get(0);

                    assertThat(watched.date()).isEqualTo(assessed.date());
                    assertThat(watched.risk()).isEqualTo(assessed.risk(), within(1e-12));
                    assertThat(watched.reconciliation()).isEqualTo(assessed.reconciliation(), within(1e-12));
                    // Several factors may be equally low.
                    assertThat(watched.obstacleScore().orElse(1.0))
                            .as("after %s items", items)
                            .isEqualTo(assessed.obstacleScore().orElse(1.0), within(1e-12));
                }
            }
        }

        private static Assessor concludingFrom(double evidence) {
            ConclusionRule standard = Model.standard().conclusion();
            return Assessor.of(Model.builder(Model.standard())
                    .conclusion(new ConclusionRule(
                            standard.probability(),
                            new Parameter(evidence, "For this test."),
                            standard.evidencePerMonth()))
                    .build());
        }
    }

    @Nested
    class Refuses {
        private final DyadStatus good = status(ASSESSOR, RECOVERING);

        private DyadStatus with(double improvement, double risk, double reconciliation, double obstacleScore) {
            return new DyadStatus(
                    good.dyad(),
                    good.date(),
                    good.phase(),
                    good.peace(),
                    Optional.of(improvement),
                    risk,
                    reconciliation,
                    Optional.of(Factor.ORIENTATION),
                    Optional.of(obstacleScore));
        }

        @ParameterizedTest
        @CsvSource({
            "1.01, 0, 0, 0, improvement must be from -1 to 1: 1.01",
            "-1.01, 0, 0, 0, improvement must be from -1 to 1: -1.01",
            "0, 1.01, 0, 0, risk must be from 0 to 1: 1.01",
            "0, -0.01, 0, 0, risk must be from 0 to 1: -0.01",
            "0, 0, 1.01, 0, reconciliation must be from 0 to 1: 1.01",
            "0, 0, NaN, 0, reconciliation must be from 0 to 1: NaN",
            "0, 0, 0, -1.01, obstacleScore must be from -1 to 1: -1.01"
        })
        void aNumberThatCannotBe(
                double improvement, double risk, double reconciliation, double obstacleScore, String message) {
            assertThatThrownBy(() -> with(improvement, risk, reconciliation, obstacleScore))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void noneAtTheEdges() {
            assertThatCode(() -> with(-1, 0, 1, -1)).doesNotThrowAnyException();
            assertThatCode(() -> with(1, 1, 0, 1)).doesNotThrowAnyException();
        }

        @Test
        void anObstacleWithoutItsScore() {
            assertThatThrownBy(() -> new DyadStatus(
                            good.dyad(),
                            good.date(),
                            good.phase(),
                            good.peace(),
                            Optional.empty(),
                            0,
                            0,
                            Optional.of(Factor.ORIENTATION),
                            Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("obstacleScore must be there where an obstacle is, and only there: absent");
        }
    }

    @Nested
    class HasHostilityToSettle {
        /** Partners, of whose level of peace this is concluded. */
        private static DyadStatus partners(Optional<PeaceLevel> level) {
            return new DyadStatus(
                    EvidenceStream.DYAD,
                    RECOVERING,
                    new Belief<>(even(Phase.values(), Phase.STRATEGIC_PARTNERSHIP), 5, Optional.empty()),
                    new Belief<>(even(PeaceLevel.values(), PeaceLevel.NEGATIVE_PEACE), 5, level),
                    Optional.empty(),
                    0.1,
                    0.1,
                    Optional.empty(),
                    Optional.empty());
        }

        /** Half for one state, and the rest shared evenly by the others. */
        private static <S extends Enum<S>> ImmutableSortedMap<S, Double> even(S[] states, S most) {
            return Arrays.stream(states)
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.naturalOrder(),
                            one -> one,
                            one -> one == most ? 0.5 : 0.5 / (states.length - 1)));
        }

        private boolean isFarFromReconciliation(DyadStatus status) {
            return !DyadRanking.of(List.of(status))
                    .furthestFromReconciliation(1)
                    .isEmpty();
        }

        @Test
        void whereARivalryIsConcludedWhateverThePhase() {
            assertThat(isFarFromReconciliation(partners(Optional.of(PeaceLevel.SEVERE_RIVALRY))))
                    .isTrue();
            assertThat(isFarFromReconciliation(partners(Optional.of(PeaceLevel.LESSER_RIVALRY))))
                    .isTrue();
        }

        @Test
        void notWhereAPeaceIsConcludedOrNothingIs() {
            assertThat(isFarFromReconciliation(partners(Optional.of(PeaceLevel.NEGATIVE_PEACE))))
                    .isFalse();
            assertThat(isFarFromReconciliation(partners(Optional.of(PeaceLevel.WARM_PEACE))))
                    .isFalse();
            assertThat(isFarFromReconciliation(partners(Optional.empty()))).isFalse();
        }
    }
}
