package org.entente.engine;

import java.util.List;

/**
 * The log-likelihoods of a relationship's evidence on one axis, for each month and state: what the filter takes. Up to a
 * constant in each month.
 */
final class Emissions {
    private static final int STATES = FilterStep.STATES;

    private final Coefficients coefficients;
    private final double[] logLikelihoods;
    private final boolean[] anyEvidence;

    private Emissions(Coefficients coefficients) {
        this.coefficients = coefficients;
        this.logLikelihoods = new double[coefficients.months() * STATES];
        this.anyEvidence = new boolean[coefficients.months()];
    }

    /**
     * The emissions of evidence.
     *
     * @param evidence in the order of sums
     */
    static Emissions of(HiddenMarkovModel<?> model, Coefficients coefficients, List<WeightedEvidence> evidence) {
        Emissions emissions = new Emissions(coefficients);
        for (WeightedEvidence item : evidence) {
            emissions.add(item, model.row(item), model.endRow(item));
        }
        return emissions;
    }

    private void add(WeightedEvidence item, double[] row, double[] endRow) {
        if (coefficients.hasNews(item)) {
            add(item.news(), coefficients.news(item), row);
        }
        int last = coefficients.lastMonth(item);
        for (int month = item.first(); month <= last; month++) {
            add(month, coefficients.lasting(item, month), row);
        }
        if (coefficients.hasEnd(item)) {
            add(item.end(), coefficients.end(item), endRow);
        }
    }

    private void add(int month, double coefficient, double[] row) {
        int t = month - coefficients.first();
        anyEvidence[t] = true;
        int at = t * STATES;
        for (int s = 0; s < STATES; s++) {
            logLikelihoods[at + s] += coefficient * row[s];
        }
    }

    /** The first month. */
    int first() {
        return coefficients.first();
    }

    /** How many months there are. */
    int months() {
        return coefficients.months();
    }

    /** Whether any evidence contributes in the month at an index. */
    boolean any(int t) {
        return anyEvidence[t];
    }

    /** Likelihoods of the month at an index by state, the highest set to 1. */
    void likelihoods(int t, double scale, double[] likelihoods) {
        FilterStep.likelihoods(logLikelihoods, t * STATES, scale, likelihoods);
    }

    /** One month of the filter. */
    void step(FilterStep filter, int t, double scale) {
        filter.predict();
        if (anyEvidence[t]) {
            filter.update(logLikelihoods, t * STATES, scale);
        }
    }
}
