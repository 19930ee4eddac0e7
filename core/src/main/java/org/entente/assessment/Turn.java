package org.entente.assessment;

import org.entente.relationship.Evidence;

/**
 * Evidence that helped to turn a relationship into a new stage.
 *
 * @param item the evidence
 * @param decibans how much it spoke, by itself and within a year of the turn, for the new phase rather than the old one
 */
public record Turn(Evidence item, double decibans) {}
