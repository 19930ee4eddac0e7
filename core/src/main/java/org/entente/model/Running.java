package org.entente.model;

import com.google.common.primitives.Doubles;
import java.util.List;

/**
 * One of the two filters of a {@link RunningFilter}: what is believed in the present month.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Running<S extends Enum<S>> {
    private final RunningFilter filter;
    private final Chain<S> chain;
    /** Before the window. */
    final Recursion before;
    /** Of the present month. */
    final Recursion now;
    /** Before the present month. */
    private final double[] atStart;

    Running(RunningFilter filter, Chain<S> chain) {
        this.filter = filter;
        this.chain = chain;
        this.before = new Recursion(chain, chain.stationary());
        this.now = new Recursion(chain, chain.stationary());
        this.atStart = chain.stationary();
    }

    /** The belief of the present month, and how it goes on from there if no more evidence comes. */
    public Filtered<S> filtered() {
        filter.refresh();
        return new Filtered<>(chain, now.belief().clone(), filter.effectiveEvidence());
    }

    /** The belief of the present month. */
    public Belief<S> belief() {
        filter.refresh();
        return chain.belief(now.belief(), filter.effectiveEvidence());
    }

    /** The belief of the month before the window, in which no late evidence is taken any more. */
    public Belief<S> beliefBeforeWindow() {
        return chain.belief(before.belief(), 0);
    }

    /** The probability of a state in the present month. */
    public double probability(S state) {
        filter.refresh();
        return now.belief()[state.ordinal()] + now.belief()[chain.states() + state.ordinal()];
    }

    /** The most likely state; of equal ones, the first. */
    public S mostLikely() {
        filter.refresh();
        int best = 0;
        double highest = -1;
        for (int s = 0; s < chain.states(); s++) {
            double p = now.belief()[s] + now.belief()[chain.states() + s];
            if (p > highest) {
                best = s;
                highest = p;
            }
        }
        return chain.state(best);
    }

    /** The present month begins with what is believed now. */
    void begin() {
        System.arraycopy(now.belief(), 0, atStart, 0, atStart.length);
    }

    /** Takes up the belief before the window again. */
    void restore(List<Double> saved) {
        before.restart(Doubles.toArray(saved));
    }

    /** Back to the start of the present month. */
    void restart() {
        now.restart(atStart);
    }

    /** Back to before the window. */
    void rewind() {
        now.restart(before.belief());
    }
}
