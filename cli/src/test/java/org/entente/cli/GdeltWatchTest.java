package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.cli.output.ExitCode;
import org.entente.feed.GdeltFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code watch --gdelt}, from outside, against a server on the loopback address. */
class GdeltWatchTest {
    private static final String ENGLISH = "masterfilelist.txt";

    @TempDir
    private Path folder;

    private GdeltServer server;
    private Path state;
    private String from = "2025-09-01";

    @BeforeEach
    void serve() throws IOException {
        server = new GdeltServer();
        state = folder.resolve("state");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A file every six days, from one to another of them, of months in which two countries fight and two agree. */
    private void war(int first, int last) {
        from = "2025-01-01";
        for (int i = first; i <= last; i++) {
            LocalDate day = LocalDate.of(2025, 1, 3).plusDays(6L * i);
            server.publish(day + "T00:00:00Z", "USA IRN 190", "IRN USA 190", "USA IRN 195", "FRA DEU 057");
        }
    }

    private Called watch(Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("watch", "--gdelt", "--state", state, "--base", server.base(), "--from", from, "--once"));
        words.addAll(Arrays.asList(more));
        return Called.entente(words.toArray());
    }

    @Test
    void announcesAChangeOnceAndGoesOnFromWhereItWas() throws IOException {
        war(0, 15);
        Called first = watch();
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.ANNOUNCED);
        assertThat(first.out()).contains("DEU-FRA: COEXISTENCE").doesNotContain("SPLIT");

