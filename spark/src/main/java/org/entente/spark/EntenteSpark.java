package org.entente.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Entente on a Spark cluster: rows in, rows out.
 *
 * <pre>{@code
 * Dataset<Row> answers = EntenteSpark.assess(evidence, List.of("2017-12-31", "2018-12-31"));
 * answers.where("entente_concluded = 1").orderBy(col("entente_p_split").desc()).show();
 * }</pre>
 *
 * <p>Evidence has the columns of {@link #EVIDENCE}, in any order and among others; those that may be null may be left out. A row
 * that is no evidence ends the job with a message that names pair, id, rule and value.
 *
 * <p>Answers are the same bits as those of {@link org.entente.assessment.Assessor} and
 * {@link org.entente.monitoring.Monitor} on one machine. All evidence of one pair is held in the memory of one task.
 */
public final class EntenteSpark {
    /**
     * Evidence: the pair, such as {@code CHN-RUS}, and the keys of an item of a case file, under the same names and with the
     * same meaning: {@link org.entente.relationship.Evidence} has them.
     */
    public static final StructType EVIDENCE = EvidenceRows.SCHEMA;

    /**
     * Answers: the pair, the day, and the {@code entente_} columns of
     * {@link org.entente.dataset.result.AnswerColumns}, which are null where there is no answer.
     */
    public static final StructType ANSWERS = AnswerRows.SCHEMA;

    /**
     * Announcements: the pair, the day, the axis, the state announced before if there was one, the state announced now, its
     * probability, 1 where it is concluded, and the whole {@link org.entente.monitoring.Announcement} as JSON.
     */
    public static final StructType ANNOUNCEMENTS = AnnouncementRows.SCHEMA;

    private static final String KNOWN = "entente_known_by";

    private EntenteSpark() {}

    /**
     * Reads event files (GDELT, ICEWS, POLECAT, CAMEO lists; plain, gzip or zip), each taken for what it looks like:
     * {@link #read(SparkSession, List, Map)} without options.
     *
     * @param paths files, folders or patterns
     * @throws IOException if the storage cannot be asked for the files
     */
    public static EventEvidence read(SparkSession spark, List<String> paths) throws IOException {
        return read(spark, paths, Map.of());
    }

    /**
     * Reads event files, one a task, by the library's own reader: runs at once over all files, and keeps what they report.
     * Of several files one that cannot be read is skipped and noted in {@link EventEvidence#report}.
     *
     * @param paths files, folders or patterns, on any storage that Spark reaches; files are read in this order, those of a
     *     folder or pattern by name
     * @param options {@code format} ({@link org.entente.dataset.event.EventFormat}), {@code dateOrder}
     *     ({@link org.entente.dataset.event.DateOrder}), {@code mapping} ({@link org.entente.dataset.event.EventMapping},
     *     as JSON), {@code codebook} ({@link org.entente.dataset.event.EventCodebook}, as JSON)
     * @throws IllegalArgumentException if a path names no file, or an option is not known
     * @throws org.entente.dataset.UnreadableFileException if no file can be read
     * @throws IOException if the storage cannot be asked for the files
     */
    public static EventEvidence read(SparkSession spark, List<String> paths, Map<String, String> options)
            throws IOException {
        return EventEvidence.read(spark, paths, new ReadingOptions(options));
    }

    /**
     * Assesses every pair of which files report something, by the standard model.
     *
     * @param events what {@link #read(SparkSession, List)} gave
     * @param dates as ISO 8601 writes them, such as {@code 2018-12-31}
     * @return a row of {@link #ANSWERS} for each pair and date
     * @throws java.time.format.DateTimeParseException if a date is none
     */
    public static Dataset<Row> assess(EventEvidence events, List<String> dates) {
        return assess(events, dates, Assessors.STANDARD);
    }

    /**
     * Assesses every pair of which files report something: as {@link #assess(Dataset, List, String)} of
     * {@link EventEvidence#evidence}, with half the work.
     *
     * @param events what {@link #read(SparkSession, List)} gave
     * @param dates as ISO 8601 writes them, such as {@code 2018-12-31}
     * @param model as {@link org.entente.model.Model#toJson} writes it
     * @return a row of {@link #ANSWERS} for each pair and date
     * @throws java.time.format.DateTimeParseException if a date is none
     * @throws IllegalArgumentException if the model is none
     */
    public static Dataset<Row> assess(EventEvidence events, List<String> dates, String model) {
        return dated(events.answers(new PairAssessment(dates, model)));
    }

    /**
     * Assesses every pair of which there is evidence, by the standard model.
     *
     * @param evidence with the columns of {@link #EVIDENCE}
     * @param dates as ISO 8601 writes them, such as {@code 2018-12-31}
     * @return a row of {@link #ANSWERS} for each pair and date
     * @throws java.time.format.DateTimeParseException if a date is none
     * @throws IllegalArgumentException if a column is missing
     */
    public static Dataset<Row> assess(Dataset<Row> evidence, List<String> dates) {
        return assess(evidence, dates, Assessors.STANDARD);
    }

    /**
     * Assesses every pair of which there is evidence.
     *
     * @param evidence with the columns of {@link #EVIDENCE}
     * @param dates as ISO 8601 writes them, such as {@code 2018-12-31}
     * @param model as {@link org.entente.model.Model#toJson} writes it
     * @return a row of {@link #ANSWERS} for each pair and date
     * @throws java.time.format.DateTimeParseException if a date is none
     * @throws IllegalArgumentException if a column is missing or the model is none
     */
    public static Dataset<Row> assess(Dataset<Row> evidence, List<String> dates, String model) {
        Dataset<Row> rows = EvidenceRows.of(evidence, "evidence")
                .withColumn(PairAssessment.ASKED, functions.lit(null).cast("string"));
        return answers(rows, new PairAssessment(dates, model));
    }

    /**
     * Assesses pairs on days of their own, by the standard model.
     *
     * @param evidence with the columns of {@link #EVIDENCE}
     * @param questions with the columns {@code dyad} and {@code date}
     * @return a row of {@link #ANSWERS} for each question, in no order
     * @throws IllegalArgumentException if a column is missing
     */
    public static Dataset<Row> assess(Dataset<Row> evidence, Dataset<Row> questions) {
        return assess(evidence, questions, Assessors.STANDARD);
    }

    /**
     * Assesses pairs on days of their own.
     *
     * @param evidence with the columns of {@link #EVIDENCE}
     * @param questions with the columns {@code dyad} and {@code date}
     * @param model as {@link org.entente.model.Model#toJson} writes it
     * @return a row of {@link #ANSWERS} for each question, in no order
     * @throws IllegalArgumentException if a column is missing or the model is none
     */
    public static Dataset<Row> assess(Dataset<Row> evidence, Dataset<Row> questions, String model) {
        StructType wanted = new StructType()
                .add(EvidenceRows.DYAD, DataTypes.StringType, false)
                .add(AnswerRows.DATE, DataTypes.StringType, false);
        Dataset<Row> asked = questions
                .select(EvidenceRows.columns(questions, wanted, "questions"))
                .withColumnRenamed(AnswerRows.DATE, PairAssessment.ASKED);
        Dataset<Row> rows = EvidenceRows.of(evidence, "evidence").unionByName(asked, true);
        return answers(rows, new PairAssessment(List.of(), model));
    }

    /**
     * Watches a stream of evidence, by the standard model: see {@link #watch(Dataset, String, String)}.
     *
     * @param evidence a stream with the columns of {@link #EVIDENCE}
     * @param lateness such as {@code 2 days}
     * @return a stream of {@link #ANNOUNCEMENTS}
     */
    public static Dataset<Row> watch(Dataset<Row> evidence, String lateness) {
        return watch(evidence, lateness, Assessors.STANDARD);
    }

    /**
     * Watches a stream of evidence: keeps a monitor for each pair, and tells what has clearly changed.
     *
     * <p>Of each batch the items of a pair are taken in the order of the days on which they became known, those of one day by
     * id. A day of a pair is over when one of its items of a later day comes, or the stream's watermark has passed the day: when
     * an item of any pair is known that is later by more than the lateness. Items that come after that are dropped by Spark, which counts
     * them as {@code numRowsDroppedByWatermark}; so let the lateness be ample.
     *
     * <p>The state of a pair is a {@link org.entente.monitoring.MonitorSnapshot}. A checkpoint of another model is refused. Spark must be
     * set to keep state in RocksDB: {@code spark.sql.streaming.stateStore.providerClass}.
     *
     * @param evidence a stream with the columns of {@link #EVIDENCE}
     * @param lateness how long after an item is known an earlier one may still come, such as {@code 2 days}
     * @param model as {@link org.entente.model.Model#toJson} writes it
     * @return a stream of {@link #ANNOUNCEMENTS}
     * @throws IllegalArgumentException if a column is missing or the model is none
     */
    public static Dataset<Row> watch(Dataset<Row> evidence, String lateness, String model) {
        Assessors.of(model);
        StructType timed = EVIDENCE.add(KNOWN, DataTypes.LongType);
        Dataset<Row> rows = EvidenceRows.of(evidence, "evidence")
                .map((MapFunction<Row, Row>) EntenteSpark::withKnown, Encoders.row(timed))
                .withColumn(KNOWN, functions.timestamp_millis(functions.col(KNOWN)))
                .withWatermark(KNOWN, lateness);
        Dataset<Row> announcements = byDyad(rows)
                .transformWithState(
                        new PairMonitor(model),
                        TimeMode.EventTime(),
                        OutputMode.Append(),
                        Encoders.row(AnnouncementRows.MADE));
        return dated(announcements);
    }

    private static Row withKnown(Row row) {
        Object[] cells = new Object[row.size() + 1];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.size()] = PairMonitor.startOf(EvidenceRows.item(row).knownBy());
        return RowFactory.create(cells);
    }

    private static Dataset<Row> answers(Dataset<Row> rows, PairAssessment assessment) {
        Column[] order = {functions.col("`when`"), functions.col("id"), functions.col(PairAssessment.ASKED)};
        return dated(byDyad(rows).flatMapSortedGroups(order, assessment, Encoders.row(AnswerRows.MADE)));
    }

    private static KeyValueGroupedDataset<String, Row> byDyad(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) EvidenceRows::dyad, Encoders.STRING());
    }

    private static Dataset<Row> dated(Dataset<Row> rows) {
        return rows.withColumn(AnswerRows.DATE, functions.col(AnswerRows.DATE).cast(DataTypes.DateType));
    }
}
