package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.ChangesFileTest.news;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after a write that failed. */
class ChangesFileFailedWriteTest {
    @TempDir
    Path folder;

    private Path csv;
    private Path snapshot;

    @BeforeEach
    void nameFiles() {
        csv = folder.resolve("changes.csv");
        snapshot = folder.resolve("world.json");
    }

    @Test
    void writesNothingMoreOnceAWriteHasFailed() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs a disk that is full");
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(full, world)) {
            news(1).forEach(world::take);

            assertThatThrownBy(() -> changes.save(snapshot)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> changes.save(snapshot)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(changes::writeAnnouncements)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A write of changes failed before, so that the file may end in part of a line."
                            + " Read the observatory from the last snapshot that was saved, and open the file anew"
                            + " with it: nothing will be missing or be there twice");
        }
        assertThat(snapshot).doesNotExist();
    }

    @Test
    void canBeSavedAgainIfOnlyTheSnapshotCouldNotBeWritten() throws IOException {
        int announced;
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news(1).forEach(world::take);
            announced = changes.writeAnnouncements().size();

            assertThatThrownBy(() -> changes.save(folder.resolve("none").resolve("world.json")))
                    .isInstanceOf(NoSuchFileException.class);
            changes.save(snapshot);
        }
        try (Observatory world = Observatory.builder().read(snapshot)) {
            ChangesFile.open(csv, world).close();
        }
        assertThat(Files.readAllLines(csv)).hasSize(1 + announced).doesNotHaveDuplicates();
    }
}
