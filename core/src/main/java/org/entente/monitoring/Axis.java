package org.entente.monitoring;

import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** Which of the two questions a change answers. */
public enum Axis {
    /** Which phase a relationship is in. */
    PHASE(Phase.class),
    /** How deep the peace is. */
    PEACE(PeaceLevel.class);

    private final Class<? extends Enum<?>> states;

    Axis(Class<? extends Enum<?>> states) {
        this.states = states;
    }

    /** The states between which it changes: {@link Phase} or {@link PeaceLevel}. */
    public Class<? extends Enum<?>> states() {
        return states;
    }

    static Axis of(Enum<?> state) {
        return state instanceof Phase ? PHASE : PEACE;
    }
}
