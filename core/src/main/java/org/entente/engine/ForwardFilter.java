package org.entente.engine;

/**
 * The forward recursion over months: belief moves by the transition model, then each factor with evidence speaks. Holds
 * the belief over sub-states after the month that was taken last.
 *
 * <p>In a month, a factor speaks the sum of weight times table, divided by 1 + rho * max(0, N - 1), where N is the sum of
 * all weights of that factor in the trailing twelve months.
 */
public final class ForwardFilter {
    private final EmissionRuns voices;
    private final double[] sums = new double[RedundancyDiscount.FACTORS * FilterStep.STATES];
    private final double[] weights = new double[RedundancyDiscount.FACTORS];
    private final double[] shares = new double[RedundancyDiscount.FACTORS];
    private final FilterStep recursion;
    private final RedundancyDiscount attention;
    private final TrailingEvidence decade;
    private int month;
    private double effective;

    ForwardFilter(HiddenMarkovModel<?> chain, Schedule schedule, int firstMonth) {
        this(
                chain,
                schedule,
                firstMonth,
                new FilterStep(chain, chain.stationary()),
                new RedundancyDiscount(chain.redundancy()),
                new TrailingEvidence());
    }

    private ForwardFilter(
            HiddenMarkovModel<?> chain,
            Schedule schedule,
            int firstMonth,
            FilterStep recursion,
            RedundancyDiscount attention,
            TrailingEvidence decade) {
        this.month = firstMonth - 1;
        this.recursion = recursion;
        this.attention = attention;
        this.decade = decade;
        this.voices = new EmissionRuns(chain, schedule);
    }

    /** The same recursion at the same month, to go on by another schedule that agrees with this one until then. */
    ForwardFilter goingOnBy(HiddenMarkovModel<?> chain, Schedule schedule) {
        return new ForwardFilter(
                chain, schedule, month + 1, new FilterStep(chain, recursion.belief()), attention.copy(), decade.copy());
    }

    /** The month that was taken last. */
    int month() {
        return month;
    }

    /** Belief over sub-states after that month. Not to be changed. */
    double[] belief() {
        return recursion.belief();
    }

    /** Whether any factor spoke in that month. */
    boolean spoken() {
        return recursion.spoken();
    }

    /** Log-likelihood of that month's evidence by state, up to a constant. Valid if anything spoke. */
    double[] logLikelihood() {
        return recursion.logLikelihood();
    }

    /** Likelihood of that month's evidence by state, with the highest set to 1. Valid if anything spoke. */
    double[] likelihood() {
        return recursion.likelihood();
    }

    /** Effective evidence of the ten years up to that month. */
    double effectiveEvidence() {
        return decade.sum();
    }

    void runTo(int lastMonth) {
        while (month < lastMonth) {
            step();
        }
    }

    /**
     * Takes the next month. Where all that speaks is what spoke in the month before, and redundancy is what it was, so is
     * the likelihood: between changes, which in old times are rare, a month is a quick one.
     */
    void step() {
        month++;
        recursion.move();
        boolean changed = voices.goTo(month, sums, weights);
        if (attention.hear(month, weights) || changed) {
            effective = attention.share(weights, shares);
            recursion.hear(sums, shares);
        }
        recursion.weigh();
        decade.hear(month, effective);
    }
}
