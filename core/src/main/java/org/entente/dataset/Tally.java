package org.entente.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;

/** Accounts in the making. */
final class Tally {
    private static final Fate[] FATES = Fate.values();

    private final int kept;
    private final long[] counts = new long[FATES.length];
    private final List<Failure> failures = new ArrayList<>();
    private final List<Failure> unreadable = new ArrayList<>();
    private long rows;

    Tally(int kept) {
        this.kept = kept;
    }

    /** Counts a row and returns how many there are now. */
    long count(Fate fate) {
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
        return new Progress(file, rows, counts[Fate.FAILURE.ordinal()]);
    }

    EventAccounts accounts(long quietMonths) {
        ImmutableMap.Builder<Fate, Long> byFate = ImmutableMap.builder();
        for (Fate fate : FATES) {
            byFate.put(fate, counts[fate.ordinal()]);
        }
        return new EventAccounts(
                byFate.buildOrThrow(), quietMonths, ImmutableList.copyOf(failures), ImmutableList.copyOf(unreadable));
    }
}
