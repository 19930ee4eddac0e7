package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;

/**
 * A table with a row for each pair of states and year, as R's {@code peacesciencer} makes them, read whole: its cells as
 * numbers, its pairs as {@linkplain YearlyDyad relationships}.
 *
 * <pre>{@code
 * DyadYearTable table = DyadYearTable.read(Path.of("dyad-years.csv.gz"));
 * for (YearlyDyad pair : table.pairs()) {
 *     assessor.assess(pair.relationship(), pair.lastDays());
 * }
 * }</pre>
 *
 * <p>The table has a header and is parted by commas, semicolons or tabs, plain or gzip. Columns that the mapping does not
 * name are not looked at; {@code NA}, {@code NaN}, {@code .} and nothing are unknown. Memory grows with the rows (about
 * 400 bytes each), not with the length of the lines.
 */
public final class DyadYearTable {
    private final int rows;
    private final ImmutableList<YearlyDyad> pairs;
    private final ImmutableSet<String> silent;
    private final ImmutableList<Failure> failures;
    private final long failureCount;

    DyadYearTable(
            int rows,
            ImmutableList<YearlyDyad> pairs,
            ImmutableSet<String> silent,
            ImmutableList<Failure> failures,
            long failureCount) {
        this.rows = rows;
        this.pairs = pairs;
        this.silent = silent;
        this.failures = failures;
        this.failureCount = failureCount;
    }

    /** Reads a table by the mapping that Entente ships. */
    public static DyadYearTable read(Path path) throws IOException {
        return read(path, DyadYearMapping.standard());
    }

    /** Reads a table by a mapping. */
    public static DyadYearTable read(Path path, DyadYearMapping mapping) throws IOException {
        return read(path, mapping, ReadOptions.ofDefaults());
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException if it is no such table, is damaged, misses a key column, or has none of the columns
     *     that the mapping reads
     * @throws ReadCancelledException if the reading was called off
     * @throws IOException if the file cannot be opened or read
     */
    public static DyadYearTable read(Path path, DyadYearMapping mapping, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), mapping, options);
        }
    }

    /**
     * Reads a table from a stream, to its end; the caller closes it.
     *
     * @param name what failures call it
     * @throws UnreadableFileException if it is no such table, is damaged, misses a key column, or has none of the columns
     *     that the mapping reads
     * @throws ReadCancelledException if the reading was called off
     * @throws IOException if the stream cannot be read
     */
    public static DyadYearTable read(InputStream in, String name, DyadYearMapping mapping, ReadOptions options)
            throws IOException {
        DyadYearReader reader = new DyadYearReader(name, mapping);
        TableReader rows = new TableReader(name, options);
        rows.read(in, reader);
        return reader.table(rows);
    }

    /** How many rows were read without failure. */
    public int rowCount() {
        return rows;
    }

    /** The pairs, in the order in which they first appear. */
    public ImmutableList<YearlyDyad> pairs() {
        return pairs;
    }

    /** Names of the mapping's instruments that say nothing here, because the table lacks a column that they read. */
    public ImmutableSet<String> silentInstruments() {
        return silent;
    }

    /** The rows that could not be read, up to the number that the options keep. */
    public ImmutableList<Failure> failures() {
        return failures;
    }

    /** How many rows could not be read. */
    public long failureCount() {
        return failureCount;
    }
}
