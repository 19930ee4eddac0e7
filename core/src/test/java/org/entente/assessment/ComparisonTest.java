package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.model.Belief;
import org.entente.monitoring.EvidenceStream;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
    private static final Assessor ASSESSOR = Assessor.standard();

    static LongStream seeds() {
        return Seeds.oneIn(8);
    }

    @Test
    void refusesAnotherDyad() {
        LocalDate day = LocalDate.of(2000, 1, 1);
        Assessment one = ASSESSOR.assess(Relationship.of(EvidenceStream.DYAD), day);
        Assessment other = ASSESSOR.assess(Relationship.of(Dyad.of("GRC", "TUR")), day);

        assertThatThrownBy(() -> one.compare(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHN-RUS, GRC-TUR");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dividesTheChangeBetweenTwoDatesAmongTheEvidenceWithoutRest(long seed) {
        Relationship relationship = EvidenceStream.relationship(EvidenceStream.years(seed, 40));
        LocalDate last = relationship.evidence().get(39).knownBy();
        Assessment before = ASSESSOR.assess(relationship, last.minusYears(1));
        Assessment after = ASSESSOR.assess(relationship, last);

        Comparison comparison = before.compare(after);

        assertDivided(comparison.phase(), before.phase(), after.phase());
        assertDivided(comparison.peace(), before.peace(), after.peace());
    }

    private static <S extends Enum<S>> void assertDivided(Explanation<S> change, Belief<S> before, Belief<S> after) {
        S against = change.against().orElseThrow();
        double items = change.contributions().stream()
                .mapToDouble(Contribution::logOdds)
                .sum();

        assertThat(change.logOdds())
                .isCloseTo(
                        after.logOdds(change.state(), against) - before.logOdds(change.state(), against), within(1e-9));
        assertThat(change.baseRates() + items).isCloseTo(change.logOdds(), within(1e-9));
        assertThat(change.state()).isEqualTo(after.mostLikely());
        assertThat(against)
                .isEqualTo(before.mostLikely() == after.mostLikely() ? after.runnerUp() : before.mostLikely());
    }

    @Test
    void findsNoChangeFromAnAssessmentToItself() {
        Relationship relationship = EvidenceStream.relationship(EvidenceStream.years(1, 30));
        Assessment one = ASSESSOR.assess(relationship, LocalDate.of(2000, 1, 1));

        Comparison comparison = one.compare(one);

        assertThat(comparison.phase().contributions()).isEmpty();
        assertThat(comparison.phase().logOdds()).isZero();
        assertThat(comparison.obstaclesNew()).isEmpty();
        assertThat(comparison.obstaclesGone()).isEmpty();
    }

    @Test
    void namesTheItemThatAScenarioLeavesOut() {
        Relationship relationship = EvidenceStream.relationship(EvidenceStream.years(2, 30));
        Evidence left = relationship.evidence().get(10);
        LocalDate day = relationship.evidence().get(29).knownBy();

        Comparison comparison =
                ASSESSOR.assess(relationship, day).compare(ASSESSOR.assess(relationship.without(left.id()), day));

        assertThat(comparison.phase().contributions())
                .extracting(Contribution::item)
                .contains(left);
        assertThat(comparison.readings()).containsOnlyKeys(Factor.values());
    }

    @Test
    void namesObstaclesThatCameAndWent() {
        MadeUp relationship = new MadeUp()
                .with(Factor.ORIENTATION, "1990/1991", -0.8)
                .with(Factor.SOCIETAL_TIES, "2000/..", -0.8)
                .with(Factor.SOCIETAL_TIES, "2001/..", -0.8);

        Comparison comparison = relationship.on("1995-01-01").compare(relationship.on("2003-01-01"));

        assertThat(comparison.obstaclesGone()).containsExactly(Factor.ORIENTATION);
        assertThat(comparison.obstaclesNew()).containsExactly(Factor.SOCIETAL_TIES);
        assertThat(comparison.readings().get(Factor.SOCIETAL_TIES))
                .isEqualTo(new Comparison.Pair<>(Optional.empty(), Optional.of(-0.8)));
        assertThat(comparison.preparedness().get(Track.SOCIETY))
                .isEqualTo(new Comparison.Pair<>(Preparedness.UNKNOWN, Preparedness.UNPREPARED));
    }

    @Test
    void refusesToSubtractExplanationsOfDifferentStates() {
        Assessment one = ASSESSOR.assess(Relationship.of(EvidenceStream.DYAD), LocalDate.of(2000, 1, 1));

        assertThatThrownBy(() ->
                        one.explain(Phase.SPLIT, Phase.ALLIANCE).minus(one.explain(Phase.SPLIT, Phase.RECONCILIATION)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("states must be the same to be subtracted: SPLIT against Optional[ALLIANCE], ");
    }
}
