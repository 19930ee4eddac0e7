package org.entente.model;

import com.google.common.collect.ImmutableList;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/** The evidence of the present month and of the {@link RunningFilter#WINDOW} before it. */
final class Window {
    private static final int SLOTS = RunningFilter.WINDOW + 1;

    private final @Nullable Tally[] tallies = new Tally[SLOTS];

    /** The evidence of a month, to be looked at. */
    Tally at(int month) {
        Tally tally = tallies[slot(month)];
        return tally == null ? Tally.SILENCE : tally;
    }

    /** The evidence of a month, to be added to. */
    Tally open(int month) {
        Tally tally = tallies[slot(month)];
        if (tally == null) {
            tally = new Tally();
            tallies[slot(month)] = tally;
        }
        return tally;
    }

    /** A month leaves. */
    void leave(int month) {
        tallies[slot(month)] = null;
    }

    /** How many items like one, by factor and band, speak in these months. */
    int alike(Evidence item) {
        int band = item.band().ordinal();
        int count = 0;
        for (Tally tally : tallies) {
            count += tally == null ? 0 : tally.count(item.factor(), band);
        }
        return count;
    }

    /**
     * The months in which anything speaks, in order.
     *
     * @param present the present month
     */
    ImmutableList<RunningSnapshot.Month> saved(int present) {
        ImmutableList.Builder<RunningSnapshot.Month> months = ImmutableList.builder();
        for (int month = present - RunningFilter.WINDOW; month <= present; month++) {
            ImmutableList<RunningSnapshot.Count> counts = at(month).counts();
            if (!counts.isEmpty()) {
                months.add(new RunningSnapshot.Month(Entry.yearMonth(month), counts));
            }
        }
        return months.build();
    }

    void restore(ImmutableList<RunningSnapshot.Month> months, Chains chains) {
        for (RunningSnapshot.Month saved : months) {
            Tally tally = open(Entry.month(saved.month().atDay(1)));
            for (RunningSnapshot.Count count : saved.counts()) {
                tally.add(
                        chains.dialect(count.factor(), count.instrument()),
                        count.band(),
                        count.weight(),
                        count.count());
            }
        }
    }

    private static int slot(int month) {
        return Math.floorMod(month, SLOTS);
    }
}
