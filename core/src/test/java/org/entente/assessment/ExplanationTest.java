package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.assess;
import static org.entente.assessment.RandomAssessments.assessor;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.engine.PlainEvidence;
import org.entente.model.Model;
import org.entente.model.WeightTable;
import org.entente.numeric.Decibans;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;

/** How an answer is divided among the items that it rests on. */
class ExplanationTest {
    @Test
    void theSharesSumToTheLogOdds() {
        forEachSeed(seed -> {
            Assessment assessment = assess(RandomRelationships.repeated(seed), seed);
            Phase phase = Phase.values()[(int) (seed % 6)];
            Phase otherPhase = Phase.values()[(int) ((seed + 1 + seed % 5) % 6)];
            PeaceLevel level = PeaceLevel.values()[(int) (seed % 5)];
            PeaceLevel otherLevel = PeaceLevel.values()[(int) ((seed + 1 + seed % 4) % 5)];

            assertSums(assessment.explain(phase, otherPhase), assessment.phase().logOdds(phase, otherPhase));
            assertSums(assessment.explainAgainstAll(phase), assessment.phase().logOdds(phase));
            assertSums(assessment.explain(level, otherLevel), assessment.peace().logOdds(level, otherLevel));
            assertSums(assessment.explainAgainstAll(level), assessment.peace().logOdds(level));
        });
    }

    private static void assertSums(Explanation<?> explanation, double logOdds) {
        double items = explanation.contributions().stream()
                .mapToDouble(Contribution::logOdds)
                .sum();
        double factors = 0;
        for (Factor factor : Factor.values()) {
            factors += explanation.of(factor);
        }
        assertThat(explanation.logOdds()).isEqualTo(logOdds);
        assertThat(explanation.baseRates() + items).isCloseTo(logOdds, within(1e-9));
        assertThat(explanation.baseRates() + factors).isCloseTo(logOdds, within(1e-9));
    }

    @Test
    void aStateAgainstAnotherIsTheOppositeOfTheOtherAgainstIt() {
        forEachSeed(4, seed -> {
            Assessment assessment = assess(RandomRelationships.of(seed), seed);
            Explanation<Phase> one = assessment.explain(Phase.SPLIT, Phase.ALLIANCE);
            Explanation<Phase> other = assessment.explain(Phase.ALLIANCE, Phase.SPLIT);

            assertThat(one.logOdds()).isCloseTo(-other.logOdds(), within(1e-12));
            for (Factor factor : Factor.values()) {
                assertThat(one.of(factor)).isCloseTo(-other.of(factor), within(1e-12));
            }
        });
    }

    @Test
    void unlessToldOtherwiseTheRivalIsTheMostLikelyOtherState() {
        forEachSeed(4, seed -> {
            Assessment assessment = assess(RandomRelationships.of(seed), seed);
            Phase best = assessment.phase().mostLikely();

            for (Phase phase : Phase.values()) {
                Phase rival = phase == best ? assessment.phase().runnerUp() : best;
                assertThat(assessment.explain(phase).against()).contains(rival);
            }
        });
    }

    /**
     * Of items of one month, asked at its end, each has the weight of its own row by its own coefficient and the sharpening
     * of the axis: that others would count more without it is not laid to its charge, nor to its credit.
     */
    @Test
    void noShareComesFromThinningAnother() {
        forEachSeed(seed -> {
            Model model = assessor(seed).model();
            LocalDate end = LocalDate.of(1950, 1, 31);
            Relationship month = RandomAssessments.withEach(
                    RandomRelationships.shortOf(seed),
                    item -> Evidence.builder(item)
                            .when(DateSpan.of(YearMonth.of(1950, 1)))
                            .instrument(Evidence.CASE_CODING)
                            .area(IssueArea.SECURITY)
                            .build());
            PlainEvidence plain = new PlainEvidence(model, month.evidence(), end);

            for (Contribution share : assessor(seed)
                    .assess(month, end)
                    .explain(Phase.SPLIT, Phase.RECONCILIATION)
                    .contributions()) {
                Evidence item = share.item();
                WeightTable<Phase> table =
                        model.phase().tables().get(item.factor()).codebook();
                double coefficient = plain.coefficient(item.id(), PlainEvidence.Way.NEWS, YearMonth.of(1950, 1));
                assertThat(share.logOdds())
                        .isCloseTo(
                                coefficient
                                        * model.phase().sharpening().value()
                                        * Decibans.NATS
                                        * (table.decibans(Phase.SPLIT, item.band())
                                                - table.decibans(Phase.RECONCILIATION, item.band())),
                                within(1e-9));
            }
        });
    }

    @Test
    void tellsNewsLastingAndEndApart() {
        Relationship embargo = Relationship.builder()
                .dyad(RandomRelationships.of(1).dyad())
                .putAllSources(RandomRelationships.of(1).sources())
                .addEvidence(Evidence.builder(
                                RandomRelationships.shortOf(1).evidence().get(0))
                        .kind(EvidenceKind.CONDITION)
                        .when(DateSpan.parse("1950-01/1953-06-30"))
                        .factor(Factor.INTEREST_CONVERGENCE)
                        .score(-0.9)
                        .reliability(Reliability.A)
                        .build())
                .build();

        Contribution standing = only(embargo, LocalDate.of(1953, 6, 29));
        Contribution over = only(embargo, LocalDate.of(1953, 6, 30));

        assertThat(standing.news()).isPositive();
        assertThat(standing.lasting()).isPositive();
        assertThat(standing.ended()).isZero();
        assertThat(over.ended())
                .as("the end of a hostile condition, for a split")
                .isNegative();
    }

    private static Contribution only(Relationship relationship, LocalDate day) {
        return Assessor.standard()
                .assess(relationship, day)
                .explain(Phase.SPLIT, Phase.NORMALIZATION)
                .contributions()
                .get(0);
    }

    @Test
    void leavingAnItemOutIsNeverHavingHadIt() {
        forEachSeed(2, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Assessment assessment = assess(relationship, seed);
            for (Evidence item : relationship.evidence()) {
                if (!item.knownBy().isAfter(day(seed))) {
                    assertThat(assessment.phaseWithout(item.id()).probabilities())
                            .isEqualTo(assess(relationship.without(item.id()), seed)
                                    .phase()
                                    .probabilities());
                }
            }
        });
    }

    @Test
    void refusesToLeaveOutWhatIsNotThere() {
        assertThatThrownBy(() -> assess(RandomRelationships.of(1), 1).phaseWithout("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be of an item that was known by " + day(1) + ": nothing");
    }

    @Test
    void refusesToCompareAStateWithItself() {
        assertThatThrownBy(() -> assess(RandomRelationships.of(1), 1).explain(Phase.SPLIT, Phase.SPLIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a state cannot be compared with itself: SPLIT");
    }

    @Test
    void theStrongestForAndAgainstComeGreatestFirst() {
        forEachSeed(4, seed -> {
            Explanation<Phase> explanation =
                    assess(RandomRelationships.of(seed), seed).explain(Phase.SPLIT);

            assertThat(explanation.strongestFor(4))
                    .hasSizeLessThanOrEqualTo(4)
                    .allMatch(one -> one.decibans() > 0)
                    .isSortedAccordingTo((a, b) -> Double.compare(b.logOdds(), a.logOdds()));
            assertThat(explanation.strongestAgainst(4))
                    .hasSizeLessThanOrEqualTo(4)
                    .allMatch(one -> one.decibans() < 0)
                    .isSortedAccordingTo((a, b) -> Double.compare(a.logOdds(), b.logOdds()));
        });
    }
}
