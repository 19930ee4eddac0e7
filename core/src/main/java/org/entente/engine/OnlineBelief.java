package org.entente.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.Reversal;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * One axis of an {@link OnlineFilter}: what is believed on the present day.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class OnlineBelief<S extends Enum<S>> {
    private static final int STATES = FilterStep.STATES;
    private static final int YEAR = 12;

    private final OnlineFilter filter;
    private final HiddenMarkovModel<S> model;
    private final Function<LogLikelihoods, double[]> own;
    /** Before the window. */
    private final FilterStep before;
    /** Of the present month. */
    private final FilterStep now;
    /** Before the present month. */
    private final double[] atStart;

    /**
     * One axis.
     *
     * @param own what of a month's log-likelihoods is of this axis
     */
    OnlineBelief(OnlineFilter filter, HiddenMarkovModel<S> model, Function<LogLikelihoods, double[]> own) {
        this.filter = filter;
        this.model = model;
        this.own = own;
        this.before = model.start();
        this.now = model.start();
        this.atStart = model.stationary();
    }

    /** The belief on the present day, and how it goes on from there if no more evidence comes. */
    public Filtered<S> filtered() {
        return new Filtered<>(model, subStates(), filter.effectiveEvidence());
    }

    /** What the filter remembers, and what the measures of the year say beside it. */
    private double[] subStates() {
        filter.refresh();
        LogLikelihoods measured = filter.measured();
        return measured.isEmpty() ? now.belief().clone() : FilterStep.weighed(now.belief(), own.apply(measured), 0, 1);
    }

    /** The belief on the present day. */
    public Belief<S> belief() {
        return model.belief(subStates(), filter.effectiveEvidence());
    }

    /** The belief of the month before the window, in which no late evidence is taken any more. */
    public Belief<S> beliefBeforeWindow() {
        return model.belief(before.belief(), 0);
    }

    /** The states. */
    public Class<S> states() {
        return model.type();
    }

    /** The probability of a state on the present day. */
    public double probability(S state) {
        return probability(subStates(), state.ordinal());
    }

    private static double probability(double[] subStates, int state) {
        return subStates[state] + subStates[STATES + state];
    }

    /** The most likely state; of equal ones, the first. */
    public S mostLikely() {
        double[] subStates = subStates();
        int best = 0;
        for (int s = 1; s < model.states(); s++) {
            best = probability(subStates, s) > probability(subStates, best) ? s : best;
        }
        return model.state(best);
    }

    /** Effective evidence of the ten years up to the present month. */
    public double effectiveEvidence() {
        return filter.effectiveEvidence();
    }

    /**
     * What one item by itself, its redundancy with others not taken off, adds in the present month and the eleven before
     * to the log-odds of a state against another, in nats.
     */
    public Attribution.ItemShare share(Evidence item, S state, S against) {
        int month = filter.presentMonth();
        return UnsharedWeight.of(
                model, filter.discounts(), filter.weighted(item), state, against, month - YEAR + 1, month);
    }

    /**
     * What would have another state announced instead of the one believed now, the quickest first; for each factor at most
     * one.
     *
     * @param state believed now
     * @param other the state that the evidence would be for
     */
    public ImmutableList<Reversal> reversals(S state, S other, AnnouncementRules rules) {
        filter.refresh();
        Projection<S> projection = new Projection<>(
                model,
                filter.discounts(),
                now.belief(),
                own.apply(filter.measured()).clone(),
                filter.memory(),
                filter.lastingInComingMonths(Projection.LONGEST, own));
        ImmutableList.Builder<Reversal> reversals = ImmutableList.builder();
        for (Factor factor : Factor.values()) {
            Band band = projection.strongest(factor, other, state);
            int months = projection.monthsUntilLeft(state, factor, band, rules);
            if (months > 0) {
                reversals.add(new Reversal(factor, band, months));
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Reversal::months), reversals.build());
    }

    /** The present month begins with what is believed now. */
    void beginMonth() {
        System.arraycopy(now.belief(), 0, atStart, 0, atStart.length);
    }

    /** Back to the start of the present month. */
    void restart() {
        now.restart(atStart);
    }

    /** Back to before the window. */
    void rewind() {
        now.restart(before.belief());
    }

    /** A month of evidence, in the window. */
    void step(LogLikelihoods sums, boolean anyEvidence) {
        step(now, sums, anyEvidence);
    }

    /** The first month of the window leaves it. */
    void leave(LogLikelihoods sums, boolean anyEvidence) {
        step(before, sums, anyEvidence);
    }

    private void step(FilterStep step, LogLikelihoods sums, boolean anyEvidence) {
        step.predict();
        if (anyEvidence) {
            step.update(own.apply(sums), 0, 1);
        }
    }

    /** The belief before the window, by state. */
    ImmutableSortedMap<S, FilterState.Ages> saved() {
        ImmutableSortedMap.Builder<S, FilterState.Ages> saved = ImmutableSortedMap.naturalOrder();
        for (int s = 0; s < model.states(); s++) {
            saved.put(model.state(s), new FilterState.Ages(before.belief()[s], before.belief()[STATES + s]));
        }
        return saved.build();
    }

    void restore(Map<S, FilterState.Ages> saved) {
        double[] subStates = new double[FilterStep.SIZE];
        saved.forEach((state, ages) -> {
            subStates[state.ordinal()] = ages.young();
            subStates[STATES + state.ordinal()] = ages.settled();
        });
        before.restart(subStates);
    }
}
