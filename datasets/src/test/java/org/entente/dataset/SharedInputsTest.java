package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.event.DateOrder;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.SurveyTable;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the kinds that users hold. They are not part of the project; without them these tests are skipped. */
class SharedInputsTest {
    private static Path input(String name) {
        Path file = Path.of(System.getProperty("entente.shared", "../../shared"))
                .resolve("inputs")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: no file " + file + "; set -Dentente.shared");
        return file;
    }

    private static List<Evidence> events(EventReader reader, String... names) {
        try (EventCursor events =
                reader.read(Arrays.stream(names).map(SharedInputsTest::input).toList())) {
            return events.stream().map(DyadEvidence::evidence).toList();
        }
    }

    private static List<Evidence> events(String... names) {
        return events(EventReader.ofDefaults(), names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes-lost-leading-zero--icews-spreadsheet.tab",
                "header-names-changed-by-tool--icews-underscores.tab",
                "quoted-commas-in-cells--icews-comma-separated.csv"
            })
    void aSpoiledFileGivesTheEvidenceOfItsSoundTwin(String name) {
        assertThat(events(name))
                .isEqualTo(events("icews-sound-for-comparison.tab"))
                .hasSize(6);
    }

    @Test
    void gdeltAsADataFrameWritesItGivesTheEvidenceOfItsSoundTwin() {
        assertThat(events("gdelt-comma-separated-with-header--pandas.csv"))
                .isEqualTo(events("gdelt2-sound-for-comparison.tsv"))
                .hasSize(6);
    }

    @Test
    void ambiguousDatesAreRefusedUntilTheirOrderIsStated() {
        String name = "dates-month-day-year--icews-2017.tab";
        // Skips the test where the file is missing, before the refusal is looked for.
        input(name);
        EventReader american =
                EventReader.builder().dateOrder(DateOrder.MONTH_FIRST).build();

        assertThatThrownBy(() -> events(name)).hasMessageContaining("can be read in two ways");
        assertThat(events(american, name))
                .extracting(Evidence::when)
                .isEqualTo(events("icews-sound-for-comparison.tab").stream()
                        .map(Evidence::when)
                        .toList());
    }

    @Test
    void aNewerFileAddsNothingToItsWeeks() {
        String stem = "superseded-file-counted-again--";

        assertThat(events(stem + "week-1.tab", stem + "week-2.tab", stem + "week-3.tab", stem + "year.tab"))
                .isEqualTo(events(stem + "year.tab"));
    }

    @Test
    void formerCodesAndPolecatAreRead() {
        assertThat(events("historical-cameo-code-unknown--zaire-burma.csv"))
                .extracting(item -> item.from().orElseThrow())
                .containsExactly("COD", "MMR", "SUN");
        assertThat(events("own-feed-of-today-unsupported--polecat-weekly.txt")).hasSize(1);
    }

    @Test
    void aPageInsteadOfAFileDoesNotStopABatch() {
        assertThat(events("one-bad-file-stops-the-batch--404-page.export.CSV.zip", "gdelt2-sound-for-comparison.tsv"))
                .hasSize(6);
        assertThatThrownBy(() -> events("no-cameo-code-column--icews-2017.tab"))
                .hasMessageContaining("lacks the columns [CAMEO Code]");
    }

    @Test
    void indiaAndPakistanIn1971AreSplitAndSevereRivalsByTheToolsOwnColumns() throws IOException {
        DyadYearTable table = DyadYearTable.read(input("columns-of-newest-peacesciencer--india-pakistan.csv"));
        Assessment then = Assessor.standard().assess(table.pairs().get(0).relationship(), LocalDate.of(1971, 12, 31));

        assertThat(then.phase().conclusion()).contains(Phase.SPLIT);
        assertThat(then.peace().conclusion()).contains(PeaceLevel.SEVERE_RIVALRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimal-comma-with-semicolon--write-csv2.csv",
                "gw-microstates-unknown--seychelles-grenada.csv",
                "negative-missing-codes--polity-and-ideal-points.csv",
                "unknown-cell-spelt-otherwise--pandas-sql-excel.csv",
                "unknown-printed-as-answer--all-na.csv"
            })
    void aTableIsReadWithoutAFailure(String name) throws IOException {
        assertThat(DyadYearTable.read(input(name)).report().failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country-code-of-other-time-or-list--survey-worldbank.csv",
                "unanswered-called-malformed--survey-na.csv"
            })
    void aSurveyIsReadWithoutAFailure(String name) throws IOException {
        SurveyTable table = SurveyTable.read(input(name));

        assertThat(table.report().failures()).isEmpty();
        assertThat(table.report().unknownParties()).isEmpty();
    }
}
