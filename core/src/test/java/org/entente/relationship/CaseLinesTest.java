package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.InvalidFileException;
import org.entente.Problem;
import org.entente.Seeds;
import org.entente.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that is written line by line: the head, then an item on each line. */
class CaseLinesTest {
    private static final String HEAD =
            "{\"format\": \"entente-case-lines/1\", \"dyad\": \"CHN-RUS\", \"sources\": {\"one\": {\"title\": \"One\"}}}";
    private static final String VISIT = item("e1", "0.3");

    @TempDir
    private Path folder;

    private static String item(String id, String score) {
        return "{\"id\": \"" + id
                + "\", \"kind\": \"EVENT\", \"when\": \"1989-05\", \"factor\": \"ACCOMMODATION\", \"score\": "
                + score
                + ", \"reliability\": \"B\", \"credibility\": 2, \"source\": \"one\", \"text\": \"Visit.\"}";
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("case.jsonl"), String.join("\n", lines));
    }

    private List<String> problems(String... lines) throws IOException {
        return CaseFile.inspect(file(lines)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void itIsReadAndWrittenByTheEndingOfTheName() throws IOException {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship given = RandomRelationships.of(seed);
            CaseFile.write(given, folder.resolve("a.jsonl"));
            CaseFile.write(given, folder.resolve("a.json"));

            assertThat(CaseFile.read(folder.resolve("a.jsonl")))
                    .as("seed %s", seed)
                    .isEqualTo(given);
            assertThat(CaseFile.read(folder.resolve("a.json")))
                    .as("seed %s", seed)
                    .isEqualTo(given);
            assertThat(Files.readAllLines(folder.resolve("a.jsonl")))
                    .hasSize(1 + given.evidence().size());
        }
    }

    @Test
    void textIsRecognisedByTheFormatThatItsFirstLineStates() {
        Relationship given = RandomRelationships.of(3);

        assertThat(CaseFile.parse(CaseFile.formatLines(given))).isEqualTo(given);
        assertThat(CaseFile.parse(CaseFile.format(given))).isEqualTo(given);
    }

    @Test
    void aCoderMayAppend() throws IOException {
        Path file = file(HEAD, VISIT, "");
        Evidence more = Evidence.builder(CaseFile.read(file).item("e1"))
                .id("e2")
                .coding(Coding.builder()
                        .coder("a language model")
                        .version("4.1")
                        .instruction("00ff00ff")
                        .build())
                .build();

        Files.writeString(file, CaseFile.formatLine(more), StandardOpenOption.APPEND);

        assertThat(CaseFile.read(file).item("e2")).isEqualTo(more);
    }

    @Test
    void everyErrorIsToldWithItsLine() throws IOException {
        assertThat(problems(
                        HEAD,
                        VISIT,
                        "",
                        item("e2", "1.2"),
                        "{\"id\": \"e3\"; }",
                        item("e1", "0.1"),
                        "[]",
                        "\"x\": 1}",
                        VISIT + " 1",
                        ""))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("case.jsonl: line 4, $.score (e2) must be from -1 to 1: 1.2"),
                        one -> assertThat(one).startsWith("case.jsonl: line 5, column 12 must be well-formed JSON"),
                        one -> assertThat(one)
                                .isEqualTo(
                                        "case.jsonl: line 6, $.id (e1) must be unique, but line 2 has it too: \"e1\""),
                        one -> assertThat(one).isEqualTo("case.jsonl: line 7, $ must be an object: []"),
                        one -> assertThat(one).startsWith("case.jsonl: line 8, column "),
                        one -> assertThat(one)
                                .startsWith("case.jsonl: line 9, column ")
                                .contains("nothing may follow"));
        assertThatThrownBy(() -> CaseFile.read(file(HEAD, item("e2", "1.2"), VISIT)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("line 2, $.score");
    }

    /** At whatever byte the writing stops: what was written whole is read, and the rest is told with its line. */
    @Test
    void aLastLineThatWasCutOffIsToldAndTheRestIsKept() throws IOException {
        String last = item("zwölf", "0.1");
        byte[] whole = (HEAD + "\n" + VISIT + "\n" + last).getBytes(StandardCharsets.UTF_8);
        int lastLine = (HEAD + "\n" + VISIT + "\n").getBytes(StandardCharsets.UTF_8).length;
        Path file = folder.resolve("cut.jsonl");
        for (int length = lastLine + 1; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            CaseFile.Inspection inspection = CaseFile.inspect(file);

            assertThat(inspection.problems())
                    .as("%s bytes", length)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.isError()).isFalse();
                        assertThat(problem.toString()).startsWith("cut.jsonl: line 3 is cut off and was left out");
                    });
            assertThat(CaseFile.read(file).evidence()).as("%s bytes", length).hasSize(1);
        }
        Files.write(file, whole);
        assertThat(CaseFile.inspect(file).problems()).isEmpty();
        assertThat(CaseFile.read(file).evidence()).hasSize(2);
    }

    @Test
    void aLineInTheMiddleThatIsNoJsonIsAnError() throws IOException {
        assertThat(problems(HEAD, "{\"id\": \"e1\", \"ki", VISIT))
                .singleElement()
                .asString()
                .startsWith("case.jsonl: line 2, column ");
    }

    @Test
    void aFileWithoutAHeadIsRefused() throws IOException {
        assertThat(problems("")).containsExactly("case.jsonl: line 1 must be the head, but there is nothing");
        assertThat(problems(VISIT, VISIT))
                .containsExactly("case.jsonl: line 1, $.format is missing: it must be \"entente-case-lines/1\"");
        assertThat(problems("{", " \"format\": \"entente-case/2\"}"))
                .singleElement()
                .asString()
                .startsWith("case.jsonl: line 1, column ")
                .endsWith("Maybe the whole file is one object, and its name must end with .json.");
        assertThat(problems(HEAD.substring(0, 50)))
                .singleElement()
                .asString()
                .startsWith("case.jsonl: line 1, column ");
    }

    @Test
    void aLineThatIsNotUtf8IsAnErrorOfItsOwn() throws IOException {
        Path file = folder.resolve("latin.jsonl");
        Files.write(file, (HEAD + "\n" + item("ä", "0") + "\n" + VISIT + "\n").getBytes(StandardCharsets.ISO_8859_1));

        CaseFile.Inspection inspection = CaseFile.inspect(file);

        assertThat(inspection.errors())
                .extracting(Problem::toString)
                .containsExactly("latin.jsonl: line 2 must be UTF-8 text");
        assertThat(inspection.relationship().orElseThrow().evidence()).hasSize(1);
    }

    @Test
    void byteOrderMarkAndCarriageReturnsArePassedOver() throws IOException {
        assertThat(problems("\uFEFF" + HEAD + "\r", VISIT + "\r", "\r", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r", "\uFEFF", "\uFEFF\r", "\uFEFF \n", "\n\n"})
    void blankLinesBeforeTheHeadArePassedOver(String before) throws IOException {
        String broken = item("e2", "1.2");
        int line = 3 + (int) before.chars().filter(c -> c == '\n').count();

        assertThat(problems(before, HEAD, broken, VISIT))
                .containsExactly("case.jsonl: line " + line + ", $.score (e2) must be from -1 to 1: 1.2");
        assertThat(CaseFile.parse(String.join("\n", before, HEAD, VISIT))).isEqualTo(CaseFile.read(file(HEAD, VISIT)));
    }

    @Test
    void theSchemaAcceptsEachLineThatIsWrittenAndNoOther() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CaseFile.lineSchema());
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            for (String line :
                    CaseFile.formatLines(RandomRelationships.of(seed)).lines().toList()) {
                assertThat(schema.validate(Json.tree(line, ""))).as(line).isEmpty();
            }
        }
        Relationship shipped = CaseFile.read(Path.of(
                "..",
                "datasets",
                "src",
                "main",
                "resources",
                "org",
                "entente",
                "dataset",
                "cases",
                "china-japan.json"));
        ImmutableList<String> whole =
                ImmutableList.of("{}", HEAD.replace("CHN-RUS", "chn"), item("e", "2"), CaseFile.format(shipped));
        assertThat(Stream.concat(CaseFile.formatLines(shipped).lines(), whole.stream()))
                .filteredOn(line -> !schema.validate(Json.tree(line, "")).isEmpty())
                .containsExactlyElementsOf(whole);
    }
}
