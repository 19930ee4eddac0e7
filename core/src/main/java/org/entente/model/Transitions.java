package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How states give way to each other: rates per year. Each state has a young and a settled sub-state, because what has
 * lasted ends more seldom; it is entered young.
 *
 * @param <S> the states
 * @param settling rate per year at which a young state becomes a settled one
 * @param from for each state, where it leads
 */
public record Transitions<S extends Enum<S>>(Parameter settling, ImmutableSortedMap<S, Departures<S>> from) {
    /** Beyond these a rate has no meaning for states of years, and sums of rates lose their digits. */
    private static final double FASTEST = 1e4;

    private static final double SLOWEST = 1e-9;

    /**
     * Rates of change.
     *
     * @throws IllegalArgumentException if a rate is negative, or if from some state another could never be reached
     */
    public Transitions {
        Preconditions.checkArgument(
                settling.value() <= FASTEST, "settling must be at most %s a year: %s", FASTEST, settling.value());
        settling.mustBeAboveZero("settling");
        from.forEach((state, departures) -> departures.check(state));
        for (S state : from.keySet()) {
            Set<S> never = Sets.difference(from.keySet(), reachable(from, state));
            Preconditions.checkArgument(
                    never.isEmpty(), "from %s every state must be reached in the end, but never is %s", state, never);
        }
    }

    private static <S extends Enum<S>> Set<S> reachable(Map<S, Departures<S>> from, S start) {
        Set<S> reached = new HashSet<>(Set.of(start));
        Deque<S> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Departures<S> departures = from.get(open.remove());
            if (departures != null) {
                departures.rates().forEach((to, rate) -> {
                    if (rate.value() > 0 && reached.add(to)) {
                        open.add(to);
                    }
                });
            }
        }
        return reached;
    }

    /**
     * Where one state leads.
     *
     * @param <S> the states
     * @param settledShare what is left of the rates once the state has settled, above 0 and at most 1
     * @param rates per year to each other state, while young; a state that is not named is never entered directly
     */
    public record Departures<S extends Enum<S>>(Parameter settledShare, ImmutableSortedMap<S, Parameter> rates) {
        private void check(S state) {
            double share = settledShare.value();
            Preconditions.checkArgument(
                    share > 0 && share <= 1, "settledShare of %s must be above 0 and at most 1: %s", state, share);
            double sum = 0;
            for (Parameter rate : rates.values()) {
                Preconditions.checkArgument(
                        rate.value() >= 0, "rates from %s must not be negative: %s", state, rate.value());
                sum += rate.value();
            }
            Preconditions.checkArgument(
                    sum * share >= SLOWEST && sum <= FASTEST,
                    "rates from %s must sum to between %s and %s a year, also once settled: no state is absorbing, and"
                            + " none lasts less than a minute: %s",
                    state,
                    SLOWEST,
                    FASTEST,
                    sum);
            Preconditions.checkArgument(!rates.containsKey(state), "%s must not lead to itself", state);
        }
    }
}
