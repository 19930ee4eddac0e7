package org.entente.relationship;

/** Between whom reconciliation goes on: the two governments, or the two societies. */
public enum Track {
    /** Between the two governments: restraint, concessions, interests, bonds, ideas, orientation. */
    GOVERNMENT,
    /** Between the two societies: how they see each other, and what connects them. */
    SOCIETY
}
