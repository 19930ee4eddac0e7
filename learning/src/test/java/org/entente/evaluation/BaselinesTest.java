package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simpler methods: base rates, a Markov chain, a regression. */
class BaselinesTest {
    private static LabelHistory history(String digits) {
        ImmutableSortedMap.Builder<Integer, PeaceLevel> labels = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '.') {
                labels.put(1990 + i, PeaceLevel.values()[digits.charAt(i) - '0']);
            }
        }
        return new LabelHistory("pair", labels.buildOrThrow());
    }

    @Test
    void refusesBaseRatesOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> BaseRates.of(List.of(history("..."))));
    }

    @Test
    void countsBaseRates() {
        assertThat(BaseRates.of(List.of(history("22.3"), history("2"))).answer())
                .isEqualTo(Distribution.of(0, 0, 0.75, 0.25, 0));
    }

    @Test
    void countsStepsButNotAcrossAGap() {
        MarkovChain chain = MarkovChain.of(List.of(history("2223.0")));

        assertThat(chain.ahead(PeaceLevel.NEGATIVE_PEACE, 1).probability(PeaceLevel.WARM_PEACE))
                .isCloseTo(1.01 / 3.05, within(1e-12));
        assertThat(chain.ahead(PeaceLevel.WARM_PEACE, 1).probability(PeaceLevel.SEVERE_RIVALRY))
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void takesWhatIsBelievedAheadAsTheMeanOfWhatFollowsEachLevel() {
        MarkovChain chain = MarkovChain.of(List.of(history("0012343210")));
        Distribution ahead = chain.ahead(Distribution.of(0.25, 0, 0, 0.75, 0), 5);

        for (PeaceLevel level : PeaceLevel.values()) {
            double mean = 0.25 * chain.ahead(PeaceLevel.SEVERE_RIVALRY, 5).probability(level)
                    + 0.75 * chain.ahead(PeaceLevel.WARM_PEACE, 5).probability(level);
            assertThat(ahead.probability(level)).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void goesSeveralYearsAheadStepByStep() {
        MarkovChain chain = MarkovChain.of(List.of(history("0012343210")));
        Distribution two = chain.ahead(PeaceLevel.SEVERE_RIVALRY, 2);

        double sum = 0;
        for (PeaceLevel middle : PeaceLevel.values()) {
            sum += chain.ahead(PeaceLevel.SEVERE_RIVALRY, 1).probability(middle)
                    * chain.ahead(middle, 1).probability(PeaceLevel.NEGATIVE_PEACE);
        }
        assertThat(two.probability(PeaceLevel.NEGATIVE_PEACE)).isCloseTo(sum, within(1e-12));
        assertThat(chain.ahead(PeaceLevel.SEVERE_RIVALRY, 0))
                .isEqualTo(Distribution.certain(PeaceLevel.SEVERE_RIVALRY));
    }

    @Test
    void regressesToTheSharesSeenWithEachBand() {
        List<BandRegression.Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(new BandRegression.Case(
                    ImmutableIntArray.of(0), i < 80 ? PeaceLevel.SEVERE_RIVALRY : PeaceLevel.WARM_PEACE));
            cases.add(new BandRegression.Case(
                    ImmutableIntArray.of(1), i < 30 ? PeaceLevel.SEVERE_RIVALRY : PeaceLevel.WARM_PEACE));
        }

        BandRegression fitted = BandRegression.of(cases, 2, 1e-9);

        assertThat(fitted.answer(ImmutableIntArray.of(0)).probability(PeaceLevel.SEVERE_RIVALRY))
                .isCloseTo(0.8, within(0.01));
        assertThat(fitted.answer(ImmutableIntArray.of(1)).probability(PeaceLevel.SEVERE_RIVALRY))
                .isCloseTo(0.3, within(0.01));
    }

    @Test
    void regressesToBaseRatesUnderAHeavyRidge() {
        List<BandRegression.Case> cases = List.of(
                new BandRegression.Case(ImmutableIntArray.of(0), PeaceLevel.SEVERE_RIVALRY),
                new BandRegression.Case(ImmutableIntArray.of(1), PeaceLevel.WARM_PEACE));

        assertThat(BandRegression.of(cases, 2, 1000)
                        .answer(ImmutableIntArray.of(0))
                        .probability(PeaceLevel.SEVERE_RIVALRY))
                .isCloseTo(0.5, within(0.01));
    }

    /** Years with one or two bands seen, labels at random. */
    private static List<BandRegression.Case> cases(long seed, int features) {
        Random random = new Random(seed);
        List<BandRegression.Case> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int band = random.nextInt(features);
            ImmutableIntArray seen = random.nextBoolean()
                    ? ImmutableIntArray.of(band)
                    : ImmutableIntArray.of(band, random.nextInt(features));
            int level = Math.floorMod(band + random.nextInt(2), 5);
            cases.add(new BandRegression.Case(seen, PeaceLevel.values()[level]));
        }
        return cases;
    }

    /** The same minimum by plain descent: each step down the slope, written as the textbook has it. */
    private static double[][] slowly(List<BandRegression.Case> cases, int features, double ridge) {
        double[][] weights = new double[features + 1][5];
        for (int step = 0; step < 2_000; step++) {
            double[][] slope = new double[features + 1][5];
            for (BandRegression.Case one : cases) {
                double[] p = softmax(weights, one.seen());
                for (int level = 0; level < 5; level++) {
                    double off = (p[level] - (level == one.experts().ordinal() ? 1 : 0)) / cases.size();
                    slope[features][level] += off;
                    for (int band : one.seen().asList()) {
                        slope[band][level] += off;
                    }
                }
            }
            for (int k = 0; k <= features; k++) {
                for (int level = 0; level < 5; level++) {
                    double pull = k < features ? 2 * ridge * weights[k][level] : 0;
                    weights[k][level] -= 0.5 * (slope[k][level] + pull);
                }
            }
        }
        return weights;
    }

    private static double[] softmax(double[][] weights, ImmutableIntArray seen) {
        double[] odds = new double[5];
        for (int level = 0; level < 5; level++) {
            double sum = weights[weights.length - 1][level];
            for (int band : seen.asList()) {
                sum += weights[band][level];
            }
            odds[level] = Math.exp(sum);
        }
        double all = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(one -> one / all).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void regressesToTheMinimumThatPlainDescentFinds(long seed) {
        List<BandRegression.Case> cases = cases(seed, 6);
        BandRegression fitted = BandRegression.of(cases, 6, 0.02);
        double[][] slowly = slowly(cases, 6, 0.02);

        for (int band = 0; band < 6; band++) {
            ImmutableIntArray seen = ImmutableIntArray.of(band, (band + 1) % 6);
            assertThat(fitted.answer(seen).probabilities().toArray())
                    .as("seed %s, band %s", seed, band)
                    .containsExactly(softmax(slowly, seen), within(2e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aRefitEndsWhereAFitFromNothingDoes(long seed) {
        List<BandRegression.Case> cases = cases(seed, 6);
        ImmutableIntArray seen = ImmutableIntArray.of(2, 3);

        assertThat(BandRegression.of(cases, 6, 0.5)
                        .refitted(cases, 0.02)
                        .answer(seen)
                        .probabilities()
                        .toArray())
                .as("seed %s", seed)
                .containsExactly(
                        BandRegression.of(cases, 6, 0.02)
                                .answer(seen)
                                .probabilities()
                                .toArray(),
                        within(2e-3));
    }

    @Test
    void refusesARegressionOnNothingAndANegativeRidge() {
        assertThatIllegalArgumentException().isThrownBy(() -> BandRegression.of(List.of(), 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandRegression.of(cases(1, 2), 2, -1))
                .withMessageContaining("-1");
    }
}
