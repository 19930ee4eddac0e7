package org.entente.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.Map;
import org.entente.json.AnswerReader;
import org.entente.json.Json;
import org.entente.json.JsonForm;
import org.entente.json.JsonTree;
import org.immutables.value.Value;

/**
 * What became of the rows, columns and cells that a reader has read so far. It balances: {@link #rows} is the sum of
 * {@link #outcomes}, and as many rows have the outcome {@link RowOutcome#FAILURE} as {@link #failureCounts} has failures
 * of rows.
 *
 * <pre>{@code
 * ReadReport report = DyadYearTable.read(path).report();
 * report.count(RowOutcome.BLANK);      // rows in which nothing is known
 * report.unknownCells();               // {=1204, -9=3, NA=417}
 * report.missingColumns();             // what the mapping would read and the table does not have
 * }</pre>
 */
@Value.Immutable
@JsonForm(format = ReadReport.FORMAT)
@JsonDeserialize(builder = ReadReport.Builder.class)
@JsonPropertyOrder({
    "format",
    "rows",
    "outcomes",
    "unknownCells",
    "unknownParties",
    "formats",
    "columns",
    "aliases",
    "missingColumns",
    "failures",
    "failureCounts",
    "skipped"
})
public abstract sealed class ReadReport permits ImmutableReadReport {
    /** The version of the form in JSON. */
    public static final String FORMAT = "entente-read-report/1";

    ReadReport() {}

    /** A builder, for a reader of one's own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Rows read. Blank lines and headers are not rows. Not negative. */
    public abstract long rows();

    /** How many rows had each outcome, in the order of the outcomes; those that no row had are left out. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<RowOutcome, Long> outcomes();

    /**
     * How many cells were unknown, by their spelling: nothing at all, {@code NA}, a number outside its column's range. Of
     * many spellings the first thousand by name, the rest under {@code ...}. Empty for event files, whose empty cells mean
     * "none".
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> unknownCells();

    /** How many rows were lost to each code that is no party's at its time, such as {@code EU}; named as unknown cells are. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> unknownParties();

    /** What the files were recognised as, such as {@code GDELT_2} or {@code peacesciencer 1.3}. */
    public abstract ImmutableSet<String> formats();

    /** Columns that were read under the name that the reader knows them by. */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> columns();

    /** Columns that were read under another name: the reader's name, and that of the file. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> aliases();

    /** Columns that the reader would read and the files do not have. */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> missingColumns();

    /** The first failures, as many as {@link ReadOptions#maxFailures} allows; all are counted. */
    public abstract ImmutableList<Failure> failures();

    /** How many failures there were of each kind; kinds without any are left out. Files are counted by {@link #skipped}. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<FailureKind, Long> failureCounts();

    /** Files that could not be read, or not on from a line, and were skipped; see {@link ReadOptions#skipUnreadableFiles}. */
    public abstract ImmutableList<Failure> skipped();

    /** How many rows had an outcome. */
    public long count(RowOutcome outcome) {
        return outcomes().getOrDefault(outcome, 0L);
    }

    /** How many failures there were of a kind. */
    public long count(FailureKind kind) {
        return failureCounts().getOrDefault(kind, 0L);
    }

    /** How many rows could not be read. */
    public long failedRows() {
        return count(RowOutcome.FAILURE);
    }

    /** The report of two readings together; of failures and skipped files, those of both. */
    public ReadReport plus(ReadReport other) {
        return builder()
                .rows(rows() + other.rows())
                .outcomes(sums(outcomes(), other.outcomes()))
                .unknownCells(sums(unknownCells(), other.unknownCells()))
                .unknownParties(sums(unknownParties(), other.unknownParties()))
                .addAllFormats(formats())
                .addAllFormats(other.formats())
                .columns(Sets.union(columns(), other.columns()))
                .aliases(joined(aliases(), other.aliases()))
                .missingColumns(Sets.union(missingColumns(), other.missingColumns()))
                .addAllFailures(failures())
                .addAllFailures(other.failures())
                .failureCounts(sums(failureCounts(), other.failureCounts()))
                .addAllSkipped(skipped())
                .addAllSkipped(other.skipped())
                .build();
    }

    private static <K> Map<K, Long> sums(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sums = new HashMap<>(one);
        other.forEach((key, count) -> sums.merge(key, count, Long::sum));
        return sums;
    }

    private static <K, V> Map<K, V> joined(Map<K, V> one, Map<K, V> other) {
        Map<K, V> joined = new HashMap<>(one);
        joined.putAll(other);
        return joined;
    }

    @Value.Check
    void check() {
        long sum = outcomes().values().stream().mapToLong(Long::longValue).sum();
        Preconditions.checkArgument(rows() == sum, "rows must be the sum of outcomes (%s): %s", sum, rows());
        long ofRows = failureCounts().entrySet().stream()
                .filter(entry -> entry.getKey().isOfRow())
                .mapToLong(entry -> entry.getValue())
                .sum();
        Preconditions.checkArgument(
                failedRows() == ofRows,
                "failureCounts of rows must be as many as rows with the outcome FAILURE (%s): %s",
                failedRows(),
                ofRows);
    }

    /** Always {@value #FORMAT}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String format() {
        return FORMAT;
    }

    /** The JSON Schema (2020-12) of reports. */
    public static String schema() {
        return Json.resource(ReadReport.class, "read-report.schema.json");
    }

    /** For the mappers of others. */
    @JsonValue
    JsonTree json() {
        return Json.plain(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReadReport ofJson(JsonTree json) {
        return AnswerReader.read(json, ReadReport.class);
    }

    /** Builds a {@link ReadReport}. */
    public static final class Builder extends ImmutableReadReport.Builder {
        Builder() {}

        /** Jackson 2 goes by the builder. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Builder ofJson(JsonTree json) {
            return new Builder().copying(AnswerReader.read(json, ReadReport.class));
        }
    }
}
