package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.junit.jupiter.api.Test;

/** When something is concluded, and why not. */
class NoConclusionTest {
    @Test
    void aBeliefIsConcludedIfItIsLikelyEnoughRestsOnEnoughAndHangsOnNoItem() {
        for (NotKnowingTest.Case one : NotKnowingTest.Case.all()) {
            Assessment assessment = one.assessment();
            Belief<Phase> phase = assessment.phase();
            boolean concluded = phase.probability(phase.mostLikely()) >= 0.55
                    && phase.effectiveEvidence() >= 2.5
                    && assessment.hangsOn().isEmpty();

            assertThat(phase.conclusion().isPresent()).as("%s", assessment).isEqualTo(concluded);
            assertThat(assessment.noConclusion())
                    .isEqualTo(
                            concluded
                                    ? Optional.empty()
                                    : Optional.of(
                                            phase.effectiveEvidence() < 2.5
                                                    ? NoConclusion.TOO_LITTLE_EVIDENCE
                                                    : phase.probability(phase.mostLikely()) < 0.55
                                                            ? NoConclusion.NOT_LIKELY_ENOUGH
                                                            : NoConclusion.HANGS_ON_ONE_FACT));
            assertThat(phase.conclusion().orElse(phase.mostLikely())).isEqualTo(phase.mostLikely());
        }
    }

    @Test
    void aLevelIsNotConcludedForAReasonThatIsTold() {
        for (NotKnowingTest.Case one : NotKnowingTest.Case.all()) {
            Assessment assessment = one.assessment();
            Belief<PeaceLevel> peace = assessment.peace();

            assertThat(assessment.noLevelConclusion().isPresent())
                    .as("%s", assessment)
                    .isEqualTo(peace.conclusion().isEmpty());
            assertThat(assessment.noLevelConclusion())
                    .satisfiesAnyOf(
                            reason -> assertThat(reason).isEmpty(),
                            reason -> {
                                assertThat(reason).contains(NoConclusion.TOO_LITTLE_EVIDENCE);
                                assertThat(peace.effectiveEvidence()).isLessThan(2.5);
                            },
                            reason -> {
                                assertThat(reason).contains(NoConclusion.NOT_LIKELY_ENOUGH);
                                assertThat(peace.probability(peace.mostLikely()))
                                        .isLessThan(0.55);
                            },
                            reason -> {
                                assertThat(reason).contains(NoConclusion.HANGS_ON_ONE_FACT);
                                assertThat(assessment
                                                .explain(peace.mostLikely())
                                                .pivotal())
                                        .isNotEmpty();
                            });
            assertThat(assessment.findings().noLevelConclusion()).isEqualTo(assessment.noLevelConclusion());
        }
    }

    @Test
    void nothingIsSaidOfNull() {
        assertThatThrownBy(() -> Assessor.standard().assess(RandomRelationships.of(1), (LocalDate) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("date must not be null");
        assertThatThrownBy(() -> Assessor.standard().assess(null, LocalDate.of(2000, 1, 1)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("relationship must not be null");
    }
}
