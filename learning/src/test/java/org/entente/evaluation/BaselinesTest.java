package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

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
}
