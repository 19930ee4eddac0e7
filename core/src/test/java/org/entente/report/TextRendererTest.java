package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report as plain text, whatever it says. */
class TextRendererTest {
    @ParameterizedTest
    @ValueSource(strings = {"%", "dB"})
    void aNumberAndItsUnitStandOnOneLineWhereverALineEnds(String unit) {
        for (int before = 80; before <= 100; before++) {
            String sentence = "x".repeat(before) + " about 12.5 " + unit + " of it";

            String text = TextRenderer.render(List.of(new Block.Paragraph(sentence)));

            assertThat(text).contains("12.5 " + unit);
            assertThat(text.lines()).allMatch(line -> line.length() <= 100);
            assertThat(text.strip().replace("\n", " ")).isEqualTo(sentence);
        }
    }
}
