package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadOptions;

/**
 * What became of the rows that a reader has read so far. The accounts balance: every row has one {@link RowOutcome}.
 *
 * <p>Beside the evidence of rows there are months told to be quiet, which belong to no row.
 *
 * @param byFate how many rows met each fate, in the order of the fates, none left out
 * @param quietMonths how many months of a dyad became evidence of restraint, as {@link FeedProfile#quiet} has it
 * @param failures the first rows that could not be read, as many as {@link ReadOptions#failuresKept} allows
 * @param unreadable files that were passed over, if {@link ReadOptions#passOverUnreadableFiles} allows that
 */
public record EventAccounts(
        ImmutableMap<RowOutcome, Long> byFate,
        long quietMonths,
        ImmutableList<Failure> failures,
        ImmutableList<Failure> unreadable) {
    /** How many rows met a fate. */
    public long count(RowOutcome fate) {
        Long count = byFate.get(fate);
        return count == null ? 0 : count;
    }

    /** All rows. Blank lines and headers are not rows. */
    public long rows() {
        return byFate.values().stream().mapToLong(Long::longValue).sum();
    }
}
