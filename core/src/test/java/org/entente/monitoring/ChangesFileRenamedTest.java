package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.monitoring.ChangesFileTest.news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of changes that is there, but that its observatory does not know by this name, is not replaced. */
class ChangesFileRenamedTest {
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
    void replacesNoneWhereItsObservatoryGoesOnWithOneOfAnotherName() throws IOException {
        try (Observatory world = Observatory.builder().build();
                ChangesFile changes = ChangesFile.open(csv, world)) {
            news(1).forEach(world::take);
            changes.save(snapshot);
        }
        Path renamed = Files.move(csv, folder.resolve("renamed.csv"));
        byte[] before = Files.readAllBytes(renamed);
        try (Observatory world = Observatory.builder().read(snapshot)) {
            assertThatThrownBy(() -> ChangesFile.open(renamed, world))
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessage(renamed + ": would be replaced, but the observatory goes on with changes.csv."
                            + " Maybe rename it back, or name a file that does not exist");
            assertThat(Files.readAllBytes(renamed)).isEqualTo(before);

            ChangesFile.open(folder.resolve("another.csv"), world).close();
            Files.move(renamed, csv);
            ChangesFile.open(csv, world).close();
        }
        assertThat(Files.readAllBytes(csv)).isEqualTo(before);
    }

    @Test
    void replacesNoneWhereItsObservatoryHasTakenEvidenceButWroteNoChanges() throws IOException {
        Files.writeString(csv, "something else\n");
        try (Observatory world = Observatory.builder().build()) {
            world.take(news(1).get(0));

            assertThatThrownBy(() -> ChangesFile.open(csv, world))
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessageContaining(
                            "changes.csv: would be replaced, but the observatory has taken evidence before.")
                    .hasMessageContaining("Maybe name a file that does not exist");
        }
        assertThat(csv).hasContent("something else\n");
    }
}
