package org.entente.engine;

import org.entente.model.Parameter;
import org.entente.model.Transitions;

/** Rates between sub-states, per year, written from {@code docs/engine.md}: young ones first, then settled ones. */
final class PlainGenerator {
    private PlainGenerator() {}

    static <S extends Enum<S>> double[][] of(Transitions<S> transitions, S[] states) {
        int n = states.length;
        double[][] q = new double[2 * n][2 * n];
        for (S from : states) {
            for (S to : states) {
                Parameter rate = transitions.from().get(from).rates().get(to);
                if (rate != null) {
                    double share = transitions.from().get(from).settledShare().value();
                    q[from.ordinal()][to.ordinal()] = rate.value();
                    q[n + from.ordinal()][to.ordinal()] = rate.value() * share;
                }
            }
            q[from.ordinal()][n + from.ordinal()] = transitions.settling().value();
        }
        for (int i = 0; i < 2 * n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                q[i][i] -= i == j ? 0 : q[i][j];
            }
        }
        return q;
    }
}
