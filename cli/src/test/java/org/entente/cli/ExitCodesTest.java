package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodesTest {
    @TempDir
    private Path folder;

    @Test
    void isZeroWhenDone() {
        assertThat(Called.entente("assess", "denmark-uruguay").code()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "asess sino-russian",
                "assess",
                "assess sino-russian --as-of 1989-02-30",
                "assess sino-russian --as-of yesterday",
                "assess sino-russian --format yaml",
                "assess sino-russian --format vega-lite",
                "assess sino-russian -o answer.pdf",
                "explain sino-russian --phase FRIENDSHIP",
                "explain sino-russian --phase SPLIT --against SPLIT",
                "explain sino-russian --phase SPLIT --level WARM_PEACE",
                "outlook sino-russian --years -1",
                "outlook sino-russian --years 1001",
                "compare sino-russian 1989",
                "what-if sino-russian",
                "what-if sino-russian --without e9999",
                "what-if sino-russian --with china-india",
                "events",
                "world",
                "parties Ruritania",
                "schema poem",
                "codebook --factor LUCK",
                "setup",
            })
    void isTwoForWrongUsage(String line) {
        Called called = Called.entente((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
        assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.USAGE);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).startsWith("entente").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline china-india --as-of 1980,1990",
                "timeline china-india --as-of=1980,1990",
                "timeline china-india --until 1980,1990",
                "timeline china-india -d 1980,1990",
                "timeline china-india -d1980,1990",
                "world events.csv -d 1980,1990"
            })
    void namesAnOptionAsItWasGiven(String line) {
        String given = line.replaceFirst(".* (--?[a-z-]+).*", "$1");
        Called called = Called.entente((Object[]) line.split(" "));
        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err())
                .contains("'" + given + "': must be one date that exists, such as 1989, 1989-06 or 1989-06-04:"
                        + " 1980,1990\n");
    }

    @Test
    void saysOfAnItemThatItIsNamedTwice() {
        Called called = Called.entente("what-if", "denmark-uruguay", "--without", "e001,e002,e001");
        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err()).contains("--without must name an item once: e001 is named 2 times");
    }

    @Test
    void isThreeForAMissingFileWhoseNearestNameItTells() {
        Called called = Called.entente("assess", "sino-rusian");
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("sino-rusian: no such file and no shipped case. Maybe sino-russian.");
    }

    @Test
    void isThreeForAFolder() {
        Called called = Called.entente("assess", folder);
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("is a folder").contains("*.json");
    }

    @Test
    void isThreeForACaseWithFiveFaultsAndTellsAllFive() throws IOException {
        Called called = Called.entente("assess", CaseTexts.broken(folder));
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err())
                .contains(".kind", ".when", ".factor", ".score", ".reliability")
                .contains("Maybe \"ORIENTATION\".");
    }

    @Test
    void isThreeForAFileThatIsNotJson() throws IOException {
        Path file = CaseTexts.write(folder, "poem.json", "Roses are red");
        assertThat(Called.entente("timeline", file).code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    @Test
    void isThreeForAMissingModel() {
        Called called = Called.entente("assess", "sino-russian", "--model", folder.resolve("mine.json"));
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("entente model show");
    }

    @Test
    void isThreeForAMissingEventFile() {
        assertThat(Called.entente("events", folder.resolve("none.zip")).code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    @Test
    void isOneWhereTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no /dev/full");
        Called called = Called.entente("assess", "sino-russian", "-o", full);
        assertThat(called.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(called.err()).contains("/dev/full: cannot be written: ").doesNotContain("Exception");
    }

    @Test
    void isOneWhereATableCannotBeWritten() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no /dev/full");
        Path table = CaseTexts.write(folder, "t.csv", "ccode1,ccode2,year,cowmidongoing\n365,710,1969,1\n");
        for (List<Object> format : List.of(List.<Object>of(), List.<Object>of("-f", "csv"))) {
            List<Object> words = new ArrayList<>(List.of("table", table, "-o", full));
            words.addAll(format);

            Called called = Called.entente(words.toArray());

            assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.INTERNAL);
            assertThat(called.err())
                    .contains("/dev/full: cannot be written: No space left on device")
                    .doesNotContain("Exception");
        }
        assertThat(Path.of("/dev/full-dictionary.csv")).doesNotExist();
    }

    @Test
    void isThatOfAClosedPipeWhereTheReaderWentAway() throws IOException {
        Path table = CaseTexts.write(folder, "t.csv", "ccode1,ccode2,year,cowmidongoing\n365,710,1969,1\n");

        assertThat(Called.intoAClosedPipe("codebook")).isEqualTo(new Called("", "", ExitCode.BROKEN_PIPE));
        assertThat(Called.intoAClosedPipe("table", table, "-q")).isEqualTo(new Called("", "", ExitCode.BROKEN_PIPE));
    }

    @Test
    void isOneWhereStandardOutputCannotBeWritten() {
        Called called = Called.into(Called.failing("No space left on device"), "codebook");

        assertThat(called.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(called.err()).isEqualTo("entente: standard output cannot be written: No space left on device\n");
    }

    @ParameterizedTest
    @CsvSource({"assess, ", "what-if, --without", "validate, "})
    void isTwoWhereAnAnswerWouldTakeThePlaceOfItsInput(String verb, String option) throws IOException {
        Path file = folder.resolve("case.json");
        String text = CaseTexts.of(CaseTexts.item("e01", "EVENT", "1990-01-01", "ACCOMMODATION", 0.3, "A visit."));
        Files.writeString(file, text);

        Called called = option == null
                ? Called.entente(verb, file, "-o", folder.resolve(".").resolve("case.json"))
                : Called.entente(verb, file, option, "e01", "-o", file);

        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err()).contains("-o must not be a file that is read");
        assertThat(file).hasContent(text);
    }
}
