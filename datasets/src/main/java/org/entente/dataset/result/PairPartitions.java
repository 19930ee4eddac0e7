package org.entente.dataset.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.FileTrouble;
import org.entente.dataset.io.StateNumber;
import org.entente.dataset.io.TableFile;
import org.entente.dataset.table.DyadYearMapping;

/**
 * The rows of a table, parted by pair into temporary files, so that each can be read whole in a fraction of the memory. Both
 * directions of a pair are in one of them. Beside each row stand its number and its line in the table.
 */
final class PairPartitions implements Closeable {
    private static final int PARTS = 64;

    private final Path folder;
    private final ImmutableList<String> keys;
    private final char separator;

    private PairPartitions(Path folder, ImmutableList<String> keys, char separator) {
        this.folder = folder;
        this.keys = keys;
        this.separator = separator;
    }

    /**
     * Parts a table.
     *
     * @throws UnreadableFileException if it is no table, or lacks the columns that say whom and when a row is about
     */
    static PairPartitions of(Path table, DyadYearMapping mapping, ReadOptions options) throws IOException {
        Path folder = Files.createTempDirectory("entente");
        String name = String.valueOf(table.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(table));
                TableFile file = TableFile.open(in, name)) {
            ImmutableList<String> keys = part(file, name, mapping, options, folder);
            file.checkNothingFollows();
            return new PairPartitions(folder, keys, file.separator());
        } catch (CsvParseException | UncheckedIOException e) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            throw FileTrouble.of(e, name, 0);
        } catch (IOException | RuntimeException e) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            throw e;
        }
    }

    private static ImmutableList<String> part(
            TableFile file, String name, DyadYearMapping mapping, ReadOptions options, Path folder) throws IOException {
        Iterator<CsvRecord> records = file.records().iterator();
        if (!records.hasNext()) {
            throw new UnreadableFileException(name, 0, "is empty");
        }
        List<String> header =
                records.next().getFields().stream().map(String::strip).toList();
        DyadYearMapping.Keys keys = mapping.findKeys(header).orElse(mapping.keys());
        int party1 = Math.max(0, header.indexOf(keys.party1()));
        int party2 = Math.max(0, header.indexOf(keys.party2()));
        int year = Math.max(0, header.indexOf(keys.year()));
        List<CsvLines> tables = new ArrayList<>();
        List<CsvLines> places = new ArrayList<>();
        try {
            for (int part = 0; part < PARTS; part++) {
                tables.add(CsvLines.open(table(folder, part)));
                tables.get(part).writeLine(joined(header, file.separator()));
                places.add(CsvLines.open(places(folder, part)));
            }
            long row = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                String one = cell(record, party1);
                String other = cell(record, party2);
                int part = Math.floorMod(
                        StateNumber.of(one).hashCode() + StateNumber.of(other).hashCode(), PARTS);
                tables.get(part).writeLine(joined(record.getFields(), file.separator()));
                places.get(part)
                        .write(List.of(
                                String.valueOf(row),
                                String.valueOf(record.getStartingLineNumber()),
                                one,
                                other,
                                cell(record, year)));
                row++;
                if (row % options.progressInterval() == 0) {
                    options.listener().accept(new Progress(name, row, 0));
                    if (options.cancelled().getAsBoolean()
                            || Thread.currentThread().isInterrupted()) {
                        throw new ReadCancelledException(name, record.getStartingLineNumber());
                    }
                }
            }
            options.listener().accept(new Progress(name, row, 0));
        } finally {
            for (CsvLines open : Iterables.concat(tables, places)) {
                open.close();
            }
        }
        return ImmutableList.of(header.get(party1), header.get(party2), header.get(year));
    }

    private static String cell(CsvRecord record, int place) {
        return place < record.getFieldCount() ? record.getField(place).strip() : "";
    }

    /** One line for each row, in the table's own way, so that the same is read from it. */
    private static String joined(List<String> cells, char separator) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).replace('\n', ' ').replace('\r', ' ').replace("\"", "\"\"");
            line.append(i == 0 ? "" : separator).append('"').append(cell).append('"');
        }
        return line.toString();
    }

    /** How many parts there are, some of them without rows. */
    int count() {
        return PARTS;
    }

    /** The names of the columns that say whom and when a row is about, as the table writes them. */
    ImmutableList<String> keys() {
        return keys;
    }

    /** What parts the cells. */
    char separator() {
        return separator;
    }

    /** The rows of a part under the table's header, one on each line. */
    Path table(int part) {
        return table(folder, part);
    }

    /** For each row of a part its number in the table, its line, and its keys. */
    Path places(int part) {
        return places(folder, part);
    }

    /** Where the answers to a part are put until all are there. */
    Path answers(int part) {
        return folder.resolve("answers-" + part);
    }

    private static Path table(Path folder, int part) {
        return folder.resolve("table-" + part);
    }

    private static Path places(Path folder, int part) {
        return folder.resolve("places-" + part);
    }

    @Override
    public void close() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
