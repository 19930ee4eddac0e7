package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that watch say what they see, and go on from where they were. */
class WatchingTest {
    @Test
    void watchARelationshipTellsTheTurnsOfChinaAndRussiaInTheirOrder() throws Exception {
        String printed = Output.of(() -> WatchARelationship.main(new String[0]));

        assertThat(printed)
                .containsSubsequence("-> ALLIANCE", "-> SPLIT", "SPLIT -> NORMALIZATION", "-> STRATEGIC_PARTNERSHIP")
                .contains("would be reversed by")
                .containsPattern("[0-9]+ items, [0-9]+ of them too late.*[0-9] a decade");
    }

    @Test
    void monitorInAnyEngineTellsWhatAMonitorTellsThatIsNeverStopped() throws Exception {
        String kept = Output.of(() -> MonitorInAnyEngine.main(new String[0]));
        String whole = Output.of(() -> WatchARelationship.main(new String[0]));

        assertThat(kept.lines().filter(line -> !line.contains(" is kept in ")))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(whole.lines()).contains(line));
        assertThat(kept).contains("CHN-RUS is kept in ");
    }

    @Test
    void thePageOnSparkShowsHowAMonitorIsKeptInAnyEngine() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "spark.md"));
        List<String> compiled =
                Files.readAllLines(Path.of("src/main/java/org/entente/examples/MonitorInAnyEngine.java"));
        String shown = page.substring(page.indexOf("```java engine\n"));

        assertThat(shown.substring(0, shown.indexOf("\n```")).lines().skip(1).map(String::strip))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        line -> assertThat(compiled.stream().map(String::strip)).contains(line));
    }

    @Test
    void watchEventsPrintsChangesAndRankingsAndWritesThem(@TempDir Path folder) throws Exception {
        Path events = events(folder, "a.csv", 1995, 2);
        Path out = folder.resolve("changes.csv");

        String printed = Output.of(() -> WatchEvents.main(new String[] {events.toString(), "--out", out.toString()}));

        assertThat(printed)
                .contains("EGY-ISR: ")
                .contains("Most improved in two years:")
                .contains("Most at risk of a split within a year:")
                .contains("Furthest from reconciliation:");
        assertThat(Files.readString(out))
                .startsWith("date,dyad,axis,from,to,probability,factors,reversed_by\n")
                .contains(",EGY-ISR,PHASE,");
    }

    @Test
    void watchEventsGoesOnFromItsSnapshotToTheSameEnd(@TempDir Path folder) throws Exception {
        Path first = events(folder, "a.csv", 1995, 1);
        Path second = events(folder, "b.csv", 1996, 1);
        String at = folder.resolve("snapshot").toString();
        String whole = Output.of(() -> WatchEvents.main(new String[] {first.toString(), second.toString()}));

        Output.of(() -> WatchEvents.main(new String[] {first.toString(), "--snapshot", at}));
        String resumed =
                Output.of(() -> WatchEvents.main(new String[] {first.toString(), second.toString(), "--snapshot", at}));

        assertThat(resumed).contains("a.csv: read before");
        assertThat(rankings(resumed)).isEqualTo(rankings(whole)).isNotBlank();
    }

    @Test
    void topTensionsPutsTheTensestPairFirst(@TempDir Path folder) throws Exception {
        Path events = events(folder, "a.csv", 1995, 2);

        String printed = Output.of(() -> TopTensions.main(new String[] {events.toString()}));

        assertThat(printed.lines().skip(1).findFirst().orElseThrow()).contains("ISR-SYR");
    }

    @Test
    void sayHowTheyAreCalledWhereNoFileIsGiven() {
        assertThatThrownBy(() -> WatchEvents.main(new String[0])).hasMessageContaining("Usage: WatchEvents files...");
        assertThatThrownBy(() -> WatchEvents.main(new String[] {"a.csv", "--out"}))
                .hasMessageContaining("--out needs a file");
        assertThatThrownBy(() -> TopTensions.main(new String[0])).hasMessageContaining("Usage: TopTensions files...");
    }

    private static String rankings(String printed) {
        return printed.substring(printed.indexOf("Most improved"));
    }

    /** Egypt and Israel consult, agree and visit; Israel and Syria threaten and fight. */
    private static Path events(Path folder, String name, int year, int years) throws IOException {
        String[] friendly = {"042", "057", "040", "061"};
        String[] hostile = {"138", "190", "111", "112"};
        StringBuilder rows = new StringBuilder("date,source,target,code\n");
        for (int i = 0; i < years * 120; i++) {
            LocalDate day = LocalDate.of(year, 1, 1).plusDays(3L * i);
            rows.append(day).append(",EGYGOV,ISRGOV,").append(friendly[i % 4]).append('\n');
            rows.append(day).append(",ISRMIL,SYRMIL,").append(hostile[i % 4]).append('\n');
        }
        return Files.writeString(folder.resolve(name), rows.toString());
    }
}
