package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Factor;

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
 * <p>The table has a header and is parted by commas, semicolons or tabs, plain, gzip or zip. Columns that the mapping does
 * not name are not looked at. A cell that holds no number, or one that the column cannot hold, is unknown; the rest of its
 * row is read. Where both orders of a pair have rows, they are joined: what only one of them knows is known, and where they
 * differ the mapping says what holds. Of two rows of one pair, order and year the first stands, whatever the second says: the
 * second is a failure of kind {@link org.entente.dataset.FailureKind#DUPLICATE}. Rows with {@linkplain KeyColumns#number
 * numbers}, as of confrontations, are joined. Memory grows with the rows (about 400 bytes each), not with the length of the lines;
 * {@link DyadYearCursor} reads a table pair by pair, in memory that does not grow.
 */
public final class DyadYearTable {
    private final ImmutableList<YearlyDyad> pairs;
    private final Binding.Unread unread;
    private final ReadReport report;

    DyadYearTable(ImmutableList<YearlyDyad> pairs, Binding.Unread unread, ReadReport report) {
        this.pairs = pairs;
        this.unread = unread;
        this.report = report;
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
     * @throws ReadCancelledException if the reading was cancelled
     * @throws IOException if the file cannot be opened or read
     */
    public static DyadYearTable read(Path path, DyadYearMapping mapping, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), mapping, options);
        }
    }

    /**
     * Reads a table from a stream, to its end, and closes it.
     *
     * @param name what failures call it
     * @throws UnreadableFileException if it is no such table, is damaged, misses a key column, or has none of the columns
     *     that the mapping reads
     * @throws ReadCancelledException if the reading was cancelled
     * @throws IOException if the stream cannot be read
     */
    public static DyadYearTable read(InputStream in, String name, DyadYearMapping mapping, ReadOptions options)
            throws IOException {
        TableReader rows = new TableReader(name, options);
        DyadYearReader reader = new DyadYearReader(name, mapping, rows.tally(), rows.places());
        rows.read(in, reader);
        return new DyadYearTable(reader.pairs(), reader.unread(), rows.tally().report());
    }

    /** The pairs, in the order in which they first appear. */
    public ImmutableList<YearlyDyad> pairs() {
        return pairs;
    }

    /** Names of the mapping's instruments that give no evidence, because the table lacks a column that they read. */
    public ImmutableSet<String> silentInstruments() {
        return unread.instruments();
    }

    /** Factors on which no instrument that finds its columns bears: no answer can rest on them. */
    public ImmutableSet<Factor> factorsWithoutInstrument() {
        return unread.factors();
    }

    /**
     * Columns that the mapping reads and the table lacks, the most useful first: those of the factors that carry a
     * conclusion, then those that complete the most instruments; under the names that tools give them.
     */
    public ImmutableList<String> mostUsefulColumns() {
        return unread.columns();
    }

    /** What became of rows, columns and cells. */
    public ReadReport report() {
        return report;
    }
}
