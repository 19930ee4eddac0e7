package org.entente.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * Replaces a file whole or not at all. The new content is written to a draft beside the file ({@code .NAME.tmp}), forced
 * to the disk, and then moved into the file's place. A draft that a killed process left behind is removed by the next
 * writing. What replaces a file keeps its permissions; of a symbolic link the target is replaced.
 *
 * <p>Two writers of one file at the same time disturb each other: the draft has one name.
 */
public final class AtomicFile {
    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. The stream is buffered and must not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What is done when the new content is on the disk and the old file still in its place. */
    @FunctionalInterface
    public interface LastStep {
        /** Does it. If it fails, the old file stands. */
        void run() throws IOException;
    }

    /**
     * Writes text as UTF-8.
     *
     * @throws IOException if the file cannot be written, or the text is not valid Unicode; the old file then stands
     */
    public static void write(Path path, String text) throws IOException {
        // Unlike String.getBytes, an encoder refuses half of a surrogate pair instead of writing a question mark.
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        write(path, out -> out.write(bytes.array(), bytes.arrayOffset(), bytes.limit()));
    }

    /**
     * Writes content.
     *
     * @throws IOException if the file cannot be written; the old one then stands
     */
    public static void write(Path path, Content content) throws IOException {
        write(path, content, () -> {});
    }

    /**
     * Writes content.
     *
     * @param before what is done right before the new file takes the place of the old one
     * @throws IOException if the file cannot be written, or that fails; the old file then stands
     */
    public static void write(Path path, Content content, LastStep before) throws IOException {
        Path target = target(path);
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        try {
            // Never over something else that has taken the name meanwhile.
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, draft);
            before.run();
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The file itself, at the end of all symbolic links. It need not exist. */
    private static Path target(Path path) throws IOException {
        Path target = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void keepPermissions(Path old, Path draft) throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(draft, PosixFileAttributeView.class));
        if (view.isPresent()) {
            try {
                view.get().setPermissions(Files.getPosixFilePermissions(old));
            } catch (NoSuchFileException e) {
                // A new file has the permissions of any new file.
                return;
            }
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
