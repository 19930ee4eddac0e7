package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.UnmodifiableIterator;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.entente.dataset.Failure;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.FileTrouble;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.TableFile;
import org.entente.relationship.Factor;

/**
 * The pairs of a dyad-year table one after the other, in memory that does not grow with the table.
 *
 * <pre>{@code
 * try (DyadYearCursor pairs = DyadYearCursor.open(Path.of("dyad-years.csv.gz"), mapping, options)) {
 *     pairs.forEachRemaining(pair -> assessor.assess(pair.relationship(), pair.lastDays()));
 *     System.out.println(pairs.report());
 * }
 * }</pre>
 *
 * <p>What it gives is what {@link DyadYearTable} gives, but for the order of the pairs, which is none that a reader knows:
 * opening reads the table once and parts its rows by pair into temporary files, small enough to be read whole. They take as
 * much room as the unpacked table, and closing removes them. Both order and answers are the same in each run.
 */
public final class DyadYearCursor extends UnmodifiableIterator<YearlyDyad> implements AutoCloseable {
    /** Parts of more rows are parted again. At some 500 bytes a row they take a few megabytes. */
    private static final int MOST_ROWS = 8_192;

    private final String name;
    private final DyadYearMapping mapping;
    private final ReadOptions options;
    private final int mostRows;
    private final ReadTally tally;
    private final Path folder;
    private final Binding.Unread unread;
    private final Deque<DyadYearPart> parts = new ArrayDeque<>();
    private Iterator<YearlyDyad> pairs = Collections.emptyIterator();

    private DyadYearCursor(Path table, DyadYearMapping mapping, ReadOptions options, int mostRows) throws IOException {
        this.name = String.valueOf(table.getFileName());
        this.mapping = mapping;
        this.options = options;
        this.mostRows = mostRows;
        // Progress is shown of the parting, which reads the table; the parts have its rows a second time.
        this.tally = new ReadTally(
                ReadOptions.builder().copying(options).listener(progress -> {}).build());
        this.folder = Files.createTempDirectory("entente");
        try {
            DyadYearReader columns = new DyadYearReader(name, mapping, tally, new RowPlaces());
            part(Files.newInputStream(table), columns, new RowPlaces(), "part", 1);
            this.unread = columns.unread();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens a table and parts it.
     *
     * @throws UnreadableFileException if it is no such table, is damaged, misses a key column, or has none of the columns
     *     that the mapping reads
     * @throws ReadCancelledException if the reading was cancelled
     * @throws IOException if the file cannot be opened or read, or temporary files cannot be written
     */
    public static DyadYearCursor open(Path table, DyadYearMapping mapping, ReadOptions options) throws IOException {
        return open(table, mapping, options, MOST_ROWS);
    }

    /** The same, where parts of more rows than some are parted again. */
    static DyadYearCursor open(Path table, DyadYearMapping mapping, ReadOptions options, int mostRows)
            throws IOException {
        return new DyadYearCursor(table, mapping, options, mostRows);
    }

    private void part(InputStream in, DyadYearReader columns, RowPlaces places, String part, int depth)
            throws IOException {
        try (TableFile table = TableFile.open(in, name)) {
            Iterator<CsvRecord> records = table.records().iterator();
            if (!records.hasNext()) {
                throw new UnreadableFileException(name, 0, "is empty");
            }
            ImmutableList<String> header =
                    records.next().getFields().stream().map(String::strip).collect(ImmutableList.toImmutableList());
            columns.header(header, new CellReader(name, table.hasDecimalCommas(), tally, places));
            try (DyadYearPart.Writer writer = new DyadYearPart.Writer(folder, part, depth, header, table.separator())) {
                while (records.hasNext()) {
                    CsvRecord record = records.next();
                    places.advance(record);
                    writer.add(record, columns.keys(record), places);
                    if (depth == 1 && (places.position() + 1) % options.progressInterval() == 0) {
                        pause(places);
                    }
                }
                // The first part comes first.
                writer.parts().reverse().forEach(parts::push);
            }
            table.checkNothingFollows();
        } catch (CsvParseException | UncheckedIOException | EOFException | ZipException e) {
            throw FileTrouble.of(e, name, places.line() + 1);
        }
        if (depth == 1) {
            options.listener().accept(new Progress(name, places.position() + 1, 0));
        }
    }

    private void pause(RowPlaces places) {
        options.listener().accept(new Progress(name, places.position() + 1, 0));
        if (options.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new ReadCancelledException(name, places.line());
        }
    }

    /**
     * Whether there is another pair.
     *
     * @throws UnreadableFileException if the first failure ends the reading
     * @throws ReadCancelledException if the reading was cancelled
     * @throws UncheckedIOException if a temporary file cannot be read or written
     */
    @Override
    public boolean hasNext() {
        try {
            while (!pairs.hasNext() && !parts.isEmpty()) {
                open(parts.pop());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs.hasNext();
    }

    private void open(DyadYearPart part) throws IOException {
        try (DyadYearPart.Places places = part.places()) {
            InputStream in = Files.newInputStream(part.rows());
            if (part.count() > mostRows && part.canBeParted()) {
                DyadYearReader columns = new DyadYearReader(name, mapping, tally, places);
                part(in, columns, places, String.valueOf(part.rows().getFileName()), part.depth() + 1);
            } else {
                DyadYearReader reader = new DyadYearReader(name, mapping, tally, places);
                new TableReader(name, tally, places).read(in, reader);
                pairs = reader.pairs().iterator();
            }
        }
        part.delete();
    }

    /** The next pair. Its {@link YearlyDyad#positions positions} are those among all rows of the table. */
    @Override
    public YearlyDyad next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return pairs.next();
    }

    /** As of {@link DyadYearTable#silentInstruments}. */
    public ImmutableSet<String> silentInstruments() {
        return unread.instruments();
    }

    /** As of {@link DyadYearTable#factorsWithoutInstrument}. */
    public ImmutableSet<Factor> factorsWithoutInstrument() {
        return unread.factors();
    }

    /** As of {@link DyadYearTable#mostUsefulColumns}. */
    public ImmutableList<String> mostUsefulColumns() {
        return unread.columns();
    }

    /** What became of the rows of all pairs so far, and of columns and cells; failures in the order of their lines. */
    public ReadReport report() {
        ReadReport report = tally.report();
        return ReadReport.builder()
                .copying(report)
                .failures(Ordering.from(Comparator.comparingLong(Failure::line)).sortedCopy(report.failures()))
                .build();
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        parts.clear();
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
