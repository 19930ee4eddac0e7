package org.entente.dataset.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.UnmodifiableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.FileTrouble;
import org.entente.dataset.io.TableFile;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.KeyColumns;

/**
 * The keys of each row of a dyad-year table, in the order of the rows, as the table writes them: its two parties and its
 * year. To write beside them what is known of each row.
 */
final class DyadYearKeys extends UnmodifiableIterator<ImmutableList<String>> implements AutoCloseable {
    private final String file;
    private final TableFile table;
    private final Iterator<CsvRecord> records;
    private final ImmutableList<String> names;
    private final ImmutableList<Integer> places;

    private DyadYearKeys(String file, TableFile table, DyadYearMapping mapping) {
        this.file = file;
        this.table = table;
        this.records = table.records().iterator();
        if (!records.hasNext()) {
            throw new UnreadableFileException(file, 0, "is empty");
        }
        List<String> header =
                records.next().getFields().stream().map(String::strip).toList();
        KeyColumns keys = mapping.findKeys(header)
                .orElseThrow(() -> new UnreadableFileException(file, 1, "lacks the columns that say whom and when"));
        this.names = ImmutableList.of(keys.party1(), keys.party2(), keys.year());
        this.places = names.stream().map(header::indexOf).collect(ImmutableList.toImmutableList());
    }

    /**
     * Opens a table.
     *
     * @throws UnreadableFileException if it is no such table
     * @throws IOException if the file cannot be opened or read
     */
    static DyadYearKeys open(Path path, DyadYearMapping mapping) throws IOException {
        String file = String.valueOf(path.getFileName());
        TableFile table = TableFile.open(Files.newInputStream(path), file);
        try {
            return new DyadYearKeys(file, table, mapping);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** The names of the columns of the keys, as the table writes them. */
    ImmutableList<String> names() {
        return names;
    }

    /**
     * Whether there is another row.
     *
     * @throws UnreadableFileException if the table is damaged
     */
    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw FileTrouble.of(e, file, 0);
        }
    }

    /** The keys of the next row, stripped; blank where the row is too short. */
    @Override
    public ImmutableList<String> next() {
        CsvRecord record = records.next();
        return places.stream()
                .map(place ->
                        place < record.getFieldCount() ? record.getField(place).strip() : "")
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
