package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {
    private static double integral(GaussLegendre rule, DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < rule.count(); i++) {
            sum += rule.weight(i) * function.applyAsDouble(rule.node(i));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 48})
    void theWeightsSumToOneAndTheNodesLieInsideInPairs(int count) {
        GaussLegendre rule = GaussLegendre.of(count);

        assertThat(rule.count()).isEqualTo(count);
        assertThat(integral(rule, x -> 1)).isCloseTo(1, within(1e-13));
        for (int i = 0; i < count; i++) {
            assertThat(rule.node(i)).isStrictlyBetween(0.0, 1.0);
            assertThat(rule.weight(i)).isPositive();
            assertThat(rule.node(i) + rule.node(count - 1 - i)).isCloseTo(1, within(1e-14));
            assertThat(rule.weight(i)).isCloseTo(rule.weight(count - 1 - i), within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 48})
    void polynomialsUpToTwiceTheNodesLessOneAreExact(int count) {
        SplittableRandom random = new SplittableRandom(count);
        double[] coefficients = random.doubles(2L * count, -1, 1).toArray();
        double exact = 0;
        for (int power = 0; power < coefficients.length; power++) {
            exact += coefficients[power] / (power + 1);
        }

        double integral = integral(GaussLegendre.of(count), x -> {
            double value = 0;
            for (int power = coefficients.length - 1; power >= 0; power--) {
                value = value * x + coefficients[power];
            }
            return value;
        });

        assertThat(integral).isCloseTo(exact, within(1e-13));
    }

    @Test
    void onePowerMoreIsNot() {
        assertThat(integral(GaussLegendre.of(3), x -> StrictMath.pow(x, 6))).isNotCloseTo(1 / 7.0, within(1e-5));
    }

    @Test
    void twoNodesAreThoseOfTheTextbook() {
        GaussLegendre rule = GaussLegendre.of(2);

        assertThat(rule.node(0)).isCloseTo(0.5 - StrictMath.sqrt(3) / 6, within(1e-15));
        assertThat(rule.node(1)).isCloseTo(0.5 + StrictMath.sqrt(3) / 6, within(1e-15));
    }
}
