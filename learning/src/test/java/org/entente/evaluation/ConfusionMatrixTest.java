package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** Which levels are taken for which. */
class ConfusionMatrixTest {
    private static final List<Prediction> ANSWERS = List.of(
            Prediction.of("a", 1990, PeaceLevel.LESSER_RIVALRY, Distribution.of(0.6, 0, 0, 0, 0.4)),
            Prediction.of("a", 1991, PeaceLevel.LESSER_RIVALRY, Distribution.of(0, 1, 0, 0, 0)),
            Prediction.of("b", 1991, PeaceLevel.WARM_PEACE, Distribution.of(0, 0, 0.4, 0.3, 0.3)));

    @Test
    void countsByTheRuleThatItIsGiven() {
        ConfusionMatrix mostLikely = ConfusionMatrix.of(ANSWERS, Distribution::mostLikely);
        ConfusionMatrix decided = ConfusionMatrix.of(ANSWERS, Distribution::decidedLevel);

        assertThat(mostLikely.count(PeaceLevel.LESSER_RIVALRY, PeaceLevel.SEVERE_RIVALRY))
                .isEqualTo(1);
        assertThat(mostLikely.count(PeaceLevel.WARM_PEACE, PeaceLevel.NEGATIVE_PEACE))
                .isEqualTo(1);
        // .6 of 0 and .4 of 1 is .4 of the scale, nearest to .5
        assertThat(decided.count(PeaceLevel.LESSER_RIVALRY, PeaceLevel.NEGATIVE_PEACE))
                .isEqualTo(1);
        assertThat(decided.count(PeaceLevel.WARM_PEACE, PeaceLevel.WARM_PEACE)).isEqualTo(1);
    }

    @Test
    void sumsUpToWhatExpertsSayAndWhatIsAnswered() {
        ConfusionMatrix confusion = ConfusionMatrix.of(ANSWERS, Distribution::mostLikely);

        assertThat(confusion.experts(PeaceLevel.LESSER_RIVALRY)).isEqualTo(2);
        assertThat(confusion.answered(PeaceLevel.LESSER_RIVALRY)).isEqualTo(1);
        assertThat(confusion.counts().values()).hasSize(25);
        assertThat(confusion.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
    }
}
