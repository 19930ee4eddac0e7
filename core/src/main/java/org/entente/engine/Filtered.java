package org.entente.engine;

import com.google.common.base.Preconditions;
import org.entente.model.Belief;

/**
 * What the filter knows on a day: the belief, and how it goes on from there if no more evidence comes.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Filtered<S extends Enum<S>> {
    private final HiddenMarkovModel<S> chain;
    private final double[] subStates;
    private final double effectiveEvidence;

    Filtered(HiddenMarkovModel<S> chain, double[] subStates, double effectiveEvidence) {
        this.chain = chain;
        this.subStates = subStates;
        this.effectiveEvidence = effectiveEvidence;
    }

    /** The belief on that day. */
    public Belief<S> belief() {
        return chain.belief(subStates, effectiveEvidence);
    }

    /**
     * What would be known if it were told for certain that a state holds: the evidence then says only for how long it may
     * have held.
     *
     * @throws IllegalArgumentException if that state is impossible
     */
    public Filtered<S> given(S state) {
        double[] told = new double[subStates.length];
        double young = subStates[state.ordinal()];
        double settled = subStates[chain.states() + state.ordinal()];
        Preconditions.checkArgument(young + settled > 0, "%s is impossible", state);
        told[state.ordinal()] = young / (young + settled);
        told[chain.states() + state.ordinal()] = settled / (young + settled);
        return new Filtered<>(chain, told, effectiveEvidence);
    }

    /**
     * What is to be expected after some months.
     *
     * @param months 0 or more
     * @return the belief then; its effective evidence is that of now
     */
    public Belief<S> ahead(int months) {
        return chain.belief(moved(subStates, chain.monthly(), months), effectiveEvidence);
    }

    /**
     * What will be known after some months if no more evidence comes.
     *
     * @param months 0 or more
     */
    public Filtered<S> later(int months) {
        return new Filtered<>(chain, moved(subStates, chain.monthly(), months), effectiveEvidence);
    }

    /**
     * The chance that a state is reached within some months: that it holds now, or begins in that time.
     *
     * @param months 0 or more
     */
    public double chanceOfReaching(S state, int months) {
        double[] then = moved(subStates, chain.monthlyAbsorbedIn(state), months);
        return Math.min(1, then[state.ordinal()] + then[chain.states() + state.ordinal()]);
    }

    /**
     * The chance that a state begins within some months, if it does not hold now.
     *
     * @param months 0 or more
     */
    public double chanceOfEntering(S state, int months) {
        double now = subStates[state.ordinal()] + subStates[chain.states() + state.ordinal()];
        return now >= 1 ? 0 : Math.max(0, (chanceOfReaching(state, months) - now) / (1 - now));
    }

    private static double[] moved(double[] from, double[] monthly, int months) {
        Preconditions.checkArgument(months >= 0, "months must not be negative: %s", months);
        int n = from.length;
        double[] belief = from.clone();
        for (int month = 0; month < months; month++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[j] += belief[i] * monthly[i * n + j];
                }
            }
            belief = next;
        }
        return belief;
    }
}
