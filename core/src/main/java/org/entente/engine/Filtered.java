package org.entente.engine;

import com.google.common.base.Preconditions;
import org.entente.model.Belief;

/**
 * What the filter knows on a day: the belief, and how it goes on from there if no more evidence comes.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Filtered<S extends Enum<S>> {
    private static final int STATES = FilterStep.STATES;
    private static final int SIZE = FilterStep.SIZE;

    private final HiddenMarkovModel<S> model;
    /** What the filter holds, and what measures of the year say beside it. */
    private final double[] held;

    private final boolean isTableAlone;
    /** The same as it is told. */
    private final double[] subStates;

    private final double effectiveEvidence;

    /**
     * What the filter holds.
     *
     * @param held over sub-states, with what measures of the year say
     * @param isTableAlone whether nothing but tables speaks, so that it is told as it is
     */
    Filtered(HiddenMarkovModel<S> model, double[] held, boolean isTableAlone, double effectiveEvidence) {
        this.model = model;
        this.held = held;
        this.isTableAlone = isTableAlone;
        this.subStates = isTableAlone ? held : model.told(held, 0);
        this.effectiveEvidence = effectiveEvidence;
    }

    /** What an axis believes at the end of the day up to which evidence is known. */
    public static <S extends Enum<S>> Filtered<S> of(HiddenMarkovModel<S> model, KnownEvidence known) {
        if (known.isEmpty()) {
            return new Filtered<>(model, model.stationary(), false, 0);
        }
        Emissions emissions = Emissions.of(model, known);
        FilterStep filter = model.start();
        for (int t = 0; t < emissions.months(); t++) {
            emissions.step(filter, t, 1);
        }
        return of(model, known, emissions, filter.belief());
    }

    /** The same from what the filter remembers in the last month. */
    static <S extends Enum<S>> Filtered<S> of(
            HiddenMarkovModel<S> model, KnownEvidence known, Emissions emissions, double[] remembered) {
        int last = emissions.months() - 1;
        return new Filtered<>(
                model,
                emissions.withMeasures(last, remembered),
                emissions.isTableAlone(last),
                known.coefficients().effectiveEvidence());
    }

    /** The belief on that day. */
    public Belief<S> belief() {
        return model.belief(subStates, effectiveEvidence);
    }

    /** What would be believed without any evidence, told as this is. */
    public Belief<S> baseRates() {
        return new Filtered<>(model, model.stationary(), isTableAlone, 0).belief();
    }

    /** The same with an age of its states by the evidence, but with certainty about the state itself. */
    public Filtered<S> given(S state) {
        double[] known = new double[SIZE];
        int young = state.ordinal();
        int settled = STATES + state.ordinal();
        double sum = subStates[young] + subStates[settled];
        Preconditions.checkArgument(sum > 0, "%s is impossible", state);
        known[young] = subStates[young] / sum;
        known[settled] = subStates[settled] / sum;
        return new Filtered<>(model, known, isTableAlone, effectiveEvidence);
    }

    /** The same, to go on by the rates of another model. */
    public Filtered<S> by(HiddenMarkovModel<S> other) {
        return new Filtered<>(other, held, isTableAlone, effectiveEvidence);
    }

    /**
     * What is to be expected after some months, by the rates of change.
     *
     * @param months 0 or more
     * @return the belief then; its effective evidence is that of now
     */
    public Belief<S> ahead(int months) {
        return model.belief(moved(subStates, model.outlook(), months), effectiveEvidence);
    }

    /**
     * The chance that a state is reached within some months: that it holds now, or begins in that time.
     *
     * @param months 0 or more
     */
    public double chanceOfReaching(S state, int months) {
        double[] then = moved(subStates, model.outlookAbsorbedIn(state), months);
        return Math.min(1, then[state.ordinal()] + then[STATES + state.ordinal()]);
    }

    /**
     * The chance that a state begins within some months, if it does not hold now.
     *
     * @param months 0 or more
     */
    public double chanceOfEntering(S state, int months) {
        double now = subStates[state.ordinal()] + subStates[STATES + state.ordinal()];
        return now >= 1 ? 0 : Math.max(0, (chanceOfReaching(state, months) - now) / (1 - now));
    }

    private static double[] moved(double[] from, double[] monthly, int months) {
        Preconditions.checkArgument(months >= 0, "months must not be negative: %s", months);
        double[] belief = from.clone();
        for (int month = 0; month < months; month++) {
            double[] next = new double[SIZE];
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    next[j] += belief[i] * monthly[i * SIZE + j];
                }
            }
            belief = next;
        }
        return belief;
    }
}
