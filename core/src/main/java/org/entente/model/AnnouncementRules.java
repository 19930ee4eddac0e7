package org.entente.model;

import com.google.common.base.Preconditions;

/**
 * When a monitor announces that a relationship is in another state of one axis. The two bounds lie apart, so that a belief that sways
 * between them changes nothing (hysteresis).
 *
 * @param first the least probability of the first state that is announced of a relationship; it is no change of another
 * @param enter the least probability of a state that takes the place of another
 * @param leave the most probability that the state announced before may keep
 * @param months for so long a state that was left is not announced again unless evidence of a factor came that had no part
 *     in leaving it
 */
public record AnnouncementRules(Parameter first, Parameter enter, Parameter leave, Parameter months) {
    /**
     * Rules for announcements.
     *
     * @throws IllegalArgumentException unless 0 &lt; leave &lt; enter &lt; 1 and 0 &lt; first &lt; 1, or if months is not a
     *     whole number from 0 on
     */
    public AnnouncementRules {
        Preconditions.checkArgument(
                first.value() > 0 && first.value() < 1, "first must be above 0 and below 1: %s", first.value());
        Preconditions.checkArgument(
                leave.value() > 0 && leave.value() < enter.value() && enter.value() < 1,
                "leave must be above 0 and below enter, and enter below 1: %s, %s",
                leave.value(),
                enter.value());
        Preconditions.checkArgument(
                months.value() >= 0 && months.value() == Math.rint(months.value()),
                "months must be a whole number, not negative: %s",
                months.value());
    }
}
