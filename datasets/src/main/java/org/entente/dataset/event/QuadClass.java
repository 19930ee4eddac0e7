package org.entente.dataset.event;

/** The four classes of events: cooperation or conflict, in words or in deeds. In the order of GDELT's numbers 1 to 4. */
public enum QuadClass {
    /** Statements, promises, visits. */
    VERBAL_COOPERATION,
    /** Aid, trade, joint action. */
    MATERIAL_COOPERATION,
    /** Demands, blame, threats. */
    VERBAL_CONFLICT,
    /** Protest, sanctions, force. */
    MATERIAL_CONFLICT
}
