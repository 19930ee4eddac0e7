package org.entente.engine;

import com.google.common.base.Preconditions;
import org.entente.numeric.FastExp;

/**
 * The arithmetic of one month: belief over sub-states moves by the transition model, then evidence speaks. Knows nothing
 * of where evidence comes from, so that a run over a whole relationship and a monitor take the same step.
 */
final class FilterStep {
    /** Phases as well as levels of peace. */
    static final int STATES = 5;
    /** Each state has a young and a settled sub-state. */
    static final int SIZE = 2 * STATES;

    /** Transition probabilities of a month, those into each sub-state side by side. */
    private final double[] into;

    private double[] belief;
    private double[] moved;
    private boolean spoken;
    private final double[] logLikelihood;
    private final double[] likelihood;

    /** Starts from a belief over sub-states, which is copied. */
    FilterStep(HiddenMarkovModel<?> chain, double[] belief) {
        Preconditions.checkArgument(chain.states() == STATES, "states must be %s: %s", STATES, chain.states());
        this.into = chain.monthlyInto();
        this.belief = belief.clone();
        this.moved = new double[SIZE];
        this.logLikelihood = new double[STATES];
        this.likelihood = new double[STATES];
    }

    /** Belief over sub-states. Not to be changed. */
    double[] belief() {
        return belief;
    }

    /** Goes on from another belief. */
    void restart(double[] from) {
        System.arraycopy(from, 0, belief, 0, belief.length);
    }

    /** Whether any evidence spoke in the last month. */
    boolean spoken() {
        return spoken;
    }

    /** Log-likelihood of the last month's evidence by state, up to a constant. Valid if any spoke. */
    double[] logLikelihood() {
        return logLikelihood;
    }

    /** Likelihood of the last month's evidence by state, with the highest set to 1. Valid if any spoke. */
    double[] likelihood() {
        return likelihood;
    }

    /** A month passes. */
    void move() {
        double a = belief[0];
        double b = belief[1];
        double c = belief[2];
        double d = belief[3];
        double e = belief[4];
        double f = belief[5];
        double g = belief[6];
        double h = belief[7];
        double k = belief[8];
        double l = belief[9];
        // Sums in a tree, whose parts do not wait for each other: twice as fast as one after another.
        for (int j = 0, at = 0; j < SIZE; j++, at += SIZE) {
            moved[j] = ((a * into[at] + b * into[at + 1]) + (c * into[at + 2] + d * into[at + 3]))
                    + ((e * into[at + 4] + f * into[at + 5]) + (g * into[at + 6] + h * into[at + 7]))
                    + (k * into[at + 8] + l * into[at + 9]);
        }
        double[] swap = belief;
        belief = moved;
        moved = swap;
    }

    /**
     * Each factor speaks, or is silent.
     *
     * @param sums for each factor and state, in this order, its sum of weight times table
     * @param shares for each factor what redundancy leaves of it; 0 where it is silent
     */
    void hear(double[] sums, double[] shares) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        spoken = false;
        for (int factor = 0, at = 0; factor < shares.length; factor++, at += STATES) {
            double share = shares[factor];
            if (share > 0) {
                spoken = true;
                a += sums[at] * share;
                b += sums[at + 1] * share;
                c += sums[at + 2] * share;
                d += sums[at + 3] * share;
                e += sums[at + 4] * share;
            }
        }
        if (spoken) {
            double highest = higher(higher(higher(a, b), higher(c, d)), e);
            logLikelihood[0] = a;
            logLikelihood[1] = b;
            logLikelihood[2] = c;
            logLikelihood[3] = d;
            logLikelihood[4] = e;
            likelihood[0] = FastExp.of(a - highest);
            likelihood[1] = FastExp.of(b - highest);
            likelihood[2] = FastExp.of(c - highest);
            likelihood[3] = FastExp.of(d - highest);
            likelihood[4] = FastExp.of(e - highest);
        }
    }

    /** What {@link Math#max} gives for numbers, without its care for NaN and signed zeros, which costs more than all else. */
    private static double higher(double one, double other) {
        return one > other ? one : other;
    }

    /** What was heard last changes the belief. */
    void weigh() {
        if (!spoken) {
            return;
        }
        double a = belief[0] * likelihood[0];
        double b = belief[1] * likelihood[1];
        double c = belief[2] * likelihood[2];
        double d = belief[3] * likelihood[3];
        double e = belief[4] * likelihood[4];
        double f = belief[5] * likelihood[0];
        double g = belief[6] * likelihood[1];
        double h = belief[7] * likelihood[2];
        double k = belief[8] * likelihood[3];
        double l = belief[9] * likelihood[4];
        double scale = 1 / (((a + b) + (c + d)) + ((e + f) + (g + h)) + (k + l));
        belief[0] = a * scale;
        belief[1] = b * scale;
        belief[2] = c * scale;
        belief[3] = d * scale;
        belief[4] = e * scale;
        belief[5] = f * scale;
        belief[6] = g * scale;
        belief[7] = h * scale;
        belief[8] = k * scale;
        belief[9] = l * scale;
    }
}
