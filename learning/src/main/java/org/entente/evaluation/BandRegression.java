package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Collection;
import java.util.List;
import org.entente.numeric.Lbfgs;
import org.entente.relationship.PeaceLevel;

/**
 * Multinomial logistic regression of the level on which bands of which instruments are seen in the year: no time, no
 * memory but what the instruments themselves remember.
 *
 * <p>Written over the library's own search: it is a page of code, comes to the minimum itself, and gives the same bits with
 * any number of threads.
 */
public final class BandRegression {
    private static final int LEVELS = PeaceLevel.values().length;
    private static final int ITERATIONS = 300;
    /** Stops when an iteration gains less, in nats for each case. */
    private static final double TOLERANCE = 1e-6;
    /** Cases summed by one thread at a time; a fixed number, so that the number of threads changes no bit. */
    private static final int PART = 1024;

    private final int features;
    private final double[] weights;

    private BandRegression(int features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /**
     * One year of one pair.
     *
     * @param seen numbers of the bands seen, each from 0; one that is seen twice counts twice
     * @param experts their level
     */
    public record Case(ImmutableIntArray seen, PeaceLevel experts) {}

    /**
     * Fits by maximum likelihood with a ridge.
     *
     * @param cases at least one
     * @param features how many there are
     * @param ridge in nats for each case and squared weight; what all years have in common is free
     * @throws IllegalArgumentException if there is no case, or the ridge is negative
     */
    public static BandRegression of(Collection<Case> cases, int features, double ridge) {
        return fit(cases, ridge, new BandRegression(features, new double[(features + 1) * LEVELS]));
    }

    /** The same by another ridge; the search begins where this one ended, which saves most of it. */
    public BandRegression refitted(Collection<Case> cases, double ridge) {
        return fit(cases, ridge, this);
    }

    private static BandRegression fit(Collection<Case> cases, double ridge, BandRegression start) {
        Preconditions.checkArgument(!cases.isEmpty(), "there must be a case");
        Preconditions.checkArgument(ridge >= 0, "ridge must not be negative: %s", ridge);
        int features = start.features;
        List<List<Case>> parts = Lists.partition(ImmutableList.copyOf(cases), PART);
        Lbfgs.Objective objective = (x, gradient) -> {
            Sum sum = new Sum(x.length);
            parts.parallelStream().map(part -> Sum.of(part, x, features)).forEachOrdered(sum::add);
            double loss = sum.loss / cases.size();
            for (int k = 0; k < x.length; k++) {
                gradient[k] = sum.slope[k] / cases.size();
            }
            for (int k = 0; k < features * LEVELS; k++) {
                loss += ridge * x[k] * x[k];
                gradient[k] += 2 * ridge * x[k];
            }
            return loss;
        };
        return new BandRegression(
                features,
                Lbfgs.minimise(objective, start.weights, ITERATIONS, TOLERANCE, (iteration, value, x) -> true)
                        .x());
    }

    /** The loss of some cases, and its slope by each weight. */
    private static final class Sum {
        private double loss;
        private final double[] slope;

        Sum(int weights) {
            this.slope = new double[weights];
        }

        static Sum of(List<Case> cases, double[] weights, int features) {
            Sum sum = new Sum(weights.length);
            for (Case one : cases) {
                double[] p = probabilities(weights, features, one.seen());
                sum.loss -= StrictMath.log(Math.max(1e-300, p[one.experts().ordinal()]));
                p[one.experts().ordinal()] -= 1;
                sum.addSlope(features, p);
                for (int i = 0; i < one.seen().length(); i++) {
                    sum.addSlope(one.seen().get(i), p);
                }
            }
            return sum;
        }

        private void addSlope(int feature, double[] by) {
            for (int level = 0; level < LEVELS; level++) {
                slope[feature * LEVELS + level] += by[level];
            }
        }

        void add(Sum other) {
            loss += other.loss;
            for (int k = 0; k < slope.length; k++) {
                slope[k] += other.slope[k];
            }
        }
    }

    /** What it says of a year in which these bands are seen. */
    public Distribution answer(ImmutableIntArray seen) {
        return Distribution.of(probabilities(weights, features, seen));
    }

    private static double[] probabilities(double[] weights, int features, ImmutableIntArray seen) {
        double[] logs = new double[LEVELS];
        System.arraycopy(weights, features * LEVELS, logs, 0, LEVELS);
        for (int i = 0; i < seen.length(); i++) {
            for (int level = 0; level < LEVELS; level++) {
                logs[level] += weights[seen.get(i) * LEVELS + level];
            }
        }
        double highest = logs[0];
        for (double log : logs) {
            highest = Math.max(highest, log);
        }
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            logs[level] = StrictMath.exp(logs[level] - highest);
            sum += logs[level];
        }
        for (int level = 0; level < LEVELS; level++) {
            logs[level] /= sum;
        }
        return logs;
    }
}
