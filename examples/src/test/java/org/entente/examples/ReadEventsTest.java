package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void saysWhatIsNoEventFile() throws Exception {
        Path file = Files.writeString(folder.resolve("page.zip"), "<html></html>");

        String printed = Output.of(() -> ReadEvents.main(new String[] {file.toString()}));

        assertThat(printed).contains("HTML page");
    }
}
