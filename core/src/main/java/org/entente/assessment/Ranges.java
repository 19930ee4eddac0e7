package org.entente.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.function.Function;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.KnownEvidence;
import org.entente.model.Belief;
import org.entente.model.Likelihood;
import org.entente.numeric.Bounds;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * How far probabilities depend on which histories the model was fitted to: between which bounds they lie by models that were
 * fitted again to histories and to yearly tables drawn anew ({@link org.entente.model.ModelRefits}). They say nothing of errors in the evidence,
 * nor of what all these models assume alike.
 *
 * @param refits how many there are
 * @param phase for each phase
 * @param peace for each level of peace
 */
public record Ranges(int refits, ImmutableSortedMap<Phase, Range> phase, ImmutableSortedMap<PeaceLevel, Range> peace) {
    /** The share of refits that may lie beyond each bound: a tenth, so that a range holds four in five. */
    private static final int BEYOND = 10;

    /**
     * Two bounds, both included.
     *
     * @param low the least probability
     * @param high the greatest
     */
    public record Range(double low, double high) {
        /**
         * Two bounds.
         *
         * @throws IllegalArgumentException if one is not from 0 to 1, or the greatest is below the least
         */
        public Range {
            Bounds.probability("low", low);
            Bounds.probability("high", high);
            Bounds.that(low <= high, "high", "must not be below low, " + low, high);
        }

        /** Whether a state is called likely, or more, at both bounds. */
        public boolean staysLikely() {
            return Likelihood.of(low).compareTo(Likelihood.LIKELY) >= 0;
        }

        /** The words for both bounds, such as {@code likely to very likely}; one word where they have the same. */
        public String inWords() {
            Likelihood least = Likelihood.of(low);
            Likelihood most = Likelihood.of(high);
            return least == most ? least.toString() : least + " to " + most;
        }
    }

    /**
     * Bounds of every state.
     *
     * @throws IllegalArgumentException if there is no refit, or a state is missing
     */
    public Ranges {
        Bounds.that(refits >= 1, "refits", "must be at least 1", refits);
        Bounds.that(phase.size() == Phase.values().length, "phase", "must have every phase", phase.keySet());
        Bounds.that(peace.size() == PeaceLevel.values().length, "peace", "must have every level", peace.keySet());
    }

    /** The bounds of a phase. */
    public Range of(Phase state) {
        return Preconditions.checkNotNull(phase.get(state));
    }

    /** The bounds of a level of peace. */
    public Range of(PeaceLevel state) {
        return Preconditions.checkNotNull(peace.get(state));
    }

    /**
     * Bounds of what is believed.
     *
     * @param refits models fitted again, which are asked of the same evidence
     */
    static Ranges of(Belief<Phase> phase, Belief<PeaceLevel> peace, ImmutableList<Engine> refits, KnownEvidence known) {
        return new Ranges(
                refits.size(),
                ranges(phase, each(refits, refit -> Filtered.of(refit.phases(), known))),
                ranges(peace, each(refits, refit -> Filtered.of(refit.levels(), known))));
    }

    private static <S extends Enum<S>> ImmutableList<Belief<S>> each(
            ImmutableList<Engine> refits, Function<Engine, Filtered<S>> filter) {
        return refits.stream().map(refit -> filter.apply(refit).belief()).collect(ImmutableList.toImmutableList());
    }

    private static <S extends Enum<S>> ImmutableSortedMap<S, Range> ranges(
            Belief<S> belief, ImmutableList<Belief<S>> refits) {
        return belief.probabilities().keySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparable::compareTo, state -> state, state -> range(state, belief, refits)));
    }

    /** The belief itself is always within. */
    private static <S extends Enum<S>> Range range(S state, Belief<S> belief, ImmutableList<Belief<S>> refits) {
        double[] sorted =
                refits.stream().mapToDouble(refit -> refit.probability(state)).toArray();
        Arrays.sort(sorted);
        int beyond = sorted.length / BEYOND;
        double own = belief.probability(state);
        return new Range(Math.min(own, sorted[beyond]), Math.max(own, sorted[sorted.length - 1 - beyond]));
    }
}
