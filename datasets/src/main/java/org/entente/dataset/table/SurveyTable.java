package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
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
 * <p>Memory grows with the questions (country, target and year), not with the rows of the file.
 */
public final class SurveyTable {
    private final String sourceKey;
    private final Source source;
    private final ImmutableSortedMap<Dyad, ImmutableList<Evidence>> evidence;
    private final ReadReport report;

    SurveyTable(
            String sourceKey,
            Source source,
            ImmutableSortedMap<Dyad, ImmutableList<Evidence>> evidence,
            ReadReport report) {
        this.sourceKey = sourceKey;
        this.source = source;
        this.evidence = evidence;
        this.report = report;
    }

    /** Reads a table with the default columns. */
    public static SurveyTable read(Path path) throws IOException {
        return read(path, SurveyColumns.ofDefaults(), ReadOptions.ofDefaults());
    }

    /**
     * Reads a table.
     *
     * @throws UnreadableFileException if it is no such table, is damaged, or misses a column
     * @throws ReadCancelledException if the reading was cancelled
     * @throws IOException if the file cannot be opened or read
     */
    public static SurveyTable read(Path path, SurveyColumns columns, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), columns, options);
        }
    }

    /**
     * Reads a table from a stream, to its end, and closes it.
     *
     * @param name what failures call it
     */
    public static SurveyTable read(InputStream in, String name, SurveyColumns columns, ReadOptions options)
            throws IOException {
        TableReader rows = new TableReader(name, options);
        SurveyReader reader = new SurveyReader(name, columns, rows.tally());
        rows.read(in, reader);
        return new SurveyTable(
                columns.instrument(),
                columns.source().orElseGet(() -> Source.of(columns.instrument())),
                reader.evidence(),
                rows.tally().report());
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

    /** Who asked, to be put into relationships under {@link #sourceKey}. */
    public Source source() {
        return source;
    }

    /**
     * What became of rows, columns and cells. A row that is in evidence has {@code EVIDENCE}, one without shares
     * {@code BLANK}, one about a people's own country {@code DOMESTIC}, one with a code that is no party's in its year, such
     * as {@code EU}, {@code WITHOUT_PARTY}. A row of a wide table has {@code EVIDENCE} if anything of it is in evidence.
     */
    public ReadReport report() {
        return report;
    }
}
