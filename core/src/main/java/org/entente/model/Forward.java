package org.entente.model;

import java.util.List;

/**
 * The forward recursion over months: belief moves by the transition model, then each factor with evidence speaks. Holds
 * the belief over sub-states after the month that was taken last.
 *
 * <p>In a month, a factor speaks the sum of weight times table, divided by 1 + rho * max(0, N - 1), where N is the sum of
 * all weights of that factor in the trailing twelve months.
 */
final class Forward {
    private static final int STATES = Recursion.STATES;

    private final Voice[] voices = new Voice[Attention.FACTORS];
    private final double[] sums = new double[Attention.FACTORS * STATES];
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
        for (int factor = 0; factor < Attention.FACTORS; factor++) {
            voices[factor] = new Voice(chain, factor, schedule.segments(factor));
        }
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
        boolean changed = false;
        for (Voice voice : voices) {
            changed |= voice.goTo(month, sums, weights);
        }
        changed |= attention.hear(month, weights);
        if (changed) {
            effective = attention.share(weights, shares);
            recursion.hear(sums, shares);
        }
        recursion.weigh();
        decade.hear(month, effective);
    }

    /**
     * What one factor says month by month: stretches of months in which it says the same, silence being one of them, from
     * the first month to the last of all time.
     */
    private static final class Voice {
        private final int factor;
        private final int[] ends;
        private final double[] weights;
        private final double[] sums;
        private int current;
        private int changes = Integer.MIN_VALUE;

        Voice(Chain<?> chain, int factor, List<Schedule.Segment> segments) {
            this.factor = factor;
            int most = 2 * segments.size() + 1;
            ends = new int[most];
            weights = new double[most];
            sums = new double[most * STATES];
            int stretch = 0;
            for (Schedule.Segment segment : segments) {
                if (stretch == 0 || ends[stretch - 1] < segment.first()) {
                    ends[stretch++] = segment.first();
                }
                ends[stretch] = segment.end();
                for (Entry entry : segment.entries()) {
                    double counts = entry.weight();
                    weights[stretch] += counts;
                    double[] row = chain.row(factor, entry);
                    for (int s = 0; s < STATES; s++) {
                        sums[stretch * STATES + s] += counts * row[s];
                    }
                }
                stretch++;
            }
            ends[stretch] = Integer.MAX_VALUE;
        }

        /**
         * Goes to a month; months come in order.
         *
         * @param said what all factors say, by factor and state
         * @param counted what the evidence of all factors weighs
         * @return whether this one may say another thing than in the last month
         */
        boolean goTo(int month, double[] said, double[] counted) {
            if (month < changes) {
                return false;
            }
            while (ends[current] <= month) {
                current++;
            }
            changes = ends[current];
            counted[factor] = weights[current];
            for (int s = 0; s < STATES; s++) {
                said[factor * STATES + s] = sums[current * STATES + s];
            }
            return true;
        }
    }
}
