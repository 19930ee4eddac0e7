package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.assessment.MadeUp;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others wrote stands in a report as words, whatever it holds. */
class HostileTextsTest {
    private static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("A visit.\n\n## head", "A visit. ## head", "A visit. ## head"),
                Arguments.of("a \r\n\t  b\u2028c\u2029d\u0085e", "a b c d e", "a b c d e"),
                Arguments.of("\u202Eabc\u202C\u2066d\u2069", "abcd", "abcd"),
                Arguments.of("a\u001b[2J\u009bb\u0000", "a\uFFFD[2J\uFFFDb\uFFFD", "a\uFFFD\\[2J\uFFFDb\uFFFD"),
                Arguments.of("[x](javascript:alert(1))", "[x](javascript:alert(1))", "\\[x](javascript:alert(1))"),
                Arguments.of("![x](a.png) [y][z]", "![x](a.png) [y][z]", "!\\[x](a.png) \\[y]\\[z]"),
                Arguments.of("a `b` c", "a `b` c", "a \\`b\\` c"),
                Arguments.of("\\[x](y) \\`", "\\[x](y) \\`", "\\\\\\[x](y) \\\\\\`"),
                Arguments.of("<b>", "<b>", "&lt;b>"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void standAsWordsInAnItem(String text, String plain, String markdown) {
        Report report = Report.of(new MadeUp()
                .with(Factor.SOCIETAL_PERCEPTION, "1999/..", -0.5, item -> item.text(text))
                .on("2003-01-01"));

        assertThat(report.toText()).contains("1999/..: " + plain + " [e1, ");
        assertThat(report.toMarkdown()).contains("1999/..: " + markdown + " \\[e1, ");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void standAsWordsInEveryPieceOfAReport(String text, String plain, String markdown) {
        Report report = Report.builder()
                .title("x" + text)
                .heading("x" + text)
                .paragraph("x" + text)
                .points(List.of("x" + text))
                .table(List.of("x" + text), List.of(List.of("x" + text)))
                .build();

        assertThat(report.toText().lines().filter(line -> !line.matches("[=-]*")))
                .containsExactly("x" + plain, "x" + plain, "x" + plain, "- x" + plain, "x" + plain, "x" + plain);
        assertThat(report.toMarkdown().lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "# x" + markdown,
                        "## x" + markdown,
                        // Running text may hold code.
                        "x" + markdown.replace("\\`", "`"),
                        "- x" + markdown,
                        "| x" + markdown + " |",
                        "|---|",
                        "| x" + markdown + " |");
    }

    @Test
    void aColumnOfNumbersStaysToTheRight() {
        assertThat(Report.builder()
                        .table(List.of("what", "number "), List.of(List.of("a", "1")))
                        .build()
                        .toText())
                .isEqualTo("what  number\na          1\n");
    }
}
