package org.entente.dataset.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.dataset.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * The text that a file holds, whether plain, gzip or zip, which is told from its first bytes and not from its name. A zip
 * holds one text for each of its entries. What expands beyond all measure is refused.
 */
public final class CompressedFile implements TextSource {
    /** How much of a text can be looked at before it is read. */
    static final int HEAD = 1 << 16;

    private static final int GZIP = 0x1f8b;
    private static final int PK = 0x504b;

    private final String name;
    private final InputStream outer;
    private final ExpansionLimitInputStream.Counter packed;
    private final int magic;
    private @Nullable ZipInputStream zip;
    private boolean over;

    /**
     * One text.
     *
     * @param name what to call it in messages
     * @param in what it holds; {@link #head} can look ahead
     */
    public record Text(String name, InputStream in) {
        /**
         * The first bytes, at most {@value #HEAD}; what is read next still begins with them. Where the text ends in the
         * middle so soon, what there is.
         */
        public byte[] head() throws IOException {
            in.mark(HEAD);
            byte[] head = new byte[HEAD];
            int length = 0;
            try {
                for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
                    read = in.read(head, length, HEAD - length);
                }
            } catch (IOException e) {
                if (length == 0) {
                    throw e;
                }
            }
            in.reset();
            return Arrays.copyOf(head, length);
        }
    }

    private CompressedFile(String name, InputStream in) throws IOException {
        this.name = name;
        this.packed = new ExpansionLimitInputStream.Counter(in);
        this.outer = new BufferedInputStream(packed, HEAD);
        outer.mark(2);
        this.magic = outer.read() << 8 | outer.read();
        outer.reset();
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableFileException if there is none, or it cannot be opened
     */
    public static CompressedFile open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableFileException(file.toString(), 0, "is a directory");
            }
            return of(file.toString(), Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(file.toString(), 0, "does not exist", e);
        } catch (IOException e) {
            throw new UnreadableFileException(file.toString(), 0, "cannot be opened: " + e, e);
        }
    }

    /** Takes a stream over; closing the texts closes it. */
    public static CompressedFile of(String name, InputStream in) throws IOException {
        try {
            return new CompressedFile(name, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** A text whose first bytes can be looked at before it is read. */
    static Text text(String name, InputStream in) {
        return new Text(name, new BufferedInputStream(in, HEAD));
    }

    /** Whether reading it means unpacking it. */
    boolean isPacked() {
        return magic == GZIP || magic == PK;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Text next() throws IOException {
        if (over) {
            return null;
        }
        if (magic == PK) {
            return nextEntry();
        }
        over = true;
        return text(name, magic == GZIP ? bounded(new GZIPInputStream(outer, HEAD)) : outer);
    }

    @Override
    public void close() throws IOException {
        outer.close();
    }

    private @Nullable Text nextEntry() throws IOException {
        boolean first = zip == null;
        if (zip == null) {
            zip = new ZipInputStream(outer);
        }
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            over = true;
            if (first) {
                throw new UnreadableFileException(name, 0, "is a zip archive without a file in it, or a damaged one");
            }
            return null;
        }
        return text(name + "!" + entry.getName(), bounded(zip));
    }

    private InputStream bounded(InputStream unpacked) {
        return new ExpansionLimitInputStream(unpacked, packed, name);
    }
}
