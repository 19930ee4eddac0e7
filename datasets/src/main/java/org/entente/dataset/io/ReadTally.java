package org.entente.dataset.io;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;

/** Counts what becomes of the rows and cells of a reading, reports its progress, and heeds cancelling. */
public final class ReadTally {
    private static final RowOutcome[] OUTCOMES = RowOutcome.values();
    /** Hostile files may hold any number of different spellings. */
    private static final int MOST_SPELLINGS = 1_000;

    private static final String OTHERS = "...";
    private static final int LONGEST_SPELLING = 40;

    private final ReadOptions options;
    private final long[] counts = new long[OUTCOMES.length];
    private final List<Failure> failures = new ArrayList<>();
    private final Map<FailureKind, Long> failureCounts = new EnumMap<>(FailureKind.class);
    private final List<Failure> skipped = new ArrayList<>();
    private final Map<String, Long> unknownCells = new TreeMap<>();
    private final Map<String, Long> unknownParties = new TreeMap<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final Set<String> columns = new TreeSet<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();
    private long rows;
    private int untilProgress;

    /** Nothing read yet. */
    public ReadTally(ReadOptions options) {
        this.options = options;
        this.untilProgress = options.progressInterval();
    }

    /** How many rows have been counted. */
    public long rows() {
        return rows;
    }

    /** Notes what a file was recognised as. */
    public void recognised(String format) {
        formats.add(format);
    }

    /**
     * Notes a column that the file has.
     *
     * @param name as the reader knows it
     * @param written as the file writes it
     */
    public void hasColumn(String name, String written) {
        if (name.equals(written)) {
            columns.add(name);
        } else {
            aliases.put(name, written);
        }
    }

    /** Notes a column that the reader would read and the file does not have. */
    public void lacksColumn(String name) {
        missing.add(name);
    }

    /** Counts a row. Returns whether it is time to call {@link #pause}. */
    public boolean count(RowOutcome outcome) {
        counts[outcome.ordinal()]++;
        rows++;
        return --untilProgress == 0;
    }

    /**
     * Reports progress.
     *
     * @throws ReadCancelledException if the reading was cancelled
     */
    public void pause(String file, long line) {
        untilProgress = options.progressInterval();
        showProgress(file);
        if (options.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new ReadCancelledException(file, line);
        }
    }

    /** Reports progress, as at the end of a file. */
    public void showProgress(String file) {
        options.listener().accept(new Progress(file, rows, counts[RowOutcome.FAILURE.ordinal()]));
    }

    /**
     * Notes a failure; of a row, it is counted apart.
     *
     * @throws UnreadableFileException if the first failure ends the reading
     */
    public void fail(Failure failure) {
        failureCounts.merge(failure.kind(), 1L, Long::sum);
        if (failures.size() < options.maxFailures()) {
            failures.add(failure);
        }
        if (options.stopAtFirstFailure()) {
            throw new UnreadableFileException(
                    failure.file(), failure.line(), failure.reason() + " in \"" + failure.rowStart() + "\"");
        }
    }

    /** Notes a file that is skipped. */
    public void skip(UnreadableFileException e) {
        skipped.add(Failure.ofFile(e));
    }

    /** Counts a cell that is unknown. */
    public void unknownCell(String spelling) {
        count(spelling, unknownCells);
    }

    /** Counts a row that is lost to a code that is no party's. */
    public void unknownParty(String code) {
        count(code, unknownParties);
    }

    /** All counts so far. */
    public ReadReport report() {
        ImmutableSortedMap.Builder<RowOutcome, Long> outcomes = ImmutableSortedMap.naturalOrder();
        for (RowOutcome outcome : OUTCOMES) {
            if (counts[outcome.ordinal()] > 0) {
                outcomes.put(outcome, counts[outcome.ordinal()]);
            }
        }
        return ReadReport.builder()
                .rows(rows)
                .outcomes(outcomes.build())
                .unknownCells(ImmutableSortedMap.copyOf(unknownCells))
                .unknownParties(ImmutableSortedMap.copyOf(unknownParties))
                .formats(formats)
                .columns(ImmutableSortedSet.copyOf(columns))
                .aliases(ImmutableSortedMap.copyOf(aliases))
                .missingColumns(ImmutableSortedSet.copyOf(missing))
                .failures(failures)
                .failureCounts(ImmutableSortedMap.copyOf(failureCounts, Ordering.natural()))
                .skipped(skipped)
                .build();
    }

    private static void count(String spelling, Map<String, Long> counts) {
        String shown = spelling.length() > LONGEST_SPELLING ? spelling.substring(0, LONGEST_SPELLING) : spelling;
        boolean kept = counts.size() < MOST_SPELLINGS || counts.containsKey(shown);
        counts.merge(kept ? shown : OTHERS, 1L, Long::sum);
    }
}
