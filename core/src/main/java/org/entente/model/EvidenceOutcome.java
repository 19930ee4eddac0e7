package org.entente.model;

/** What a filter that is kept running did with an item of evidence. */
public enum EvidenceOutcome {
    /** Counted. */
    APPLIED,
    /** A duplicate of an item counted before, with more weight: it replaced that item. */
    REPLACED,
    /** A duplicate of an item counted before, with no more weight: ignored. */
    DUPLICATE,
    /** Ignored: it, or what it would replace, takes effect before the start of the look-back window. */
    LATE,
    /** Ignored, and no day has passed: it would be known only after the day that the caller set as the last there can be. */
    FUTURE
}
