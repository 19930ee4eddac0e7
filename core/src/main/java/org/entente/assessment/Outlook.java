package org.entente.assessment;

import java.time.LocalDate;
import org.entente.model.Belief;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Where a relationship may go if no more is learned: what the rates of change make of what is believed now.
 *
 * @param from the day of the assessment
 * @param to the day looked forward to
 * @param phase belief about the phase on that day
 * @param peace belief about the level of peace on that day
 * @param relapse the chance that a split begins by then, if there is none now
 * @param reconciliation the chance that reconciliation holds now or is reached by then
 */
public record Outlook(
        LocalDate from,
        LocalDate to,
        Belief<Phase> phase,
        Belief<PeaceLevel> peace,
        double relapse,
        double reconciliation) {}
