package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report as plain text, whatever it says. */
class TextRendererTest {
    /** Below a bound of ICD 203's words and rounded to it, a chance would stand beside the word of those above. */
    @ParameterizedTest
    @CsvSource({
        "0.4496, 45.0, 44.96",
        "0.94999, 95.0, 94.999",
        "0.45, 45.0, 45.0",
        "0.4504, 45.0, 45.0",
        "0.4494, 44.9, 44.9",
        "0.049999999999, 5.0, 5.000000",
        "1, 100.0, 100.0",
        "0, 0.0, 0.0"
    })
    void aChanceStaysOnItsSideOfABound(double chance, String rounded, String written) {
        assertThat(String.format(Locale.ROOT, "%.1f", 100 * chance)).isEqualTo(rounded);
        assertThat(Wording.percent(chance)).isEqualTo(written + " %");
    }

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
