package org.entente.dataset.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.YearlyDyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Assesses every row of a dyad-year table: the same rows in the same order, with the columns that name the pair and the year,
 * and the answers in columns that begin with {@code entente_}.
 *
 * <pre>{@code
 * ResultSummary summary = DyadYearResults.ofDefaults().write(Path.of("dyad-years.csv"), Path.of("answers.csv.gz"));
 * }</pre>
 *
 * <p>Each row is assessed as of 31 December of its year, by what the pair's rows until then say. Where nothing is known the
 * answers are blank, and where nothing is known of what carries a conclusion (whether force was used) they are marked as not
 * concluded. If the table has both orders of a pair, so have the answers. A data dictionary is written beside the file.
 *
 * <p>The table is parted by pair into temporary files, and each part is assessed by itself: memory grows with a sixty-fourth
 * of the rows.
 */
@Value.Immutable
public abstract sealed class DyadYearResults permits ImmutableDyadYearResults {
    DyadYearResults() {}

    /** By the shipped mapping and model. */
    public static DyadYearResults ofDefaults() {
        return builder().build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the columns say; by default {@link DyadYearMapping#standard}. */
    @Value.Default
    public DyadYearMapping mapping() {
        return DyadYearMapping.standard();
    }

    /** The assessor; by default {@link Assessor#standard}. */
    @Value.Default
    public Assessor assessor() {
        return Assessor.standard();
    }

    /** How to read; by default {@link ReadOptions#ofDefaults}. */
    @Value.Default
    public ReadOptions options() {
        return ReadOptions.ofDefaults();
    }

    /**
     * Assesses a table.
     *
     * @param table plain, gzip or zip
     * @param out where the answers go; compressed if its name ends with {@code .gz}. The dictionary goes beside it, under
     *     the same name with {@code -dictionary.csv} in place of its ending
     * @return what was read and answered
     * @throws UnreadableFileException if it is no such table
     * @throws IOException if a file cannot be read or written
     */
    public ResultSummary write(Path table, Path out) throws IOException {
        String name = String.valueOf(table.getFileName());
        try (PairPartitions parts = PairPartitions.of(table, mapping(), options())) {
            Totals totals = new Totals();
            for (int part = 0; part < parts.count(); part++) {
                answer(parts, part, name, totals);
            }
            merge(parts, out);
            writeDictionary(out);
            return totals.summary();
        }
    }

    private void answer(PairPartitions parts, int part, String name, Totals totals) throws IOException {
        List<String> places = Files.readAllLines(parts.places(part), StandardCharsets.UTF_8);
        if (places.isEmpty() && (part < parts.count() - 1 || totals.report != null)) {
            Files.createFile(parts.answers(part));
            return;
        }
        ReadOptions quiet = ReadOptions.builder()
                .copying(options())
                .listener(progress -> {})
                .build();
        DyadYearTable table;
        try {
            table = DyadYearTable.read(Files.newInputStream(parts.table(part)), name, mapping(), quiet);
        } catch (UnreadableFileException e) {
            throw new UnreadableFileException(name, line(places, e.line()), e.reason(), e);
        }
        totals.add(
                table,
                failure -> new Failure(
                        failure.kind(), name, line(places, failure.line()), failure.reason(), failure.rowStart()));
        List<List<String>> answers = new ArrayList<>(places.size());
        places.forEach(place -> answers.add(AnswerColumns.blank()));
        // Each pair fills places of its own, so that the order in which they are done makes no difference.
        table.pairs().parallelStream().forEach(pair -> answer(pair, answers, totals));
        try (CsvLines lines = CsvLines.open(parts.answers(part))) {
            for (int i = 0; i < answers.size(); i++) {
                int comma = places.get(i).indexOf(',');
                String keys = places.get(i).substring(places.get(i).indexOf(',', comma + 1) + 1);
                lines.writeLine(places.get(i).substring(0, comma) + "," + keys + "," + CsvLines.line(answers.get(i)));
            }
        }
    }

    /** The line in the table of a line of a part. */
    private static long line(List<String> places, long line) {
        if (line < 2 || line - 2 >= places.size()) {
            return line;
        }
        String place = places.get((int) line - 2);
        int comma = place.indexOf(',');
        return Long.parseLong(place.substring(comma + 1, place.indexOf(',', comma + 1)));
    }

    private void answer(YearlyDyad pair, List<List<String>> answers, Totals totals) {
        Relationship relationship = pair.relationship();
        Optional<LocalDate> first =
                relationship.evidence().stream().map(Evidence::knownBy).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return;
        }
        ImmutableSortedSet<Integer> carried = pair.carriedYears(relationship);
        List<Assessment> assessments = assessor().assess(relationship, pair.lastDays());
        for (int i = 0; i < assessments.size(); i++) {
            Assessment then = assessments.get(i);
            if (!then.date().isBefore(first.get())) {
                List<String> cells =
                        AnswerColumns.cells(then, carried.contains(pair.years().get(i)));
                pair.positions().get(i).forEach(position -> answers.set(position, cells));
                totals.count(pair.positions().get(i).size(), cells);
            }
        }
    }

    private static void merge(PairPartitions parts, Path out) throws IOException {
        PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingLong(run -> run.row));
        try (CsvLines lines = CsvLines.open(out)) {
            List<String> header = new ArrayList<>(parts.keys());
            AnswerColumns.all().forEach(column -> header.add(column.name()));
            lines.write(header);
            for (int part = 0; part < parts.count(); part++) {
                Run run = new Run(Files.newBufferedReader(parts.answers(part), StandardCharsets.UTF_8));
                if (run.next()) {
                    runs.add(run);
                } else {
                    run.in.close();
                }
            }
            for (Run run = runs.poll(); run != null; run = runs.poll()) {
                lines.writeLine(run.cells);
                if (run.next()) {
                    runs.add(run);
                } else {
                    run.in.close();
                }
            }
        } finally {
            for (Run run : runs) {
                run.in.close();
            }
        }
    }

