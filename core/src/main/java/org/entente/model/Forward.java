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
    private final Voice[] voices = new Voice[Attention.FACTORS];
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
        int monthOfYear = Attention.monthOfYear(month);
        boolean changed = false;
        for (int factor = 0; factor < Attention.FACTORS; factor++) {
            Voice voice = voices[factor];
            changed |= voice.goTo(month);
            changed |= attention.hear(factor, monthOfYear, voice.weight);
        }
        if (changed) {
            hear();
            recursion.weigh();
        } else {
            recursion.weighAgain();
        }
        decade.hear(month, effective);
    }

    private void hear() {
        recursion.listen();
        effective = 0;
        for (int factor = 0; factor < Attention.FACTORS; factor++) {
            Voice voice = voices[factor];
            if (voice.weight > 0) {
                double share = attention.share(factor);
                effective += voice.weight * share;
                recursion.hear(voice.sums, voice.offset(), share);
            }
        }
    }

    /** What one factor says month by month. */
    private static final class Voice {
        private final int states;
        private final int[] first;
        private final int[] end;
        private final double[] weights;
        private final double[] sums;
        private int current;
        private int changes = Integer.MIN_VALUE;
        private double weight;

        Voice(Chain<?> chain, int factor, List<Schedule.Segment> segments) {
            int n = segments.size();
            states = chain.states();
            first = new int[n];
            end = new int[n];
            weights = new double[n];
            sums = new double[n * states];
            for (int k = 0; k < n; k++) {
                Schedule.Segment segment = segments.get(k);
                first[k] = segment.first();
                end[k] = segment.end();
                for (Entry entry : segment.entries()) {
                    double counts = entry.weight();
                    weights[k] += counts;
                    double[] row = chain.row(factor, entry);
                    for (int s = 0; s < states; s++) {
                        sums[k * states + s] += counts * row[s];
                    }
                }
            }
        }

        /** Goes to a month; months come in order. Returns whether the factor may say another thing than in the last. */
        boolean goTo(int month) {
            if (month < changes) {
                return false;
            }
            while (current < end.length && end[current] <= month) {
                current++;
            }
            boolean over = current == end.length;
            boolean speaks = !over && first[current] <= month;
            weight = speaks ? weights[current] : 0;
            changes = over ? Integer.MAX_VALUE : speaks ? end[current] : first[current];
            return true;
        }

        int offset() {
            return current * states;
        }
    }
}
