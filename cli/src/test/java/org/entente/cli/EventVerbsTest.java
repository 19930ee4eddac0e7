package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventVerbsTest {
    @TempDir
    private Path folder;

    @Test
    void watchesSomething() {
        Called called = Called.entente("watch");

        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err()).contains("a FILE, a folder of files or --gdelt is needed");
    }

    @Test
    void accountsForEachRow() throws IOException {
        Called called = Called.entente("events", war("1990"), "-f", "json");
        assertThat(called.code()).isZero();
        assertThat(new ObjectMapper().readTree(called.out()).path("rows").asLong())
                .isEqualTo(120);
        assertThat(called.err()).contains("120 rows: EVIDENCE");
    }

    @Test
    void writesTheEvidenceAsRows() throws IOException {
        Called called = Called.entente("events", war("1990"), "-f", "csv", "--dyad", "pakistan-india");
        assertThat(called.out().lines().findFirst().orElseThrow()).startsWith("dyad,id,kind,when");
        assertThat(called.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("IND-PAK,"));
    }

    @Test
    void makesACaseFileOfAPair() throws IOException {
        Path file = folder.resolve("case.json");
        assertThat(Called.entente("events", war("1990"), "--dyad", "IND-PAK", "-o", file)
                        .code())
                .isZero();
        assertThat(Called.entente("assess", file).out()).startsWith("India and Pakistan");
    }

    @Test
    void asksForTheOrderOfDatesWhereAFileDoesNotTell() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "date,source,target,code\n1/2/1990,IND,PAK,190\n3/4/1990,IND,PAK,190\n");

        assertThat(Called.entente("events", file).err()).contains("two ways", "--date-order");
        assertThat(Called.entente("events", file, "-f", "csv", "--date-order", "day_first")
                        .out())
                .contains("1990-02-01", "1990-04-03");
        assertThat(Called.entente("events", file, "-f", "csv", "--date-order", "MONTH_FIRST")
                        .out())
                .contains("1990-01-02", "1990-03-04");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 0", "1%, 0", "0.1%, 4"})
    void endsWithFourWhereMoreRowsAreRefusedThanAllowed(String bound, int code) throws IOException {
        Path file = war("1990");
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        rows.add("1990-02-31,IND,PAK,190");
        Files.write(file, rows);
        Path rejects = folder.resolve("rejects.csv");
        Called called = Called.entente("events", file, "--max-refused", bound, "--rejects", rejects);
        assertThat(called.code()).as(called.err()).isEqualTo(code);
        assertThat(rejects).content().contains("1990-02-31");
    }

    @Test
    void refusesABoundThatIsNoNumber() throws IOException {
        assertThat(Called.entente("events", war("1990"), "--max-refused", "few").code())
                .isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({"world, --top=3", "watch, --once"})
    void tellWhatCameTooLateOfAFileThatIsNotSorted(String verb, String option) throws IOException {
        Path sorted = folder.resolve("sorted.csv");
        Path unsorted = folder.resolve("unsorted.csv");
        String header = "date,source,target,code\n";
        String old = "1990-01-03,IND,PAK,190\n";
        String late = "1995-01-03,IND,PAK,057\n";
        Files.writeString(sorted, header + old + late);
        Files.writeString(unsorted, header + late + old);

        assertThat(Called.entente(verb, sorted, option).err()).doesNotContain("too late");
        assertThat(Called.entente(verb, unsorted, option).err())
                .contains("left out as too late: 1 ", "Sort what is read by its dates");
    }

    @Test
    void announcesAChangeOnceAndGoesOnFromWhereItWas() throws IOException {
        Path state = folder.resolve("state");
        Called first = Called.entente("watch", war("1990"), "--once", "--state", state);
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.ANNOUNCED);
        assertThat(first.out()).contains("IRN-USA: ");
        Called again = Called.entente("watch", folder.resolve("1990.csv"), "--once", "--state", state);
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).isEmpty();
        assertThat(Called.entente("world", "--state", state).out()).contains("IRN-USA");
    }

    @Test
    void tellsBecauseOfWhatInOneSentence() throws IOException {
        assertThat(Called.entente("watch", war("1990"), "--once").out())
                .contains("; because of ")
                .containsPattern("\\(CAMEO [0-9]+\\)\\.\n")
                .doesNotContain(".;");
    }

    @Test
    void refusesAStateThatIsNotThere() throws IOException {
        Called called = Called.entente("world", "--state", folder.resolve("none"));

        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("none: is not there, so that watch has kept nothing in it");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void announcesTheSameWhetherFilesComeTogetherOrOneAfterTheOther() throws IOException {
        Path both = folder.resolve("in");
        Files.createDirectories(both);
        Files.move(war("1990"), both.resolve("1990.csv"));
        Files.move(war("1991"), both.resolve("1991.csv"));
        Called together = Called.entente("watch", both, "--once", "-f", "json");
        Path state = folder.resolve("state");
        String apart = Called.entente("watch", both.resolve("1990.csv"), "--once", "--state", state, "-f", "json")
                        .out()
                + Called.entente("watch", both.resolve("1991.csv"), "--once", "--state", state, "-f", "json")
                        .out();
        assertThat(apart).isEqualTo(together.out());
    }

    @Test
    void endsADayOnceHoweverManyFilesItHas() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < 9; i++) {
            CaseTexts.lines(in, "part" + i + ".csv", List.of("date,source,target,code", "1990-01-03,USA,IRN,190"));
        }
        Path state = folder.resolve("state");
        Called.entente("watch", in, "--once", "--state", state);

        assertThat(Called.entente("world", "--state", state).out()).contains("The world on 1990-01-04");
    }

    @Test
    void addsAnnouncementsToAFileUnderOneHeader() throws IOException {
        Path out = folder.resolve("changes.csv");
        Called.entente("watch", war("1990"), "--once", "-o", out);
        Called.entente("watch", war("1990"), "--once", "-o", out);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.stream().filter(line -> line.startsWith("date,"))).hasSize(1);
    }

    @Test
    void endsWith130WhereItIsInterrupted() throws IOException {
        Path file = war("1990");
        Thread.currentThread().interrupt();
        assertThat(Called.entente("watch", file).code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Nothing more is read for a reader who went away, and nothing is said of it. */
    @Test
    void endsQuietlyWhereTheReaderOfItsOutputWentAway() throws IOException {
        Path file = war("1990");
        Called gone = new Called("", "", ExitCode.BROKEN_PIPE);

        assertThat(Called.intoAClosedPipe("events", file, "-f", "csv")).isEqualTo(gone);
        assertThat(Called.intoAClosedPipe("watch", file, "-q")).isEqualTo(gone);
    }

    @Test
    void refusesAStateThatWasChanged() throws IOException {
        Path state = folder.resolve("state");
        Called.entente("watch", war("1990"), "--once", "--state", state);
        assertThat(Called.entente("watch", war("1991"), "--once", "--state", state, "--model", otherModel())
                        .code())
                .isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    @Test
    void ranksTheWorld() throws IOException {
        Called called = Called.entente("world", war("1990"), "-f", "csv");
        assertThat(called.out()).startsWith("dyad,date,phase").contains("\nIRN-USA,");
    }

    @Test
    void refusesAFileInPlaceOfTheFolderOfTheState() throws IOException {
        Path file = war("1990");
        Called called = Called.entente("world", file, "--state", file);
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("1990.csv: is a file, not a folder");
    }

    @Test
    void drawsTheWorldAsAPage() throws IOException {
        Path page = folder.resolve("world.html");
        Called called = Called.entente("world", war("1990"), "-o", page);
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("<tbody id=\"p-IRN-USA\"", "<code>entente world 1990.csv -o world.html</code>");
    }

    @Test
    void tellsAnnouncementsInMarkdown() throws IOException {
        assertThat(Called.entente("watch", war("1990"), "--once", "-f", "md").out())
                .contains("# Iran and United States on ", "The phase has become clear: ", "What made it, in decibans");
    }

    private Path otherModel() throws IOException {
        Path model = folder.resolve("model.json");
        Called.entente("model", "show", "-o", model);
        return Files.writeString(model, Files.readString(model).replaceFirst("entente-standard", "mine"));
    }

    /** A year in which two pairs fight and one does not. */
    private Path war(String year) throws IOException {
        List<String> rows = new ArrayList<>(List.of("date,source,target,code"));
        for (LocalDate day = LocalDate.parse(year + "-01-03"); rows.size() <= 120; day = day.plusDays(9)) {
            rows.add(day + ",IND,PAK,190");
            rows.add(day + ",USA,IRN,173");
            rows.add(day + ",FRA,DEU,057");
        }
        return CaseTexts.lines(folder, year + ".csv", rows);
    }

    @Test
    void namesAFileOfABatchThatCannotBeReadAndReadsTheOthers() throws IOException {
        Path page = Files.writeString(folder.resolve("page.csv"), "<html>404 Not Found</html>\n");

        Called called = Called.entente("events", war("1990"), page, "-q");

        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.out()).contains("IND-PAK");
        assertThat(called.err()).startsWith("entente: skipped: ").contains("page.csv");
    }

    @Test
    void neverBeginsAnewInTheFolderOfADamagedState() throws IOException {
        Path state = folder.resolve("state");
        assertThat(Called.entente("watch", war("1990"), "--once", "--state", state)
                        .code())
                .isIn(ExitCode.DONE, ExitCode.ANNOUNCED);
        Path kept = state.resolve("observatory.jsonl");
        String damaged = Files.readString(kept).replaceFirst("IND", "INX");
        Files.writeString(kept, damaged);

        Called called = Called.entente("watch", war("1990"), "--once", "--state", state);

        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("observatory.jsonl", "is damaged");
        assertThat(kept).hasContent(damaged);
    }
}
