package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Arrays;
import org.entente.model.Belief;

/**
 * What is believed of every month with hindsight, and the most likely path through all of them.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Smoothed<S extends Enum<S>> {
    private final HiddenMarkovModel<S> chain;
    private final int first;
    private final double[][] marginals;
    private final double[] effectiveEvidence;
    private final ImmutableList<S> path;

    private Smoothed(
            HiddenMarkovModel<S> chain,
            int first,
            double[][] marginals,
            double[] effectiveEvidence,
            ImmutableList<S> path) {
        this.chain = chain;
        this.first = first;
        this.marginals = marginals;
        this.effectiveEvidence = effectiveEvidence;
        this.path = path;
    }

    static <S extends Enum<S>> Smoothed<S> of(HiddenMarkovModel<S> chain, Class<S> type, Schedule schedule, int last) {
        if (schedule.isEmpty()) {
            return new Smoothed<>(chain, last, new double[0][], new double[0], ImmutableList.of());
        }
        ForwardFilter forward = new ForwardFilter(chain, schedule, schedule.first());
        int first = schedule.first();
        int months = Math.max(0, last - first + 1);
        double[][] beliefs = new double[months][];
        double[][] logLikelihoods = new double[months][];
        double[][] likelihoods = new double[months][];
        double[] effective = new double[months];
        for (int t = 0; t < months; t++) {
            forward.step();
            beliefs[t] = forward.belief().clone();
            effective[t] = forward.effectiveEvidence();
            logLikelihoods[t] = forward.spoken() ? forward.logLikelihood().clone() : new double[chain.states()];
            likelihoods[t] = forward.spoken() ? forward.likelihood().clone() : new double[0];
        }
        S[] states = type.getEnumConstants();
        ImmutableList<S> path = Arrays.stream(Viterbi.path(chain, logLikelihoods))
                .mapToObj(s -> states[s % states.length])
                .collect(ImmutableList.toImmutableList());
        smooth(chain, beliefs, likelihoods);
        return new Smoothed<>(chain, first, beliefs, effective, path);
    }

    /** The first month; that of the first evidence. */
    public YearMonth first() {
        return ScheduledEvidence.yearMonth(first);
    }

    /** The last month. */
    public YearMonth last() {
        return ScheduledEvidence.yearMonth(first + marginals.length - 1);
    }

    /** Whether there is no evidence and so no month. */
    public boolean isEmpty() {
        return marginals.length == 0;
    }

    /**
     * What is believed of a month.
     *
     * @throws IllegalArgumentException if it is not between the first and the last
     */
    public Belief<S> belief(YearMonth month) {
        int t = index(month);
        return chain.belief(marginals[t], effectiveEvidence[t]);
    }

    /** The most likely path as a whole, by Viterbi: a state for each month from the first to the last. */
    public ImmutableList<S> path() {
        return path;
    }

    private int index(YearMonth month) {
        int t = ScheduledEvidence.month(month.atDay(1)) - first;
        Preconditions.checkArgument(
                t >= 0 && t < marginals.length, "month must be from %s to %s: %s", first(), last(), month);
        return t;
    }

    /** Turns filtered beliefs into smoothed ones, from the last month backwards. */
    private static void smooth(HiddenMarkovModel<?> chain, double[][] beliefs, double[][] likelihoods) {
        int months = beliefs.length;
        int n = 2 * chain.states();
        double[] monthly = chain.monthly();
        double[] after = new double[n];
        Arrays.fill(after, 1);
        for (int t = months - 2; t >= 0; t--) {
            double[] told = likelihoods[t + 1];
            double[] before = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double likelihood = told.length == 0 ? 1 : told[j % chain.states()];
                    before[i] += monthly[i * n + j] * likelihood * after[j];
                }
                sum += before[i];
            }
            double total = 0;
            for (int i = 0; i < n; i++) {
                before[i] /= sum;
                beliefs[t][i] *= before[i];
                total += beliefs[t][i];
            }
            for (int i = 0; i < n; i++) {
                beliefs[t][i] /= total;
            }
            after = before;
        }
    }
}
