package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.model.RandomModels;
import org.entente.numeric.PlainMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One month of the filter, on the axis that fills all states and on the one that has fewer. */
class FilterStepTest {
    private static final int STATES = FilterStep.STATES;
    private static final int LEVELS = 5;

    static LongStream seeds() {
        return Seeds.oneIn(2);
    }

    private static double[] random(SplittableRandom random, int states) {
        double[] logLikelihoods = new double[STATES];
        for (int s = 0; s < states; s++) {
            logLikelihoods[s] = random.nextDouble(-5, 5);
        }
        return logLikelihoods;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAxisOfFewerStatesLeavesTheRestAtNothing(long seed) {
        Engine engine = Engine.of(RandomModels.of(seed));
        SplittableRandom random = new SplittableRandom(seed);
        FilterStep step = engine.levels().start();
        for (int month = 0; month < 30; month++) {
            double[] logLikelihoods = random(random, LEVELS);
            logLikelihoods[LEVELS] = logLikelihoods[0];
            step.predict();
            step.update(logLikelihoods, 0, 1);

            assertThat(step.belief()[LEVELS]).isZero();
            assertThat(step.belief()[STATES + LEVELS]).isZero();
            assertThat(Arrays.stream(step.belief()).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void predictsByTheMatrixAndUpdatesByTheLikelihoodTimesItsScale(long seed) {
        HiddenMarkovModel<?> axis = Engine.of(RandomModels.of(seed)).phases();
        SplittableRandom random = new SplittableRandom(seed);
        double[] logLikelihoods = random(random, STATES);
        double scale = random.nextDouble(0, 1);
        double[][] monthly = new double[2 * STATES][];
        for (int i = 0; i < monthly.length; i++) {
            monthly[i] = Arrays.copyOfRange(axis.monthly(), i * 2 * STATES, (i + 1) * 2 * STATES);
        }
        double[] expected = PlainMatrices.times(axis.stationary(), monthly);
        FilterStep step = axis.start();

        step.predict();
        assertThat(step.belief()).containsExactly(expected, within(1e-14));

        for (int i = 0; i < expected.length; i++) {
            expected[i] *= StrictMath.exp(scale * logLikelihoods[i % STATES]);
        }
        step.update(logLikelihoods, 0, scale);
        assertThat(step.belief()).containsExactly(PlainMatrices.normalised(expected), within(1e-13));
    }

    @Test
    void takesTheLikelihoodsOfItsMonthOutOfMany() {
        HiddenMarkovModel<?> axis = Engine.of(RandomModels.of(1)).phases();
        SplittableRandom random = new SplittableRandom(1);
        double[] month = random(random, STATES);
        double[] many = new double[3 * STATES];
        Arrays.fill(many, -1000);
        System.arraycopy(month, 0, many, STATES, STATES);
        FilterStep one = axis.start();
        FilterStep other = axis.start();

        one.update(month, 0, 1);
        other.update(many, STATES, 1);

        assertThat(other.belief()).isEqualTo(one.belief());
    }

    @Test
    void staysANumberWhereOneStateIsOutOfAllProportion() {
        FilterStep step = Engine.of(RandomModels.of(1)).phases().start();
        double[] logLikelihoods = {0, -5000, 3000, -1e300, 0, 0};

        step.update(logLikelihoods, 0, 1);

        assertThat(step.belief()[2] + step.belief()[STATES + 2]).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesABeliefOverAnotherNumberOfSubStates() {
        assertThatThrownBy(() -> new FilterStep(new double[144], new double[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("belief must be over 12 sub-states: 10");
    }
}
