package org.entente.dataset.table;

import com.google.common.base.Ascii;
import com.google.common.io.ByteStreams;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.entente.dataset.UnreadableFileException;

/**
 * Opens a table with a header: plain or gzip by its first bytes, parted by comma, semicolon or tab by its first line. What
 * is no such table is refused by saying what it looks like.
 */
final class TableFile {
    /** How much is looked at to tell what a file is. */
    private static final int LOOK = 64 * 1024;

    /** No cell or row of a table of numbers comes near these; they bound what one line can take. */
    private static final int LONGEST_FIELD = 64 * 1024;

    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int BUFFER = 2 * 1024 * 1024;

    private TableFile() {}

    /** The records of a table, its header first. Closing the reader closes the stream. */
    static CsvReader<CsvRecord> open(InputStream in, String file) throws IOException {
        InputStream plain = plain(in, file);
        byte[] start = new byte[LOOK];
        int length = ByteStreams.read(plain, start, 0, LOOK);
        String looked = new String(start, 0, length, StandardCharsets.UTF_8);
        checkLooksLikeATable(looked, file);
        return CsvReader.builder()
                .fieldSeparator(separator(looked))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .detectBomHeader(true)
                .build(
                        CsvRecordHandler.of(
                                limits -> limits.maxFieldSize(LONGEST_FIELD).maxRecordSize(LONGEST_ROW)),
                        joined(Arrays.copyOf(start, length), plain),
                        StandardCharsets.UTF_8);
    }

    private static InputStream plain(InputStream in, String file) throws IOException {
        byte[] magic = new byte[2];
        int length = ByteStreams.read(in, magic, 0, 2);
        InputStream whole = joined(Arrays.copyOf(magic, length), in);
        if (length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            return new GZIPInputStream(whole, LOOK);
        }
        if (length == 2 && magic[0] == 'P' && magic[1] == 'K') {
            throw new UnreadableFileException(
                    file,
                    0,
                    "is a zip archive or a spreadsheet, not a table. Maybe it must be unpacked or saved as csv");
        }
        return whole;
    }

    private static InputStream joined(byte[] start, InputStream rest) {
        return new FilterInputStream(new SequenceInputStream(new ByteArrayInputStream(start), rest)) {
            @Override
            public void close() throws IOException {
                rest.close();
            }
        };
    }

    private static void checkLooksLikeATable(String start, String file) {
        String text = Ascii.toLowerCase(start.strip());
        if (text.isEmpty()) {
            throw new UnreadableFileException(file, 0, "is empty");
        }
        if (start.indexOf('\0') >= 0 && start.indexOf('\0') < start.indexOf('\n') + 1) {
            throw new UnreadableFileException(
                    file, 1, "holds NUL characters in its first line. Maybe it is UTF-16 or no text at all");
        }
        if (text.startsWith("<")) {
            throw new UnreadableFileException(
                    file, 0, "is a web page or XML, not a table. Maybe the download failed and the page says why");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            throw new UnreadableFileException(file, 0, "is JSON, not a table");
        }
    }

    private static char separator(String start) {
        String header = start.lines().findFirst().orElse("");
        long commas = header.chars().filter(letter -> letter == ',').count();
        long semicolons = header.chars().filter(letter -> letter == ';').count();
        long tabs = header.chars().filter(letter -> letter == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
