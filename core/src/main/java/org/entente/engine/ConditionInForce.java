package org.entente.engine;

import java.util.Optional;
import org.entente.relationship.Evidence;

/**
 * An item that speaks in several months, such as a condition in force, which goes on speaking in months to come.
 *
 * @param item the evidence
 * @param told fingerprint of what it tells
 * @param dialect how it speaks
 * @param first its first month
 * @param last its last month, or {@link #OPEN}
 * @param weight what it counts in each
 */
record ConditionInForce(Evidence item, long told, InstrumentTables dialect, int first, int last, double weight) {
    /** The last month of what has no end. */
    static final int OPEN = Integer.MAX_VALUE;

    static ConditionInForce of(ScheduledEvidence entry, long told, InstrumentTables dialect) {
        return new ConditionInForce(entry.item(), told, dialect, entry.first(), entry.last(), entry.weight());
    }

    int band() {
        return item.band().ordinal();
    }

    FilterState.Speaking saved() {
        return new FilterState.Speaking(
                item, last == OPEN ? Optional.empty() : Optional.of(ScheduledEvidence.yearMonth(last)));
    }

    ConditionInForce until(int month) {
        return new ConditionInForce(item, told, dialect, first, month, weight);
    }
}
