package org.entente.dataset.result;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterators;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.table.DyadYearCursor;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.YearlyDyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.immutables.value.Value;

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
 * concluded. If the table has both orders of a pair, so have the answers. Of two rows of one pair, order and year the first
 * stands: the second is counted as a duplicate, and its answers are blank. Rows of several confrontations of a year each have
 * its answer. A data dictionary is written beside the file.
 *
 * <p>The table is read {@linkplain DyadYearCursor pair by pair} and the answers are sorted in temporary files: memory does not
 * grow with the rows.
 */
@Value.Immutable
public abstract sealed class DyadYearResults permits ImmutableDyadYearResults {
    /** How many pairs are assessed at the same time. */
    private static final int AT_A_TIME = 64;

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

    /**
     * Whether to add the columns of {@link AnswerColumns#ranges}, which takes some twenty times as long; by default they are
     * left out.
     */
    @Value.Default
    public boolean ranges() {
        return false;
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
     *     the same name with {@code -dictionary.csv} in place of its ending; beside a device, a pipe or a link, such as
     *     {@code /dev/stdout}, there is none
     * @return what was read and answered
     * @throws UnreadableFileException if it is no such table
     * @throws IllegalArgumentException if the answers are to go into the table itself
     * @throws FileSystemException if the answers cannot be written; it names their file
     * @throws IOException if a file cannot be read or written
     */
    public ResultSummary write(Path table, Path out) throws IOException {
        Preconditions.checkArgument(
                !Files.exists(out) || !Files.exists(table) || !Files.isSameFile(table, out),
                "out must not be the table itself: %s",
                out);
        if (Files.isRegularFile(table)) {
            return answer(table, out);
        }
        // What comes through a pipe cannot be read a second time.
        Path folder = Files.createTempDirectory("entente");
        try {
            return answer(Files.copy(table, folder.resolve(String.valueOf(table.getFileName()))), out);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private ResultSummary answer(Path table, Path out) throws IOException {
        try (DyadYearCursor pairs = DyadYearCursor.open(table, mapping(), options());
                AnswerRuns answers = new AnswerRuns()) {
            long answered = 0;
            long concluded = 0;
            for (List<YearlyDyad> some : (Iterable<List<YearlyDyad>>) () -> Iterators.partition(pairs, AT_A_TIME)) {
                List<PairAnswers> done =
                        some.parallelStream().map(this::answers).toList();
                for (PairAnswers pair : done) {
                    for (AnswerRuns.Answer answer : pair.answers()) {
                        answers.add(answer);
                    }
                    answered += pair.answers().size();
                    concluded += pair.concluded();
                }
            }
            write(table, answers, out);
            // Beside /dev/stdout, even where that is a link to a file, nobody looks for one.
            if (Files.isRegularFile(out, LinkOption.NOFOLLOW_LINKS)) {
                writeDictionary(out);
            }
            return new ResultSummary(
                    pairs.report(), answered, concluded, pairs.factorsWithoutInstrument(), pairs.mostUsefulColumns());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * What is said of a pair.
     *
     * @param concluded how many of the rows have a conclusion on the phase
     */
    private record PairAnswers(ImmutableList<AnswerRuns.Answer> answers, long concluded) {}

    private PairAnswers answers(YearlyDyad pair) {
        Relationship relationship = pair.relationship();
        Optional<LocalDate> first =
                relationship.evidence().stream().map(Evidence::knownBy).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return new PairAnswers(ImmutableList.of(), 0);
        }
        ImmutableList.Builder<AnswerRuns.Answer> answers = ImmutableList.builder();
        long concluded = 0;
        ImmutableSortedSet<Integer> carried = pair.carriedYears(relationship);
        ImmutableList<LocalDate> days = pair.lastDays();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (!day.isBefore(first.get())) {
                // One after the other: an assessment holds what it rests on.
                Assessment then = assessor().assess(relationship, day);
                boolean isCarried = carried.contains(day.getYear());
                String cells = CsvLines.line(cells(then, isCarried));
                for (int position : pair.positions().get(i)) {
                    answers.add(new AnswerRuns.Answer(position, cells));
                    concluded += isCarried && then.phase().conclusion().isPresent() ? 1 : 0;
                }
            }
        }
        return new PairAnswers(answers.build(), concluded);
    }

    private List<String> cells(Assessment then, boolean isCarried) {
        List<String> cells = new ArrayList<>(AnswerColumns.cells(then, isCarried));
        if (ranges()) {
            cells.addAll(AnswerColumns.rangeCells(then));
        }
        return cells;
    }

    private List<AnswerColumns.Column> columns() {
        List<AnswerColumns.Column> columns = new ArrayList<>(AnswerColumns.all());
        if (ranges()) {
            columns.addAll(AnswerColumns.ranges());
        }
        return columns;
    }

    /** Reads the table's keys once more, and writes the answers beside them. */
    private void write(Path table, AnswerRuns answers, Path out) throws IOException {
        String blank = CsvLines.line(Collections.nCopies(columns().size(), ""));
        Iterator<AnswerRuns.Answer> known = answers.inOrder();
        try (DyadYearKeys keys = DyadYearKeys.open(table, mapping());
                CsvLines lines = CsvLines.open(out)) {
            List<String> header = new ArrayList<>(keys.names());
            columns().forEach(column -> header.add(column.name()));
            lines.write(header);
            Optional<AnswerRuns.Answer> next = next(known);
            for (long row = 0; keys.hasNext(); row++) {
                boolean isKnown = next.isPresent() && next.get().row() == row;
                String cells = isKnown ? next.get().cells() : blank;
                lines.writeLine(CsvLines.line(keys.next()) + "," + cells);
                next = isKnown ? next(known) : next;
            }
        }
    }

    private static Optional<AnswerRuns.Answer> next(Iterator<AnswerRuns.Answer> answers) {
        return answers.hasNext() ? Optional.of(answers.next()) : Optional.empty();
    }

    private void writeDictionary(Path out) throws IOException {
        String name = String.valueOf(out.getFileName());
        String stem = name.replaceFirst("(\\.csv)?(\\.gz)?$", "");
        try (CsvLines lines = CsvLines.open(out.resolveSibling(stem + "-dictionary.csv"))) {
            lines.write(ImmutableList.of("column", "meaning"));
            for (AnswerColumns.Column column : columns()) {
                lines.write(ImmutableList.of(column.name(), column.meaning()));
            }
        }
    }

    /** Builds {@link DyadYearResults}. */
    public static final class Builder extends ImmutableDyadYearResults.Builder {
        Builder() {}
    }
}
