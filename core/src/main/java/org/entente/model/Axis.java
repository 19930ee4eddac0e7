package org.entente.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * One of the two questions that the engine answers.
 *
 * @param name for messages
 * @param type the states
 * @param friendlierPairs pairs of states, the friendlier first, between which friendlier evidence must favour the
 *     friendlier one
 */
record Axis<S extends Enum<S>>(String name, Class<S> type, ImmutableList<Map.Entry<S, S>> friendlierPairs) {
    /** Phases are not a ladder, but every one of them is friendlier than a split. */
    static final Axis<Phase> PHASE = new Axis<>(
            "phase",
            Phase.class,
            Stream.of(Phase.values())
                    .filter(phase -> phase != Phase.SPLIT)
                    .map(phase -> Maps.immutableEntry(phase, Phase.SPLIT))
                    .collect(ImmutableList.toImmutableList()));

    /** Levels are a ladder. */
    static final Axis<PeaceLevel> LEVEL = new Axis<>(
            "level",
            PeaceLevel.class,
            Stream.of(PeaceLevel.values())
                    .skip(1)
                    .map(level -> Maps.immutableEntry(level, PeaceLevel.values()[level.ordinal() - 1]))
                    .collect(ImmutableList.toImmutableList()));

    ImmutableSet<S> states() {
        return ImmutableSet.copyOf(type.getEnumConstants());
    }

    @Override
    public String toString() {
        return name;
    }
}
