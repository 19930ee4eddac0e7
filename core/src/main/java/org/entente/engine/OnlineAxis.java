package org.entente.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One axis of an {@link OnlineFilter} on its way through the months: the belief before the window, at the start of the
 * present month, and now.
 *
 * @param <S> the states: phases or levels of peace
 */
final class OnlineAxis<S extends Enum<S>> {
    private static final int STATES = FilterStep.STATES;

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
    OnlineAxis(HiddenMarkovModel<S> model, Function<LogLikelihoods, double[]> own) {
        this.model = model;
        this.own = own;
        this.before = model.start();
        this.now = model.start();
        this.atStart = model.stationary();
    }

    HiddenMarkovModel<S> model() {
        return model;
    }

    /** What of a month's log-likelihoods is of this axis. */
    Function<LogLikelihoods, double[]> own() {
        return own;
    }

    /** The belief over sub-states before the window. Not to be changed. */
    double[] before() {
        return before.belief();
    }

    /** The belief over sub-states of the present month. Not to be changed. */
    double[] now() {
        return now.belief();
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
    void step(LogLikelihoods sums) {
        step(now, sums);
    }

    /** The first month of the window leaves it. */
    void leave(LogLikelihoods sums) {
        step(before, sums);
    }

    private void step(FilterStep step, LogLikelihoods sums) {
        step.predict();
        if (sums != LogLikelihoods.NONE) {
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
