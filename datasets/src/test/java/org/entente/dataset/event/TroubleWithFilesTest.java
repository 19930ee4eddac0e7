package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.gzip;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a reading ends: at the end of the files, when it is closed or called off, or where a file cannot be read on. */
class TroubleWithFilesTest {
    private static final String VISIT = "2000-01-02,ISR,JOR,042\n";

    @TempDir
    private Path folder;

    /** A stream that notes that it was closed. */
    private static InputStream noting(String text, AtomicBoolean closed) {
        return new FilterInputStream(new ByteArrayInputStream(bytes(text))) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };
    }

    @Nested
    class AFileThatIsCut {
        private static byte[] cut(boolean tabs) throws IOException {
            StringBuilder rows = new StringBuilder(tabs ? "" : LIST_HEADER);
            Random random = new Random(7);
            for (int day = 1; day < 5000; day++) {
                String date = (1960 + day % 30) + "0102";
                String code = "04" + random.nextInt(7);
                rows.append(tabs ? gdelt2(day, date, "ISR", "JOR", code) : date + ",ISR,JOR," + code + "\n");
            }
            byte[] whole = gzip(bytes(rows.toString()));
            return Arrays.copyOf(whole, whole.length / 2);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void isToldWithTheLineAfterTheLastThatWasRead(boolean tabs) throws IOException {
            EventCursor events = read(cut(tabs));

            UnreadableFileException trouble = catchThrowableOfType(UnreadableFileException.class, events::readToEnd);

            assertThat(trouble.file()).isEqualTo("own.csv");
            assertThat(trouble.line()).isEqualTo(events.report().rows() + (tabs ? 1 : 2));
            assertThat(events.report().rows()).isGreaterThan(100);
        }

        @Test
        void isToldByAScanTooAfterWhatItHolds() throws IOException {
            int found = 0;
            try (EventScan scan = EventReader.ofDefaults().scan(new ByteArrayInputStream(cut(false)), "x")) {
                while (true) {
                    scan.next();
                    found++;
                }
            } catch (UnreadableFileException e) {
                assertThat(e).hasMessageContaining("ends in the middle");
            }

            assertThat(found).isGreaterThan(100);
        }

        @Test
        void isNotSkippedIfThereIsNoOther() throws IOException {
            EventCursor events = read(cut(false));

            assertThatThrownBy(events::readToEnd).isInstanceOf(UnreadableFileException.class);
            assertThat(events.report().skipped()).isEmpty();
            assertThat(events.hasNext()).isFalse();
        }

        @Test
        void endsTheReadingOfAllWhereThatIsAskedFor() throws IOException {
            Path cut = Files.write(folder.resolve("cut.gz"), cut(false));
            Path good = Files.writeString(folder.resolve("good.csv"), LIST_HEADER + "2000-01-02,ISR,ISR,042\n");
            for (ReadOptions options : List.of(
                    ReadOptions.builder().skipUnreadableFiles(false).build(),
                    ReadOptions.builder().stopAtFirstFailure(true).build())) {
                EventCursor events =
                        EventReader.builder().options(options).build().read(cut, good);

                assertThatThrownBy(events::readToEnd).isInstanceOf(UnreadableFileException.class);
                assertThat(events.hasNext()).isFalse();
                assertThat(events.report().count(RowOutcome.EVIDENCE)).isPositive();
                assertThat(events.report().count(RowOutcome.DOMESTIC)).isZero();
                assertThat(events.report().skipped()).isEmpty();
            }
        }
    }

    @Nested
    class AReadingThatIsCalledOff {
        private final EventReader reader = EventReader.builder()
                .options(ReadOptions.builder()
                        .progressInterval(1)
                        .cancelled(() -> true)
                        .build())
                .build();
        private final AtomicBoolean closed = new AtomicBoolean();

        @Test
        void closesItsFile() {
            EventCursor events = reader.read(noting(LIST_HEADER + VISIT, closed), "x");

            assertThatThrownBy(events::hasNext).isInstanceOf(ReadCancelledException.class);
            assertThat(closed).isTrue();
            assertThat(events.hasNext()).isFalse();
        }

        @Test
        void closesTheFileThatIsScanned() throws IOException {
            EventScan scan = reader.scan(noting(LIST_HEADER + VISIT, closed), "x");

            assertThatThrownBy(() -> {
                        while (scan.hasNext()) {
                            scan.next();
                        }
                    })
                    .isInstanceOf(ReadCancelledException.class);
            assertThat(closed).isTrue();
        }
    }

    @Nested
    class AReading {
        @Test
        void givesNothingAfterItsEnd() throws IOException {
            EventCursor events = read(LIST_HEADER + VISIT);
            EventScan scan = EventReader.ofDefaults().scan(new ByteArrayInputStream(bytes(LIST_HEADER + VISIT)), "x");
            events.next();
            scan.next();

            assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(scan::next).isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void closesItsFileWithTheStreamOfItsEvents() {
            AtomicBoolean closed = new AtomicBoolean();
            String rows = LIST_HEADER + VISIT + VISIT.replace("042", "043") + VISIT.replace("01-02", "02-02");
            EventCursor events = EventReader.ofDefaults().read(noting(rows, closed), "x");
            try (Stream<DyadEvidence> stream = events.stream()) {
                assertThat(stream.findFirst()).isPresent();
            }

            assertThat(closed).isTrue();
            assertThat(events.hasNext()).isFalse();
        }

        @Test
        void closesAFileThatIsScannedHalfWay() throws IOException {
            AtomicBoolean closed = new AtomicBoolean();
            try (EventScan scan = EventReader.ofDefaults().scan(noting(LIST_HEADER + VISIT, closed), "x")) {
                assertThat(scan.next().dyad()).hasToString("ISR-JOR");
            }

            assertThat(closed).isTrue();
        }

        @Test
        void tellsOfItsProgressAtTheEndOfEachFile() throws IOException {
            List<String> told = new ArrayList<>();
            EventReader watched = EventReader.builder()
                    .options(ReadOptions.builder()
                            .listener((Progress one) -> told.add(
                                    Path.of(one.file()).getFileName() + " " + one.rows() + " " + one.failures()))
                            .build())
                    .build();
            Path one = Files.writeString(folder.resolve("1.csv"), LIST_HEADER + VISIT);
            Path other = Files.writeString(folder.resolve("2.csv"), LIST_HEADER + VISIT + "x,ISR,JOR,042\n");

            watched.read(one, other).readToEnd();

            assertThat(told).containsExactly("1.csv 1 0", "2.csv 3 1");
        }

        @Test
        void countsToItsEndThoughNothingIsTaken() {
            EventCursor events = read(LIST_HEADER + VISIT + VISIT.replace("01-02", "02-02"));

            assertThat(events.readToEnd().count(RowOutcome.EVIDENCE)).isEqualTo(2);
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void aMarkOfItsEncodingIsNoPartOfTheFirstRow() {
        String mark = "\ufeff";
        String row = gdelt2(7, "20180101", "CHN", "RUS", "042");

        assertThat(evidence(mark + VISIT)).isEqualTo(evidence(VISIT)).hasSize(1);
        assertThat(evidence(mark + row)).extracting(Evidence::id).containsExactly("gdelt:7");
    }
}
