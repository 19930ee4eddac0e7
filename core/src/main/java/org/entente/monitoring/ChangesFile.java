package org.entente.monitoring;

import com.google.common.base.Joiner;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The announcements of an {@link Observatory} as CSV, each once, whatever happens: the observatory's own file says how far
 * this one reached when it was written, and what was written after that, by a process that then was killed, is cut off
 * before going on. It also keeps a checksum of what was there by then, so that a file that was damaged since is known.
 *
 * <pre>{@code
 * try (Observatory world = Observatory.builder().read(snapshot);
 *         ChangesFile changes = ChangesFile.open(csv, world)) {
 *     events.forEachRemaining(world::take);       // from where the snapshot's marks say that reading stopped
 *     changes.writeAnnouncements();
 *     changes.save(snapshot);
 * }
 * }</pre>
 *
 * <p>Once this file could not be written, such as on a full disk, it takes nothing more: it may end in part of a line, and
 * the observatory has gone on without it. Both are to be closed and opened anew, from the last snapshot that was saved.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ChangesFile implements AutoCloseable {
    private static final String HEADER = "date,dyad,axis,from,to,probability,factors,reversed_by\n";
    private static final String MARK = "changes:";
    private static final String CHECKSUM = ":crc32c";
    private static final Joiner COMMAS = Joiner.on(',');
    private static final Joiner BLANKS = Joiner.on(' ');

    private final Observatory world;
    private final String mark;
    private final FileChannel channel;
    /** Of all that the file holds; CRC-32C finds every single wrong bit, and can be asked at any length. */
    private final CRC32C checksum = new CRC32C();

    private final OutputStream out;
    /** While a write goes on, and ever after if it failed: how much of it is in the file is not known then. */
    private boolean unfinished;

    private ChangesFile(Observatory world, String mark, FileChannel channel) {
        this.world = world;
        this.mark = mark;
        this.channel = channel;
        this.out = new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(channel), checksum));
    }

    /**
     * The changes of an observatory: a new file, replacing any other, unless the observatory goes on from a file that
     * {@link #save} wrote; then the one that belongs to it, known by its name. Only an observatory that has no such file and
     * has seen nothing yet replaces another.
     *
     * @throws InvalidSnapshotException if it is shorter than it was when the observatory was written, or was changed since;
     *     or if it holds something and the observatory does not know it, but goes on with another or has taken evidence
     * @throws IOException if it cannot be read or written
     */
    public static ChangesFile open(Path path, Observatory world) throws IOException {
        String mark = MARK + Arguments.given(path, "path").getFileName();
        @Nullable Long length = Arguments.given(world, "world").marks().get(mark);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            ChangesFile changes = new ChangesFile(world, mark, channel);
            if (length == null) {
                changes.checkReplaceable(path);
            }
            changes.cutTo(path, length == null ? 0 : length);
            return changes;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A file that was renamed still holds what the observatory announced, and will not announce again. */
    private void checkReplaceable(Path path) throws IOException {
        String known = world.marks().keySet().stream()
                .filter(each -> each.startsWith(MARK) && !each.endsWith(CHECKSUM))
                .map(each -> each.substring(MARK.length()))
                .collect(Collectors.joining(", "));
        if (channel.size() == 0 || (known.isEmpty() && world.day().isEmpty())) {
            return;
        }
        throw new InvalidSnapshotException(path + ": would be replaced, but the observatory "
                + (known.isEmpty()
                        ? "has taken evidence before. Maybe"
                        : "goes on with " + known + ". Maybe rename it back, or")
                + " name a file that does not exist");
    }

    private void cutTo(Path path, long length) throws IOException {
        if (channel.size() < length) {
            throw new InvalidSnapshotException(path + ": is shorter than when the observatory was written: "
                    + channel.size() + " bytes, not " + length);
        }
        checkUnchanged(path, length);
        channel.truncate(length);
        channel.position(length);
        if (length == 0) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Checks what was there when the observatory was written; where an older version wrote it, there is no checksum. */
    private void checkUnchanged(Path path, long length) throws IOException {
        channel.position(0);
        InputStream written = ByteStreams.limit(Channels.newInputStream(channel), length);
        ByteStreams.exhaust(new CheckedInputStream(new BufferedInputStream(written), checksum));
        @Nullable Long then = world.marks().get(checksumMark());
        if (length > 0 && then != null && then != checksum.getValue()) {
            throw new InvalidSnapshotException(path + ": was changed after the observatory was written."
                    + " Maybe go on with a file of another name, which will hold the changes to come");
        }
    }

    private String checksumMark() {
        return mark + CHECKSUM;
    }

    /**
     * Writes the observatory's announcements since they were last asked for.
     *
     * @return what was written
     * @throws IOException if the file cannot be written
     * @throws IllegalStateException if it is closed, or could not be written before
     */
    public ImmutableList<Announcement<?>> writeAnnouncements() throws IOException {
        checkWritable();
        unfinished = true;
        ImmutableList<Announcement<?>> announcements = world.announcements();
        for (Announcement<?> one : announcements) {
            out.write(line(one).getBytes(StandardCharsets.UTF_8));
        }
        unfinished = false;
        return announcements;
    }

    private void checkWritable() {
        Preconditions.checkState(
                !unfinished,
                "A write of changes failed before, so that the file may end in part of a line."
                        + " Read the observatory from the last snapshot that was saved, and open the file anew with it:"
                        + " nothing will be missing or be there twice");
        Preconditions.checkState(channel.isOpen(), "closed");
    }

    /**
     * Writes what is still to be written, and then the observatory with how far this file reaches.
     *
     * @param snapshot where {@link ObservatoryBuilder#read} will find it
     * @return what was written of changes
     * @throws IOException if a file cannot be written; if that is the snapshot alone, this may be called again
     * @throws IllegalStateException if this file is closed, or could not be written before
     */
    public ImmutableList<Announcement<?>> save(Path snapshot) throws IOException {
        ImmutableList<Announcement<?>> written = writeAnnouncements();
        unfinished = true;
        out.flush();
        channel.force(true);
        unfinished = false;
        world.mark(mark, channel.position());
        world.mark(checksumMark(), checksum.getValue());
        world.write(snapshot);
        return written;
    }

    /** Closes the file. What was written since {@link #save} stays, but will be cut off if the observatory goes on. */
    @Override
    public void close() throws IOException {
        try {
            if (!unfinished) {
                out.flush();
            }
        } finally {
            channel.close();
        }
    }

    private static String line(Announcement<?> one) {
        return COMMAS.join(
                        one.date(),
                        one.dyad(),
                        one.axis(),
                        one.from().map(Enum::name).orElse(""),
                        one.to(),
                        String.format(Locale.ROOT, "%.4f", one.probability()),
                        BLANKS.join(one.factors()),
                        one.reversals().stream()
                                .findFirst()
                                .map(by -> by.factor() + " " + by.band() + " " + by.months())
                                .orElse(""))
                + "\n";
    }
}
