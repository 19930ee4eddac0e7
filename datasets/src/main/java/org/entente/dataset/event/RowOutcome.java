package org.entente.dataset.event;

/** What became of a row of an event file. Every row has one. */
public enum RowOutcome {
    /** Became evidence. */
    EVIDENCE,
    /** Tells an event once more; its report is counted with the first. */
    REPEATED,
    /** Both actors belong to the same state. */
    DOMESTIC,
    /** An actor is missing, or no country is told for it. */
    WITHOUT_PARTY,
    /** An actor is an organisation, a people, a region, or a territory that was not a state on that day. */
    PARTY_NOT_A_STATE,
    /** Between two states, but by the codebook it bears on no factor. */
    NO_BEARING,
    /** Could not be read. */
    FAILURE
}
