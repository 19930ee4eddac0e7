package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Observatory#write} leaves is read back, or refused as a whole. */
class ObservatoryFileTest {
    static final List<Dyad> DYADS = List.of(Dyad.of("CHN", "RUS"), Dyad.of("GRC", "TUR"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeASmallOne() throws IOException {
        file = folder.resolve("world.json");
        try (Observatory world = world(1)) {
            world.mark("events.csv", 17);
            world.write(file);
        }
    }

    /** The first items of two dyads, taken. */
    static Observatory world(int items) {
        Observatory world = Observatory.builder().itemsRemembered(8).build();
        for (Dyad dyad : DYADS) {
            for (Evidence item : EvidenceStream.years(5, 60).subList(0, items)) {
                world.take(dyad, item);
            }
        }
        return world;
    }

    @Test
    void isNotReplacedByOneThatHoldsWhatCannotBeWritten() throws IOException {
        byte[] good = Files.readAllBytes(file);
        ObservatoryFile.Header header = new ObservatoryFile.Header(
                ObservatoryFile.FORMAT,
                Model.standard().id(),
                Optional.empty(),
                0,
                ImmutableSortedMap.of("x\uD800", 1L),
                0);

        assertThatThrownBy(() -> ObservatoryFile.write(file, header, Collections.emptyIterator()))
                .isInstanceOf(CharacterCodingException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    private Observatory read() throws IOException {
        return Observatory.builder().read(file);
    }

    private static String content(Observatory world) {
        StringBuilder content = new StringBuilder(world.day() + " " + world.marks());
        world.dyads()
                .forEach(dyad -> content.append(
                        world.findMonitor(dyad).orElseThrow().snapshot().toJson()));
        return content.toString();
    }

    @Test
    void comesBackAsItWas() throws IOException {
        try (Observatory world = world(1);
                Observatory read = read()) {
            world.mark("events.csv", 17);

            assertThat(content(read)).isEqualTo(content(world));
        }
    }

    @Test
    void isRefusedWhereverItWasCut() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long length = channel.size() - 1; length >= 0; length--) {
                channel.truncate(length);
                assertThatThrownBy(this::read)
                        .as("cut after %s bytes", length)
                        .isInstanceOf(InvalidSnapshotException.class)
                        .hasMessageContaining("world.json")
                        .hasMessageContaining("Maybe it was cut");
            }
        }
    }

    @Test
    void isRefusedWhicheverBitWasFlipped() throws IOException {
        byte[] good = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int bit = 0; bit < 8 * good.length; bit++) {
                int at = bit / 8;
                channel.write(ByteBuffer.wrap(new byte[] {(byte) (good[at] ^ 1 << bit % 8)}), at);
                assertThatThrownBy(this::read)
                        .as("bit %s", bit)
                        .isInstanceOf(InvalidSnapshotException.class)
                        .hasMessageContaining("world.json");
                channel.write(ByteBuffer.wrap(good, at, 1), at);
            }
        }
    }

    @Test
    void isRefusedWhereAByteWasAdded() throws IOException {
        Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);

        assertThatThrownBy(this::read).isInstanceOf(InvalidSnapshotException.class);
    }

    @Test
    void isNotThereWhereThereIsNone() {
        assertThatThrownBy(() -> Observatory.builder().read(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Nested
    class ByAnotherModel {
        private final Assessor other = Assessor.of(Model.parse(
                Model.standard().toJson().replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"next\"")));

        @Test
        void isRefused() {
            assertThatThrownBy(() -> Observatory.builder().assessor(other).read(file))
                    .isInstanceOf(InvalidSnapshotException.class)
                    .hasMessageContaining(
                            "Maybe begin anew with another folder or file, or take it over in Java by ObservatoryBuilder.migrate");
        }

        @Test
        void goesOnWhereThatIsAskedForWithAReport() throws IOException {
            List<MigrationReport> reports = new ArrayList<>();
            try (Observatory migrated = Observatory.builder().assessor(other).migrate(file, reports::add)) {
                assertThat(migrated.dyads()).isEqualTo(DYADS);
                assertThat(migrated.findMonitor(DYADS.get(0))
                                .orElseThrow()
                                .snapshot()
                                .model())
                        .isEqualTo(other.modelId());
            }
            assertThat(reports).hasSize(1);
            assertThat(reports.get(0).from()).isEqualTo(Assessor.standard().modelId());
            assertThat(reports.get(0).to()).isEqualTo(other.modelId());
            assertThat(reports.get(0).monitors()).isEqualTo(2);
            assertThat(reports.get(0).inexact()).isNotEmpty();
        }

        @Test
        void hasNothingInexactToReportIfItIsTheSame() throws IOException {
            List<MigrationReport> reports = new ArrayList<>();
            Observatory.builder().migrate(file, reports::add).close();

            assertThat(reports.get(0).inexact()).isEmpty();
        }
    }

    @Nested
    class WrittenAgain {
        @Test
        void keepsTheOneBefore() throws IOException {
            byte[] first = Files.readAllBytes(file);
            try (Observatory world = world(5)) {
                world.write(file);
            }

            assertThat(Files.readAllBytes(folder.resolve("world.json.previous")))
                    .isEqualTo(first);
            assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(2);
            }
        }

        @Test
        void isFoundAsTheLastGoodOneUnlessItIsDamaged() throws IOException {
            assertThat(Observatory.findLastGood(file)).contains(file);
            Path previous = folder.resolve("world.json.previous");
            try (Observatory world = world(5)) {
                world.write(file);
                world.write(file);
            }
            assertThat(Observatory.findLastGood(file)).contains(file);

            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
            assertThat(Observatory.findLastGood(file)).contains(previous);
            Files.delete(file);
            assertThat(Observatory.findLastGood(file)).contains(previous);
            try (Observatory read = Observatory.builder().read(previous)) {
                assertThat(read.dyads()).isEqualTo(DYADS);
            }
            Files.writeString(previous, "{}");
            assertThat(Observatory.findLastGood(file)).isEqualTo(Optional.empty());
        }

        @Test
        void keepsItsModeAndTheLinkThroughWhichItWasWritten() throws IOException {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
            byte[] before = Files.readAllBytes(file);
            try (Observatory world = world(5)) {
                world.write(link);
            }

            assertThat(Files.isSymbolicLink(link)).isTrue();
            assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r--r--");
        }
    }
}
