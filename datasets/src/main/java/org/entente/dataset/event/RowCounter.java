package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.entente.dataset.Failure;
import org.entente.dataset.Progress;
import org.entente.dataset.UnreadableFileException;

/** Accounts in the making. */
final class RowCounter {
    private static final RowOutcome[] FATES = RowOutcome.values();

    private final int kept;
    private final long[] counts = new long[FATES.length];
    private final List<Failure> failures = new ArrayList<>();
    private final List<Failure> unreadable = new ArrayList<>();
    private long rows;

    RowCounter(int kept) {
        this.kept = kept;
    }

    /** Counts a row and returns how many there are now. */
    long count(RowOutcome fate) {
        counts[fate.ordinal()]++;
        return ++rows;
    }

    void keep(Failure failure) {
        if (failures.size() < kept) {
            failures.add(failure);
        }
    }

    void passOver(UnreadableFileException e) {
        unreadable.add(new Failure(e.file(), e.line(), String.valueOf(e.getMessage()), ""));
    }

    Progress progress(String file) {
        return new Progress(file, rows, counts[RowOutcome.FAILURE.ordinal()]);
    }

    EventAccounts accounts(long quietMonths) {
        ImmutableMap.Builder<RowOutcome, Long> byFate = ImmutableMap.builder();
        for (RowOutcome fate : FATES) {
            byFate.put(fate, counts[fate.ordinal()]);
        }
        return new EventAccounts(
                byFate.buildOrThrow(), quietMonths, ImmutableList.copyOf(failures), ImmutableList.copyOf(unreadable));
    }
}
