package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.assessment.Comparison;
import org.entente.assessment.Explanation;
import org.entente.assessment.Outlook;
import org.entente.report.AnswerFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each verb in each format that it knows. */
class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> verbsWithTables() {
        return Stream.of(
                "assess denmark-uruguay chile-new-zealand",
                "assess denmark-uruguay --as-of 1960,1990",
                "timeline denmark-uruguay",
                "timeline denmark-uruguay --by-month",
                "explain denmark-uruguay",
                "outlook denmark-uruguay",
                "compare denmark-uruguay 1960 1990",
                "what-if denmark-uruguay --without e001",
                "validate denmark-uruguay chile-new-zealand",
                "cases",
                "parties russia");
    }

    static Stream<String> verbsWithJson() {
        return Stream.concat(
                verbsWithTables(),
                Stream.of(
                        "report denmark-uruguay",
                        "codebook",
                        "codebook --factor ORIENTATION",
                        "model show",
                        "cite denmark-uruguay"));
    }

    @ParameterizedTest
    @MethodSource("verbsWithTables")
    void writesRowsOfOneWidthUnderAHeader(String line) {
        List<CsvRecord> rows = rows(Called.entente((Object[]) (line + " --format csv").split(" ")));
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows.get(0).getFields()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> row.getFieldCount() == rows.get(0).getFieldCount());
    }

    @ParameterizedTest
    @MethodSource("verbsWithJson")
    void writesJson(String line) throws IOException {
        Called called = Called.entente((Object[]) (line + " --format json").split(" "));
        assertThat(called.code()).as(called.err()).isZero();
        JsonNode json = JSON.readTree(called.out());
        assertThat(json.isContainerNode()).isTrue();
        assertThat(json.size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain denmark-uruguay",
                "outlook denmark-uruguay",
                "compare denmark-uruguay 1960 1990",
                "what-if denmark-uruguay --without e001"
            })
    void whatPutsTheCaseBeforeAnAnswerHasAFormatOfItsOwn(String line) throws IOException {
        JsonNode json = JSON.readTree(
                Called.entente((Object[]) (line + " --format json").split(" ")).out());

        String format = json.path("format").asText();
        String key = format.replaceAll("entente-case-(.*)/1", "$1");
        JsonNode held = json.path(key).isArray() ? json.path(key).get(0) : json.path(key);
        assertThat(held.path("format").asText()).isEqualTo("entente-" + key + "/1");
        Class<?> type = Map.of(
                        "explanation", Explanation.class, "outlook", Outlook.class, "comparison", Comparison.class)
                .get(key);
        assertThat(AnswerFile.parse(held.toString(), type)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("verbsWithJson")
    void writesText(String line) {
        Called called = Called.entente((Object[]) line.split(" "));
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out()).isNotBlank().endsWith("\n").doesNotContain("\r", "Optional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "timeline", "explain", "outlook", "report", "validate"})
    void writesMarkdown(String verb) {
        Called called = Called.entente(verb, "denmark-uruguay", "--format", "md");
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out()).isNotBlank();
    }

    @Test
    void writesATimelineAsAVegaLiteSpecificationWithItsData() throws IOException {
        Called called = Called.entente("timeline", "denmark-uruguay", "--format", "vega-lite");
        JsonNode picture = JSON.readTree(called.out());
        assertThat(picture.path("$schema").asText()).contains("vega-lite");
        assertThat(picture.path("vconcat").size()).isEqualTo(2);
        JsonNode points = picture.path("vconcat").get(1).path("data").path("values");
        assertThat(points.size()).isPositive();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += points.get(i).path("probability").asDouble();
        }
        assertThat(sum).isBetween(0.999, 1.001);
    }

    @Test
    void givesSeveralCasesAsOneArrayAndOneTable() throws IOException {
        Called json = Called.entente("assess", "denmark-uruguay", "chile-new-zealand", "-f", "json");
        assertThat(JSON.readTree(json.out()).size()).isEqualTo(2);
        Called csv = Called.entente("assess", "denmark-uruguay", "chile-new-zealand", "-f", "csv");
        assertThat(rows(csv)).hasSize(3);
    }

    private static List<CsvRecord> rows(Called called) {
        assertThat(called.code()).as(called.err()).isZero();
        return CsvReader.builder().ofCsvRecord(called.out()).stream().toList();
    }
}
