package org.entente.dataset;

/** What became of a row. Every row that a reader has read has exactly one outcome. */
public enum RowOutcome {
    /**
     * Taken: it became an item of evidence or, in a survey, part of one; in a yearly table its known cells are kept, to be
     * read together with the pair's other years.
     */
    EVIDENCE,
    /** Another report of an event that is already known; it is counted with the first report. */
    REPEATED,
    /** A row of an event feed whose id was read before, as where a newer file holds the rows of older ones; not counted. */
    READ_BEFORE,
    /** The same pair and year in the other direction, or of another confrontation; joined with the row that was read first. */
    JOINED,
    /** Every cell that would be read is unknown. */
    BLANK,
    /** Both parties belong to the same state. */
    DOMESTIC,
    /** A party is missing, or has a code that is no party's at that time. */
    WITHOUT_PARTY,
    /** A party is an organisation, a people, a region, or a territory that was not a state on that day. */
    PARTY_NOT_A_STATE,
    /** Between two states, but by the codebook it bears on no factor. */
    NO_BEARING,
    /** Could not be read; a {@link Failure} says why. */
    FAILURE
}
