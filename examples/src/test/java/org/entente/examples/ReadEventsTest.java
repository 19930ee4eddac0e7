package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example tells what event files hold. */
class ReadEventsTest {
    @TempDir
    private Path folder;

    @Test
    void printsRowsByOutcomeDyadsYearsFactorsAndTheStrongestMonths() throws Exception {
        Path file = Files.writeString(
                folder.resolve("events.csv"),
                "date,source,target,code\n2000-01-02,CHNGOV,RUS,042\n2000-01-02,CHN,RUS,042\n2000-01-09,IND,IND,042\n"
                        + "2000-02-01,CHNCVL,JPN,141\n2000-13-01,CHN,JPN,042\n");

        String printed = Output.of(() -> ReadEvents.main(new String[] {file.toString()}));

        assertThat(printed.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "evidence 2",
                        "repeated 1",
                        "domestic 1",
                        "failure 1",
                        "all rows 5",
                        "CHN-RUS 1 +0.33",
                        "2000 2 +0.00",
                        "SOCIETAL_PERCEPTION 1 -0.33",
                        "CHN-JPN 2000-02 1 -0.33");
        assertThat(printed).contains("events.csv:6: the day must be a date from 1800 to 2200 that exists: 2000-13-01");
    }

    @Test
    void failsOfAFileThatCannotBeRead() throws Exception {
        Path page = Files.writeString(folder.resolve("page.zip"), "<html></html>");

        assertThat(complaintOf(page)).contains("HTML page").doesNotContain("\n");
        assertThat(complaintOf(folder.resolve("none.csv")))
                .contains("none.csv: does not exist")
                .doesNotContain("\n");
    }

    @Test
    void printsWhatItReadOfAFileThatWasCutOff() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("date,source,target,code\n2000-01-02,CHNGOV,RUS,042\n".getBytes(StandardCharsets.UTF_8));
        }
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 4));
        List<String> complaints = new ArrayList<>();

        String printed = Output.of(() -> Main.run(new String[] {"ReadEvents", cut.toString()}, complaints::add));

        assertThat(printed).contains("CHN-RUS");
        assertThat(complaints).singleElement().asString().contains("cut.csv.gz");
    }

    /** What is said on standard error, while nothing is printed. */
    private static String complaintOf(Path file) throws Exception {
        List<String> complaints = new ArrayList<>();
        int[] code = new int[1];

        String printed =
                Output.of(() -> code[0] = Main.run(new String[] {"ReadEvents", file.toString()}, complaints::add));

        assertThat(printed).isEmpty();
        assertThat(code[0]).isEqualTo(2);
        assertThat(complaints).hasSize(1);
        return complaints.get(0);
    }
}
