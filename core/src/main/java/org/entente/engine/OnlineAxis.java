package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Map;

/**
 * One axis of every {@link OnlineFilter} of a model, and where its belief is in a {@link FilterMoment}. Immutable.
 *
 * @param <S> the states: phases or levels of peace
 * @param model the axis
 * @param own where the {@link LogLikelihoods} of this axis begin
 * @param place where the belief over its sub-states begins
 */
record OnlineAxis<S extends Enum<S>>(HiddenMarkovModel<S> model, int own, int place) {
    private static final int STATES = FilterStep.STATES;
    private static final int SIZE = FilterStep.SIZE;

    /** Begins where there is no evidence. */
    void begin(double[] beliefs) {
        System.arraycopy(model.stationary(), 0, beliefs, place, SIZE);
    }

    /** A month of evidence. */
    void step(double[] beliefs, LogLikelihoods sums) {
        FilterStep.predict(model.monthlyInto(), beliefs, place);
        if (sums != LogLikelihoods.NONE) {
            FilterStep.update(beliefs, place, sums.sums(), own, 1);
        }
    }

    /** What of log-likelihoods is of this axis. */
    double[] own(LogLikelihoods sums) {
        return Arrays.copyOfRange(sums.sums(), own, own + STATES);
    }

    /** A copy of the belief over sub-states. */
    double[] belief(double[] beliefs) {
        return Arrays.copyOfRange(beliefs, place, place + SIZE);
    }

    /** The belief, by state. */
    ImmutableSortedMap<S, FilterState.Ages> saved(double[] beliefs) {
        ImmutableSortedMap.Builder<S, FilterState.Ages> saved = ImmutableSortedMap.naturalOrder();
        for (int s = 0; s < model.states(); s++) {
            saved.put(model.state(s), new FilterState.Ages(beliefs[place + s], beliefs[place + STATES + s]));
        }
        return saved.build();
    }

    void restore(Map<S, FilterState.Ages> saved, double[] beliefs) {
        saved.forEach((state, ages) -> {
            beliefs[place + state.ordinal()] = ages.young();
            beliefs[place + STATES + state.ordinal()] = ages.settled();
        });
    }
}
