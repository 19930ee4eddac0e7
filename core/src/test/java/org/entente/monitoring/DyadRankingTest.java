package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** The order of dyads of which it is known where each stands. */
class DyadRankingTest {
    private static final LocalDate DAY = LocalDate.of(2000, 12, 31);

    @Test
    void atRiskIsWhoMayAlreadyBeInASplitAndWhereOneMayBegin() {
        DyadStatus perhaps = status("CHN-RUS", Phase.COEXISTENCE, .55, .4, .01, Optional.of(0.0));
        DyadStatus likelyToBegin = status("CHN-IND", Phase.NORMALIZATION, .9, .05, .2, Optional.of(0.0));

        assertThat(DyadRanking.of(List.of(likelyToBegin, perhaps)).mostAtRiskOfASplit(1))
                .containsExactly(perhaps);
        assertThat(perhaps.splitWithinAYear()).isEqualTo(.41, within(1e-12));
    }

    @Test
    void ofEqualChancesThatIsFirstWhichDeclinedMost() {
        DyadStatus rose = status("CHN-IND", Phase.COEXISTENCE, .8, .1, .02, Optional.of(.1));
        DyadStatus fell = status("CHN-RUS", Phase.COEXISTENCE, .8, .1, .02, Optional.of(-.1));
        DyadStatus unknown = status("CHN-JPN", Phase.COEXISTENCE, .8, .1, .02, Optional.empty());

        assertThat(DyadRanking.of(List.of(rose, fell, unknown)).mostAtRiskOfASplit(9))
                .containsExactly(fell, unknown, rose);
    }

    @Test
    void whoIsBelowTheMeanOfThoseNotInASplitIsNotAtRisk() {
        DyadStatus split = status("CHN-RUS", Phase.SPLIT, .9, .9, 0, Optional.empty());
        DyadStatus tense = status("CHN-IND", Phase.COEXISTENCE, .7, .2, .05, Optional.empty());
        DyadStatus calm = status("CHN-JPN", Phase.COEXISTENCE, .9, .01, .01, Optional.empty());
        DyadRanking ranking = DyadRanking.of(List.of(split, tense, calm));

        assertThat(ranking.mostAtRiskOfASplit(9)).containsExactly(tense);
        assertThat(ranking.meanRiskOfASplit()).hasValueCloseTo(.135, within(1e-12));
        assertThat(DyadRanking.of(List.of(calm)).mostAtRiskOfASplit(9)).containsExactly(calm);
        assertThat(DyadRanking.of(List.of(split)).meanRiskOfASplit()).isEmpty();
    }

    @Test
    void theMostImprovedIsFirstWhateverTheOrderOfTheDyads() {
        DyadStatus little = status("CHN-IND", Phase.COEXISTENCE, .8, .1, .02, Optional.of(.1));
        DyadStatus much = status("CHN-RUS", Phase.COEXISTENCE, .8, .1, .02, Optional.of(.3));
        DyadStatus unchanged = status("CHN-JPN", Phase.COEXISTENCE, .8, .1, .02, Optional.of(.0));

        assertThat(DyadRanking.of(List.of(little, unchanged, much)).mostImproved(9))
                .containsExactly(much, little);
    }

    @Test
    void theMostLikelyToSplitIsFirstWhateverTheOrderOfTheDyads() {
        DyadStatus less = status("CHN-IND", Phase.COEXISTENCE, .7, .2, .01, Optional.empty());
        DyadStatus more = status("CHN-JPN", Phase.COEXISTENCE, .7, .2, .05, Optional.empty());
        DyadStatus calm = status("CHN-RUS", Phase.COEXISTENCE, .9, .01, .01, Optional.empty());

        assertThat(DyadRanking.of(List.of(less, more, calm)).mostAtRiskOfASplit(9))
                .containsExactly(more, less);
    }

    @Test
    void friendsWithoutHostilityAreNotFarFromReconciliation() {
        DyadStatus friends = status("CHN-RUS", Phase.ALLIANCE, .9, 0, 0, Optional.empty());
        DyadStatus enemies = status("CHN-IND", Phase.SPLIT, .9, .9, 0, Optional.empty());
        DyadStatus recovering = status("CHN-JPN", Phase.NORMALIZATION, .9, 0, 0, Optional.empty());

        assertThat(DyadRanking.of(List.of(friends, enemies, recovering)).furthestFromReconciliation(9))
                .containsExactlyInAnyOrder(enemies, recovering);
    }

    @Test
    void aRelationshipWithoutEvidenceStandsNowhere() {
        assertThat(DyadStatus.of(Assessor.standard(), Relationship.of(Dyad.of("CHN", "RUS")), DAY))
                .isEmpty();
    }

    /** What the phase's chance and that of a split leave is evenly shared among the others. */
    private static DyadStatus status(
            String dyad, Phase phase, double chance, double split, double risk, Optional<Double> improvement) {
        double rest = 1 - chance - (phase == Phase.SPLIT ? 0 : split);
        long others = Arrays.stream(Phase.values())
                .filter(one -> one != phase && one != Phase.SPLIT)
                .count();
        ImmutableSortedMap<Phase, Double> phases = Arrays.stream(Phase.values())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        one -> one,
                        one -> one == phase ? chance : one == Phase.SPLIT ? split : rest / others));
        ImmutableSortedMap<PeaceLevel, Double> levels = Arrays.stream(PeaceLevel.values())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), one -> one, one -> one == PeaceLevel.NEGATIVE_PEACE ? .6 : .1));
        return new DyadStatus(
                Dyad.parse(dyad),
                DAY,
                new Belief<>(phases, 5, Optional.empty()),
                new Belief<>(levels, 5, Optional.empty()),
                improvement,
                risk,
                phases.get(Phase.RECONCILIATION),
                Optional.empty(),
                Optional.empty());
    }
}
