package org.entente.monitoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import org.entente.model.EvidenceOutcome;

/**
 * What became of an item that a {@link Monitor} was given.
 *
 * @param outcome whether the item was applied, or why not
 * @param announcements changes that became clear on the days before the item's
 */
public record MonitorUpdate(EvidenceOutcome outcome, ImmutableList<Announcement<?>> announcements) {
    /** Whether it came too late, and was counted but not applied. */
    @JsonIgnore
    public boolean isLate() {
        return outcome == EvidenceOutcome.LATE;
    }
}
