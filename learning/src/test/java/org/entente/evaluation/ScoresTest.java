package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** Scores that can be worked out by hand. */
class ScoresTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static Prediction judged(PeaceLevel experts, double... answer) {
        return Prediction.builder()
                .pair("pair")
                .year(2000)
                .experts(experts)
                .answer(Distribution.of(answer))
                .build();
    }

    @Test
    void refusesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(List.of()))
                .withMessageContaining("there must be an answer");
    }

    @Test
    void refusesAnAnswerOfNoPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prediction.builder()
                        .pair(" ")
                        .year(2000)
                        .experts(PeaceLevel.WARM_PEACE)
                        .answer(Distribution.certain(PeaceLevel.WARM_PEACE))
                        .build())
                .withMessage("pair must not be blank");
    }

    @Test
    void refusesADistributionThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(0.5, 0.4, 0, 0, 0))
                .withMessageContaining("must sum to 1: 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(1.5, -0.5, 0, 0, 0))
                .withMessageContaining("must be from 0 to 1: 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(0.5, 0.5))
                .withMessageContaining("must be five");
    }

    @Test
    void givesFullMarksToCertaintyThatIsRight() {
        Scores scores = Scores.of(List.of(
                judged(PeaceLevel.SEVERE_RIVALRY, 1, 0, 0, 0, 0), judged(PeaceLevel.WARM_PEACE, 0, 0, 0, 1, 0)));

        assertThat(scores.accuracy()).isEqualTo(1);
        assertThat(scores.quadraticKappa()).isEqualTo(1);
        assertThat(scores.rivalryKappa()).isEqualTo(1);
        assertThat(scores.logLoss()).isZero();
        assertThat(scores.brier()).isZero();
        assertThat(scores.rankedProbability()).isZero();
        assertThat(scores.calibrationError()).isZero();
        assertThat(scores.macroF1()).isCloseTo(0.4, CLOSE);
    }

    @Test
    void sumsUpTwoAnswersAsByHand() {
        Scores scores = Scores.of(List.of(
                judged(PeaceLevel.NEGATIVE_PEACE, 0.1, 0.2, 0.6, 0.1, 0),
                judged(PeaceLevel.LESSER_RIVALRY, 0, 0.25, 0.75, 0, 0)));

        assertThat(scores.accuracy()).isEqualTo(0.5);
        assertThat(scores.logLoss()).isCloseTo(-(Math.log(0.6) + Math.log(0.25)) / 2, CLOSE);
        assertThat(scores.brier()).isCloseTo((0.01 + 0.04 + 0.16 + 0.01 + 0.75 * 0.75 + 0.75 * 0.75) / 2, CLOSE);
        assertThat(scores.rankedProbability())
                .isCloseTo(((0.01 + 0.09 + 0.01 + 0) / 4 + (0 + 0.75 * 0.75) / 4) / 2, CLOSE);
        assertThat(scores.calibrationError()).isCloseTo(0.5 * 0.4 + 0.5 * 0.75, CLOSE);
        assertThat(scores.confusion().get(PeaceLevel.LESSER_RIVALRY, PeaceLevel.NEGATIVE_PEACE))
                .isEqualTo(1);
    }

    @Test
    void boundsTheLossOfAnImpossibility() {
        Scores scores = Scores.of(List.of(judged(PeaceLevel.SECURITY_COMMUNITY, 1, 0, 0, 0, 0)));

        assertThat(scores.logLoss()).isCloseTo(-Math.log(1e-6), CLOSE);
        assertThat(scores.rankedProbability()).isEqualTo(1);
        assertThat(scores.brier()).isEqualTo(2);
    }

    /** Cohen 1960: two raters on two classes, 20 and 15 alike, 5 and 10 not: kappa .4. */
    @Test
    void knowsCohensKappaOnRivalry() {
        List<Prediction> answers = new java.util.ArrayList<>();
        for (int i = 0; i < 50; i++) {
            boolean coded = i < 25;
            boolean told = i < 20 || i >= 40;
            answers.add(judged(
                    coded ? PeaceLevel.SEVERE_RIVALRY : PeaceLevel.WARM_PEACE,
                    told ? 0.5 : 0,
                    told ? 0.25 : 0,
                    told ? 0 : 1,
                    told ? 0.25 : 0,
                    0));
        }

        assertThat(Scores.of(answers).rivalryKappa()).isCloseTo(0.4, CLOSE);
    }

    @Test
    void callsRivalryOnlyWhatIsOverOneHalf() {
        assertThat(Distribution.of(0.25, 0.25, 0.5, 0, 0).isRivalry()).isFalse();
        assertThat(Distribution.of(0.25, 0.26, 0.49, 0, 0).isRivalry()).isTrue();
    }

    @Test
    void weighsADisagreementByItsSquare() {
        Prediction right = judged(PeaceLevel.SEVERE_RIVALRY, 1, 0, 0, 0, 0);
        Prediction alsoRight = judged(PeaceLevel.SECURITY_COMMUNITY, 0, 0, 0, 0, 1);
        Prediction near = judged(PeaceLevel.WARM_PEACE, 0, 0, 0, 0, 1);
        Prediction far = judged(PeaceLevel.WARM_PEACE, 1, 0, 0, 0, 0);

        assertThat(Scores.of(List.of(right, alsoRight, near)).quadraticKappa())
                .isGreaterThan(Scores.of(List.of(right, alsoRight, far)).quadraticKappa());
    }

    @Test
    void putsCertaintyIntoTheLastBin() {
        Scores scores = Scores.of(List.of(
                judged(PeaceLevel.WARM_PEACE, 0, 0, 0, 1, 0), judged(PeaceLevel.WARM_PEACE, 0, 0.1, 0, 0.9, 0)));

        assertThat(scores.calibration()).hasSize(10);
        assertThat(scores.calibration().get(9)).isEqualTo(new Scores.Bin(2, 0.95, 1));
        assertThat(scores.calibration().get(0)).isEqualTo(new Scores.Bin(0, 0, 0));
    }
}
