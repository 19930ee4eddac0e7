package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Standard errors by leaving out one at a time. */
class JackknifeTest {
    private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6};

    private static double meanWithout(int left) {
        return IntStream.range(0, VALUES.length)
                .filter(i -> i != left)
                .mapToDouble(i -> VALUES[i])
                .average()
                .orElseThrow();
    }

    @Test
    void ofAMeanItIsTheTextbooksStandardErrorOfAMean() {
        double mean = IntStream.range(0, VALUES.length)
                .mapToDouble(i -> VALUES[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, VALUES.length)
                .mapToDouble(i -> (VALUES[i] - mean) * (VALUES[i] - mean))
                .sum();
        double textbook = Math.sqrt(squares / (VALUES.length - 1) / VALUES.length);

        assertThat(Jackknife.standardError(VALUES.length, JackknifeTest::meanWithout))
                .isCloseTo(textbook, within(1e-12));
    }

    @Test
    void isWrittenInBracketsBehindTheMeasure() {
        assertThat(Jackknife.format(0.25, 4, i -> 0.5)).isEqualTo("0.250 [0.000]");
    }
}