    private static void writeDictionary(Path out) throws IOException {
        String name = String.valueOf(out.getFileName());
        String stem = name.replaceFirst("(\\.csv)?(\\.gz)?$", "");
        try (CsvLines lines = CsvLines.open(out.resolveSibling(stem + "-dictionary.csv"))) {
            lines.write(ImmutableList.of("column", "meaning"));
            for (AnswerColumns.Column column : AnswerColumns.all()) {
                lines.write(ImmutableList.of(column.name(), column.meaning()));
            }
        }
    }

    /** The answers to a part, in the order of its rows. */
    private static final class Run {
        private final BufferedReader in;
        private long row;
        private String cells = "";

        Run(BufferedReader in) {
            this.in = in;
        }

        boolean next() throws IOException {
            String line = in.readLine();
            if (line == null) {
                return false;
            }
            int comma = line.indexOf(',');
            row = Long.parseLong(line.substring(0, comma));
            cells = line.substring(comma + 1);
            return true;
        }
    }

    /** What all parts add up to. */
    private static final class Totals {
        private @Nullable ReadReport report;
        private @Nullable DyadYearTable any;
        private long answered;
        private long concluded;

        void add(DyadYearTable table, UnaryOperator<Failure> placed) {
            ReadReport placedReport = ReadReport.builder()
                    .copying(table.report())
                    .failures(table.report().failures().stream().map(placed).toList())
                    .build();
            report = report == null ? placedReport : report.plus(placedReport);
            any = table;
        }

        synchronized void count(int rows, List<String> cells) {
            answered += rows;
            concluded += cells.get(cells.size() - 3).equals("1") ? rows : 0;
        }

        ResultSummary summary() {
            ReadReport read = Objects.requireNonNull(report);
            DyadYearTable table = Objects.requireNonNull(any);
            return new ResultSummary(
                    ReadReport.builder()
                            .copying(read)
                            .failures(Ordering.from(Comparator.comparingLong(Failure::line))
                                    .sortedCopy(read.failures()))
                            .build(),
                    answered,
                    concluded,
                    table.factorsWithoutInstrument(),
                    table.mostUsefulColumns());
        }
    }

    /** Builds {@link DyadYearResults}. */
    public static final class Builder extends ImmutableDyadYearResults.Builder {
        Builder() {}
    }
}
