package org.entente.engine;

import com.google.common.base.Preconditions;
import java.time.YearMonth;
import java.util.Arrays;
import org.entente.model.Belief;

/**
 * What is believed of every month with the evidence of the {@value #LAG} months after it (fixed-lag smoothing), beside what
 * the filter believed in that month. What happened decades later says little about what was; a full smoother believes it
 * does, and is too sure.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Smoothed<S extends Enum<S>> {
    /** Months of later evidence that count. */
    public static final int LAG = 12;

    /** No state. */
    static final int NONE = -1;

    private static final int STATES = FilterStep.STATES;
    private static final int SIZE = FilterStep.SIZE;

    private final HiddenMarkovModel<S> model;
    private final int first;
    private final double[][] filtered;
    private final double[][] smoothed;

    /** What is believed of each month by sub-states, as of its end and with hindsight. */
    Smoothed(HiddenMarkovModel<S> model, int first, double[][] filtered, double[][] smoothed) {
        this.model = model;
        this.first = first;
        this.filtered = filtered;
        this.smoothed = smoothed;
    }

    /** Smooths all months from that of the first evidence to that of the last known day. */
    public static <S extends Enum<S>> Smoothed<S> of(HiddenMarkovModel<S> model, KnownEvidence known) {
        if (known.isEmpty()) {
            return new Smoothed<>(model, Months.of(known.day()), new double[0][], new double[0][]);
        }
        Emissions emissions = Emissions.of(model, known);
        FilterStep filter = model.start();
        double[][] filtered = new double[emissions.months()][];
        for (int t = 0; t < filtered.length; t++) {
            emissions.step(filter, t, 1);
            filtered[t] = filter.belief().clone();
        }
        double[][] likelihoods = likelihoods(emissions);
        double[][] smoothed = new double[filtered.length][];
        for (int t = 0; t < filtered.length; t++) {
            smoothed[t] = emissions.told(t, smooth(model.monthly(), filtered[t], likelihoods, t));
        }
        for (int t = 0; t < filtered.length; t++) {
            filtered[t] = emissions.told(t, filtered[t]);
        }
        return new Smoothed<>(model, emissions.first(), filtered, smoothed);
    }

    /** The first month; that of the first evidence. */
    public YearMonth first() {
        return Months.yearMonth(first);
    }

    /** The last month. */
    public YearMonth last() {
        return Months.yearMonth(first + smoothed.length - 1);
    }

    /** Whether there is no evidence and so no month. */
    public boolean isEmpty() {
        return smoothed.length == 0;
    }

    /**
     * What is believed of a month with hindsight.
     *
     * @throws IllegalArgumentException if it is not between the first and the last
     */
    public Belief<S> belief(YearMonth month) {
        int t = Months.of(month.atDay(1)) - first;
        Preconditions.checkArgument(
                t >= 0 && t < smoothed.length, "month must be from %s to %s: %s", first(), last(), month);
        return model.belief(smoothed[t], 1);
    }

    int firstMonth() {
        return first;
    }

    int months() {
        return smoothed.length;
    }

    /** Probability of a state in the month at an index, with hindsight. */
    public double hindsight(int t, int state) {
        return smoothed[t][state] + smoothed[t][STATES + state];
    }

    /** Probability of a state in the month at an index, as of its end. */
    double asOf(int t, int state) {
        return filtered[t][state] + filtered[t][STATES + state];
    }

    /** The state that is the most likely in the month at an index, as of its end and with hindsight, or {@link #NONE}. */
    int agreed(int t) {
        int then = 0;
        int after = 0;
        for (int s = 1; s < model.states(); s++) {
            then = asOf(t, s) > asOf(t, then) ? s : then;
            after = hindsight(t, s) > hindsight(t, after) ? s : after;
        }
        return then == after ? then : NONE;
    }

    HiddenMarkovModel<S> model() {
        return model;
    }

    private static double[][] likelihoods(Emissions emissions) {
        double[][] likelihoods = new double[emissions.months()][];
        for (int t = 0; t < likelihoods.length; t++) {
            if (emissions.any(t)) {
                double[] row = new double[STATES];
                emissions.likelihoods(t, 1, row);
                likelihoods[t] = row;
            }
        }
        return likelihoods;
    }

    private static double[] smooth(double[] monthly, double[] belief, double[][] likelihoods, int t) {
        double[] after = new double[SIZE];
        Arrays.fill(after, 1);
        for (int u = Math.min(t + LAG, likelihoods.length - 1); u > t; u--) {
            double[] likelihood = likelihoods[u];
            double[] before = new double[SIZE];
            double sum = 0;
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    before[i] += monthly[i * SIZE + j] * (likelihood == null ? 1 : likelihood[j % STATES]) * after[j];
                }
                sum += before[i];
            }
            for (int i = 0; i < SIZE; i++) {
                before[i] /= sum;
            }
            after = before;
        }
        double[] smoothed = new double[SIZE];
        double total = 0;
        for (int i = 0; i < SIZE; i++) {
            smoothed[i] = belief[i] * after[i];
            total += smoothed[i];
        }
        for (int i = 0; i < SIZE; i++) {
            smoothed[i] /= total;
        }
        return smoothed;
    }
}
