package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Relationship;

/**
 * A relationship of which experts have said on some days at what level of peace it was: what a model is fitted to.
 *
 * @param relationship with its evidence
 * @param labels for each day the experts' level; several where they say only that it was one of these. A day without a
 *     label is left out
 */
public record LabelledRelationship(
        Relationship relationship, ImmutableSortedMap<LocalDate, ImmutableSet<PeaceLevel>> labels) {
    /**
     * A labelled relationship.
     *
     * @throws IllegalArgumentException if a day has no level
     */
    public LabelledRelationship {
        labels.forEach((day, levels) -> Preconditions.checkArgument(
                !levels.isEmpty(),
                "%s: the label of %s must name a level. Maybe leave the day out?",
                relationship.dyad(),
                day));
    }
}
