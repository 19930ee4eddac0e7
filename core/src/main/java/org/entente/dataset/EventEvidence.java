package org.entente.dataset;

import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;

/**
 * Evidence from an event file, and the dyad that it is about.
 *
 * @param dyad the dyad of the actors
 * @param evidence what the event says about it
 */
public record EventEvidence(Dyad dyad, Evidence evidence) {}
