package org.entente.engine;

import com.google.common.base.Preconditions;
import org.entente.numeric.FastExp;
import org.entente.numeric.FastLog;

/**
 * The arithmetic of one month: {@link #predict} moves belief by the transition matrix, {@link #update} multiplies it by the
 * likelihood of the month's evidence. It knows nothing of where evidence comes from, so that a run over a whole
 * relationship and a monitor take the same step. Both axes use {@value #STATES} states; an axis with fewer leaves the rest
 * at probability 0.
 */
final class FilterStep {
    /** The most states that an axis may have. */
    static final int STATES = 6;
    /** Each state has a young and a settled sub-state: state {@code s} is {@code s} and {@code STATES + s}. */
    static final int SIZE = 2 * STATES;

    /** Transition probabilities of a month, those into each sub-state side by side. */
    private final double[] into;

    private final double[] belief;

    /** Starts from a belief over sub-states, which is copied. */
    FilterStep(double[] into, double[] belief) {
        Preconditions.checkArgument(
                belief.length == SIZE, "belief must be over %s sub-states: %s", SIZE, belief.length);
        this.into = into;
        this.belief = belief.clone();
    }

    /** Belief over sub-states. Not to be changed. */
    double[] belief() {
        return belief;
    }

    /** Goes on from another belief. */
    void restart(double[] from) {
        System.arraycopy(from, 0, belief, 0, SIZE);
    }

    /** A month passes. */
    void predict() {
        predict(into, belief, 0);
    }

    /**
     * A month passes for one of many beliefs.
     *
     * @param into transition probabilities, those into each sub-state side by side
     * @param place where the belief begins
     */
    static void predict(double[] into, double[] beliefs, int place) {
        multiply(into, beliefs, place, beliefs, place);
    }

    /** A matrix times a vector, which the product may take the place of. */
    static void multiply(double[] rows, double[] vector, double[] product) {
        multiply(rows, vector, 0, product, 0);
    }

    /**
     * The same where vector and product begin at some place. Sums in a tree, whose parts do not wait for each other: twice
     * as fast as in a row.
     */
    private static void multiply(double[] rows, double[] vector, int from, double[] product, int to) {
        double a = vector[from];
        double b = vector[from + 1];
        double c = vector[from + 2];
        double d = vector[from + 3];
        double e = vector[from + 4];
        double f = vector[from + 5];
        double g = vector[from + 6];
        double h = vector[from + 7];
        double k = vector[from + 8];
        double l = vector[from + 9];
        double m = vector[from + 10];
        double n = vector[from + 11];
        for (int j = 0, at = 0; j < SIZE; j++, at += SIZE) {
            product[to + j] = (((a * rows[at] + b * rows[at + 1]) + (c * rows[at + 2] + d * rows[at + 3]))
                            + ((e * rows[at + 4] + f * rows[at + 5]) + (g * rows[at + 6] + h * rows[at + 7])))
                    + ((k * rows[at + 8] + l * rows[at + 9]) + (m * rows[at + 10] + n * rows[at + 11]));
        }
    }

    /**
     * The month's evidence changes the belief.
     *
     * @param logLikelihoods of many months, by state
     * @param at where this month's begin
     * @param scale what they are multiplied by, from 0 to 1
     */
    void update(double[] logLikelihoods, int at, double scale) {
        update(belief, 0, logLikelihoods, at, scale);
    }

    /** The same of one of many beliefs, which begins at a place. */
    static void update(double[] beliefs, int place, double[] logLikelihoods, int at, double scale) {
        double highest = highest(logLikelihoods, at);
        double a = FastExp.of(scale * (logLikelihoods[at] - highest));
        double b = FastExp.of(scale * (logLikelihoods[at + 1] - highest));
        double c = FastExp.of(scale * (logLikelihoods[at + 2] - highest));
        double d = FastExp.of(scale * (logLikelihoods[at + 3] - highest));
        double e = FastExp.of(scale * (logLikelihoods[at + 4] - highest));
        double f = FastExp.of(scale * (logLikelihoods[at + 5] - highest));
        double sum = a * of(0, beliefs, place)
                + b * of(1, beliefs, place)
                + c * of(2, beliefs, place)
                + d * of(3, beliefs, place)
                + e * of(4, beliefs, place)
                + f * of(5, beliefs, place);
        double scaled = 1 / sum;
        multiply(0, a * scaled, beliefs, place);
        multiply(1, b * scaled, beliefs, place);
        multiply(2, c * scaled, beliefs, place);
        multiply(3, d * scaled, beliefs, place);
        multiply(4, e * scaled, beliefs, place);
        multiply(5, f * scaled, beliefs, place);
    }

    /** The probability of a state, in one of many beliefs. */
    static double of(int state, double[] beliefs, int place) {
        return beliefs[place + state] + beliefs[place + STATES + state];
    }

    private static void multiply(int state, double factor, double[] beliefs, int place) {
        beliefs[place + state] *= factor;
        beliefs[place + STATES + state] *= factor;
    }

    /** A belief over sub-states, multiplied by likelihoods: what {@link #update} does, of a belief that stays as it is. */
    static double[] weighed(double[] belief, double[] logLikelihoods, int at, double scale) {
        return weighed(belief, 0, logLikelihoods, at, scale);
    }

    /** The same of one of many beliefs, which begins at a place. */
    static double[] weighed(double[] beliefs, int place, double[] logLikelihoods, int at, double scale) {
        double[] likelihoods = new double[STATES];
        likelihoods(logLikelihoods, at, scale, likelihoods);
        double[] weighed = new double[SIZE];
        weigh(beliefs, place, likelihoods, weighed);
        return weighed;
    }

    /** The same by likelihoods that are at hand, into an array that is. */
    static void weigh(double[] beliefs, int place, double[] likelihoods, double[] weighed) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            weighed[i] = beliefs[place + i] * likelihoods[i < STATES ? i : i - STATES];
            sum += weighed[i];
        }
        for (int i = 0; i < SIZE; i++) {
            weighed[i] /= sum;
        }
    }

    /** Likelihoods by state, the highest set to 1. */
    static void likelihoods(double[] logLikelihoods, int at, double scale, double[] likelihoods) {
        double highest = highest(logLikelihoods, at);
        for (int s = 0; s < STATES; s++) {
            likelihoods[s] = FastExp.of(scale * (logLikelihoods[at + s] - highest));
        }
    }

    /**
     * Raises the probabilities of states to a power, in place; the ages of each keep their proportion.
     *
     * @param power from 0.25 to 4
     * @param belief over sub-states
     */
    static void sharpen(double power, double[] belief) {
        double reference = of(0, belief, 0);
        for (int s = 1; s < STATES; s++) {
            double other = of(s, belief, 0);
            reference = power > 1 ? Math.max(reference, other) : Math.min(reference, other);
        }
        double log = logarithm(reference);
        double sum = 0;
        for (int s = 0; s < STATES; s++) {
            multiply(s, FastExp.of((power - 1) * (logarithm(of(s, belief, 0)) - log)), belief, 0);
            sum += of(s, belief, 0);
        }
        for (int i = 0; i < SIZE; i++) {
            belief[i] /= sum;
        }
    }

    private static double logarithm(double probability) {
        return FastLog.of(Math.max(probability, Double.MIN_NORMAL));
    }

    private static double highest(double[] logLikelihoods, int at) {
        double highest = logLikelihoods[at];
        for (int s = 1; s < STATES; s++) {
            double other = logLikelihoods[at + s];
            highest = other > highest ? other : highest;
        }
        return highest;
    }
}
