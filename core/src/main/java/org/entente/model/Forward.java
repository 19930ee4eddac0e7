package org.entente.model;

import java.util.Arrays;
import java.util.List;
import org.entente.relationship.Factor;

/**
 * The forward recursion over months: belief moves by the transition model, then each factor with evidence speaks. Holds
 * the belief over sub-states after the month that was taken last.
 *
 * <p>In a month, a factor speaks the sum of weight times table, divided by 1 + rho * max(0, N - 1), where N is the sum of
 * all weights of that factor in the trailing twelve months.
 */
final class Forward {
    /** Months over which redundancy is counted. */
    private static final int YEAR = 12;
    /** Months over which effective evidence is counted. */
    private static final int DECADE = 120;

    private static final int FACTORS = Factor.values().length;

    private final int states;
    private final double[] monthly;
    private final double redundancy;
    private final Voice[] voices = new Voice[FACTORS];
    private final double[] recent = new double[DECADE];

    private int month;
    private double[] belief;
    private double[] moved;
    private boolean spoken;
    private final double[] logLikelihood;
    private final double[] likelihood;

    Forward(Chain<?> chain, Schedule schedule, int firstMonth) {
        this.states = chain.states();
        this.monthly = chain.monthly();
        this.redundancy = chain.redundancy();
        this.month = firstMonth - 1;
        this.belief = chain.stationary();
        this.moved = new double[belief.length];
        this.logLikelihood = new double[states];
        this.likelihood = new double[states];
        for (int factor = 0; factor < FACTORS; factor++) {
            voices[factor] = new Voice(chain, factor, schedule.segments(factor));
        }
    }

    private Forward(Forward other, Chain<?> chain, Schedule schedule) {
        this(chain, schedule, other.month + 1);
        this.belief = other.belief.clone();
        System.arraycopy(other.recent, 0, recent, 0, DECADE);
        for (int factor = 0; factor < FACTORS; factor++) {
            System.arraycopy(other.voices[factor].year, 0, voices[factor].year, 0, YEAR);
        }
    }

    /** The same recursion at the same month, to go on by another schedule that agrees with this one until then. */
    Forward goingOnBy(Chain<?> chain, Schedule schedule) {
        return new Forward(this, chain, schedule);
    }

    /** The month that was taken last. */
    int month() {
        return month;
    }

    /** Belief over sub-states after that month. Not to be changed. */
    double[] belief() {
        return belief;
    }

    /** Whether any factor spoke in that month. */
    boolean spoken() {
        return spoken;
    }

    /** Log-likelihood of that month's evidence by state, up to a constant. Valid if anything spoke. */
    double[] logLikelihood() {
        return logLikelihood;
    }

    /** Likelihood of that month's evidence by state, with the highest set to 1. Valid if anything spoke. */
    double[] likelihood() {
        return likelihood;
    }

    /** Effective evidence of the ten years up to that month. */
    double effectiveEvidence() {
        double sum = 0;
        for (double e : recent) {
            sum += e;
        }
        return sum;
    }

    void runTo(int lastMonth) {
        while (month < lastMonth) {
            step();
        }
    }

    /** Takes the next month. */
    void step() {
        month++;
        move();
        hear();
        if (spoken) {
            weigh();
        }
    }

    private void move() {
        int size = belief.length;
        Arrays.fill(moved, 0);
        for (int i = 0; i < size; i++) {
            double from = belief[i];
            int row = i * size;
            for (int j = 0; j < size; j++) {
                moved[j] += from * monthly[row + j];
            }
        }
        double[] swap = belief;
        belief = moved;
        moved = swap;
    }

    private void hear() {
        spoken = false;
        double effective = 0;
        for (Voice voice : voices) {
            double weight = voice.weightIn(month);
            if (weight > 0) {
                if (!spoken) {
                    Arrays.fill(logLikelihood, 0);
                    spoken = true;
                }
                double share = 1 / (1 + redundancy * Math.max(0, voice.trailingYear() - 1));
                effective += weight * share;
                double[] sums = voice.sums();
                for (int s = 0; s < states; s++) {
                    logLikelihood[s] += sums[s] * share;
                }
            }
        }
        recent[Math.floorMod(month, DECADE)] = effective;
    }

    private void weigh() {
        double highest = logLikelihood[0];
        for (int s = 1; s < states; s++) {
            highest = Math.max(highest, logLikelihood[s]);
        }
        double sum = 0;
        for (int s = 0; s < states; s++) {
            likelihood[s] = Exponential.of(logLikelihood[s] - highest);
            belief[s] *= likelihood[s];
            belief[states + s] *= likelihood[s];
            sum += belief[s] + belief[states + s];
        }
        for (int i = 0; i < belief.length; i++) {
            belief[i] /= sum;
        }
    }

    /** What one factor says month by month. */
    private static final class Voice {
        private final int[] first;
        private final int[] end;
        private final double[] weights;
        private final double[][] sums;
        private final double[] year = new double[YEAR];
        private int current;

        Voice(Chain<?> chain, int factor, List<Schedule.Segment> segments) {
            int n = segments.size();
            first = new int[n];
            end = new int[n];
            weights = new double[n];
            sums = new double[n][chain.states()];
            for (int k = 0; k < n; k++) {
                Schedule.Segment segment = segments.get(k);
                first[k] = segment.first();
                end[k] = segment.end();
                for (Entry entry : segment.entries()) {
                    weights[k] += entry.weight();
                    double[] row = chain.row(factor, entry);
                    for (int s = 0; s < row.length; s++) {
                        sums[k][s] += entry.weight() * row[s];
                    }
                }
            }
        }

        double weightIn(int month) {
            while (current < end.length && end[current] <= month) {
                current++;
            }
            double weight = current < end.length && first[current] <= month ? weights[current] : 0;
            year[Math.floorMod(month, YEAR)] = weight;
            return weight;
        }

        double trailingYear() {
            double sum = 0;
            for (double weight : year) {
                sum += weight;
            }
            return sum;
        }

        double[] sums() {
            return sums[current];
        }
    }
}
