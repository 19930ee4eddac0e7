package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.icews;
import static org.entente.dataset.event.EventRowsOfOurOwn.icewsHeader;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.entente.dataset.Failure;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no event file is refused by saying what it looks like; what is a bad row is a counted failure. */
class HostileEventFilesTest {
    private static final String VISIT = "2000-01-02,ISR,JOR,042\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "<!DOCTYPE html><html><body>404</body></html>|an HTML page",
                "<?xml version='1.0'?><a/>|an XML document",
                "{\"a\": 1}|JSON",
                "%PDF-1.4|a PDF document",
                "a,b,c|3 comma-separated columns"
            })
    void refusesWhatIsNoEventFileAndSaysWhatItLooksLike(String text, String said) {
        assertThatThrownBy(() -> read(text).readToEnd())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(said)
                .hasMessageStartingWith("own.csv: ");
    }

    @Test
    void refusesTextInUtf16AndBinaryData() {
        assertThatThrownBy(() -> read((LIST_HEADER + VISIT).getBytes(StandardCharsets.UTF_16))
                        .readToEnd())
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> read(new byte[1000]).readToEnd()).hasMessageContaining("binary data");
    }

    @Test
    void refusesAMissingFileAndAFolder() {
        assertThatThrownBy(() ->
                        EventReader.ofDefaults().read(folder.resolve("none")).readToEnd())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> EventReader.ofDefaults().read(folder).readToEnd())
                .hasMessageContaining("is a directory");
    }

    @Test
    void refusesAWrongChoiceOfFormatBySayingWhatTheFileLooksLike() {
        EventReader icews = EventReader.builder().format(EventFormat.ICEWS).build();
        InputStream gdelt = new ByteArrayInputStream(bytes(gdelt2(1, "20180101", "CHN", "RUS", "042")));

        assertThatThrownBy(() -> icews.read(gdelt, "x").readToEnd())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("is not ICEWS")
                .hasMessageContaining("looks like GDELT 2.0");
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertThatThrownBy(
                        () -> read(icewsHeader().replace("CAMEO Code", "Code")).readToEnd())
                .hasMessageContaining("lacks the columns [CAMEO Code]");
        assertThatThrownBy(() -> read("date,source,code\n2000-01-01,ISR,042\n").readToEnd())
                .hasMessageContaining("lacks the columns [target]");
    }

    @ParameterizedTest
    @CsvSource({
        "'2000-02-30,ISR,JOR,042', the day must be a date from 1800 to 2200 that exists: 2000-02-30",
        "'20000230,ISR,JOR,042', the day must be a date from 1800 to 2200 that exists: 20000230",
        "',ISR,JOR,042', the day must be a date from 1800 to 2200 that exists",
        "'9999-01-01,ISR,JOR,042', the day must be a date from 1800 to 2200 that exists",
        "'2000-01-01,ISR,JOR,0449', not a CAMEO code: 0449",
        "'2000-01-01,ISR,JOR,', not a CAMEO code",
        "'2000-01-01,ISR,JOR', has 3 columns instead of 4",
        "'2000-01-01,ISR,JOR,042,x', has 5 columns instead of 4",
        "'2000-01-01,ISR,\"JOR,\"042', has 3 columns instead of 4"
    })
    void countsABadRowAsAFailureAndGoesOn(String row, String reason) {
        try (EventCursor events = read(LIST_HEADER + row + "\n" + VISIT)) {
            ReadReport report = events.readToEnd();

            assertThat(report.count(RowOutcome.FAILURE)).isEqualTo(1);
            assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(1);
            assertThat(report.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.file()).isEqualTo("own.csv");
                assertThat(failure.line()).isEqualTo(2);
                assertThat(failure.reason()).contains(reason);
                assertThat(failure.rowStart()).startsWith(row.substring(0, row.indexOf(',')));
            });
        }
    }

    @Test
    void countsAGdeltDateThatDoesNotExistAndAWrongWidth() {
        String rows = gdelt2(1, "20180101", "CHN", "RUS", "042")
                + gdelt2(2, "20180230", "CHN", "RUS", "042")
                + gdelt(58, 3, "20180101", "CHN", "RUS", "042", "20180101");

        ReadReport report = read(rows).readToEnd();

        assertThat(report.failures())
                .extracting(Failure::reason)
                .satisfiesExactly(
                        date -> assertThat(date).contains("20180230"),
                        width -> assertThat(width).isEqualTo("has 58 columns instead of 61"));
    }

    @Test
    void stopsAtTheFirstFailureIfToldTo() {
        EventReader strict = EventReader.builder()
                .options(ReadOptions.builder().stopAtFirstFailure(true).build())
                .build();
        EventCursor events = strict.read(
                new ByteArrayInputStream(bytes(LIST_HEADER + VISIT + "2000-13-01,ISR,JOR,042\n" + VISIT)), "x");

        assertThat(events.next().dyad()).hasToString("ISR-JOR");
        assertThatThrownBy(events::hasNext)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessageContaining("2000-13-01");
        assertThat(events.hasNext()).isFalse();
        assertThat(events.report().rows()).isEqualTo(2);
    }

    @Test
    void aStrayQuoteSpoilsItsOwnRowOnly() {
        String rows = LIST_HEADER + "2000-01-01,\"ISR,JOR,042\n" + VISIT + VISIT.replace("-02", "-03");

        ReadReport report = read(rows).readToEnd();

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(2);
    }

    @Test
    void nulsAndBytesThatAreNoUtf8HarmNothing() {
        byte[] rows = (gdelt2(1, "20180101", "CHN", "RUS", "042").replace("Somewhere", "K\u00f6ln\0")
                        + gdelt2(2, "20180101", "CHN\0", "RUS", "0\0042"))
                .getBytes(StandardCharsets.ISO_8859_1);
        EventCursor events = read(rows);
        Evidence item = events.next().evidence();

        assertThat(item.place().orElseThrow()).startsWith("K\u00f6ln");
        assertThat(events.readToEnd().count(RowOutcome.FAILURE)).isEqualTo(1);
    }

    @Test
    void aLineOfTenMegabytesIsACountedFailureAndOneOfTwentyEndsTheFile() {
        byte[] tenMegabytes = bytes(LIST_HEADER + "x".repeat(10 << 20) + "\n" + VISIT);
        byte[] twentyMegabytes = bytes(LIST_HEADER + VISIT + "x".repeat(20 << 20) + "\n" + VISIT);

        ReadReport report = read(tenMegabytes).readToEnd();
        EventCursor events = read(twentyMegabytes);

        assertThat(report.count(RowOutcome.FAILURE)).isEqualTo(1);
        assertThat(report.failures().get(0).rowStart()).hasSize(Failure.ROW_START);
        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(1);
        assertThat(events.hasNext()).isTrue();
        events.next();
        assertThatThrownBy(events::hasNext).hasMessageContaining("too long");
    }

    @Test
    void aPlainFileThatIsCutInTheMiddleHasACountedFailure() {
        byte[] whole = bytes(gdelt2(1, "20180101", "CHN", "RUS", "042") + gdelt2(2, "20180101", "IND", "RUS", "042"));

        ReadReport report = read(Arrays.copyOf(whole, whole.length - 60)).readToEnd();

        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.count(RowOutcome.FAILURE)).isEqualTo(1);
    }

    @Test
    void aLineThatCannotBeReadRightAfterTheHeaderIsTheSecond() {
        byte[] rows = bytes(LIST_HEADER + "x".repeat(20 << 20));

        assertThatThrownBy(() -> read(rows).readToEnd()).hasMessageStartingWith("own.csv:2: a line is too long");
    }

    @Test
    void aLongJobMayPassOverAFileThatCannotBeReadAndNotesIt() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "<html>");
        Path good = Files.writeString(folder.resolve("good.csv"), LIST_HEADER + VISIT);
        EventReader lenient = EventReader.builder()
                .options(ReadOptions.builder().skipUnreadableFiles(true).build())
                .build();

        ReadReport report = lenient.read(bad, good).readToEnd();

        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(1);
        assertThat(report.skipped())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("HTML"));
    }

    @Test
    void tellsOfProgressAndCanBeCalledOff() {
        List<Progress> told = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        EventReader watched = EventReader.builder()
                .options(ReadOptions.builder()
                        .progressInterval(2)
                        .listener(progress -> {
                            told.add(progress);
                            enough.set(progress.rows() == 4);
                        })
                        .cancelled(enough::get)
                        .build())
                .build();
        EventCursor events = watched.read(new ByteArrayInputStream(bytes(LIST_HEADER + VISIT.repeat(9))), "x");

        assertThatThrownBy(events::readToEnd).isInstanceOf(ReadCancelledException.class);
        assertThat(told).extracting(Progress::rows).containsExactly(2L, 4L);
        assertThat(events.report().rows()).isEqualTo(4);
        assertThat(events.hasNext()).isFalse();
    }

    @Test
    void anInterruptCallsItOff() {
        EventReader reader = EventReader.builder()
                .options(ReadOptions.builder().progressInterval(1).build())
                .build();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(bytes(LIST_HEADER + VISIT)), "x")
                            .readToEnd())
                    .isInstanceOf(ReadCancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("entente.seeds", 40) / 4);
    }

    /** Whatever the bytes, the accounts balance or the file is refused; nothing else is thrown. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bytesAtRandomInSoundRowsNeverBreakTheAccounts(long seed) {
        Random random = new Random(seed);
        byte[] rows = bytes(
                seed % 2 == 0
                        ? gdelt2(1, "20180101", "CHNGOV", "RUS", "042").repeat(50)
                        : icewsHeader()
                                + icews(1, "2018-06-01", "China", "Government", "042", "Japan")
                                        .repeat(50));
        for (int i = 0; i < 200; i++) {
            rows[rows.length / 10 + random.nextInt(rows.length * 9 / 10)] = (byte) random.nextInt(256);
        }
        try (EventCursor events = read(rows)) {
            long given = events.stream().count();
            ReadReport report = events.report();
            assertThat(given)
                    .as("seed %s", seed)
                    .isEqualTo(report.count(RowOutcome.EVIDENCE) + events.monthsWithoutForce());
            assertThat(report.rows()).as("seed %s", seed).isGreaterThan(10);
        }
    }
}
