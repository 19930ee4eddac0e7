package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Source;

/**
 * Opinion surveys as evidence of {@code SOCIETAL_PERCEPTION}, by direction: a table with a row for each country whose
 * people were asked, country they were asked about, and year.
 *
 * <pre>{@code
 * SurveyTable surveys = SurveyTable.read(Path.of("favourability.csv"));
 * Relationship more = chinaRussia.withSource(surveys.sourceKey(), surveys.source())
 *         .with(surveys.evidence(chinaRussia.dyad()));
 * }</pre>
 *
 * <p>The score is the share favourable minus the share unfavourable, as the codebook has it. Several samples of one
 * country, target and year are one item with the mean score weighted by sample size (a sample of unknown size counts as
 * 500). The size of the sample decides how credible the item is: 1,000 and more 1 (sampling error about 3 points), 400 and
 * more 2 (5 points), 100 and more 3 (10 points), fewer 4; unknown 6.
 *
 * <p>The accounts balance: {@link #rowCount} = samples in evidence + {@link #domesticCount} + the sum of
 * {@link #withoutParty} + {@link #failureCount}.
 */
public final class SurveyTable {
    private final String sourceKey;
    private final Source source;
    private final ImmutableSortedMap<Dyad, ImmutableList<Evidence>> evidence;
    private final Accounts accounts;
    private final ImmutableList<Failure> failures;

    /** What became of the rows. */
    record Accounts(
            long rows, long samples, long domestic, ImmutableSortedMap<String, Long> withoutParty, long failures) {}

    SurveyTable(
            String sourceKey,
            Source source,
            ImmutableSortedMap<Dyad, ImmutableList<Evidence>> evidence,
            Accounts accounts,
            ImmutableList<Failure> failures) {
        this.sourceKey = sourceKey;
        this.source = source;
        this.evidence = evidence;
        this.accounts = accounts;
        this.failures = failures;
    }

    /** Reads a table with the default columns. */
    public static SurveyTable read(Path path) throws IOException {
        return read(path, SurveyColumns.ofDefaults(), ReadOptions.ofDefaults());
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException if it is no such table, is damaged, or misses a column
     * @throws ReadCancelledException if the reading was called off
     * @throws IOException if the file cannot be opened or read
     */
    public static SurveyTable read(Path path, SurveyColumns columns, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), columns, options);
        }
    }

    /**
     * Reads a table from a stream, to its end; the caller closes it.
     *
     * @param name what failures call it
     */
    public static SurveyTable read(InputStream in, String name, SurveyColumns columns, ReadOptions options)
            throws IOException {
        SurveyReader reader = new SurveyReader(name, columns);
        TableReader rows = new TableReader(name, options);
        rows.read(in, reader);
        return reader.table(rows);
    }

    /** The dyads that were asked about, each with its evidence in order of time. */
    public ImmutableSortedMap<Dyad, ImmutableList<Evidence>> evidence() {
        return evidence;
    }

    /** The evidence of one dyad; empty if there is none. */
    public ImmutableList<Evidence> evidence(Dyad dyad) {
        ImmutableList<Evidence> found = evidence.get(dyad);
        return found == null ? ImmutableList.of() : found;
    }

    /** The key of the source that all evidence names. */
    public String sourceKey() {
        return sourceKey;
    }

    public Source source() {
        return source;
    }

    /** How many rows there were below the header. */
    public long rowCount() {
        return accounts.rows();
    }

    /** How many rows are in evidence. */
    public long sampleCount() {
        return accounts.samples();
    }

    /** How many rows asked a people about its own country. */
    public long domesticCount() {
        return accounts.domestic();
    }

    /** Codes that are no party's in their year, such as {@code EU}, each with the number of its rows. */
    public ImmutableSortedMap<String, Long> withoutParty() {
        return accounts.withoutParty();
    }

    /** The rows that could not be read, up to the number that the options keep. */
    public ImmutableList<Failure> failures() {
        return failures;
    }

    /** How many rows could not be read. */
    public long failureCount() {
        return accounts.failures();
    }
}
