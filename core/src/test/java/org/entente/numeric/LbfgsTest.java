package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds minima of functions whose minimum is known. */
class LbfgsTest {
    private static final Lbfgs.Listener GO_ON = (iteration, value, x) -> true;

    /** Rosenbrock's valley in n dimensions: the minimum, 0, is where all numbers are 1. */
    private static double valley(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double off = x[i + 1] - x[i] * x[i];
            sum += 100 * off * off + (1 - x[i]) * (1 - x[i]);
            gradient[i] += -400 * x[i] * off - 2 * (1 - x[i]);
            gradient[i + 1] += 200 * off;
        }
        return sum;
    }

    @Test
    void refusesAStartWhereTheFunctionIsNotDefined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lbfgs.minimise((x, g) -> Double.NaN, new double[] {1}, 10, 0, GO_ON))
                .withMessageContaining("must be finite");
    }

    @Test
    void staysWhereItIsIfTheStartIsTheMinimum() {
        Lbfgs.Minimum found = Lbfgs.minimise((x, g) -> 3, new double[] {1, 2}, 10, 0, GO_ON);

        assertThat(found.x()).containsExactly(1, 2);
        assertThat(found.value()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 50})
    void comesThroughACurvedValley(int dimensions) {
        double[] start = new double[dimensions];
        java.util.Arrays.fill(start, -1.2);

        Lbfgs.Minimum found = Lbfgs.minimise(LbfgsTest::valley, start, 2000, 1e-18, GO_ON);

        assertThat(found.value()).isLessThan(1e-8);
        assertThat(found.x()[dimensions - 1]).isCloseTo(1, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheBottomOfSeededBowls(long seed) {
        Random random = new Random(seed);
        double[] bottom = random.doubles(20, -3, 3).toArray();
        double[] width = random.doubles(20, 0.01, 10).toArray();
        Lbfgs.Objective bowl = (x, gradient) -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += width[i] * (x[i] - bottom[i]) * (x[i] - bottom[i]);
                gradient[i] = 2 * width[i] * (x[i] - bottom[i]);
            }
            return sum;
        };

        double[] found = Lbfgs.minimise(bowl, new double[20], 500, 1e-20, GO_ON).x();

        for (int i = 0; i < 20; i++) {
            assertThat(found[i]).as("seed %d, number %d", seed, i).isCloseTo(bottom[i], within(1e-4));
        }
    }

    @Test
    void backsOutOfWhereTheFunctionIsNotDefined() {
        Lbfgs.Objective barrier = (x, gradient) -> {
            gradient[0] = 1 - 1 / x[0];
            return x[0] <= 0 ? Double.NaN : x[0] - Math.log(x[0]);
        };

        assertThat(Lbfgs.minimise(barrier, new double[] {0.01}, 200, 1e-16, GO_ON)
                        .x()[0])
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void stopsWhenTheListenerSaysSo() {
        Lbfgs.Minimum found = Lbfgs.minimise(
                LbfgsTest::valley, new double[] {-1, -1}, 100, 0, (iteration, value, x) -> iteration < 3);

        assertThat(found.iterations()).isEqualTo(3);
    }

    @Test
    void leavesTheStartUnchanged() {
        double[] start = {-1, -1};

        assertThat(Lbfgs.minimise(LbfgsTest::valley, start, 20, 0, GO_ON).value())
                .isLessThan(4);
        assertThat(start).containsExactly(-1, -1);
    }
}
