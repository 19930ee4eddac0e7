package org.entente.dataset.event;

/** The four classes of events: cooperation or conflict, in words or in deeds. In the order of GDELT's numbers 1 to 4. */
public enum QuadClass {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT
}
