package org.entente.relationship;

/** Between whom reconciliation goes on: the two governments, or the two societies. */
public enum Track {
    GOVERNMENT,
    SOCIETY
}
