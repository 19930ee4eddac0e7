package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.assessment.RandomAssessments.assess;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;

/** How far the tracks are prepared, and what holds a relationship back. */
class JudgementTest {
    private static List<Factor> obstacles(Assessment assessment) {
        return assessment.obstacles().stream().map(Obstacle::factor).toList();
    }

    @Test
    void anObstacleIsAFactorThatReadsLowByWhatIsPresent() {
        MadeUp dispute = new MadeUp().with(Factor.INTEREST_CONVERGENCE, "1990/2000-01-01", -0.6);

        assertThat(obstacles(dispute.on("1995-01-01"))).containsExactly(Factor.INTEREST_CONVERGENCE);
        assertThat(obstacles(dispute.on("2009-12-31"))).containsExactly(Factor.INTEREST_CONVERGENCE);
    }

    @Test
    void whatEndedMoreThanTenYearsAgoIsNoObstacle() {
        MadeUp dispute = new MadeUp().with(Factor.IDEOLOGICAL_AFFINITY, "1950/2000-01-01", -1);
        Assessment later = dispute.on("2010-01-02");

        assertThat(later.obstacles()).isEmpty();
        assertThat(later.reading(Factor.IDEOLOGICAL_AFFINITY).score())
                .as("it stays a part of the reading")
                .isPresent();
    }

    @Test
    void norDoesItMakeAnObstacleOfAFriendlyPresent() {
        MadeUp past = new MadeUp()
                .with(Factor.IDEOLOGICAL_AFFINITY, "1950/2000-01-01", -1)
                .with(Factor.IDEOLOGICAL_AFFINITY, "2009-06-01", 0.3);
        Assessment later = past.on("2010-06-01");

        assertThat(later.score(Factor.IDEOLOGICAL_AFFINITY))
                .hasValueSatisfying(score -> assertThat(score).isNegative());
        assertThat(later.obstacles()).isEmpty();
    }

    @Test
    void aDirectionOrAnAreaAloneMayBeTheObstacle() {
        Assessment assessment = new MadeUp()
                .with(Factor.SOCIETAL_PERCEPTION, "2000/..", 0.9, item -> item.from("CHN"))
                .with(Factor.SOCIETAL_PERCEPTION, "2000/..", -0.4, item -> item.from("RUS"))
                .with(Factor.INTEREST_CONVERGENCE, "2000/..", 0.9, item -> item.area(IssueArea.ENERGY))
                .with(Factor.INTEREST_CONVERGENCE, "2000/..", -0.2, item -> item.area(IssueArea.REGION))
                .on("2005-01-01");

        assertThat(assessment.obstacles())
                .extracting(obstacle -> obstacle.aspects().get(0))
                .containsExactly(
                        new Obstacle.Aspect(Optional.of("RUS"), Optional.empty(), -0.4),
                        new Obstacle.Aspect(Optional.empty(), Optional.of(IssueArea.REGION), -0.2));
        assertThat(assessment.obstacles().get(0).evidence())
                .extracting(Evidence::id)
                .containsExactly("e2");
    }

    @Test
    void whatWeighsTooLittleIsNoObstacle() {
        MadeUp faded = new MadeUp().with(Factor.ORIENTATION, "2000-01-01", -0.9);

        assertThat(obstacles(faded.on("2006-11-01"))).as("weight .306").containsExactly(Factor.ORIENTATION);
        assertThat(obstacles(faded.on("2007-02-01"))).as("weight .293").isEmpty();
    }

    @Test
    void obstaclesComeLowestFirstAndNameEvidenceThatIsPresent() {
        forEachSeed(seed -> {
            List<Obstacle> obstacles =
                    assess(RandomRelationships.of(seed), seed).obstacles();

            assertThat(obstacles).isSortedAccordingTo(Comparator.comparingDouble(Obstacle::lowest));
            for (Obstacle obstacle : obstacles) {
                assertThat(obstacle.aspects())
                        .isSortedAccordingTo(Comparator.comparingDouble(Obstacle.Aspect::score))
                        .allMatch(aspect -> aspect.score() < 0.15);
                assertThat(obstacle.evidence())
                        .allMatch(item -> item.factor() == obstacle.factor() && item.score() < 0.15)
                        .allMatch(item -> item.when()
                                .findLast()
                                .map(last -> !last.isBefore(day(seed).minusYears(10)))
                                .orElse(true));
            }
        });
    }

    @Test
    void aTrackThatIsUnpreparedAlwaysHasAnObstacle() {
        int[] unprepared = new int[1];
        forEachSeed(seed -> {
            for (int years = 0; years < 30; years += 6) {
                Assessment assessment = Assessor.standard()
                        .assess(RandomRelationships.of(seed), day(seed).plusYears(years));
                for (Track track : Track.values()) {
                    if (assessment.preparedness(track) == Preparedness.UNPREPARED) {
                        assertThat(obstacles(assessment)).anyMatch(factor -> factor.track() == track);
                        unprepared[0]++;
                    }
                }
            }
        });
        assertThat(unprepared[0]).isPositive();
    }

    @Test
    void aTrackOfWhichTooLittleIsPresentIsUnknown() {
        MadeUp three = new MadeUp().with(Factor.ACCOMMODATION, "2000/..", 0.9).with(Factor.ORIENTATION, "2000/..", 0.9);

        assertThat(three.on("2001-01-01").preparedness(Track.GOVERNMENT)).isEqualTo(Preparedness.UNKNOWN);
        assertThat(three.with(Factor.INSTITUTIONALIZATION, "2000/..", 0.9)
                        .on("2001-01-01")
                        .preparedness(Track.GOVERNMENT))
                .isEqualTo(Preparedness.PREPARED);
    }

