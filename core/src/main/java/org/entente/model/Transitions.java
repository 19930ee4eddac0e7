package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * How states give way to each other: rates per year. Each state has a young and a settled sub-state, because what has
 * lasted ends more seldom; it is entered young.
 *
 * @param <S> the states
 * @param settling rate per year at which a young state becomes a settled one
 * @param from for each state, where it leads
 */
public record Transitions<S extends Enum<S>>(Reasoned settling, ImmutableSortedMap<S, Departures<S>> from) {
    /**
     * Rates of change.
     *
     * @throws IllegalArgumentException if a rate is negative or a state could never be left
     */
    public Transitions {
        Preconditions.checkArgument(settling.value() > 0, "settling must be above 0: %s", settling.value());
        from.forEach((state, departures) -> departures.check(state));
    }

    /**
     * Where one state leads.
     *
     * @param <S> the states
     * @param settledShare what is left of the rates once the state has settled, above 0 and at most 1
     * @param rates per year to each other state, while young; a state that is not named is never entered directly
     */
    public record Departures<S extends Enum<S>>(Reasoned settledShare, ImmutableSortedMap<S, Reasoned> rates) {
        private void check(S state) {
            double share = settledShare.value();
            Preconditions.checkArgument(
                    share > 0 && share <= 1, "settledShare of %s must be above 0 and at most 1: %s", state, share);
            double sum = 0;
            for (Reasoned rate : rates.values()) {
                Preconditions.checkArgument(
                        rate.value() >= 0, "rates from %s must not be negative: %s", state, rate.value());
                sum += rate.value();
            }
            Preconditions.checkArgument(sum > 0, "%s must lead somewhere: no state is absorbing", state);
            Preconditions.checkArgument(!rates.containsKey(state), "%s must not lead to itself", state);
        }
    }

    /**
     * The generator over sub-states, per year. State {@code i} is {@code i} while young and {@code n + i} once settled.
     */
    double[][] generator(Class<S> states) {
        S[] all = states.getEnumConstants();
        int n = all.length;
        double[][] q = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            Departures<S> departures = Preconditions.checkNotNull(from.get(all[i]), "no rates from %s", all[i]);
            q[i][n + i] = settling.value();
            for (Map.Entry<S, Reasoned> rate : departures.rates().entrySet()) {
                int to = rate.getKey().ordinal();
                q[i][to] = rate.getValue().value();
                q[n + i][to] = q[i][to] * departures.settledShare().value();
            }
        }
        for (int i = 0; i < 2 * n; i++) {
            double leaving = 0;
            for (double rate : q[i]) {
                leaving += rate;
            }
            q[i][i] = -leaving;
        }
        return q;
    }
}
