package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** Whether a level comes as often as its probability says. */
class LevelCalibrationTest {
    private static List<Prediction> answers(double probability, int times, int right) {
        List<Prediction> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(Prediction.of(
                    "pair",
                    1900 + i,
                    i < right ? PeaceLevel.WARM_PEACE : PeaceLevel.NEGATIVE_PEACE,
                    Distribution.of(0, 0, 1 - probability, probability, 0)));
        }
        return answers;
    }

    @Test
    void comparesTheMeanProbabilityOfARangeWithTheShareCoded() {
        List<Prediction> all = answers(0.3, 10, 4);
        all.addAll(answers(0.2, 10, 2));

        LevelCalibration warm = LevelCalibration.of(PeaceLevel.WARM_PEACE, all);

        LevelCalibration.Bin bin = warm.bins().get(2);
        assertThat(bin.count()).isEqualTo(20);
        assertThat(bin.predicted()).isCloseTo(0.25, within(1e-12));
        assertThat(bin.coded()).isCloseTo(0.3, within(1e-12));
        assertThat(warm.error()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void certaintyIsInTheLastRangeAndImpossibilityInTheFirst() {
        LevelCalibration warm = LevelCalibration.of(PeaceLevel.WARM_PEACE, answers(1, 4, 4));
        LevelCalibration negative = LevelCalibration.of(PeaceLevel.NEGATIVE_PEACE, answers(1, 4, 4));

        assertThat(warm.bins().get(6)).isEqualTo(new LevelCalibration.Bin(4, 1, 1));
        assertThat(negative.bins().get(0)).isEqualTo(new LevelCalibration.Bin(4, 0, 0));
        assertThat(negative.error()).isZero();
    }

    @Test
    void ofNothingThereIsNoError() {
        assertThat(LevelCalibration.of(PeaceLevel.WARM_PEACE, List.of()).error())
                .isZero();
    }
}
