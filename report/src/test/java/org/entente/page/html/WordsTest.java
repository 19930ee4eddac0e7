package org.entente.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.relationship.DateSpan;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void nothingIsCertainOrImpossible() {
        assertThat(Words.percent(0)).isEqualTo("<1 %");
        assertThat(Words.percent(0.0049)).isEqualTo("<1 %");
        assertThat(Words.percent(0.947)).isEqualTo("95 %");
        assertThat(Words.percent(1)).isEqualTo(">99 %");
    }

    @Test
    void noughtHasNoSign() {
        assertThat(Words.signed(-0.001)).isEqualTo("0.00");
        assertThat(Words.decibans(0.04)).isEqualTo("0.0 dB");
        assertThat(Words.signed(-0.19)).isEqualTo("−0.19");
        assertThat(Words.decibans(2)).isEqualTo("+2.0 dB");
    }

    @Test
    void decibansAreToldAsTimes() {
        assertThat(Words.times(10)).isEqualTo("10 times as likely");
        assertThat(Words.times(-3)).isEqualTo("2.0 times less likely");
        assertThat(Words.times(0.1)).isEqualTo("as likely as before");
    }

    @Test
    void anOpenSpanIsSinceItsStart() {
        assertThat(Words.span(DateSpan.parse("2001-06-15/.."))).isEqualTo("since 2001-06-15");
        assertThat(Words.span(DateSpan.parse("1950/1980-04"))).isEqualTo("1950 to 1980-04");
    }
}
