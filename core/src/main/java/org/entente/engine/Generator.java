package org.entente.engine;

import com.google.common.base.Preconditions;
import java.util.Map;
import org.entente.model.Parameter;
import org.entente.model.Transitions;

/** The generator of the Markov process behind {@link Transitions}: rates per year between sub-states. */
public final class Generator {
    private Generator() {}

    /**
     * The generator over sub-states, per year. State {@code i} of {@code n} is {@code i} while young and {@code n + i} once
     * settled. Each row sums to 0.
     */
    public static <S extends Enum<S>> double[][] of(Transitions<S> transitions, Class<S> states) {
        S[] all = states.getEnumConstants();
        int n = all.length;
        double[][] q = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            Transitions.Departures<S> departures =
                    Preconditions.checkNotNull(transitions.from().get(all[i]), "no rates from %s", all[i]);
            q[i][n + i] = transitions.settling().value();
            for (Map.Entry<S, Parameter> rate : departures.rates().entrySet()) {
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
