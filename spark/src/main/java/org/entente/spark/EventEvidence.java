package org.entente.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.event.EventJoin;
import org.entente.relationship.Evidence;
import org.entente.report.AnswerFile;

/**
 * Event files that a cluster has read: the evidence in them, and what became of every row.
 *
 * <p>What the files report is kept by Spark until this is closed, so that it is read once, however often it is asked for.
 */
public final class EventEvidence implements AutoCloseable {
    /** More tasks than this keep the driver busy with them; then a task reads several files, one after the other. */
    private static final int MOST_TASKS = 2_000;

    private static final StructType FILES =
            new StructType().add("place", DataTypes.IntegerType, false).add("path", DataTypes.StringType, false);

    private final Dataset<Row> scanned;
    private final List<FileAccount> accounts;
    private final PairJoin join;

    private EventEvidence(Dataset<Row> scanned, List<FileAccount> accounts, PairJoin join) {
        this.scanned = scanned;
        this.accounts = accounts;
        this.join = join;
    }

    static EventEvidence read(SparkSession spark, List<String> patterns, ReadingOptions options) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration storage = context.hadoopConfiguration();
        List<String> paths = FilePaths.of(patterns, storage);
        List<Row> files = IntStream.range(0, paths.size())
                .mapToObj(place -> RowFactory.create(place, paths.get(place)))
                .toList();
        Dataset<Row> scanned = spark.createDataFrame(
                        context.parallelize(files, Math.min(files.size(), MOST_TASKS)), FILES)
                .flatMap(
                        new FileScan(options, context.broadcast(new SerializableConfiguration(storage))),
                        Encoders.row(FileScan.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return of(scanned, options);
        } catch (RuntimeException e) {
            scanned.unpersist();
            throw e;
        }
    }

    /** Runs over the files. */
    private static EventEvidence of(Dataset<Row> scanned, ReadingOptions options) {
        List<FileAccount> accounts =
                scanned
                        .where(functions.col(FileScan.ACCOUNT).isNotNull())
                        .select(FileScan.ACCOUNT)
                        .collectAsList()
                        .stream()
                        .map(row -> FileScan.account(row.<byte[]>getAs(0)))
                        .sorted(Comparator.comparingInt(FileAccount::file))
                        .toList();
        List<UnreadableFileException> troubles = accounts.stream()
                .map(FileAccount::trouble)
                .filter(Objects::nonNull)
                .toList();
        if (troubles.size() == accounts.size()) {
            throw troubles.get(troubles.size() - 1);
        }
        PairJoin join = new PairJoin(
                options, months(accounts), labels(accounts, options.reader().join()));
        return new EventEvidence(scanned, accounts, join);
    }

    /** Where the files pass into a month later than all before, each in its turn. */
    private static List<FileAccount.Month> months(List<FileAccount> accounts) {
        List<FileAccount.Month> months = new ArrayList<>();
        FileAccount.Month latest = null;
        for (FileAccount account : accounts) {
            for (FileAccount.Month month : account.months()) {
                if (month.isAfter(latest)) {
                    months.add(month);
                    latest = month;
                }
            }
        }
        return months;
    }

    private static Map<Integer, List<String>> labels(List<FileAccount> accounts, EventJoin names) {
        Map<Integer, List<String>> labels = new HashMap<>();
        for (FileAccount account : accounts) {
            labels.put(
                    account.file(), account.texts().stream().map(names::label).toList());
        }
        return labels;
    }

    /** The evidence, with the columns of {@link EntenteSpark#EVIDENCE}, in no order. */
    public Dataset<Row> evidence() {
        return ofEachPair(join, EvidenceRows.SCHEMA);
    }

    /** What is answered by the evidence, which for that need not be made into rows. */
    Dataset<Row> answers(PairAssessment assessment) {
        PairJoin joining = join;
        return ofEachPair(
                (dyad, reports) -> {
                    List<Evidence> items = new ArrayList<>();
                    joining.evidence(reports).forEachRemaining(one -> items.add(one.evidence()));
                    return assessment.answers(dyad, items, List.of());
                },
                AnswerRows.MADE);
    }

    private Dataset<Row> ofEachPair(FlatMapGroupsFunction<String, Row, Row> work, StructType made) {
        Column[] inOrder = {functions.col(FileScan.FILE), functions.col(FileScan.ROW)};
        return scanned.where(functions.col(EvidenceRows.DYAD).isNotNull())
                .groupByKey((MapFunction<Row, String>) row -> row.getAs(EvidenceRows.DYAD), Encoders.STRING())
                .flatMapSortedGroups(inOrder, work, Encoders.row(made));
    }

    /**
     * Whether files and their rows are in the order in which they were received, as feeds publish them. Then the evidence
     * is that of one machine. Otherwise it may differ from it in which reports count as repetitions of one event.
     */
    public boolean isInOrder() {
        LocalDate before = null;
        for (FileAccount account : accounts) {
            if (!account.isInOrderAfter(before)) {
                return false;
            }
            before = account.lastAfter(before);
        }
        return true;
    }

    /** What became of the rows of all files. Runs over the evidence. */
    public ReadReport report() {
        ReadReport all = ReadReport.builder().rows(0).build();
        List<Failure> skipped = new ArrayList<>();
        for (FileAccount account : accounts) {
            all = all.plus(AnswerFile.parse(account.report(), ReadReport.class));
            UnreadableFileException trouble = account.trouble();
            if (trouble != null) {
                skipped.add(Failure.ofFile(trouble));
            }
        }
        Row events = evidence()
                .where("kind = 'EVENT'")
                .agg(functions.count("id"), functions.coalesce(functions.sum("reports"), functions.lit(0L)))
                .first();
        long first = events.getLong(0);
        Map<RowOutcome, Long> outcomes = new TreeMap<>(all.outcomes());
        put(outcomes, RowOutcome.EVIDENCE, first);
        put(outcomes, RowOutcome.REPEATED, events.getLong(1) - first);
        put(outcomes, RowOutcome.READ_BEFORE, all.count(RowOutcome.EVIDENCE) - events.getLong(1));
        int most = ReadOptions.ofDefaults().maxFailures();
        return ReadReport.builder()
                .rows(all.rows())
                .outcomes(outcomes)
                .addAllFormats(all.formats())
                .columns(all.columns())
                .aliases(all.aliases())
                .missingColumns(all.missingColumns())
                .failures(all.failures().stream().limit(most).toList())
                .failureCounts(all.failureCounts())
                .skipped(skipped)
                .build();
    }

    private static void put(Map<RowOutcome, Long> outcomes, RowOutcome outcome, long count) {
        if (count > 0) {
            outcomes.put(outcome, count);
        } else {
            outcomes.remove(outcome);
        }
    }

    /** Lets Spark forget what it has kept. */
    @Override
    public void close() {
        scanned.unpersist();
    }
}
