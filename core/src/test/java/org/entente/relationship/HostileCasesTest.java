package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm are refused shortly, in few words and little memory. */
class HostileCasesTest {
    /** Far more than is needed, so that only another order of growth fails. */
    private static final Duration SHORTLY = Duration.ofSeconds(20);

    private static final String GOOD = CaseFileProblemsTest.GOOD;

    private static void isRefusedShortlyInFewWords(String json) {
        assertTimeout(
                SHORTLY,
                () -> assertThatThrownBy(() -> CaseFile.parse(json))
                        .isInstanceOfSatisfying(InvalidFileException.class, e -> {
                            assertThat(e.getMessage()).hasSizeLessThan(10_000);
                            assertThat(e.problems()).hasSizeLessThanOrEqualTo(1001);
                            assertThat(e.problems())
                                    .allSatisfy(problem ->
                                            assertThat(problem.toString()).hasSizeLessThan(600));
                        }));
    }

    @Test
    void twoHundredThousandEmptyItems() {
        String json = GOOD.replace("\"evidence\": [", "\"evidence\": [" + "{},".repeat(200_000));

        isRefusedShortlyInFewWords(json);
        assertThat(CaseFile.inspect(json).errors())
                .hasSize(1001)
                .last()
                .hasToString("$ has 1799000 more errors, which are not listed");
    }

    @Test
    void warningsDoNotHideAnError() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            items.append("{\"id\": \"w")
                    .append(i)
                    .append("\", \"kind\": \"EVENT\", \"when\": \"1950/1950-06\",")
                    .append(" \"factor\": \"ACCOMMODATION\", \"score\": 0, \"reliability\": \"B\", \"credibility\": 1,")
                    .append(" \"source\": \"ren-2012\", \"text\": \"T.\"},");
        }
        String json = GOOD.replace("\"evidence\": [", "\"evidence\": [" + items);

        assertThat(CaseFile.inspect(json).warnings()).hasSize(1001);
        assertThat(CaseFile.parse(json).evidence()).hasSize(1202);
        assertThat(CaseFile.inspect(json.replace("-0.5", "-5")).errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SUN\"",
                "\"ACCOMMODATION\"",
                "\"ren-2012\", \"known\"",
                "1958-07-31",
                "CHN-RUS",
                "entente-case/2"
            })
    void aWordOfAMillionLetters(String word) {
        String longWord = "W".repeat(1_000_000);

        isRefusedShortlyInFewWords(GOOD.replace(
                word, word.startsWith("\"") ? "\"" + longWord + word.substring(word.indexOf('"', 1)) : longWord));
    }

    @Test
    void manyLongKeys() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            keys.append('"').append(i).append("k".repeat(16_000)).append("\": 1,");
        }

        isRefusedShortlyInFewWords(GOOD.replace("{\"id\": \"e2\",", "{" + keys + "\"id\": \"e2\","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Visit.", "Manchuria", "\"T\"", "Need", "\"f1\"", "Pact.", "\"model\"", "Calm."})
    void halfOfASurrogatePair(String text) {
        String half = text.startsWith("\"") ? "\"\\ud800\"" : "\\udc00x";

        assertThat(CaseFile.inspect(GOOD.replace(text, half)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).isEqualTo("must be valid Unicode"));
    }

    @Test
    void halfOfASurrogatePairInAKey() {
        assertThat(CaseFile.inspect(GOOD.replace("\"sources\": {", "\"sources\": {\"\ud800\": {\"title\": \"T\"},"))
                        .problems())
                .extracting(Problem::rule)
                .containsExactly("must be valid Unicode");
    }

    @Test
    void aWholeSurrogatePairIsReadAndWritten(@TempDir Path folder) throws IOException {
        Relationship read = CaseFile.parse(GOOD.replace("Visit.", "Visit \\ud83d\\ude00."));
        Path file = folder.resolve("case.json");

        CaseFile.write(read, file);

        assertThat(CaseFile.read(file)).isEqualTo(read);
    }

    @Test
    void manyStretchesThatOverlap() {
        String stretch =
                "{\"when\": \"1950/..\", \"phases\": [\"SPLIT\"], \"source\": \"ren-2012\", \"text\": \"T.\"},";

        isRefusedShortlyInFewWords(GOOD.replace("\"expected\": [", "\"expected\": [" + stretch.repeat(50_000)));
    }

    /** Files with which a version of the library was broken; they are not part of the project. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-200k-empty-items.json",
                "case-lone-surrogate.json",
                "long-factor.json",
                "long-from.json",
                "long-keys.json"
            })
    void whatBrokeItOnce(String name) throws IOException {
        Path file = Path.of(System.getProperty("entente.shared", "../../shared"))
                .resolve("inputs/hostile")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "there is no " + file + "; set -Dentente.shared");

        isRefusedShortlyInFewWords(Files.readString(file, StandardCharsets.UTF_8));
    }
}
