package org.entente.engine;

import com.google.common.collect.ImmutableList;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/** The evidence of the present month and of the {@link OnlineFilter#WINDOW} before it. */
final class LookBackWindow {
    private static final int SLOTS = OnlineFilter.WINDOW + 1;

    private final @Nullable MonthCounts[] tallies = new MonthCounts[SLOTS];

    /** The evidence of a month, to be looked at. */
    MonthCounts at(int month) {
        MonthCounts tally = tallies[slot(month)];
        return tally == null ? MonthCounts.SILENCE : tally;
    }

    /** The evidence of a month, to be added to. */
    MonthCounts open(int month) {
        MonthCounts tally = tallies[slot(month)];
        if (tally == null) {
            tally = new MonthCounts();
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
        for (MonthCounts tally : tallies) {
            count += tally == null ? 0 : tally.count(item.factor(), band);
        }
        return count;
    }

    /**
     * The months in which anything speaks, in order.
     *
     * @param present the present month
     */
    ImmutableList<FilterState.Month> saved(int present) {
        ImmutableList.Builder<FilterState.Month> months = ImmutableList.builder();
        for (int month = present - OnlineFilter.WINDOW; month <= present; month++) {
            ImmutableList<FilterState.Count> counts = at(month).counts();
            if (!counts.isEmpty()) {
                months.add(new FilterState.Month(ScheduledEvidence.yearMonth(month), counts));
            }
        }
        return months.build();
    }

    void restore(ImmutableList<FilterState.Month> months, Engine chains) {
        for (FilterState.Month saved : months) {
            MonthCounts tally = open(ScheduledEvidence.month(saved.month().atDay(1)));
            for (FilterState.Count count : saved.counts()) {
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
