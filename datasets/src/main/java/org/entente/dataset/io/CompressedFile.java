package org.entente.dataset.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.dataset.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * The text that a file holds, whether plain, gzip or zip, which is seen from its first bytes and not from its name. A zip
 * holds one text for each of its entries. What expands beyond all measure is refused.
 */
public final class CompressedFile implements TextSource {
    private static final int GZIP = 0x1f8b;
    private static final int PK = 0x504b;
    private static final int NONE = -1;

    private final String name;
    private final InputStream outer;
    private final ExpansionLimitInputStream.Counter packed;
    private final int magic;
    private @Nullable ZipInputStream zip;
    private boolean over;

    private CompressedFile(String name, InputStream in) throws IOException {
        this.name = name;
        this.packed = new ExpansionLimitInputStream.Counter(in);
        PushbackInputStream whole = new PushbackInputStream(packed, 2);
        byte[] first = whole.readNBytes(2);
        whole.unread(first);
        this.magic = first.length < 2 ? NONE : (first[0] & 0xff) << 8 | (first[1] & 0xff);
        // A packed file is read by single bytes at its start; a plain one only in blocks.
        this.outer = isPacked() ? new BufferedInputStream(whole, Text.HEAD) : whole;
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

    /** Whether reading it means unpacking it. */
    boolean isPacked() {
        return magic == GZIP || magic == PK;
    }

    @Override
    public String name() {
        return name;
    }

    /** Whether it is an archive, which may hold several texts. */
    public boolean isArchive() {
        return magic == PK;
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
        return Text.of(name, magic == GZIP ? bounded(new GZIPInputStream(outer, Text.HEAD)) : outer);
    }

    @Override
    public void close() throws IOException {
        outer.close();
    }

    private @Nullable Text nextEntry() throws IOException {
        boolean first = zip == null;
        if (zip == null) {
            // Names that are not marked as UTF-8 are in any encoding; they serve messages only.
            zip = new ZipInputStream(outer, StandardCharsets.ISO_8859_1);
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
        return Text.of(name + "!" + entry.getName(), bounded(zip));
    }

    private InputStream bounded(InputStream unpacked) {
        return new ExpansionLimitInputStream(unpacked, packed, name);
    }
}
