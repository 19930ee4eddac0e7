package org.entente.relationship;

/** How an item of evidence lies in time. */
public enum EvidenceKind {
    /** Happened once. */
    EVENT,
    /** In force through an interval, such as a treaty or a policy. The end may be open. */
    CONDITION,
    /** A statistic of a period, such as a year's trade. */
    MEASURE,
    /** What a sample of people answered. */
    SURVEY
}
