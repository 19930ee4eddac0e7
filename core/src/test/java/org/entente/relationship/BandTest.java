package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {
    @ParameterizedTest
    @ValueSource(doubles = {1.0000000000000002, -1.0000000000000002, 1.2, -7, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAScoreOutsideOfTheScale(double score) {
        assertThatThrownBy(() -> Band.of(score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score must be from -1 to 1: " + score);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, HOSTILE", "-0.72, HOSTILE", "-0.71, ADVERSE", "-0.43, ADVERSE", "-0.42, STRAINED", "-0.15, STRAINED",
        "-0.14, NEUTRAL", "0, NEUTRAL", "-0.0, NEUTRAL", "0.14, NEUTRAL", "0.15, CORDIAL", "0.42, CORDIAL",
        "0.43, FRIENDLY", "0.71, FRIENDLY", "0.72, CLOSE", "1, CLOSE"
    })
    void isOneOfSevenEqualParts(double score, Band band) {
        assertThat(Band.of(score)).isEqualTo(band);
    }

    @ParameterizedTest
    @EnumSource
    void reachesFromItsLowerToItsUpperEdge(Band band) {
        assertThat(Band.of((band.lower() + band.upper()) / 2)).isEqualTo(band);
        assertThat(band.upper() - band.lower()).isCloseTo(2.0 / 7, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(Band.of(band.lower() + 1e-12)).isEqualTo(band);
        assertThat(Band.of(band.upper() - 1e-12)).isEqualTo(band);
    }

    @Test
    void neverFallsAsTheScoreRises() {
        Band before = Band.HOSTILE;
        for (int i = -10_000; i <= 10_000; i++) {
            Band band = Band.of(i / 10_000.0);
            assertThat(band).as("score %s", i / 10_000.0).isGreaterThanOrEqualTo(before);
            before = band;
        }
        assertThat(before).isEqualTo(Band.CLOSE);
    }
}