        war(16, 30);
        Called second = watch();
        assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.ANNOUNCED);
        assertThat(second.out()).contains("IRN-USA: SPLIT").doesNotContain("DEU-FRA");

        Called third = watch();
        assertThat(third.code()).as(third.err()).isEqualTo(ExitCode.DONE);
        assertThat(third.out()).isEmpty();
        assertThat(Called.entente("world", "--state", state).out()).contains("IRN-USA");
    }

    @Test
    void announcesTheSameWhetherItRanNowAndThenOrWasDownForMonths() {
        List<String> nowAndThen = new ArrayList<>();
        for (int i = 0; i < 30; i += 6) {
            war(i, i + 5);
            nowAndThen.addAll(watch().out().lines().toList());
        }
        state = folder.resolve("other");

        assertThat(watch().out().lines()).isNotEmpty().isEqualTo(nowAndThen);
    }

    @Test
    void staysOnADayUntilTheFirstFileOfTheNext() {
        for (int hour = 10; hour < 24; hour++) {
            server.publish("2025-09-01T" + hour + ":00:00Z", "FRA DEU 057", "DEU FRA 057", "FRA DEU 051");
            watch();
        }
        assertThat(Called.entente("world", "--state", state).out()).contains("The world on 2025-09-01");
    }

    @Test
    void takesNoFileTwiceThatItHadTakenWhenItWasKilled() throws IOException {
        server.publish("2025-09-01T00:00:00Z", "USA IRN 190");
        watch();
        Path cursor = state.resolve("gdelt").resolve("cursor.json");
        Path before = Files.copy(cursor, folder.resolve("cursor.json"));
        server.publish("2025-09-01T00:15:00Z", "USA IRN 190", "IRN USA 190");
        watch();
        // Killed after the state was kept and before the cursor was.
        Files.copy(before, cursor, StandardCopyOption.REPLACE_EXISTING);
        byte[] world = Files.readAllBytes(state.resolve("observatory.jsonl"));

        Called again = watch();

        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.err()).doesNotContain("rows");
        assertThat(state.resolve("observatory.jsonl")).hasBinaryContent(world);
        assertThat(state.resolve("gdelt")).isDirectoryNotContaining("glob:**.zip");
    }

    @Test
    void tellsAGapOnceEvenIfItIsToBeQuiet() {
        server.publish("2025-09-01T00:00:00Z", "USA IRN 190").publish("2025-09-02T12:00:00Z", "USA IRN 190");

        assertThat(watch("-q").err())
                .isEqualTo("entente: gap: masterfilelist.txt: 2025-09-01T00:15:00Z to 2025-09-01T11:45:00Z, 47 files:"
                        + " not listed\n");
        assertThat(watch("-q").err()).isEmpty();
    }

    @Test
    void catchesUpWithMoreThanOnePollTakes() {
        for (int i = 0; i < 205; i++) {
            String time = LocalDate.of(2025, 9, 1).atStartOfDay().plusMinutes(15L * i) + ":00Z";
            server.publish(time, i == 204 ? "USA IRN 190" : "FRA DEU 010");
        }
        Called called = watch();
        assertThat(called.code()).as(called.err()).isLessThanOrEqualTo(ExitCode.ANNOUNCED);
        assertThat(called.err().lines().filter(line -> line.contains(" rows: ")))
                .hasSize(205);
    }

    @Test
    void saysThatAFileCannotBeReadAndGoesOn() {
        server.publish(ENGLISH, "20250901000000.export.CSV", "<html>404 Not Found</html>\n")
                .publish(ENGLISH, "20250901001500.export.CSV", "")
                .publish("2025-09-01T00:30:00Z", "USA IRN 190");
        Called called = watch();
        assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("entente: skipped: ", "20250901000000.export.CSV", "1 rows: EVIDENCE 1.");
        assertThat(watch().code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void leavesOutEventsOfALaterDayThanTheirFile() {
        server.publish(
                ENGLISH,
                "20250901000000.export.CSV",
                server.rows("2025-09-01T00:00:00Z", "USA IRN 190")
                        + server.rows("2099-09-01T00:00:00Z", "USA IRN 190"));
        Called called = watch();
        assertThat(called.err()).contains("20250901000000.export.CSV.zip: 1 events of a later day than the file");
        assertThat(Called.entente("world", "--state", state).out()).contains("The world on 2025-09-01");
    }

    @Test
    void followsTranslatedNewsTooAndKeepsFilesWhereItIsToldTo() {
        server.publish("2025-09-01T00:00:00Z", "USA IRN 190")
                .publish(
                        "masterfilelist-translation.txt",
                        "20250901000000.translation.export.CSV",
                        server.rows("2025-09-01T00:00:00Z", "FRA DEU 057"));
        Called called = watch("--translated", "--keep-files");
        assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.DONE);
        assertThat(state.resolve("gdelt").resolve("20250901000000.export.CSV.zip"))
                .exists();
        assertThat(state.resolve("gdelt").resolve("20250901000000.translation.export.CSV.zip"))
                .exists();
        assertThat(Called.entente("world", "--state", state, "-f", "csv").code())
                .isZero();
    }

    @Test
    void beginsWithTheLatestFileWhereItIsNotToldFromWhenOn() {
        war(0, 3);
        Called called = Called.entente("watch", "--gdelt", "--state", state, "--base", server.base(), "--once");
        assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.DONE);
        assertThat(server.asked()).containsExactly(ENGLISH, "20250121000000.export.CSV.zip");
    }

    @Test
    void endsWithThreeWhereTheListCannotBeHad() {
        Called called =
                Called.entente("watch", "--gdelt", "--state", state, "--base", server.base() + "nowhere/", "--once");
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err())
                .isEqualTo("entente watch: " + server.base() + "nowhere/masterfilelist.txt: answered 404\n");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void endsWithThreeWhereAnotherCommandIsAtWork() throws IOException {
        server.publish("2025-09-01T00:00:00Z", "USA IRN 190");
        try (GdeltFeed other = GdeltFeed.open(state.resolve("gdelt"))) {
            assertThat(other).isNotNull();
            Called called = watch();
            assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
            assertThat(called.err()).contains("gdelt: another feed has it open. Maybe the run before is not over yet");
        }
    }

    /** As a service: it goes on where the list cannot be had for a while, and ends when it is told to. */
    @Test
    @Timeout(60)
    void goesOnUntilItIsInterrupted() throws Exception {
        CompletableFuture<Called> called = new CompletableFuture<>();
        Thread service = new Thread(() -> called.complete(Called.entente(
                "watch",
                "--gdelt",
                "--state",
                state,
                "--base",
                server.base(),
                "--from",
                "2025-09-01",
                "--every",
                "1")));
        service.start();
        // The list is empty at first, which is no list.
        while (server.asked().isEmpty()) {
            Thread.sleep(10);
        }
        server.publish("2025-09-01T00:00:00Z", "USA IRN 190");
        while (!server.asked().contains("20250901000000.export.CSV.zip")) {
            Thread.sleep(10);
        }
        int lists = server.asked().size();
        while (server.asked().size() == lists) {
            Thread.sleep(10);
        }
        service.interrupt();

        Called ended = called.get(1, TimeUnit.MINUTES);
        assertThat(ended.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(ended.err()).contains("names no file of GDELT", "1 rows: EVIDENCE 1.");
        // On a machine with other work they may take longer to end than the feed waits for them.
        while (isAnyThreadOfTheFeedLeft()) {
            Thread.sleep(10);
        }
    }

    private static boolean isAnyThreadOfTheFeedLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getThreadGroup)
                .anyMatch(group -> group != null && group.getName().equals("entente-feed"));
    }

    @Test
    void needsAFolderForItsState() {
        Called called = Called.entente("watch", "--gdelt", "--once");
        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err()).contains("--gdelt needs --state");
    }

    @Test
    void refusesFilesBesideIt() {
        Called called = watch(folder);
        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err()).contains("--gdelt takes the place of FILE");
        assertThat(state).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--base=https://example.org/", "--from=2025-09-01", "--translated", "--keep-files"})
    void refusesItsOptionsWithoutIt(String option) {
        Called called = Called.entente("watch", folder, "--once", option);
        assertThat(called.code()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err()).contains("are of use with --gdelt only");
    }

    @Test
    void refusesAnAddressThatIsNotSafeAndATimeThatIsNone() {
        Called address =
                Called.entente("watch", "--gdelt", "--state", state, "--base", "http://example.org/", "--once");
        assertThat(address.code()).isEqualTo(ExitCode.USAGE);
        assertThat(address.err()).contains("base must be HTTPS", "Maybe https://example.org/");
        for (String wrong : List.of("yesterday", "2025-09-31", "2025-09-01T06:15")) {
            from = wrong;
            assertThat(watch().code()).isEqualTo(ExitCode.USAGE);
            assertThat(watch().err()).contains("must be a day, or a time with its offset, such as 2026-10-01");
        }
        assertThat(Called.entente("watch", "--gdelt", "--state", state, "--from", "2014-01-01", "--once")
                        .err())
                .contains("from must not be before 2015-02-18T23:00:00Z");
    }
}
