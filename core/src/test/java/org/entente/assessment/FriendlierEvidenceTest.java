package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.assessor;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;
import static org.entente.assessment.RandomAssessments.withEach;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SplittableRandom;
import org.entente.Seeds;
import org.entente.model.Belief;
import org.entente.relationship.Band;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** What a higher score may do, and what an item that says nothing may not. */
class FriendlierEvidenceTest {
    /** An item of one month, and the same with a higher score. */
    private record Raise(Relationship before, Relationship after, LocalDate end) {
        static Raise of(long seed) {
            Relationship relationship = RandomRelationships.repeated(seed);
            SplittableRandom random = new SplittableRandom(seed);
            int items = relationship.evidence().size();
            int year = items == 0
                    ? 1950
                    : relationship
                            .evidence()
                            .get(random.nextInt(items))
                            .when()
                            .first()
                            .getYear();
            YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
            Evidence item = Evidence.builder(
                            RandomRelationships.shortOf(seed).evidence().get(0))
                    .id("raised")
                    .kind(EvidenceKind.values()[random.nextInt(4)])
                    .when(DateSpan.of(month))
                    .known(Optional.empty())
                    .source("one")
                    .score(random.nextDouble(-1, 1))
                    .build();
            Evidence raised = Evidence.builder(item)
                    .score(random.nextDouble(item.score(), 1))
                    .build();
            return new Raise(relationship.with(item), relationship.with(raised), month.atEndOfMonth());
        }
    }

    @Test
    void raisingTheScoreOfAnItemOfOneMonthNeverMakesThatMonthsEndMoreHostile() {
        int[] felt = new int[1];
        forEachSeed(seed -> {
            for (int i = 0; i < 5; i++) {
                Raise raise = Raise.of(5 * seed + i);
                Assessment before = assessor(seed).assess(raise.before(), raise.end());
                Assessment after = assessor(seed).assess(raise.after(), raise.end());

                assertThat(after.expectedPeace()).isGreaterThanOrEqualTo(before.expectedPeace() - 1e-12);
                assertThat(after.phase().probability(Phase.SPLIT))
                        .isLessThanOrEqualTo(before.phase().probability(Phase.SPLIT) + 1e-12);
                assertThat(after.decidedLevel()).isGreaterThanOrEqualTo(before.decidedLevel());
                felt[0] += after.expectedPeace() > before.expectedPeace() + 1e-6 ? 1 : 0;
            }
        });
        assertThat(felt[0]).as("cases in which the raise was felt").isGreaterThan(Seeds.COUNT);
    }

    /** A neutral item by the standard model, of a factor of which there is no other evidence. */
    private static Evidence neutral(long seed, Factor factor) {
        SplittableRandom random = new SplittableRandom(seed);
        return Evidence.builder(RandomRelationships.shortOf(seed).evidence().get(0))
                .id("neutral")
                .kind(EvidenceKind.values()[random.nextInt(4)])
                .when(DateSpan.of(day(seed).minusDays(random.nextInt(3000)), day(seed)))
                .known(Optional.empty())
                .source("one")
                .factor(factor)
                .score(random.nextDouble(Band.NEUTRAL.lower(), Band.NEUTRAL.upper()))
                .build();
    }

    @Test
    void aNeutralItemOfAFactorWithoutOtherEvidenceMovesNoPhase() {
        forEachSeed(seed -> {
            Factor factor = Factor.values()[(int) (seed % Factor.values().length)];
            Relationship others = RandomRelationships.of(seed).without(item -> item.factor() == factor);

            Belief<Phase> without = standard(others, seed).phase();
            Belief<Phase> with =
                    standard(others.with(neutral(seed, factor)), seed).phase();

            for (Phase phase : Phase.values()) {
                assertThat(with.probability(phase)).isCloseTo(without.probability(phase), within(1e-9));
            }
        });
    }

    @Test
    void aNeutralItemIsNeverAReasonForAPhase() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Assessment assessment = standard(relationship, seed);

            assertThat(assessment.explain(assessment.phase().mostLikely()).contributions())
                    .filteredOn(one -> one.item().band() == Band.NEUTRAL)
                    .allMatch(one -> one.logOdds() == 0);
        });
    }

    @Test
    void neutralItemsAloneLeaveTheBaseRatesOfPhasesButDrawPeaceToTheMiddle() {
        forEachSeed(4, seed -> {
            Relationship neutral = withEach(
                    RandomRelationships.shortOf(seed),
                    item -> Evidence.builder(item).score(0).build());
            Assessment assessment = Assessor.standard().assess(neutral, LocalDate.of(1950, 4, 30));
            Assessment nothing = Assessor.standard().assess(neutral.without(item -> true), LocalDate.of(1950, 4, 30));

            for (Phase phase : Phase.values()) {
                assertThat(assessment.phase().probability(phase))
                        .isCloseTo(nothing.phase().probability(phase), within(1e-9));
            }
            assertThat(assessment.peace()).isNotEqualTo(nothing.peace());
        });
    }

    private static Assessment standard(Relationship relationship, long seed) {
        return Assessor.standard().assess(relationship, day(seed));
    }
}
