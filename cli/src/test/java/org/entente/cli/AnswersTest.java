package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.assessment.Findings;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.result.CaseResults;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command says what the library says. */
class AnswersTest {
    private static final Assessor ASSESSOR = Assessor.standard();
    private static final Relationship CASE = ShippedCases.read("china-india");
    private static final LocalDate DAY = LocalDate.of(1989, 12, 31);

    @Test
    void aTimelineMayBeAskedForAsAnAssessmentIs() {
        Called until = Called.entente("timeline", "china-india", "--until", "1970");

        assertThat(until.code()).as(until.err()).isZero();
        assertThat(Called.entente("timeline", "china-india", "-d", "1970")).isEqualTo(until);
        assertThat(Called.entente("timeline", "china-india", "--as-of", "1970")).isEqualTo(until);
    }

    @Test
    void assessesAsTheLibraryDoes() {
        Assessment then = ASSESSOR.assess(CASE, DAY);
        assertThat(Called.entente("assess", "china-india", "--as-of", "1989").out())
                .isEqualTo(Report.of(then).toText());
        assertThat(Findings.parse(Called.entente("assess", "china-india", "-d", "1989-12", "-f", "json")
                        .out()))
                .isEqualTo(then.findingsWithRanges());
    }

    @Test
    void assessesOnTheLastDayOfTheEvidenceIfNoDayIsGiven() {
        assertThat(Called.entente("assess", "china-india").out())
                .isEqualTo(
                        Report.of(ASSESSOR.assess(CASE, Assessor.lastDay(CASE))).toText());
    }

    @Test
    void tellsInAColumnWhatTheTablesOfTheLibraryTellInOneOfThatName(@TempDir Path folder) throws IOException {
        // The most likely level and the decided one differ on some of these days.
        List<LocalDate> days =
                List.of(LocalDate.of(1955, 12, 31), LocalDate.of(1978, 12, 31), DAY, LocalDate.of(2003, 12, 31));
        CaseResults.of(CASE, ASSESSOR).writeBeliefs(days, folder.resolve("beliefs.csv"));
        List<NamedCsvRecord> library = CsvReader.builder().ofNamedCsvRecord(folder.resolve("beliefs.csv")).stream()
                .toList();
        List<NamedCsvRecord> command = CsvReader.builder()
                .ofNamedCsvRecord(Called.entente("assess", "china-india", "-d", "1955,1978,1989,2003", "-f", "csv")
                        .out())
                .stream()
                .toList();

        assertThat(command).hasSameSizeAs(library);
        for (int i = 0; i < library.size(); i++) {
            for (String column : library.get(i).getHeader()) {
                String expected = library.get(i).getField(column);
                String actual = command.get(i).getField(column);
                if (expected.matches("-?[0-9.]+")) {
                    assertThat(Double.parseDouble(actual))
                            .as(column)
                            .isCloseTo(Double.parseDouble(expected), Offset.offset(1e-4));
                } else {
                    assertThat(actual).as(column).isEqualTo(expected);
                }
            }
        }
        assertThat(library.get(0).getHeader()).contains("entente_peace", "entente_decided_level");
    }

    @Test
    void tellsTheTimelineAsTheLibraryDoes() {
        assertThat(Called.entente("timeline", "china-india").out())
                .isEqualTo(Report.of(ASSESSOR.timeline(CASE)).toText());
    }

    @Test
    void explainsAgainstTheStateThatIsAskedFor() {
        Assessment then = ASSESSOR.assess(CASE, DAY);
        assertThat(Called.entente("explain", "china-india", "-d", "1989", "-p", "split", "-a", "alliance")
                        .out())
                .isEqualTo(Report.of(then, then.explain(Phase.SPLIT, Phase.ALLIANCE))
                        .toText());
        assertThat(Called.entente("explain", "china-india", "-d", "1989", "-p", "split", "-a", "all")
                        .out())
                .isEqualTo(Report.of(then, then.explainAgainstAll(Phase.SPLIT)).toText());
    }

    @Test
    void comparesTwoDates() {
        assertThat(Called.entente("compare", "china-india", "1956", "1963").out())
                .isEqualTo(Report.of(ASSESSOR.assess(CASE, LocalDate.of(1956, 12, 31))
                                .compare(ASSESSOR.assess(CASE, LocalDate.of(1963, 12, 31))))
                        .toText());
    }

    @Test
    void leavesOutWhatTheQuestionLeavesOut() throws IOException {
        String id = CASE.evidence().get(0).id();
        Called called = Called.entente("what-if", "china-india", "--without", id, "-f", "json");
        JsonNode comparison = new ObjectMapper().readTree(called.out()).path("comparison");
        assertThat(comparison.path("after").toString()).doesNotContain("\"id\":\"" + id + "\"");
    }

    @Test
    void answersByAnotherModel(@TempDir Path folder) throws IOException {
        Path mine = folder.resolve("mine.json");
        assertThat(Called.entente("model", "show", "-o", mine).code()).isZero();
        Files.writeString(mine, Files.readString(mine).replaceFirst("entente-standard", "mine"));
        assertThat(Called.entente("assess", "china-india", "--model", mine).out())
                .contains("Model: mine ");
        assertThat(Called.entente("compare", "china-india", "1989", "--with-model", mine)
                        .out())
                .contains("mine ");
        assertThat(Called.entente("model", "diff", mine).out()).contains("$.name", "They differ at 1 place.");
    }
}
