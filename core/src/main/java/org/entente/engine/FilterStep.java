package org.entente.engine;

import com.google.common.base.Preconditions;
import org.entente.numeric.FastExp;

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
        multiply(into, belief, belief);
    }

    /**
     * A matrix times a vector, which the product may take the place of. Sums in a tree, whose parts do not wait for each
     * other: twice as fast as in a row.
     */
    static void multiply(double[] rows, double[] vector, double[] product) {
        double a = vector[0];
        double b = vector[1];
        double c = vector[2];
        double d = vector[3];
        double e = vector[4];
        double f = vector[5];
        double g = vector[6];
        double h = vector[7];
        double k = vector[8];
        double l = vector[9];
        double m = vector[10];
        double n = vector[11];
        for (int j = 0, at = 0; j < SIZE; j++, at += SIZE) {
            product[j] = (((a * rows[at] + b * rows[at + 1]) + (c * rows[at + 2] + d * rows[at + 3]))
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
        double[] likelihood = new double[STATES];
        likelihoods(logLikelihoods, at, scale, likelihood);
        double sum = 0;
        for (int s = 0; s < STATES; s++) {
            sum += likelihood[s] * (belief[s] + belief[STATES + s]);
        }
        double scaled = 1 / sum;
        for (int s = 0; s < STATES; s++) {
            double factor = likelihood[s] * scaled;
            belief[s] *= factor;
            belief[STATES + s] *= factor;
        }
    }

    /** A belief over sub-states, multiplied by likelihoods: what {@link #update} does, of a belief that stays as it is. */
    static double[] weighed(double[] belief, double[] logLikelihoods, int at, double scale) {
        double[] likelihoods = new double[STATES];
        likelihoods(logLikelihoods, at, scale, likelihoods);
        double[] weighed = new double[SIZE];
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            weighed[i] = belief[i] * likelihoods[i < STATES ? i : i - STATES];
            sum += weighed[i];
        }
        for (int i = 0; i < SIZE; i++) {
            weighed[i] /= sum;
        }
        return weighed;
    }

    /** Likelihoods by state, the highest set to 1. */
    static void likelihoods(double[] logLikelihoods, int at, double scale, double[] likelihoods) {
        double highest = logLikelihoods[at];
        for (int s = 1; s < STATES; s++) {
            double other = logLikelihoods[at + s];
            highest = other > highest ? other : highest;
        }
        for (int s = 0; s < STATES; s++) {
            likelihoods[s] = FastExp.of(scale * (logLikelihoods[at + s] - highest));
        }
    }
}
