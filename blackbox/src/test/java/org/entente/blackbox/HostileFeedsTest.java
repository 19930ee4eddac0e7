package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.monitoring.ChangesFile;
import org.entente.monitoring.Observatory;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What broke long jobs once, put to the library again from outside. */
class HostileFeedsTest {
    private static final String ROWS = LibraryOnTheModulePathTest.gdelt(1, "20180101", "CHN", "RUS", "042")
            + LibraryOnTheModulePathTest.gdelt(2, "20180102", "CHN", "RUS", "057");

    @TempDir
    private Path folder;

    private Path zip(String name, String text) throws IOException {
        Path file = folder.resolve("20180101.export.CSV.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static int count(EventReader reader, Path file) throws IOException {
        int[] count = {0};
        try (EventCursor events = reader.read(file)) {
            events.forEachRemaining(event -> count[0]++);
        }
        return count[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void anArchiveWhoseEntryHasANameInAnotherCharsetIsRead(int ahead) throws IOException {
        EventReader reader = EventReader.builder()
                .options(ReadOptions.builder().readAheadFiles(ahead).build())
                .build();

        assertThat(count(reader, zip("donn\u00e9es.export.CSV", ROWS))).isEqualTo(2);
    }

    @Test
    void aDamagedArchiveIsToldByWhatIsWrongWithIt() throws IOException {
        Path file = zip("20180101.export.CSV", ROWS + ROWS.repeat(3000));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 40; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> count(EventReader.ofDefaults(), file))
                .isInstanceOf(UnreadableFileException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Push back buffer"));
    }

    @Test
    void manySmallFilesAreReadOneByOne() throws IOException {
        Path file = Files.writeString(folder.resolve("20180101.export.CSV"), ROWS);
        EventReader reader = EventReader.ofDefaults();
        int events = 0;

        for (int i = 0; i < 500; i++) {
            events += count(reader, file);
        }

        assertThat(events).isEqualTo(1000);
    }

    @Test
    void aFileOfChangesGoesOnAfterAKillWithoutDoubledOrTornLines() throws IOException {
        Relationship relationship = ShippedCases.read("greece-turkey");
        List<Evidence> news = new ArrayList<>(relationship.evidence());
        news.sort(Comparator.comparing(Evidence::knownBy));
        Path snapshot = folder.resolve("world.txt");
        Path csv = folder.resolve("changes.csv");
        int saved = news.size() / 2;
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news.subList(0, saved).forEach(item -> world.take(relationship.dyad(), item));
            changes.save(snapshot);
            news.subList(saved, news.size()).forEach(item -> world.take(relationship.dyad(), item));
            changes.writeAnnouncements();
        }
        List<String> whole = Files.readAllLines(csv);
        Files.writeString(csv, "2016-12-06,GRC-T", StandardOpenOption.APPEND);

        try (Observatory world = Observatory.builder().read(snapshot);
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news.subList(saved, news.size()).forEach(item -> world.take(relationship.dyad(), item));
            changes.writeAnnouncements();
        }

        assertThat(Files.readAllLines(csv)).isEqualTo(whole).doesNotHaveDuplicates();
    }
}
