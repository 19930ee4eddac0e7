package org.entente.relationship;

/** How far a source can be relied on: the letter of the Admiralty code (NATO AJP-2.1). */
public enum Reliability {
    /** Completely reliable. */
    A,
    /** Usually reliable. */
    B,
    /** Fairly reliable. */
    C,
    /** Not usually reliable. */
    D,
    /** Unreliable. */
    E,
    /** Reliability cannot be judged: neither good nor bad. */
    F
}
