package org.entente.dataset.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.entente.assessment.Assessor;
import org.entente.dataset.Failure;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows in the same order, with answers. */
class DyadYearResultsTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set by answers()
    private ResultSummary summary;

    private List<Map<String, String>> answers(String... lines) throws IOException {
        Path table = Files.write(folder.resolve("table.csv"), List.of(lines));
        Path out = folder.resolve("answers.csv");
        summary = DyadYearResults.ofDefaults().write(table, out);
        return read(Files.readAllLines(out));
    }

    private static List<Map<String, String>> read(List<String> lines) {
        List<String> header = Splitter.on(',').splitToList(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = Splitter.on(',').splitToList(line);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        row.put(header.get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
    }

    @Test
    void chancesHaveTheirRangesWhereTheseAreAskedFor() throws IOException {
        Path table = Files.write(
                folder.resolve("table.csv"),
                List.of("ccode1,ccode2,year,cowmid_n,cowmid_hostlev", "750,770,1971,1,5", "999,20,1971,0,"));
        Path out = folder.resolve("answers.csv");

        DyadYearResults.builder().ranges(true).build().write(table, out);

        List<Map<String, String>> rows = read(Files.readAllLines(out));
        Map<String, String> row = rows.get(0);
        assertThat(number(row, "entente_p_" + row.get("entente_phase")))
                .isBetween(number(row, "entente_phase_low"), number(row, "entente_phase_high"));
        assertThat(number(row, "entente_p_" + row.get("entente_decided_level")))
                .isBetween(number(row, "entente_decided_low"), number(row, "entente_decided_high"));
        assertThat(number(row, "entente_decided_low")).isLessThan(number(row, "entente_decided_high"));
        assertThat(rows.get(1)).containsEntry("entente_phase_low", "").containsEntry("entente_decided_high", "");
        assertThat(Files.readAllLines(folder.resolve("answers-dictionary.csv")))
                .anyMatch(line -> line.startsWith("entente_decided_low,"));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    @Test
    void rowsStandInTheOrderOfTheTableBothDirectionsAmongThem() throws IOException {
        List<Map<String, String>> rows = answers(
                "ccode1,ccode2,year,cowmid_n,cowmid_hostlev",
                "750,770,1971,1,5",
                "2,20,1971,0,",
                "770,750,1971,1,5",
                "999,20,1971,0,",
                "2,20,1970,0,");

        assertThat(rows)
                .extracting(row -> row.get("ccode1") + "-" + row.get("ccode2") + "-" + row.get("year"))
                .containsExactly("750-770-1971", "2-20-1971", "770-750-1971", "999-20-1971", "2-20-1970");
        assertThat(rows.get(0).get("entente_phase"))
                .isEqualTo(rows.get(2).get("entente_phase"))
                .isNotEmpty();
        assertThat(rows.get(3).get("entente_phase")).isEmpty();
        assertThat(summary.report().rows()).isEqualTo(5);
        assertThat(summary.report().count(RowOutcome.JOINED)).isEqualTo(1);
        assertThat(summary.report().failures()).extracting(Failure::line).containsExactly(5L);
    }

    @Test
    void aRowOfWhichNothingIsKnownIsBlank() throws IOException {
        assertThat(answers("ccode1,ccode2,year,cowmid_n,cowmid_hostlev", "950,395,2000,NA,NA"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("entente_phase") + row.get("entente_concluded"))
                        .isEmpty());
    }

    @Test
    void withoutAColumnOfDisputesNothingIsConcludedAndTheSummarySaysWhatWouldHelp() throws IOException {
        List<Map<String, String>> rows = answers("ccode1,ccode2,year,dyadigos", "2,20,1990,60", "2,20,1991,60");

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("entente_concluded")).isEqualTo("0");
            assertThat(row.get("entente_peace_concluded")).isEqualTo("0");
        });
        assertThat(summary.concluded()).isZero();
        assertThat(summary.toString()).contains("No column bears on MILITARY_RESTRAINT", "cowmidongoing");
    }

    @Test
    void eachPhaseLevelAndFactorHasAColumnAndEachColumnAMeaning() throws IOException {
        Map<String, String> row = answers("ccode1,ccode2,year,cowmid_n,cowmid_hostlev", "2,20,1990,0,")
                .get(0);
        List<String> dictionary = Files.readAllLines(folder.resolve("answers-dictionary.csv"));

        for (Phase phase : Phase.values()) {
            assertThat(row).containsKey("entente_p_" + CsvLines.lower(phase));
        }
        assertThat(row.keySet().stream().filter(name -> name.startsWith("entente_")))
                .hasSize(dictionary.size() - 1)
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(32));
        assertThat(row.get("entente_model")).startsWith("entente");
    }

    @Test
    void theNameOfTheFileSaysWhetherItIsCompressed() throws IOException {
        Path table = Files.write(
                folder.resolve("table.csv"), List.of("gwcode1,gwcode2,year,dyadigos", "\"2\",\"20\",1990,60"));
        Path out = folder.resolve("answers.csv.gz");

        DyadYearResults.ofDefaults().write(table, out);

        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(out)), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("gwcode1,gwcode2,year,entente_phase,");
            assertThat(lines.readLine()).startsWith("2,20,1990,");
        }
    }

    @Test
    void ofTwoRowsOfOnePairAndYearTheFirstStandsAndTheOtherIsBlankAndTold() throws IOException {
        String header = "ccode1,ccode2,year,cowmidongoing";
        List<Map<String, String>> once = answers(header, "365,710,1969,1");
        List<Map<String, String>> twice = answers(header, "365,710,1969,1", "365,710,1969,0");

        assertThat(twice).hasSize(2);
        assertThat(twice.get(0)).isEqualTo(once.get(0));
        assertThat(twice.get(1)).containsEntry("year", "1969").containsEntry("entente_phase", "");
        assertThat(summary.report().failures())
                .singleElement()
                .asString()
                .startsWith("table.csv:3: comes after line 2, which stands, with the same pair and year");
        assertThat(summary.toString())
                .contains("Rows with the pair and year of one above, which stands, and so without an answer: 1.");
    }

    @Test
    void whatCannotBeWrittenIsToldWithItsName() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no /dev/full");
        Path table = Files.write(folder.resolve("table.csv"), List.of("gwcode1,gwcode2,year,dyadigos", "2,20,1990,60"));

        assertThatThrownBy(() -> DyadYearResults.ofDefaults().write(table, full))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/dev/full: ");
    }

    @Test
    void aLinkToWhatIsElsewhereHasNoDictionaryBesideIt() throws IOException {
        Path table = Files.write(folder.resolve("table.csv"), List.of("gwcode1,gwcode2,year,dyadigos", "2,20,1990,60"));
        Path elsewhere = Files.createFile(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("a.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("stdout"), elsewhere);

        DyadYearResults.ofDefaults().write(table, link);

        assertThat(elsewhere).content().startsWith("gwcode1,");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("table.csv", "elsewhere", "stdout");
        assertThat(elsewhere.getParent().toFile().list()).containsExactly("a.csv");
    }

    @Test
    void refusesWhatIsNoSuchTable() throws IOException {
        Path page = Files.writeString(folder.resolve("page.csv"), "<html>");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> DyadYearResults.ofDefaults().write(page, folder.resolve("o.csv")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("HTML");
        assertThatThrownBy(() -> DyadYearResults.ofDefaults().write(other, folder.resolve("o.csv")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("has no column \"ccode1\"");
    }

    @Test
    void aCaseIsWrittenAsRows() throws IOException {
        CaseResults results = CaseResults.of(ShippedCases.read("france-germany"), Assessor.standard());
        LocalDate day = LocalDate.of(1990, 12, 31);

        results.writeBeliefs(List.of(day, LocalDate.of(2000, 12, 31)), folder.resolve("beliefs.csv"));
        results.writeReadings(day, folder.resolve("readings.csv"));
        results.writeStages(day, folder.resolve("stages.csv"));
        results.writeShares(day, Phase.RECONCILIATION, folder.resolve("shares.csv"));

        assertThat(Files.readAllLines(folder.resolve("beliefs.csv"))).hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("readings.csv")).get(0))
                .isEqualTo("dyad,date,factor,from,area,score,weight,trend");
        assertThat(Files.readAllLines(folder.resolve("stages.csv")).get(1)).startsWith("DEU-FRA,");
        assertThat(Files.readAllLines(folder.resolve("shares.csv")).get(1))
                .startsWith("DEU-FRA,1990-12-31,reconciliation,base rates,");
    }
}
