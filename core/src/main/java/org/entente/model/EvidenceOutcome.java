package org.entente.model;

/** What a filter that is kept running did with an item of evidence. */
public enum EvidenceOutcome {
    /** Counted. */
    APPLIED,
    /** A duplicate of an item counted before, with more weight: it replaced that item. */
    REPLACED,
    /** A duplicate of an item counted before, with no more weight: ignored. */
    DUPLICATE,
    /** Ignored: it takes effect before the start of the look-back window. */
    LATE
}
