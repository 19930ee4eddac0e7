package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import org.entente.model.EvidenceOutcome;

/**
 * What became of an item that a {@link Monitor} was given.
 *
 * @param fate whether it speaks, or why not
 * @param announcements changes that became clear on the days before, now that those are over
 */
public record MonitorUpdate(EvidenceOutcome fate, ImmutableList<Announcement<?>> announcements) {
    /** Whether it came too late, and was counted but not applied. */
    public boolean isLate() {
        return fate == EvidenceOutcome.LATE;
    }
}
