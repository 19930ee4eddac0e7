package org.entente.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, ab, 1",
        "abc, acb, 1",
        "ab, ba, 1",
        "ca, abc, 3",
        "kitten, sitting, 3",
        "SECURTIY, SECURITY, 1"
    })
    void countsLettersAndExchangesOfNeighbours(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void findsTheNearestAndOfSeveralTheFirst() {
        assertThat(Spelling.nearest("orientatoin", ImmutableList.of("ACCOMMODATION", "ORIENTATION")))
                .contains("ORIENTATION");
        assertThat(Spelling.nearest("ab", ImmutableList.of("ac", "ad"))).contains("ac");
        assertThat(Spelling.nearest("nothing like it", ImmutableList.of("a", "b")))
                .isEmpty();
    }

    @Test
    void givesNoAdviceForWordsOfOverAHundredLettersAndCostsNothing() {
        String word = "a".repeat(1_000_000);
        ImmutableList<String> near = ImmutableList.copyOf(Collections.nCopies(300, "a".repeat(999_999)));

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Spelling.nearest(word, near)).isEmpty());
        assertThat(Spelling.isWithin(1_000_000, word, "b")).isFalse();
        assertThat(Spelling.nearest("a".repeat(100), ImmutableList.of("a".repeat(99))))
                .isPresent();
    }
}
