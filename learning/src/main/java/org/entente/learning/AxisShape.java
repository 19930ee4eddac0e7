package org.entente.learning;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * How the weights of the states of an axis are built from log ratios of pairs of states, each of which may never fall as the
 * band rises: every phase against SPLIT; every level of peace against the one below it. One state, the root, has the
 * weight 0, for only differences matter.
 *
 * @param <S> the states
 * @param type the states
 * @param root the state that has the weight 0
 * @param pairs friendlier first
 * @param neutralSpeaks whether the ratios at the NEUTRAL band are free; if not, they stay 0
 * @param of the axis in a model
 * @param with a model with another such axis
 */
record AxisShape<S extends Enum<S>>(
        Class<S> type,
        S root,
        ImmutableList<Pair<S>> pairs,
        boolean neutralSpeaks,
        Function<Model, HmmParameters<S>> of,
        BiFunction<Model, HmmParameters<S>, Model> with) {
    static final AxisShape<Phase> PHASES = new AxisShape<>(
            Phase.class,
            Phase.SPLIT,
            Arrays.stream(Phase.values())
                    .filter(phase -> phase != Phase.SPLIT)
                    .map(phase -> new Pair<>(phase, Phase.SPLIT))
                    .collect(ImmutableList.toImmutableList()),
            false,
            Model::phase,
            Model::withPhase);

    static final AxisShape<PeaceLevel> LEVELS = new AxisShape<>(
            PeaceLevel.class,
            PeaceLevel.NEGATIVE_PEACE,
            Arrays.stream(PeaceLevel.values())
                    .skip(1)
                    .map(level -> new Pair<>(level, PeaceLevel.values()[level.ordinal() - 1]))
                    .collect(ImmutableList.toImmutableList()),
            true,
            Model::level,
            Model::withLevel);

    /** Two states between which friendlier evidence speaks for the friendlier one. */
    record Pair<S>(S friendlier, S other) {}

    int states() {
        return type.getEnumConstants().length;
    }

    /**
     * What the ratio of a pair adds to the weight of a state: 1 if the path from the root to the state goes up through the
     * pair, -1 if it goes down, else 0.
     */
    int sign(int pair, S state) {
        Pair<S> through = pairs.get(pair);
        if (through.other == root
                && pairs.stream().filter(one -> one.other == root).count() > 1) {
            return state == through.friendlier ? 1 : 0;
        }
        boolean aboveRoot = through.other.compareTo(root) >= 0;
        boolean stateAbove = state.compareTo(through.friendlier) >= 0;
        return aboveRoot ? (stateAbove ? 1 : 0) : (stateAbove ? 0 : -1);
    }
}
