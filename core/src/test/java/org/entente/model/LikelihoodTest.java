package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e-18, 1.0000000000000002, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoProbability(double probability) {
        assertThatThrownBy(() -> Likelihood.of(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability must be from 0 to 1: " + probability);
    }

    /** ICD 203 (2015): lower bounds are inclusive; below 1 % and above 99 % the outer words hold. */
    @ParameterizedTest
    @CsvSource({
        "0, almost no chance", "0.005, almost no chance", "0.01, almost no chance", "0.0499999, almost no chance",
        "0.05, very unlikely", "0.1999999, very unlikely", "0.20, unlikely", "0.4499999, unlikely",
        "0.45, roughly even chance", "0.5499999, roughly even chance", "0.55, likely", "0.7999999, likely",
        "0.80, very likely", "0.9499999, very likely", "0.95, almost certain", "0.99, almost certain",
        "0.995, almost certain", "1, almost certain"
    })
    void isTheWordOfTheDirective(double probability, String words) {
        assertThat(Likelihood.of(probability)).hasToString(words);
    }

    @Test
    void neverFallsAsTheProbabilityRises() {
        Likelihood before = Likelihood.ALMOST_NO_CHANCE;
        for (int i = 0; i <= 100_000; i++) {
            Likelihood now = Likelihood.of(i / 100_000.0);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isEqualTo(Likelihood.ALMOST_CERTAIN);
    }
}
