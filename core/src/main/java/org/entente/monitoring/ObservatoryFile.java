package org.entente.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.json.Json;
import org.entente.model.Model;

/**
 * The snapshots of many monitors in one file: a header, one monitor a line, and the SHA-256 of all that, so that a file
 * that was cut or changed is known. It is written beside the old one, forced to the disk, and then put in its place.
 */
final class ObservatoryFile {
    static final String FORMAT = "entente-observatory/1";

    private ObservatoryFile() {}

    /**
     * The first line.
     *
     * @param format always {@value #FORMAT}
     * @param model by which model
     * @param day the latest day
     * @param marks what the caller keeps
     * @param monitors how many lines follow
     */
    record Header(
            String format,
            Model.Id model,
            Optional<LocalDate> day,
            ImmutableSortedMap<String, Long> marks,
            int monitors) {}

    /**
     * The last line.
     *
     * @param sha256 of all lines before
     */
    record Seal(String sha256) {}

    static void write(Path path, Header header, Iterator<MonitorSnapshot> monitors) throws IOException {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        Path draft = Files.createTempFile(folder, ".observatory", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                HashingOutputStream hashing = new HashingOutputStream(Hashing.sha256(), out);
                line(hashing, header);
                while (monitors.hasNext()) {
                    line(hashing, monitors.next());
                }
                line(out, new Seal(hashing.hash().toString()));
                out.flush();
                channel.force(true);
            }
            try {
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static Header read(Path path, Model.Id model, Consumer<MonitorSnapshot> monitors) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), in);
            Header header = parse(line(hashing, path), Header.class, path);
            if (!header.format().equals(FORMAT)) {
                throw new IOException(path + ": format must be " + FORMAT + ": " + header.format());
            }
            if (!header.model().equals(model)) {
                throw new IOException(path + ": is of model " + header.model() + ", not of " + model);
            }
            for (int i = 0; i < header.monitors(); i++) {
                monitors.accept(parse(line(hashing, path), MonitorSnapshot.class, path));
            }
            String hash = hashing.hash().toString();
            if (!parse(line(in, path), Seal.class, path).sha256().equals(hash)) {
                throw new IOException(path + ": was changed after it was written");
            }
            return header;
        }
    }

    private static void line(OutputStream out, Object value) throws IOException {
        out.write(Json.writeCompact(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static String line(InputStream in, Path path) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException(path + ": ends in the middle. Maybe it was cut while it was copied.");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static <T> T parse(String line, Class<T> type, Path path) throws IOException {
        try {
            return Json.mapper().readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IOException(path + ": is not an observatory's file: " + e.getOriginalMessage(), e);
        }
    }
}
