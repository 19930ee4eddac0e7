package org.entente.relationship;

/** The field of policy in which something happens. */
public enum IssueArea {
    POLITICS,
    SECURITY,
    TERRITORY,
    TRADE,
    ENERGY,
    ARMS,
    /** The neighbourhood that the two share, such as Central Asia for China and Russia. */
    REGION,
    PEOPLE
}
