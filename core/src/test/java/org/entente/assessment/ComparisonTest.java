package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.monitoring.EvidenceStream;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
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
        Comparison.Shift<?> shift = ASSESSOR.assess(relationship, last.minusYears(1))
                .compare(ASSESSOR.assess(relationship, last))
                .phase();

        double items = shift.items().stream().mapToDouble(Contribution::logOdds).sum();
        double factors = shift.factors().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(shift.baseRates() + items).as("seed %s", seed).isCloseTo(shift.logOdds(), within(1e-9));
        assertThat(factors).as("seed %s", seed).isCloseTo(items, within(1e-9));
        assertThat(shift.logOdds())
                .as("seed %s", seed)
                .isCloseTo(logOdds(shift, false) - logOdds(shift, true), within(1e-9));
    }

    @Test
    void findsNoChangeFromAnAssessmentToItself() {
        Relationship relationship = EvidenceStream.relationship(EvidenceStream.years(1, 30));
        Assessment one = ASSESSOR.assess(relationship, LocalDate.of(2000, 1, 1));

        Comparison comparison = one.compare(one);

        assertThat(comparison.phase().items()).isEmpty();
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

        assertThat(comparison.phase().items()).extracting(Contribution::item).contains(left);
        assertThat(comparison.readings()).containsOnlyKeys(Factor.values());
    }

    private static <S extends Enum<S>> double logOdds(Comparison.Shift<S> shift, boolean before) {
        return (before ? shift.belief().before() : shift.belief().after()).logOdds(shift.state());
    }
}
