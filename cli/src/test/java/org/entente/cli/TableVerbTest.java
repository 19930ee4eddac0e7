package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableVerbTest {
    @TempDir
    private Path folder;

    @Test
    void answersTheSameRowsInTheSameOrder() throws IOException {
        Path table = table();
        Called called = Called.entente("table", table);
        assertThat(called.code()).as(called.err()).isZero();
        List<NamedCsvRecord> given =
                CsvReader.builder().ofNamedCsvRecord(table).stream().toList();
        List<NamedCsvRecord> answered =
                CsvReader.builder().ofNamedCsvRecord(called.out()).stream().toList();
        assertThat(answered).hasSameSizeAs(given);
        for (int i = 0; i < given.size(); i++) {
            assertThat(answered.get(i).getField("ccode1"))
                    .isEqualTo(given.get(i).getField("ccode1"));
            assertThat(answered.get(i).getField("year")).isEqualTo(given.get(i).getField("year"));
            assertThat(answered.get(i).getField("entente_phase")).isNotEmpty();
        }
    }

    @Test
    void writesToAFileWhatItPrints() throws IOException {
        Path out = folder.resolve("answers/out.csv");
        assertThat(Called.entente("table", table(), "-o", out).code()).isZero();
        assertThat(out).hasContent(Called.entente("table", table()).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"few", "-1", "1%%", "%", "NaN"})
    void refusesABoundThatIsNoneBeforeItAnswers(String bound) throws IOException {
        Path out = folder.resolve("out.csv");
        Called called = Called.entente("table", table(), "--max-refused", bound, "-o", out);

        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err())
                .contains("'--max-refused': must be a number of rows, or a part of them such as 1%: " + bound);
        assertThat(out).doesNotExist();
    }

    @Test
    void addsTheRangesOfChancesWhereTheyAreAskedFor() throws IOException {
        String plain = Called.entente("table", table()).out();
        String ranged = Called.entente("table", table(), "--ranges").out();

        List<String> lines = ranged.lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(plain.lines().findFirst().orElseThrow()
                        + ",entente_phase_low,entente_phase_high,entente_decided_low,entente_decided_high");
        assertThat(lines.get(1)).matches(".*(,[01](\\.\\d+)?){4}");
        assertThat(ranged.lines().map(line -> line.replaceFirst("(,[^,]*){4}$", "")))
                .containsExactlyElementsOf(plain.lines().toList());
    }

    @Test
    void writesThroughALinkThatHasNoEndingAsStandardOutputIs() throws IOException {
        Path file = Files.createFile(folder.resolve("a.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("stdout"), file);

        assertThat(Called.entente("table", table(), "-o", link).code()).isZero();

        assertThat(file).hasContent(Called.entente("table", table()).out());
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.csv", "stdout", "dyads.csv");
    }

    @Test
    void writesNothingButCsv() throws IOException {
        assertThat(Called.entente("table", table(), "-o", folder.resolve("a.json"))
                        .code())
                .isEqualTo(ExitCode.USAGE);
        for (String format : List.of("json", "text", "vega-lite")) {
            Called called = Called.entente("table", table(), "-f", format);
            assertThat(called.code()).isEqualTo(ExitCode.USAGE);
            assertThat(called.out()).isEmpty();
            assertThat(called.err()).contains("there is no " + format + " of this. Valid is csv.");
        }
        assertThat(Called.entente("table", table(), "-o", folder + "/new/").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Called.entente("table", table(), "-f", "csv")).isEqualTo(Called.entente("table", table()));
    }

    @Test
    void saysWhichOfTwoRowsOfOnePairAndYearStands() throws IOException {
        Path table = CaseTexts.write(
                folder, "twice.csv", "ccode1,ccode2,year,cowmidongoing\n365,710,1969,1\n365,710,1969,0\n");

        Called called = Called.entente("table", table);

        assertThat(called.err()).contains("comes after line 2, which stands, with the same pair and year");
        assertThat(Called.entente("table", "--help").out()).contains("the first stands");
    }

    @Test
    void refusesWhatIsNoTableOfPairsAndYears() throws IOException {
        Path poem = CaseTexts.write(folder, "poem.csv", "roses,violets\nred,blue\n");
        Called called = Called.entente("table", poem);
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("poem.csv");
        assertThat(Called.entente("table", folder.resolve("none.csv")).code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    @Test
    void readsTheCodesThatAreAskedFor() throws IOException {
        // COW's 260 is West Germany, Gleditsch and Ward's Germany.
        Path table = Files.write(
                folder.resolve("both.csv"),
                List.of("ccode1,ccode2,gwcode1,gwcode2,year,dyadigos", "2,255,2,260,2000,60", "2,816,2,816,2000,30"));

        assertThat(Called.entente("table", table).out()).startsWith("ccode1,ccode2,year,");
        assertThat(Called.entente("table", table, "--codes", "gw").out())
                .startsWith("gwcode1,gwcode2,year,")
                .contains("\n2,260,2000,");
        assertThat(Called.entente("table", table, "--codes", "iso").code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    private Path table() throws IOException {
        List<String> rows = new ArrayList<>(List.of("ccode1,ccode2,year,cowmidongoing,cowmidonset"));
        for (int year = 1960; year < 1970; year++) {
            rows.add("365,710," + year + ",1,0");
            rows.add("200,220," + year + ",0,0");
        }
        return Files.write(folder.resolve("dyads.csv"), rows);
    }
}
