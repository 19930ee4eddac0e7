package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.entente.relationship.Relationship;

/**
 * A relationship of which experts have said on some days in which state it was: what a model is fitted to.
 *
 * @param <S> the states: phases or levels of peace
 * @param relationship with its evidence
 * @param labels for each day the experts' state; several where they say only that it was one of these. A day without a
 *     label is left out
 */
public record LabelledRelationship<S extends Enum<S>>(
        Relationship relationship, ImmutableSortedMap<LocalDate, ImmutableSet<S>> labels) {
    /**
     * A labelled relationship.
     *
     * @throws IllegalArgumentException if a day has no state
     */
    public LabelledRelationship {
        labels.forEach((day, states) -> Preconditions.checkArgument(
                !states.isEmpty(),
                "%s: the label of %s must name a state. Maybe leave the day out?",
                relationship.dyad(),
                day));
    }
}
