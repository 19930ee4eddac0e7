package org.entente.relationship;

/**
 * Evidence from an event file, and the dyad that it is about.
 *
 * @param dyad the dyad of the actors
 * @param evidence what the event says about it
 */
public record DyadEvidence(Dyad dyad, Evidence evidence) {}
