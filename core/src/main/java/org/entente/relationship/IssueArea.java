package org.entente.relationship;

/** The field of policy that a fact is about, not the one that explains it. */
public enum IssueArea {
    /** Recognition, regimes, internal affairs, world order. */
    POLITICS,
    /** Threats, alliances, armed forces, terrorism. */
    SECURITY,
    /** Borders, islands, waters. */
    TERRITORY,
    /** Goods, services, capital, credit, firms. */
    TRADE,
    /** Oil, gas, power, nuclear fuel, and their pipes and prices. */
    ENERGY,
    /** Weapons, their sale, know-how and limitation. */
    ARMS,
    /** The neighbourhood that the two share, such as Central Asia for China and Russia, and influence in it. */
    REGION,
    /** Migrants, tourists, students, minorities, culture. */
    PEOPLE
}
