package org.entente.engine;

/**
 * The log-likelihoods of a relationship's evidence on one axis, for each month and state, up to a constant in each month:
 * what the filter takes and remembers, and beside it what measures say, which is not remembered.
 */
final class Emissions {
    private static final int STATES = FilterStep.STATES;

    private final HiddenMarkovModel<?> model;
    private final Coefficients coefficients;
    private final double[] logLikelihoods;
    private final boolean[] anyEvidence;
    private final double[] measured;
    private final boolean[] anyMeasure;
    private final boolean[] tableRead;

    private Emissions(HiddenMarkovModel<?> model, Coefficients coefficients) {
        this.model = model;
        this.coefficients = coefficients;
        this.logLikelihoods = new double[coefficients.months() * STATES];
        this.anyEvidence = new boolean[coefficients.months()];
        this.measured = new double[coefficients.months() * STATES];
        this.anyMeasure = new boolean[coefficients.months()];
        this.tableRead = new boolean[coefficients.months()];
    }

    /** The emissions of evidence, which must not be empty. */
    static Emissions of(HiddenMarkovModel<?> model, KnownEvidence known) {
        Emissions emissions = new Emissions(model, known.coefficients());
        for (WeightedEvidence item : known.weighted()) {
            emissions.add(item, model.row(item), model.endRow(item));
        }
        return emissions;
    }

    private void add(WeightedEvidence item, double[] row, double[] endRow) {
        if (coefficients.hasNews(item)) {
            add(item.news(), coefficients.news(item), row);
        }
        if (item.isCondition()) {
            int last = coefficients.lastMonth(item);
            for (int month = item.first(); month <= last; month++) {
                add(month, coefficients.condition(item, month), row);
            }
        } else if (item.isMeasure()) {
            int last = coefficients.lastMeasured(item);
            for (int month = item.first(); month <= last; month++) {
                addMeasure(month, coefficients.measure(item, month), row);
                tableRead[month - coefficients.first()] |= item.weight() > 0 && model.isOfTable(item);
            }
        }
        if (coefficients.hasEnd(item)) {
            add(item.end(), coefficients.end(item), endRow);
        }
    }

    private void add(int month, double coefficient, double[] row) {
        int t = month - coefficients.first();
        anyEvidence[t] = true;
        add(t, coefficient, row, logLikelihoods);
    }

    private void addMeasure(int month, double coefficient, double[] row) {
        int t = month - coefficients.first();
        anyMeasure[t] = true;
        add(t, coefficient, row, measured);
    }

    private static void add(int t, double coefficient, double[] row, double[] sums) {
        int at = t * STATES;
        for (int s = 0; s < STATES; s++) {
            sums[at + s] += coefficient * row[s];
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

    /** Whether any evidence that is remembered contributes in the month at an index. */
    boolean any(int t) {
        return anyEvidence[t];
    }

    /** Whether nothing but tables speaks in the month at an index, so that the belief is told as it is. */
    boolean isTableAlone(int t) {
        return tableRead[t] && !coefficients.isHeld(t);
    }

    /** Likelihoods of the month at an index by state, the highest set to 1. */
    void likelihoods(int t, double scale, double[] likelihoods) {
        FilterStep.likelihoods(logLikelihoods, t * STATES, scale, likelihoods);
    }

    /**
     * What a belief in the month at an index is multiplied by to be told, by state and up to a factor: what measures say
     * beside it, and what raises that to a power.
     *
     * @param scale what the log-likelihoods of measures are multiplied by
     * @param beliefs of many months, over sub-states
     */
    double[] toldFactors(int t, double scale, double[] beliefs) {
        int at = t * FilterStep.SIZE;
        double[] told = FilterStep.weighed(beliefs, at, measured, t * STATES, scale);
        if (!isTableAlone(t)) {
            model.tell(told);
        }
        double[] factors = new double[STATES];
        for (int s = 0; s < STATES; s++) {
            double believed = FilterStep.of(s, beliefs, at);
            factors[s] = believed > 0 ? FilterStep.of(s, told, 0) / believed : 0;
        }
        return factors;
    }

    /** The power to which the belief of the month at an index is raised to be told. */
    double sharpening(int t) {
        return isTableAlone(t) ? 1 : model.sharpening();
    }

    /** A belief over sub-states as it is told of the month at an index. */
    double[] told(int t, double[] belief) {
        double[] told = withMeasures(t, belief);
        if (!isTableAlone(t)) {
            model.tell(told);
        }
        return told;
    }

    /** A belief over sub-states, and what the measures of the month at an index say beside it. */
    double[] withMeasures(int t, double[] belief) {
        return anyMeasure[t] ? FilterStep.weighed(belief, measured, t * STATES, 1) : belief.clone();
    }

    /** One month of the filter. */
    void step(FilterStep filter, int t, double scale) {
        filter.predict();
        if (anyEvidence[t]) {
            filter.update(logLikelihoods, t * STATES, scale);
        }
    }
}
