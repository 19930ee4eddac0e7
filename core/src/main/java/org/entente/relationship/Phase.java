package org.entente.relationship;

/**
 * What a relationship between two governments is, politically. Phases are not a ladder: an alliance may be hollow, and a
 * relationship may skip or repeat any of them. How deep the peace is, is told apart by {@link PeaceLevel}.
 *
 * <p>The first four are those that Ren (2012) follows for China and Russia; the fifth is the horizon that the article
 * names and the case never reached.
 */
public enum Phase {
    /** Mutual commitment against others. */
    ALLIANCE,
    /** Open hostility, whether or not an alliance came before. */
    SPLIT,
    /** Hostility being dismantled. */
    NORMALIZATION,
    /** Standing cooperation of governments. */
    STRATEGIC_PARTNERSHIP,
    /** Reconciliation of both governments and both societies. */
    RECONCILIATION
}
