package org.entente.assessment;

import java.time.LocalDate;
import org.entente.numeric.Bounds;
import org.entente.relationship.Phase;

/**
 * Months within a {@link Stage} in which another phase was the most likely, both by the evidence up to then and with that of
 * the following year: a war of a summer, too short for a stage or not worth two turns.
 *
 * @param phase which
 * @param from first day of its first month
 * @param to last day of its last month, or the day until which the timeline was asked for
 * @param probability mean probability of the phase over these months, with hindsight
 */
public record Episode(Phase phase, LocalDate from, LocalDate to, double probability) {
    /**
     * An episode.
     *
     * @throws IllegalArgumentException if it ends before it begins, or its probability is not from 0 to 1
     */
    public Episode {
        Bounds.that(!to.isBefore(from), "to", "must not be before from, " + from, to);
        Bounds.probability("probability", probability);
    }
}
