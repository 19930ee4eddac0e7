package org.entente.relationship;

/**
 * What the governments of two countries (and in the last case the peoples too) do with each other. Phases are not a
 * ladder: a relationship may skip or repeat any of them. How deep the peace is, is an axis of its own: {@link PeaceLevel}.
 *
 * <p>To label a stretch of time, ask in the order SPLIT, NORMALIZATION, RECONCILIATION, ALLIANCE, STRATEGIC_PARTNERSHIP
 * and stop at the first yes; what is left is COEXISTENCE. The codebook has each definition with examples. The names follow
 * Ren (2012), who has all but COEXISTENCE.
 */
public enum Phase {
    /**
     * A mutual commitment to help in war or against a named adversary is in force and meant; policy against others is
     * coordinated. A pact that both ignore is none.
     */
    ALLIANCE,
    /**
     * Open hostility, whether or not an alliance came before: force used or threatened, relations severed or denounced,
     * vital interests opposed, and no process under way that ends it.
     */
    SPLIT,
    /**
     * After open hostility, its dismantling: talks with results, relations restored, withdrawals; the guard is still up and
     * main issues are open.
     */
    NORMALIZATION,
    /**
     * Correct relations, neither open hostility nor standing cooperation beyond the ordinary: cold peace, or little to do
     * with each other. The phase of most pairs of countries at most times.
     */
    COEXISTENCE,
    /**
     * Standing cooperation of governments across fields, politics or security among them, by regular summits and joint
     * bodies or a declared partnership, without a commitment to defend.
     */
    STRATEGIC_PARTNERSHIP,
    /**
     * A hostile past between the two is settled, and societies as well as governments are bound and trust each other;
     * quarrels about memory may go on. Without such a past there is nothing to reconcile, however close the two are.
     */
    RECONCILIATION
}
