package org.entente.assessment;

/** How far a track, the governments or the societies, is prepared for substantive reconciliation. */
public enum Preparedness {
    /** Too few of the track's factors can be read, or all that is present of it is a single fact. */
    UNKNOWN,
    /** On the whole not better than neutral, or one of two societies looks at the other with strain. */
    UNPREPARED,
    /** Under way, but something still pulls the other way. */
    PREPARING,
    /** Cordial or better on the whole, and nothing pulls the other way. */
    PREPARED
}
