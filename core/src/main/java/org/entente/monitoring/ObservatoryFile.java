package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.entente.InvalidFileException;
import org.entente.assessment.Assessor;
import org.entente.json.AtomicFile;
import org.entente.json.Json;
import org.entente.model.Model;

/**
 * The snapshots of many monitors in one file: a header, one monitor a line, and a seal, the SHA-256 of all that, by which a
 * file that was cut or changed is known before anything in it is used.
 */
final class ObservatoryFile {
    static final String FORMAT = "entente-observatory/2";

    private static final String NOT_ONE = "is not an observatory's file";
    private static final String SEAL_START = "{\"sha256\":\"";
    private static final String SEAL_END = "\"}\n";
    private static final int SEAL_BYTES = SEAL_START.length() + Hashing.sha256().bits() / 4 + SEAL_END.length();

    private ObservatoryFile() {}

    /**
     * The first line.
     *
     * @param format always {@value #FORMAT}
     * @param model the model of the monitors
     * @param day the present day; empty before the first item
     * @param future how many items were refused as future
     * @param marks what the caller keeps
     * @param monitors how many lines follow
     */
    record Header(
            String format,
            Model.Id model,
            Optional<LocalDate> day,
            long future,
            ImmutableSortedMap<String, Long> marks,
            int monitors) {
        Header {
            Preconditions.checkArgument(format.equals(FORMAT), "format must be %s: %s", FORMAT, format);
            day.ifPresent(present -> Arguments.day(present, "day"));
            Preconditions.checkArgument(future >= 0, "future must not be negative: %s", future);
            Preconditions.checkArgument(
                    monitors == 0 || (monitors > 0 && day.isPresent()),
                    "monitors must be 0 where there is no day: %s",
                    monitors);
        }

        /** Of an observatory that has seen nothing. */
        static Header empty(Model.Id model) {
            return new Header(FORMAT, model, Optional.empty(), 0, ImmutableSortedMap.of(), 0);
        }
    }

    /** Looks at the first line before anything else is read. */
    interface Check {
        void check(Header header) throws InvalidSnapshotException;
    }

    static void write(Path path, Header header, Iterator<MonitorSnapshot> monitors) throws IOException {
        AtomicFile.write(
                path,
                out -> {
                    HashingOutputStream hashing = new HashingOutputStream(Hashing.sha256(), out);
                    line(hashing, header);
                    while (monitors.hasNext()) {
                        line(hashing, monitors.next().sealed());
                    }
                    out.write(seal(hashing.hash()).getBytes(StandardCharsets.UTF_8));
                },
                () -> keepPrevious(path));
    }

    /** Where the last whole file that a file replaced is kept. */
    static Path previous(Path path) {
        return path.resolveSibling(path.getFileName() + ".previous");
    }

    /** Keeps a file that is about to be replaced; a damaged one is not kept, since it would take the place of a good one. */
    private static void keepPrevious(Path path) throws IOException {
        Path previous = previous(path);
        Path draft = previous.resolveSibling("." + previous.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        if (!isWhole(path)) {
            return;
        }
        try {
            linkOrCopy(path, draft);
            Files.move(draft, previous, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // A move onto another link to the same file does nothing.
            Files.deleteIfExists(draft);
        }
    }

    private static void linkOrCopy(Path path, Path copy) throws IOException {
        try {
            Files.createLink(copy, path.toRealPath());
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /**
     * Reads a file.
     *
     * @param into where its monitors go
     * @return its first line
     * @throws InvalidSnapshotException if it was cut or changed, or is of another format
     * @throws IOException if it cannot be read
     */
    static Header read(Path path, Assessor assessor, Check check, Shards into) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            checkSeal(channel);
            channel.position(0);
            InputStream in = new BufferedInputStream(
                    ByteStreams.limit(Channels.newInputStream(channel), channel.size() - SEAL_BYTES), 1 << 16);
            Header header = header(line(in));
            check.check(header);
            header.day().ifPresent(into::resumeOn);
            for (int i = 0; i < header.monitors(); i++) {
                into.add(monitor(line(in), header, assessor));
            }
            if (in.read() >= 0) {
                throw new InvalidSnapshotException("has more lines than its header says");
            }
            return header;
        } catch (InvalidSnapshotException e) {
            throw new InvalidSnapshotException(path + ": " + e.getMessage(), e);
        }
    }

    private static Monitor monitor(String line, Header header, Assessor assessor) throws InvalidSnapshotException {
        MonitorSnapshot saved = MonitorSnapshot.parse(line, NOT_ONE);
        if (saved.day().isEmpty() || saved.day().get().isAfter(header.day().orElseThrow())) {
            throw new InvalidSnapshotException("has a monitor of a later day than itself: " + saved);
        }
        return Monitor.resume(assessor, saved.model().equals(assessor.modelId()) ? saved : saved.migratedTo(assessor));
    }

    /** Whether there is a file that is as it was written. */
    static boolean isWhole(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path)) {
            checkSeal(channel);
            return true;
        } catch (InvalidSnapshotException e) {
            return false;
        }
    }

    private static void checkSeal(FileChannel channel) throws IOException {
        long content = channel.size() - SEAL_BYTES;
        if (content < 0) {
            throw new InvalidSnapshotException("is too short for an observatory's file. Maybe it was cut");
        }
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), ByteStreams.limit(in, content));
        ByteStreams.exhaust(hashing);
        String found = new String(in.readNBytes(SEAL_BYTES), StandardCharsets.ISO_8859_1);
        if (!found.startsWith(SEAL_START) || !found.endsWith(SEAL_END)) {
            throw new InvalidSnapshotException("does not end in a seal. Maybe it was cut, or is no observatory's file");
        }
        if (!found.equals(seal(hashing.hash()))) {
            throw new InvalidSnapshotException("was changed after it was written");
        }
    }

    private static String seal(HashCode hash) {
        return SEAL_START + hash + SEAL_END;
    }

    private static void line(OutputStream out, Object value) throws IOException {
        // Unlike String.getBytes, an encoder refuses half of a surrogate pair instead of writing a question mark.
        char[] text = Json.writeCompact(value).toCharArray();
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        out.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
        out.write('\n');
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new InvalidSnapshotException("has fewer lines than its header says");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Header header(String line) throws InvalidSnapshotException {
        try {
            return Json.read(line, Header.class, NOT_ONE, FORMAT);
        } catch (InvalidFileException e) {
            throw new InvalidSnapshotException(String.valueOf(e.getMessage()), e);
        }
    }
}
