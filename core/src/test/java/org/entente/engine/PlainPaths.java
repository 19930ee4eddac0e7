package org.entente.engine;

import java.util.ArrayList;
import java.util.List;
import org.entente.numeric.PlainMatrices;

/** Every path through the sub-states of a few months, one by one. */
final class PlainPaths {
    private final List<double[]> marginals = new ArrayList<>();
    private final PlainHiddenMarkovModel<?> plain;
    private final List<double[]> logLikelihoods;
    private final int states;

    PlainPaths(PlainHiddenMarkovModel<?> plain, List<double[]> logLikelihoods, int states) {
        this.plain = plain;
        this.logLikelihoods = logLikelihoods;
        this.states = states;
        logLikelihoods.forEach(month -> marginals.add(new double[states]));
        for (int start = 0; start < 2 * states; start++) {
            walk(new int[logLikelihoods.size()], 0, start, plain.stationary()[start]);
        }
    }

    /** All paths that go on from a sub-state before a month. */
    private void walk(int[] path, int month, int from, double probability) {
        if (month == path.length) {
            for (int t = 0; t < path.length; t++) {
                marginals.get(t)[path[t] % states] += probability;
            }
            return;
        }
        for (int to = 0; to < 2 * states; to++) {
            path[month] = to;
            double likelihood = Math.exp(logLikelihoods.get(month)[to % states]);
            walk(path, month + 1, to, probability * plain.monthly()[from][to] * likelihood);
        }
    }

    int last() {
        return logLikelihoods.size() - 1;
    }

    double[] marginal(int month) {
        return PlainMatrices.normalised(marginals.get(month));
    }
}
