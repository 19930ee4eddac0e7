package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.ObservatoryFileTest.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a write meets, a whole file that was there before is there afterwards. */
class ObservatoryFileFailedWriteTest {
    @TempDir
    Path folder;

    private Path file;
    private Path previous;
    private byte[] first;
    private byte[] second;

    @BeforeEach
    void writeTwice() throws IOException {
        file = folder.resolve("world.json");
        previous = folder.resolve("world.json.previous");
        write(1);
        first = Files.readAllBytes(file);
        write(2);
        second = Files.readAllBytes(file);
    }

    private void write(int items) throws IOException {
        try (Observatory world = world(items)) {
            world.write(file);
        }
    }

    /** As on a disk that is full after the first line. */
    private void failToWrite() {
        Iterator<MonitorSnapshot> monitors = Stream.<MonitorSnapshot>generate(() -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                })
                .iterator();
        ObservatoryFile.Header header =
                ObservatoryFile.Header.empty(Assessor.standard().modelId());
        assertThatThrownBy(() -> ObservatoryFile.write(file, header, monitors)).hasMessageContaining("No space left");
    }

    private void damage() throws IOException {
        byte[] bad = Files.readAllBytes(file);
        bad[bad.length / 2] ^= 1;
        Files.write(file, bad);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void leavesBothFilesAsTheyWere() throws IOException {
        failToWrite();

        assertThat(file).hasBinaryContent(second);
        assertThat(previous).hasBinaryContent(first);
        assertThat(names()).containsExactly("world.json", "world.json.previous");
    }

    @Test
    void leavesTheLastGoodFileWhereTheFileIsDamaged() throws IOException {
        damage();
        failToWrite();

        assertThat(Observatory.findLastGood(file)).contains(previous);
        assertThat(previous).hasBinaryContent(first);
    }

    @Test
    void leavesTheLastGoodFileWhereNoDraftCanBeMade() throws IOException {
        damage();
        Files.createDirectories(folder.resolve(".world.json.tmp").resolve("in the way"));

        assertThatThrownBy(() -> write(3)).isInstanceOf(IOException.class);
        assertThat(Observatory.findLastGood(file)).contains(previous);
    }

    @Test
    void leavesTheLastGoodFileWhereADirectoryHasItsName() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertThatThrownBy(() -> write(3)).isInstanceOf(IOException.class);
        assertThat(Observatory.findLastGood(file)).contains(previous);
        assertThat(previous).hasBinaryContent(first);
        assertThat(names()).containsExactly("world.json", "world.json.previous");
    }

    @Test
    void isNotKeptInPlaceOfAGoodFileIfItIsDamaged() throws IOException {
        damage();
        write(3);

        assertThat(Observatory.findLastGood(file)).contains(file);
        assertThat(previous).hasBinaryContent(first);
    }

    @Test
    void leavesNothingBehindThatTheNextDoesNotRemove() throws IOException {
        // A process that was killed just before the new file took its place.
        Files.delete(previous);
        Files.createLink(previous, file);
        Files.createLink(folder.resolve(".world.json.previous.tmp"), file);
        write(3);

        assertThat(previous).hasBinaryContent(second);
        assertThat(names()).containsExactly("world.json", "world.json.previous");
    }
}
