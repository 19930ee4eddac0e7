package org.entente.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Where one relationship stands among all that an {@link Observatory} watches.
 *
 * @param dyad of which pair
 * @param date the day as of which this holds
 * @param phase belief about the phase
 * @param peace belief about the level of peace
 * @param improvement expected level of peace on the day of the latest evidence, minus that of two years before; 0 if there
 *     was no evidence for longer than that; levels count 0 to 1 in quarters
 * @param risk the chance that there is no split now and one begins within a year
 * @param reconciliation the probability of reconciliation
 * @param obstacle the factor with the lowest reading, if one is below the model's bound for obstacles
 * @param obstacleScore its reading
 */
public record DyadStatus(
        Dyad dyad,
        LocalDate date,
        Belief<Phase> phase,
        Belief<PeaceLevel> peace,
        double improvement,
        double risk,
        double reconciliation,
        Optional<Factor> obstacle,
        Optional<Double> obstacleScore) {
    /** Whether a split is what is most likely now. */
    boolean isSplit() {
        return phase.mostLikely() == Phase.SPLIT;
    }
}
