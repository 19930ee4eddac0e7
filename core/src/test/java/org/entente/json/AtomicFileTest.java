package org.entente.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesANewFileAndReplacesAnOldOne() throws IOException {
        Path file = folder.resolve("a.json");

        AtomicFile.write(file, "one");
        assertThat(file).hasContent("one");
        AtomicFile.write(file, "zwölf");

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("zwölf");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void keepsThePermissionsOfTheFileItReplaces() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, permissions);

        AtomicFile.write(file, "new");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    }

    @Test
    void givesANewFileThePermissionsOfAnyNewFile() throws IOException {
        assumePosix();
        Path file = folder.resolve("a.json");
        Path other = Files.createFile(folder.resolve("b.json"));

        AtomicFile.write(file, "new");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void replacesTheTargetOfALinkAndNotTheLink() throws IOException {
        assumePosix();
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("far")).resolve("target.json"), "old");
        Path middle = Files.createSymbolicLink(folder.resolve("middle.json"), Path.of("far", "target.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), middle.toAbsolutePath());

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(middle).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThat(target.resolveSibling(".target.json.tmp")).doesNotExist();
    }

    @Test
    void refusesLinksThatLeadInACircle() throws IOException {
        assumePosix();
        Path one = folder.resolve("one");
        Path other = Files.createSymbolicLink(folder.resolve("other"), one);
        Files.createSymbolicLink(one, other);

        assertThatThrownBy(() -> AtomicFile.write(one, "new")).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void removesTheDraftThatAKilledProcessLeft() throws IOException {
        Files.writeString(folder.resolve(".a.json.tmp"), "half of someth");
        Path foreign = Files.writeString(folder.resolve(".b.json.tmp"), "another file's");

        AtomicFile.write(folder.resolve("a.json"), "whole");

        assertThat(folder.resolve("a.json")).hasContent("whole");
        assertThat(names())
                .containsExactlyInAnyOrder("a.json", foreign.getFileName().toString());
    }

    @Test
    void writesNothingThroughALinkThatStandsInThePlaceOfItsDraft() throws IOException {
        assumePosix();
        Path precious = Files.writeString(folder.resolve("precious"), "keep");
        Files.createSymbolicLink(folder.resolve(".a.json.tmp"), precious);

        AtomicFile.write(folder.resolve("a.json"), "new");

        assertThat(precious).hasContent("keep");
    }

    @Test
    void leavesTheOldFileAndNoDraftIfWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void refusesTextThatIsNotUnicode() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, "half a pair: \ud800"))
                .isInstanceOf(CharacterCodingException.class);

        assertThat(file).hasContent("old");
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
