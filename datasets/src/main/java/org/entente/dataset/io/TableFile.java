package org.entente.dataset.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.entente.dataset.UnreadableFileException;

/**
 * A table with a header: plain, gzip or zip by its first bytes, parted by comma, semicolon or tab by its first line. What is
 * no such table is refused by saying what it looks like.
 */
public final class TableFile implements Closeable {
    /** No cell or row of a table of numbers comes near these; they bound what one line can take. */
    private static final int LONGEST_FIELD = 64 * 1024;

    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int BUFFER = 2 * 1024 * 1024;

    private final CompressedFile file;
    private final CsvReader<CsvRecord> records;
    private final char separator;

    private TableFile(CompressedFile file, CsvReader<CsvRecord> records, char separator) {
        this.file = file;
        this.records = records;
        this.separator = separator;
    }

    /**
     * Opens a table.
     *
     * @throws UnreadableFileException if it looks like none
     */
    public static TableFile open(InputStream in, String name) throws IOException {
        CompressedFile file = CompressedFile.of(name, in);
        Text text = file.next();
        if (text == null) {
            throw new UnreadableFileException(name, 0, "is empty");
        }
        if (text.name().endsWith("[Content_Types].xml")) {
            throw new UnreadableFileException(name, 0, "is a spreadsheet, not a table. Maybe save it as csv.");
        }
        String start = new String(text.head(), StandardCharsets.ISO_8859_1);
        boolean isMarked = start.startsWith("\357\273\277");
        String content = isMarked ? start.substring(3) : start;
        Optional<String> other = LooksLike.of(content);
        if (other.isPresent()) {
            throw new UnreadableFileException(name, 0, "is no table. It looks like " + other.get() + ".");
        }
        String header =
                content.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (header.isEmpty()) {
            throw new UnreadableFileException(name, 0, "is empty");
        }
        char separator = LooksLike.separator(header);
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .detectBomHeader(true)
                .build(
                        CsvRecordHandler.of(
                                limits -> limits.maxFieldSize(LONGEST_FIELD).maxRecordSize(LONGEST_ROW)),
                        text.in(),
                        StandardCharsets.UTF_8);
        return new TableFile(file, records, separator);
    }

    /** The records, the header first. */
    public CsvReader<CsvRecord> records() {
        return records;
    }

    /** What parts the cells. */
    public char separator() {
        return separator;
    }

    /** Whether numbers may have a decimal comma: where semicolons part the cells, as spreadsheets of many countries do. */
    public boolean hasDecimalCommas() {
        return separator == ';';
    }

    /**
     * Looks for another table after the one that was read.
     *
     * @throws UnreadableFileException if the file is an archive of several
     */
    public void checkNothingFollows() throws IOException {
        Text next = file.isArchive() ? file.next() : null;
        if (next != null && !next.name().toUpperCase(Locale.ROOT).contains("__MACOSX")) {
            throw new UnreadableFileException(
                    file.name(),
                    0,
                    "holds more than one file, such as " + next.name() + ". Maybe unpack the one meant.");
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        file.close();
    }
}
