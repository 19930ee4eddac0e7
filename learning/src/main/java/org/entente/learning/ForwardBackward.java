package org.entente.learning;

import java.util.Arrays;
import org.entente.engine.ForwardFilter;
import org.entente.engine.Smoothed;
import org.entente.numeric.FastExp;
import org.entente.relationship.PeaceLevel;

/**
 * Forward and, if asked for, backward recursion over a {@link TrainingSequence}: the same belief as {@link ForwardFilter} and
 * {@link Smoothed} give, with all that the gradient needs kept.
 */
final class ForwardBackward {
    static final int LEVELS = PeaceLevel.values().length;
    static final int SIZE = 2 * LEVELS;

    final TrainingSequence sequence;
    final TrialModel candidate;
    final int months;
    /** Beliefs over sub-states; the first before the first month. */
    final double[] beliefs;
    /** Likelihood of each month's evidence by level, with the highest set to 1. */
    final double[] likelihoods;
    /** What each month's belief was divided by. */
    final double[] sums;
    /** What the later months say of each sub-state, up to a constant; empty until {@link #lookBack}. */
    double[] later = new double[0];
    /** What that was divided by. */
    double[] laterSums = new double[0];

    ForwardBackward(TrainingSequence sequence, TrialModel candidate) {
        this.sequence = sequence;
        this.candidate = candidate;
        this.months = sequence.months();
        this.beliefs = new double[(months + 1) * SIZE];
        this.likelihoods = new double[months * LEVELS];
        this.sums = new double[months];
        hear();
        forward();
    }

    private void hear() {
        double[] spoken = new double[LEVELS];
        for (TrainingSequence.Voice voice : sequence.voices()) {
            for (int k = 0; k < voice.first().length; k++) {
                Arrays.fill(spoken, 0);
                for (int c = voice.start()[k]; c < voice.start()[k + 1]; c++) {
                    int row = voice.cells()[c] * LEVELS;
                    for (int s = 0; s < LEVELS; s++) {
                        spoken[s] += voice.weights()[c] * candidate.weights()[row + s];
                    }
                }
                for (int t = voice.first()[k]; t < voice.end()[k]; t++) {
                    double share = voice.shares()[t];
                    for (int s = 0; s < LEVELS; s++) {
                        likelihoods[t * LEVELS + s] += spoken[s] * share;
                    }
                }
            }
        }
        for (int t = 0; t < months; t++) {
            exponentiate(t * LEVELS);
        }
    }

    private void exponentiate(int from) {
        double highest = likelihoods[from];
        for (int s = 1; s < LEVELS; s++) {
            highest = Math.max(highest, likelihoods[from + s]);
        }
        for (int s = 0; s < LEVELS; s++) {
            likelihoods[from + s] = FastExp.of(likelihoods[from + s] - highest);
        }
    }

    private void forward() {
        double[] monthly = candidate.monthly();
        System.arraycopy(candidate.stationary(), 0, beliefs, 0, SIZE);
        for (int t = 0; t < months; t++) {
            int before = t * SIZE;
            int now = before + SIZE;
            for (int i = 0; i < SIZE; i++) {
                double from = beliefs[before + i];
                for (int j = 0; j < SIZE; j++) {
                    beliefs[now + j] += from * monthly[i * SIZE + j];
                }
            }
            double sum = 0;
            for (int s = 0; s < LEVELS; s++) {
                double likelihood = likelihoods[t * LEVELS + s];
                beliefs[now + s] *= likelihood;
                beliefs[now + LEVELS + s] *= likelihood;
                sum += beliefs[now + s] + beliefs[now + LEVELS + s];
            }
            sums[t] = sum;
            for (int j = now; j < now + SIZE; j++) {
                beliefs[j] /= sum;
            }
        }
    }

    /** Takes the backward recursion, for hindsight. */
    ForwardBackward lookBack() {
        double[] monthly = candidate.monthly();
        later = new double[(months + 1) * SIZE];
        laterSums = new double[months + 1];
        Arrays.fill(later, months * SIZE, (months + 1) * SIZE, 1);
        double[] told = new double[SIZE];
        for (int t = months - 1; t >= 0; t--) {
            for (int j = 0; j < SIZE; j++) {
                told[j] = likelihoods[t * LEVELS + j % LEVELS] * later[(t + 1) * SIZE + j];
            }
            double sum = 0;
            for (int i = 0; i < SIZE; i++) {
                double one = 0;
                for (int j = 0; j < SIZE; j++) {
                    one += monthly[i * SIZE + j] * told[j];
                }
                later[t * SIZE + i] = one;
                sum += one;
            }
            laterSums[t] = sum;
            for (int i = t * SIZE; i < (t + 1) * SIZE; i++) {
                later[i] /= sum;
            }
        }
        return this;
    }

    /** Belief over levels at the end of a month, -1 for before the first, by what was known until then. */
    double[] asOf(int month) {
        double[] levels = new double[LEVELS];
        for (int j = 0; j < SIZE; j++) {
            levels[j % LEVELS] += beliefs[(month + 1) * SIZE + j];
        }
        return levels;
    }

    /** Belief over levels at the end of a month by all that is known. After {@link #lookBack} only. */
    double[] hindsight(int month) {
        double[] levels = new double[LEVELS];
        double sum = 0;
        for (int j = 0; j < SIZE; j++) {
            double one = beliefs[(month + 1) * SIZE + j] * later[(month + 1) * SIZE + j];
            levels[j % LEVELS] += one;
            sum += one;
        }
        for (int s = 0; s < LEVELS; s++) {
            levels[s] /= sum;
        }
        return levels;
    }
}
