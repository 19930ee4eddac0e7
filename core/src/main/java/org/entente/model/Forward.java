package org.entente.model;

/**
 * The forward recursion over months: belief moves by the transition model, then each factor with evidence speaks. Holds
 * the belief over sub-states after the month that was taken last.
 *
 * <p>In a month, a factor speaks the sum of weight times table, divided by 1 + rho * max(0, N - 1), where N is the sum of
 * all weights of that factor in the trailing twelve months.
 */
final class Forward {
    private final Voices voices;
    private final double[] sums = new double[Attention.FACTORS * Recursion.STATES];
    private final double[] weights = new double[Attention.FACTORS];
    private final double[] shares = new double[Attention.FACTORS];
    private final Recursion recursion;
    private final Attention attention;
    private final Decade decade;
    private int month;
    private double effective;

    Forward(Chain<?> chain, Schedule schedule, int firstMonth) {
        this(
                chain,
                schedule,
                firstMonth,
                new Recursion(chain, chain.stationary()),
                new Attention(chain.redundancy()),
                new Decade());
    }

    private Forward(
            Chain<?> chain,
            Schedule schedule,
            int firstMonth,
            Recursion recursion,
            Attention attention,
            Decade decade) {
        this.month = firstMonth - 1;
        this.recursion = recursion;
        this.attention = attention;
        this.decade = decade;
        this.voices = new Voices(chain, schedule);
    }

    /** The same recursion at the same month, to go on by another schedule that agrees with this one until then. */
    Forward goingOnBy(Chain<?> chain, Schedule schedule) {
        return new Forward(
                chain, schedule, month + 1, new Recursion(chain, recursion.belief()), attention.copy(), decade.copy());
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
