package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The world from a table of pairs and years. */
class TableWorldTest {
    @TempDir
    private Path folder;

    private Path table;

    /** The United States with the Soviet Union, with West Germany until 1990 and Germany from then, and with one just seen. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder rows =
                new StringBuilder("ccode1,ccode2,year,cowmidongoing,gml_n,gml_hostlev,conttype,atop_defense,"
                        + "icb_crisis,cinc1,cinc2,polity21,polity22,cowmid_n,cowmid_hostlev,ip_absdiff,ip_agree\n");
        for (int year = 1960; year <= 1992; year++) {
            String rival =
                    year < 1985 ? ",1,1,4,0,0,1,.2,.2,10,-7,1,4,3.5,.1\n" : ",0,0,,0,0,0,.2,.2,10,-7,0,,3.5,.1\n";
            rows.append("2,365," + year + rival);
            String ally = ",0,0,,0,1,0,.2,.05,10,10,0,,.3,.9\n";
            rows.append(year <= 1990 ? "2,260," + year + ally : "");
            rows.append(year >= 1990 ? "2,255," + year + ally : "");
        }
        // Of this one nothing is known that could carry a conclusion.
        rows.append("2,20,1992,,,,,,,,,,,,,,\n");
        table = Files.writeString(folder.resolve("table.csv"), rows);
    }

    @Test
    void isAsOfTheLastYearOfTheTable() {
        assertThat(Called.entente("world", "--table", table).out()).contains("The world on 1992-12-31", "3 pairs, ");
    }

    @Test
    void saysWhatTheVerbTableSays() throws IOException {
        Path answers = folder.resolve("answers.csv");
        Called.entente("table", table, "-o", answers);
        String row = Files.readAllLines(answers).stream()
                .filter(line -> line.startsWith("2,365,1980,"))
                .findFirst()
                .orElseThrow();
        Called called = Called.entente("world", "--table", table, "--as-of", "1980", "-f", "csv");

        assertThat(called.code()).isZero();
        assertThat(called.out().lines().filter(line -> line.startsWith("RUS-USA,1980-12-31,")))
                .singleElement()
                .satisfies(line -> assertThat(row).contains(line.split(",")[2].toLowerCase(Locale.ROOT)));
    }

    @Test
    void countsAPairOnceInTheYearInWhichOneCodeFollowsAnother() {
        assertThat(Called.entente("world", "--table", table, "--as-of", "1990").out())
                .contains("2 pairs, ");
    }

    @Test
    void showsNothingButConclusions() {
        assertThat(Called.entente("world", "--table", table, "--as-of", "1980").out())
                .contains("2 pairs, 1 with a conclusion.", "RUS-USA")
                .doesNotContain("DEU-USA");
    }

    @Test
    void goesByTheLastYearThatWasOver() {
        assertThat(Called.entente("world", "--table", table, "--as-of", "1981-06-01")
                        .out())
                .contains("The world on 1981-06-01", "2 pairs, 1 with a conclusion.");
    }

    @Test
    void saysWhichYearsThereAreWhereThatOfTheDayIsNone() {
        Called late = Called.entente("world", "--table", table, "--as-of", "2030");
        assertThat(late.code()).isEqualTo(ExitCode.USAGE);
        assertThat(late.err())
                .contains(
                        "--as-of 2030-12-31 needs rows of 2030",
                        "table.csv has years from 1960 to 1992. Maybe --as-of 1992");
        Called early = Called.entente("world", "--table", table, "--as-of", "1960-06-01", "-f", "csv");
        assertThat(early.code()).isEqualTo(ExitCode.USAGE);
        assertThat(early.err())
                .contains("needs rows of 1959, the last year that was over by then", "Maybe --as-of 1960");
    }

    @Test
    void isTheSameInWhateverOrderTheRowsAre() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        Collections.reverse(rows.subList(1, rows.size()));
        Path reversed = Files.write(folder.resolve("reversed.csv"), rows);

        assertThat(Called.entente("world", "--table", reversed, "-f", "csv").out())
                .isEqualTo(
                        Called.entente("world", "--table", table, "-f", "csv").out());
    }

    @Test
    void saysOfEachFormatTheSame() throws IOException {
        Path page = folder.resolve("world.html");
        Called.entente("world", "--table", table, "--as-of", "1980", "-o", page);
        String row = Called.entente("world", "--table", table, "--as-of", "1980", "-f", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String download = Pattern.compile("RUS-USA,1980-12-31,.*?%0d%0a")
                .matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();

        assertThat(row).startsWith("RUS-USA,1980-12-31,SPLIT,1,");
        assertThat(download).startsWith("RUS-USA,1980-12-31,SPLIT,1,");
    }

    @Test
    void readsNoFolder() {
        Called called = Called.entente("world", "--table", folder);
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains(folder + ": is a folder");
        assertThat(Called.entente("table", folder).err()).contains(folder + ": is a folder");
    }

    @Test
    void drawsAPageThatOpensToTheSharesOfItems() {
        Path page = folder.resolve("world.html");

        assertThat(Called.entente("world", "--table", table, "--as-of", "1980", "-o", page)
                        .code())
                .isZero();
        assertThat(page)
                .content()
                .contains(
                        "<tbody id=\"p-RUS-USA\"",
                        "Counts most for split",
                        "<code>entente world --table table.csv --as-of 1980-12-31 -o world.html</code>");
    }

    @Test
    void thePageQuotesTheWholeCall() {
        Path page = folder.resolve("world.html");

        Called.entente("world", "--table", table, "--codes", "COW", "-o", page);

        assertThat(page).content().contains("<code>entente world --table table.csv --codes COW -o world.html</code>");
    }

    @Test
    void refusesWhatDoesNotGoTogetherAndWhatIsNotThere() {
        Called joined = Called.entente("world", "--table", table, "--state", folder);
        assertThat(joined.code()).isEqualTo(ExitCode.USAGE);
        assertThat(joined.err()).contains("--table stands alone");
        Called dated = Called.entente("world", table, "--as-of", "1980");
        assertThat(dated.code()).isEqualTo(ExitCode.USAGE);
        assertThat(dated.err()).contains("--as-of goes with --table");
        Called scheme = Called.entente("world", table, "--codes", "COW");
        assertThat(scheme.code()).isEqualTo(ExitCode.USAGE);
        assertThat(scheme.err()).contains("--codes goes with --table");
        Called missing = Called.entente("world", "--table", folder.resolve("none.csv"));
        assertThat(missing.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(missing.err()).contains("none.csv: no such file");
    }

    @Test
    void refusesATableWithoutARowThatCanBeRead() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "ccode1,ccode2,year,gml_n\n");

        Called called = Called.entente("world", "--table", empty);

        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("has no row that can be read");
    }
}
