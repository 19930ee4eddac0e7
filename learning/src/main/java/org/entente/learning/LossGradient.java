package org.entente.learning;

import java.util.Arrays;

/**
 * The loss of a candidate on some sequences and its derivative by each number of the candidate, found by going through
 * the recursion backwards (the adjoint method; for chains, Griewank and Walther, <i>Evaluating Derivatives</i>, 2008).
 */
final class LossGradient {
    private static final int LEVELS = ForwardBackward.LEVELS;
    private static final int SIZE = ForwardBackward.SIZE;
    /** A probability is taken to be at least this, so that one label cannot make the loss infinite. */
    private static final double LEAST = 1e-300;

    private final boolean wanted;
    double loss;
    final double[] weights;
    final double[] monthly;
    final double[] stationary;

    /**
     * A slope of nothing yet.
     *
     * @param cells of the tables
     * @param wanted whether the derivative is wanted beside the loss
     */
    LossGradient(int cells, boolean wanted) {
        this.wanted = wanted;
        this.weights = new double[wanted ? cells * LEVELS : 0];
        this.monthly = new double[wanted ? SIZE * SIZE : 0];
        this.stationary = new double[wanted ? SIZE : 0];
    }

    /** Adds another, number by number. */
    void add(LossGradient other) {
        loss += other.loss;
        add(weights, other.weights);
        add(monthly, other.monthly);
        add(stationary, other.stationary);
    }

    private static void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    /**
     * Adds a sequence.
     *
     * @param asOf weight of the negative log-probability of each label as of its day
     * @param hindsight weight of that with hindsight; 0 to leave the backward recursion out
     */
    void add(ForwardBackward recursion, double asOf, double hindsight) {
        double[] byBelief = new double[wanted ? (recursion.months + 1) * SIZE : 0];
        double[] byLater = new double[byBelief.length];
        double[] byLog = new double[wanted ? recursion.months * LEVELS : 0];
        boolean back = hindsight > 0 && recursion.sequence.hindsightLabels() > 0;
        if (back) {
            recursion.lookBack();
        }
        for (TrainingSequence.Label label : recursion.sequence.labels()) {
            if (label.asOf() && asOf > 0) {
                addAsOf(recursion, label, asOf, byBelief);
            }
            if (label.hindsight() && back) {
                addHindsight(recursion, label, hindsight, byBelief, byLater);
            }
        }
        if (wanted) {
            if (back) {
                throughLater(recursion, byLater, byLog);
            }
            throughBeliefs(recursion, byBelief, byLog);
            throughTables(recursion.sequence, byLog);
        }
    }

    private void addAsOf(ForwardBackward recursion, TrainingSequence.Label label, double weight, double[] byBelief) {
        int at = (label.month() + 1) * SIZE;
        double probability = 0;
        for (int j = 0; j < SIZE; j++) {
            probability += holds(label, j) ? recursion.beliefs[at + j] : 0;
        }
        probability = Math.max(LEAST, probability);
        loss -= weight * StrictMath.log(probability);
        for (int j = 0; wanted && j < SIZE; j++) {
            byBelief[at + j] -= holds(label, j) ? weight / probability : 0;
        }
    }

    private void addHindsight(
            ForwardBackward recursion,
            TrainingSequence.Label label,
            double weight,
            double[] byBelief,
            double[] byLater) {
        int at = (label.month() + 1) * SIZE;
        double all = 0;
        double labelled = 0;
        for (int j = 0; j < SIZE; j++) {
            double one = recursion.beliefs[at + j] * recursion.later[at + j];
            all += one;
            labelled += holds(label, j) ? one : 0;
        }
        labelled = Math.max(LEAST, labelled);
        loss -= weight * (StrictMath.log(labelled) - StrictMath.log(all));
        for (int j = 0; wanted && j < SIZE; j++) {
            double by = weight * (1 / all - (holds(label, j) ? 1 / labelled : 0));
            byBelief[at + j] += by * recursion.later[at + j];
            byLater[at + j] += by * recursion.beliefs[at + j];
        }
    }

    private static boolean holds(TrainingSequence.Label label, int subState) {
        return (label.mask() >> (subState % LEVELS) & 1) == 1;
    }

    private void throughLater(ForwardBackward recursion, double[] byLater, double[] byLog) {
        double[] transition = recursion.candidate.monthly();
        double[] by = new double[SIZE];
        for (int t = 0; t < recursion.months; t++) {
            int at = t * SIZE;
            double mean = 0;
            for (int i = 0; i < SIZE; i++) {
                mean += byLater[at + i] * recursion.later[at + i];
            }
            for (int i = 0; i < SIZE; i++) {
                by[i] = (byLater[at + i] - mean) / recursion.laterSums[t];
            }
            for (int j = 0; j < SIZE; j++) {
                int cell = t * LEVELS + j % LEVELS;
                double told = recursion.likelihoods[cell] * recursion.later[at + SIZE + j];
                double sum = 0;
                for (int i = 0; i < SIZE; i++) {
                    sum += by[i] * transition[i * SIZE + j];
                    monthly[i * SIZE + j] += by[i] * told;
                }
                byLater[at + SIZE + j] += sum * recursion.likelihoods[cell];
                byLog[cell] += sum * told;
            }
        }
    }

    private void throughBeliefs(ForwardBackward recursion, double[] byBelief, double[] byLog) {
        double[] transition = recursion.candidate.monthly();
        double[] by = new double[SIZE];
        for (int t = recursion.months - 1; t >= 0; t--) {
            int before = t * SIZE;
            int now = before + SIZE;
            double mean = 0;
            for (int j = 0; j < SIZE; j++) {
                mean += byBelief[now + j] * recursion.beliefs[now + j];
            }
            for (int j = 0; j < SIZE; j++) {
                double off = byBelief[now + j] - mean;
                byLog[t * LEVELS + j % LEVELS] += off * recursion.beliefs[now + j];
                by[j] = off / recursion.sums[t] * recursion.likelihoods[t * LEVELS + j % LEVELS];
            }
            for (int i = 0; i < SIZE; i++) {
                double sum = 0;
                double from = recursion.beliefs[before + i];
                for (int j = 0; j < SIZE; j++) {
                    sum += transition[i * SIZE + j] * by[j];
                    monthly[i * SIZE + j] += from * by[j];
                }
                byBelief[before + i] += sum;
            }
        }
        for (int i = 0; i < SIZE; i++) {
            stationary[i] += byBelief[i];
        }
    }

    private void throughTables(TrainingSequence sequence, double[] byLog) {
        double[] sum = new double[LEVELS];
        for (TrainingSequence.Voice voice : sequence.voices()) {
            for (int k = 0; k < voice.first().length; k++) {
                Arrays.fill(sum, 0);
                for (int t = voice.first()[k]; t < voice.end()[k]; t++) {
                    for (int s = 0; s < LEVELS; s++) {
                        sum[s] += voice.shares()[t] * byLog[t * LEVELS + s];
                    }
                }
                for (int c = voice.start()[k]; c < voice.start()[k + 1]; c++) {
                    int row = voice.cells()[c] * LEVELS;
                    for (int s = 0; s < LEVELS; s++) {
                        weights[row + s] += voice.weights()[c] * sum[s];
                    }
                }
            }
        }
    }
}