    @Test
    void aTrackOfWhichASingleFactIsPresentIsUnknown() {
        MadeUp one = new MadeUp().with(Factor.SOCIETAL_TIES, "2000/..", 0.9, item -> item.fact("exchange"));
        assertThat(one.on("2001-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNKNOWN);

        one.with(Factor.SOCIETAL_PERCEPTION, "2000-06-01", 0.9, item -> item.fact("exchange"));
        assertThat(one.on("2001-01-01").preparedness(Track.SOCIETY))
                .as("two items of one fact")
                .isEqualTo(Preparedness.UNKNOWN);

        one.with(Factor.SOCIETAL_TIES, "2000-09-01", 0.9);
        assertThat(one.on("2001-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.PREPARED);
    }

    @Test
    void aSingleFactMakesNoTrackUnpreparedEitherButStaysAnObstacle() {
        MadeUp one = new MadeUp().with(Factor.SOCIETAL_PERCEPTION, "2000/..", -0.6);

        assertThat(one.on("2001-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNKNOWN);
        assertThat(obstacles(one.on("2001-01-01"))).containsExactly(Factor.SOCIETAL_PERCEPTION);
    }

    @Test
    void aSecondFactThatIsPastDoesNotCount() {
        MadeUp two = new MadeUp()
                .with(Factor.SOCIETAL_TIES, "2000/..", 0.9)
                .with(Factor.SOCIETAL_PERCEPTION, "1950/1980", 0.9);

        assertThat(two.on("2001-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNKNOWN);
    }

    @Test
    void whatIsPastPreparesNobody() {
        MadeUp past = new MadeUp().with(Track.SOCIETY, "1950/1980", 0.9);

        assertThat(past.on("1985-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.PREPARED);
        assertThat(past.on("1991-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNKNOWN);
    }

    @Test
    void aTrackIsPreparedPreparingOrUnpreparedByItsMean() {
        assertThat(new MadeUp()
                        .with(Track.GOVERNMENT, "2000/..", 0.4)
                        .on("2001-01-01")
                        .preparedness(Track.GOVERNMENT))
                .isEqualTo(Preparedness.PREPARED);
        assertThat(new MadeUp()
                        .with(Track.GOVERNMENT, "2000/..", 0.39)
                        .on("2001-01-01")
                        .preparedness(Track.GOVERNMENT))
                .isEqualTo(Preparedness.PREPARING);
        assertThat(new MadeUp()
                        .with(Track.GOVERNMENT, "2000/..", 0.09)
                        .on("2001-01-01")
                        .preparedness(Track.GOVERNMENT))
                .isEqualTo(Preparedness.UNPREPARED);
    }

    @Test
    void oneFactorThatPullsTheOtherWayKeepsATrackFromBeingPrepared() {
        Assessment assessment = new MadeUp()
                .with(Track.GOVERNMENT, "2000/..", 0.9)
                .with(Factor.ORIENTATION, "2000/..", -1, item -> item.from("CHN"))
                .on("2001-01-01");

        assertThat(assessment.preparedness(Track.GOVERNMENT)).isEqualTo(Preparedness.PREPARING);
    }

    @Test
    void oneSocietyThatLooksWithStrainIsABacklash() {
        MadeUp society = new MadeUp()
                .with(Track.SOCIETY, "2000/..", 0.9)
                .with(Factor.SOCIETAL_PERCEPTION, "2000/..", -0.3, item -> item.from("RUS"));

        assertThat(society.on("2001-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNPREPARED);
    }

    @Test
    void aBacklashThatEndedLongAgoIsNone() {
        MadeUp society = new MadeUp()
                .with(Track.SOCIETY, "2000/..", 0.9)
                .with(Factor.SOCIETAL_PERCEPTION, "1980/1985", -0.9, item -> item.from("RUS"));

        assertThat(society.on("2001-01-01").preparedness(Track.SOCIETY)).isEqualTo(Preparedness.PREPARED);
    }

    @Test
    void reconciliationIsSubstantiveIfBothTracksArePreparedAndPeaceIsWarm() {
        Assessment both = new MadeUp()
                .with(Track.GOVERNMENT, "2000/..", 0.9)
                .with(Track.SOCIETY, "2000/..", 0.9)
                .on("2003-01-01");
        Assessment governments =
                new MadeUp().with(Track.GOVERNMENT, "2000/..", 0.9).on("2003-01-01");

        assertThat(both.peace().probabilityAtLeast(PeaceLevel.WARM_PEACE)).isGreaterThan(0.5);
        assertThat(both.isSubstantive()).isTrue();
        assertThat(governments.isSubstantive()).isFalse();
    }

    @Test
    void anAllianceOfGovernmentsIsNotSubstantiveReconciliation() {
        Assessment assessment = new MadeUp()
                .with(Track.GOVERNMENT, "2000/..", 0.9)
                .with(Factor.INSTITUTIONALIZATION, "2000/..", 0.95, item -> item.area(IssueArea.SECURITY))
                .with(Track.SOCIETY, "2000/..", -0.5)
                .on("2003-01-01");

        assertThat(assessment.phase().probability(Phase.SPLIT)).isLessThan(0.1);
        assertThat(assessment.preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNPREPARED);
        assertThat(assessment.isSubstantive()).isFalse();
    }
}
