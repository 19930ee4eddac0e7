package org.entente.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.Reversal;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * One of the two filters of a {@link OnlineFilter}: what is believed in the present month.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class OnlineBelief<S extends Enum<S>> {
    private final OnlineFilter filter;
    private final HiddenMarkovModel<S> chain;
    /** Before the window. */
    final FilterStep before;
    /** Of the present month. */
    final FilterStep now;
    /** Before the present month. */
    private final double[] atStart;

    OnlineBelief(OnlineFilter filter, HiddenMarkovModel<S> chain) {
        this.filter = filter;
        this.chain = chain;
        this.before = new FilterStep(chain, chain.stationary());
        this.now = new FilterStep(chain, chain.stationary());
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

    /** The state in that place. */
    public S state(int ordinal) {
        return chain.state(ordinal);
    }

    /** How much one item speaks for a state rather than another in the present month and the eleven before, in nats. */
    public double weightOfEvidence(Evidence item, S state, S other) {
        YearMonth month = filter.month().orElseThrow();
        return chain.weightOfEvidence(item, state, other, month.minusMonths(11), month);
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

    /** Effective evidence of the ten years up to the present month. */
    public double effectiveEvidence() {
        return filter.effectiveEvidence();
    }

    /** The probabilities of all states in the present month, in their order. */
    public ImmutableList<Double> probabilities() {
        filter.refresh();
        ImmutableList.Builder<Double> probabilities = ImmutableList.builderWithExpectedSize(chain.states());
        for (int s = 0; s < chain.states(); s++) {
            probabilities.add(now.belief()[s] + now.belief()[chain.states() + s]);
        }
        return probabilities.build();
    }

    /** The belief that probabilities once given by {@link #probabilities} come to. */
    public Belief<S> belief(List<Double> probabilities, double effectiveEvidence) {
        double[] subStates = new double[2 * chain.states()];
        System.arraycopy(Doubles.toArray(probabilities), 0, subStates, 0, chain.states());
        return chain.belief(subStates, effectiveEvidence);
    }

    /**
     * What would have another state announced instead of the one believed now, the quickest first; for each factor at most
     * one.
     *
     * @param state believed now
     * @param other the state that the evidence would speak for
     */
    public ImmutableList<Reversal> reversals(S state, S other, AnnouncementRules rules) {
        Projection<S> hypothesis = filter.hypothesis(chain, now);
        ImmutableList.Builder<Reversal> reversals = ImmutableList.builder();
        for (Factor factor : Factor.values()) {
            Band band = hypothesis.strongest(factor, other, state);
            int months = hypothesis.monthsUntilLeft(state, factor, band, rules);
            if (months > 0) {
                reversals.add(new Reversal(factor, band, months));
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Reversal::months), reversals.build());
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
