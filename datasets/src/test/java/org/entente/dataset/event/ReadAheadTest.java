package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.bytes;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.gzip;
import static org.entente.dataset.event.EventRowsOfOurOwn.zip;

import com.google.common.primitives.Bytes;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are unpacked side by side give what they give one after the other, sound or damaged. */
class ReadAheadTest {
    private static final int FILES = Math.max(15, Integer.getInteger("entente.seeds", 40) / 4);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void makesNoDifference(int sideBySide) throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < FILES; i++) {
            List<Path> files = new ArrayList<>();
            for (int file = 0; file < 1 + random.nextInt(5); file++) {
                files.add(Files.write(folder.resolve("f" + i + "-" + file), anyFile(random)));
            }
            boolean passOver = random.nextBoolean();

            assertThat(told(files, passOver, sideBySide)).isEqualTo(told(files, passOver, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLargeFileParsedOnTwoThreadsGivesTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] rows = rowsOfGdelt(random, 12_000);
        for (int damaged = 0; damaged < 20; damaged++) {
            rows[random.nextInt(rows.length)] = (byte) "\t\n\r9x".charAt(random.nextInt(5));
        }
        Path file = Files.write(folder.resolve("large"), rows);

        assertThat(rows.length).isGreaterThan(1 << 20);
        assertThat(told(List.of(file), false, 1)).isEqualTo(told(List.of(file), false, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void rowsThatEndWithReturnsAreGivenOutBeforeTheBreakOfTheText(int sideBySide) throws IOException {
        StringBuilder rows = new StringBuilder(gdelt2(1, "20180101", "CHN", "RUS", "042"));
        for (int id = 2; id <= 9; id++) {
            rows.append(gdelt2(id, "20180101", "FRA", "USA", "04" + id).replace('\n', '\r'));
        }
        byte[] packed = gzip(bytes(rows.toString()));
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length - 4));
        ReadOptions options = ReadOptions.builder().readAheadFiles(sideBySide).build();

        try (EventCursor events = EventReader.builder().options(options).build().read(file)) {
            assertThatThrownBy(events::readToEnd).isInstanceOf(UnreadableFileException.class);
            assertThat(events.report().rows()).isEqualTo(9);
        }
    }

    @Test
    void aLineThatIsTooLongIsToldAfterTheRowsBeforeIt() throws IOException {
        byte[] rows = Bytes.concat(rowsOfGdelt(new Random(5), 3_000), new byte[20 << 20]);
        Path file = Files.write(folder.resolve("long"), rows);

        List<String> told = told(List.of(file), false, 1);

        assertThat(told).isEqualTo(told(List.of(file), false, 0));
        assertThat(told).anyMatch(line -> line.contains("long:3002: a line is too long to be read"));
    }

    @Test
    void closingEndsTheParsingThread() throws IOException {
        Path file = Files.write(folder.resolve("large"), rowsOfGdelt(new Random(6), 6_000));

        try (EventCursor events = reader(false, 1).read(file)) {
            assertThat(events.next()).isNotNull();
            assertThat(threads("parsing")).isEqualTo(1);
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("parsing"))
                    .allMatch(Thread::isDaemon);
        }

        assertThat(threads("parsing")).isZero();
    }

    @Test
    void whatIsWrongWithAFileIsToldWhenItsTurnComes() throws IOException {
        Path sound = Files.write(folder.resolve("sound.gz"), gzip(rows(new Random(1), 3)));

        try (EventCursor events = reader(false, 3).read(sound, folder.resolve("none"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(events.next()).isNotNull();
            }
            assertThatThrownBy(events::hasNext).hasMessageContaining("none: does not exist");
        }
    }

    @Test
    void closingHalfWayEndsTheThreads() throws IOException {
        byte[] large = gzip(rows(new Random(2), 200_000));
        Path one = Files.write(folder.resolve("one.gz"), large);
        Path other = Files.write(folder.resolve("other.gz"), large);

        try (EventCursor events = reader(false, 2).read(one, other)) {
            assertThat(events.next()).isNotNull();
            assertThat(unpacking()).isEqualTo(2);
        }

        assertThat(unpacking()).isZero();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anErrorOfTheUnpackingThreadIsThrownOnTheReadingOne() throws IOException {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(gzip(rows(new Random(3), 60_000)))) {
            private int left = 20_000;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new OutOfMemoryError("made for this test");
                }
                left -= length;
                return super.read(buffer, offset, length);
            }
        };

        try (EventCursor events = reader(false, 1).read(failing, "failing")) {
            assertThatThrownBy(events::readToEnd)
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("made for this test");
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closingEndsAWaitForInputThatAnInterruptDoesNotEnd() throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        byte[] packed = gzip(rows(new Random(4), 60_000));
        InputStream stalling = new FilterInputStream(new ByteArrayInputStream(packed, 0, packed.length / 2)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    Uninterruptibles.awaitUninterruptibly(closed);
                    throw new IOException("closed");
                }
                return read;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };

        try (EventCursor events = reader(false, 1).read(stalling, "stalling")) {
            assertThat(events.next()).isNotNull();
        }

        assertThat(unpacking()).isZero();
    }

    @Test
    void cannotBeFewerThanNone() {
        assertThatThrownBy(() -> ReadOptions.builder().readAheadFiles(-1).build())
                .hasMessageContaining("must not be negative: -1");
    }

    private static long unpacking() {
        return threads("unpacking");
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name) && thread.isAlive())
                .count();
    }

    private static EventReader reader(boolean passOver, int sideBySide) {
        return EventReader.builder()
                .options(ReadOptions.builder()
                        .skipUnreadableFiles(passOver)
                        .readAheadFiles(sideBySide)
                        .build())
                .build();
    }

    /** All that a reading tells: events, how it ends, report. */
    private static List<String> told(List<Path> files, boolean passOver, int sideBySide) {
        List<String> told = new ArrayList<>();
        try (EventCursor events = reader(passOver, sideBySide).read(files)) {
            try {
                events.forEachRemaining(event -> told.add(event.toString()));
            } catch (UnreadableFileException e) {
                told.add(e.getMessage());
            }
            told.add(events.report().toString());
        }
        return told;
    }

    private static byte[] anyFile(Random random) throws IOException {
        int count = random.nextInt(10) == 0 ? 40_000 : random.nextInt(300);
        byte[] rows = random.nextBoolean() ? rows(random, count) : rowsOfGdelt(random, count / 4);
        byte[] file = switch (random.nextInt(4)) {
            case 0 -> rows;
            case 1 -> gzip(rows);
            case 2 -> zipOfTwo(rows);
            default -> zip("x.csv", rows);
        };
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
        if (random.nextInt(3) == 0) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    private static byte[] rowsOfGdelt(Random random, int count) {
        StringBuilder rows = new StringBuilder();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int i = 0; i <= count; i++) {
            day = day.plusDays(random.nextInt(3));
            rows.append(gdelt2(random.nextInt(1_000_000), day.toString().replace("-", ""), "ISR", "JOR", "042"));
        }
        return bytes(rows.toString());
    }

    /** The second of them a text that is refused, at times. */
    private static byte[] zipOfTwo(byte[] rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("one.csv"));
            zip.write(rows);
            zip.putNextEntry(new ZipEntry("two.csv"));
            zip.write(rows.length % 3 == 0 ? bytes("<html>") : rows);
        }
        return out.toByteArray();
    }

    private static byte[] rows(Random random, int count) {
        StringBuilder rows = new StringBuilder(LIST_HEADER);
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < count; i++) {
            day = day.plusDays(random.nextInt(3));
            rows.append(day).append(",ISR,JOR,").append(random.nextBoolean() ? "042" : "190");
            rows.append('\n');
        }
        return bytes(rows.toString());
    }
}
