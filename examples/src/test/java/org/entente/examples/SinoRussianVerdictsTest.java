package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Explanation;
import org.entente.assessment.Obstacle;
import org.entente.assessment.Preparedness;
import org.entente.assessment.Reading;
import org.entente.assessment.Stage;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scholar of the case would expect to be told, as of the date and with hindsight. */
class SinoRussianVerdictsTest {
    private static final Relationship CASE = ShippedCases.read("sino-russian");
    private static final Assessor ASSESSOR = Assessor.standard();

    @ParameterizedTest
    @CsvSource({
        "1935-12-31, SPLIT",
        "1952-12-31, ALLIANCE",
        "1955-12-31, ALLIANCE",
        "1961-12-31, SPLIT",
        "1969-06-30, SPLIT",
        "1975-12-31, SPLIT",
        "1980-12-31, SPLIT",
        "1986-12-31, NORMALIZATION",
        "1988-12-31, NORMALIZATION",
        "1997-12-31, STRATEGIC_PARTNERSHIP",
        "2002-12-31, STRATEGIC_PARTNERSHIP",
        "2008-12-31, STRATEGIC_PARTNERSHIP",
        "2012-12-31, STRATEGIC_PARTNERSHIP"
    })
    void isInThePhaseThatScholarsName(LocalDate date, Phase expected) {
        assertThat(on(date).phase().mostLikely()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1952-12-31", "1955-12-31", "1997-12-31", "2002-12-31", "2008-12-31", "2012-12-31"})
    void isNeverSubstantivelyReconciled(LocalDate date) {
        assertThat(on(date).isSubstantive()).isFalse();
    }

    @Test
    void isNoSplitWhileJapanIsACommonEnemy() {
        Assessment then = on(LocalDate.of(1943, 12, 31));

        assertThat(then.phase().mostLikely()).isNotEqualTo(Phase.SPLIT);
        assertThat(then.reading(Factor.INTEREST_CONVERGENCE).supporting())
                .anyMatch(item -> item.about().contains("JPN"));
    }

    @Test
    void isSplitOrWithoutConclusionBeforeTheCommunistVictory() {
        assertThat(on(LocalDate.of(1948, 12, 31)).phase().conclusion())
                .isIn(Optional.empty(), Optional.of(Phase.SPLIT));
    }

    @Test
    void isASevereRivalryInTheBorderWarWithAHostileSociety() {
        Assessment then = on(LocalDate.of(1969, 6, 30));

        assertThat(then.peace().mostLikely()).isEqualTo(PeaceLevel.SEVERE_RIVALRY);
        assertThat(score(then, Factor.MILITARY_RESTRAINT)).isLessThanOrEqualTo(-0.7);
        Reading perception = then.reading(Factor.SOCIETAL_PERCEPTION);
        assertThat(perception.from("CHN").score().orElseThrow()).isLessThan(-3.0 / 7);
        assertThat(perception.opposing()).anyMatch(item -> item.when().first().getYear() == 1967);
    }

    @ParameterizedTest
    @CsvSource({"1986-12-31", "1988-12-31"})
    void startsToNormalizeByPoliticsAndNotByInterests(LocalDate date) {
        Assessment then = on(date);
        Explanation<Phase> why = then.explain(Phase.NORMALIZATION, Phase.SPLIT);

        assertThat(score(then, Factor.ACCOMMODATION)).isPositive();
        assertThat(then.reading(Factor.MILITARY_RESTRAINT).trend().orElseThrow())
                .isPositive();
        assertThat(score(then, Factor.INTEREST_CONVERGENCE)).isNegative();
        assertThat(why.of(Factor.INTEREST_CONVERGENCE)).isLessThan(why.of(Factor.ORIENTATION));
    }

    @Test
    void is2012APartnershipOfGovernmentsWithUnpreparedSocieties() {
        Assessment then = on(LocalDate.of(2012, 12, 31));
        Reading interests = then.reading(Factor.INTEREST_CONVERGENCE);

        assertThat(then.peace().mostLikely()).isEqualTo(PeaceLevel.NEGATIVE_PEACE);
        assertThat(then.preparedness(Track.GOVERNMENT)).isIn(Preparedness.PREPARING, Preparedness.PREPARED);
        assertThat(then.preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNPREPARED);
        assertThat(then.obstacles())
                .extracting(Obstacle::factor)
                .contains(Factor.SOCIETAL_PERCEPTION, Factor.ORIENTATION);
        assertThat(interests.in(IssueArea.ENERGY).score().orElseThrow())
                .isLessThan(interests.in(IssueArea.REGION).score().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "ALLIANCE, 1949-10-01, 1950-12-31",
        "SPLIT, 1958-06-01, 1961-12-31",
        "NORMALIZATION, 1982-01-01, 1986-12-31",
        "STRATEGIC_PARTNERSHIP, 1989-05-01, 1997-12-31"
    })
    void beginsItsLastStagesWhenHistoriansSay(Phase phase, LocalDate notBefore, LocalDate notAfter) {
        Stage last = stages().stream()
                .filter(stage -> stage.phase() == phase)
                .reduce((earlier, later) -> later)
                .orElseThrow();

        assertThat(last.from()).isBetween(notBefore, notAfter);
        assertThat(last.turnedBy()).isNotEmpty();
    }

    @Test
    void isNeverReconciledWithHindsight() {
        assertThat(stages()).extracting(Stage::phase).doesNotContain(Phase.RECONCILIATION);
    }

    @Test
    void namesTheEvidenceThatTurnedEachStage() {
        assertThat(stages().subList(1, stages().size()))
                .allSatisfy(stage -> assertThat(stage.turnedBy()).isNotEmpty());
    }

    private static List<Stage> stages() {
        return ASSESSOR.timeline(CASE).stages();
    }

    private static Assessment on(LocalDate date) {
        return ASSESSOR.assess(CASE, date);
    }

    private static double score(Assessment then, Factor factor) {
        return then.reading(factor).score().orElseThrow();
    }
}
