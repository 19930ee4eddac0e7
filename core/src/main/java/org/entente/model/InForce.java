package org.entente.model;

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
record InForce(Evidence item, long told, Dialect dialect, int first, int last, double weight) {
    /** The last month of what has no end. */
    static final int OPEN = Integer.MAX_VALUE;

    static InForce of(Entry entry, long told, Dialect dialect) {
        return new InForce(entry.item(), told, dialect, entry.first(), entry.last(), entry.weight());
    }

    int band() {
        return item.band().ordinal();
    }

    RunningSnapshot.Speaking saved() {
        return new RunningSnapshot.Speaking(item, last == OPEN ? Optional.empty() : Optional.of(Entry.yearMonth(last)));
    }

    InForce until(int month) {
        return new InForce(item, told, dialect, first, month, weight);
    }
}
