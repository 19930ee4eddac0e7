package org.entente.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.json.AtomicFile;
import org.entente.json.Json;
import org.entente.json.SealedJson;
import org.jspecify.annotations.Nullable;

/** The folder of a feed: the cursor, the files that are not committed, and a lock, since two feeds would disturb each other. */
final class FeedFolder implements AutoCloseable {
    private static final String CURSOR = "cursor.json";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;
    private Cursor cursor;

    private FeedFolder(Path folder, FileChannel lock, Cursor cursor) {
        this.folder = folder;
        this.lock = lock;
        this.cursor = cursor;
    }

    /**
     * Opens the folder, or makes it.
     *
     * @throws FileSystemException if another feed has it open
     * @throws org.entente.InvalidFileException if the cursor was damaged
     * @throws IOException if it cannot be read or written
     */
    static FeedFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(lock) == null) {
                throw new FileSystemException(
                        folder.toString(), null, "another feed has it open. Maybe the run before is not over yet");
            }
            return new FeedFolder(folder, lock, read(folder.resolve(CURSOR)));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // By this program itself.
            return null;
        }
    }

    private static Cursor read(Path file) throws IOException {
        try {
            return SealedJson.read(Json.text(file), Cursor.class, file.toString(), Cursor.FORMAT);
        } catch (NoSuchFileException e) {
            return Cursor.EMPTY;
        }
    }

    Optional<Position> find(GdeltList list) {
        return cursor.find(list);
    }

    /** Keeps how far the caller has come. It is on the disk when this returns. */
    void keep(GdeltList list, Position position) throws IOException {
        Cursor changed = cursor.with(list, position);
        if (!changed.equals(cursor)) {
            AtomicFile.write(folder.resolve(CURSOR), SealedJson.write(changed));
            cursor = changed;
        }
    }

    /** Where a file lies, or is to. */
    Path path(ListedFile file) {
        return folder.resolve(file.name());
    }

    /** A file that lies here already; empty if it does not. */
    Optional<byte[]> find(ListedFile file) throws IOException {
        Path path = path(file);
        return Files.isRegularFile(path) && Files.size(path) == file.bytes()
                ? Optional.of(Files.readAllBytes(path))
                : Optional.empty();
    }

    void put(ListedFile file, byte[] content) throws IOException {
        AtomicFile.write(path(file), out -> out.write(content));
    }

    /** Deletes a list's event files that are not to be kept, and what a killed program left of them half written. */
    void clean(GdeltList list, Predicate<Instant> isKept) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            boolean draft = name.startsWith(".") && name.endsWith(".tmp");
            String whole = draft ? name.substring(1, name.length() - ".tmp".length()) : name;
            Optional<Instant> time = Cohorts.findTime(whole.substring(0, Math.min(whole.length(), Cohorts.STAMP)));
            if (time.isPresent()
                    && whole.equals(list.eventFileName(time.get()))
                    && (draft || !isKept.test(time.get()))) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
