package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Collection;
import org.entente.numeric.Lbfgs;
import org.entente.relationship.PeaceLevel;

/**
 * Multinomial logistic regression of the level on which bands of which instruments are seen in the year: no time, no
 * memory but what the instruments themselves remember.
 */
public final class BandRegression {
    private static final int LEVELS = PeaceLevel.values().length;
    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-8;

    private final int features;
    private final double[] weights;

    private BandRegression(int features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /**
     * One year of one pair.
     *
     * @param seen numbers of the bands seen, each from 0
     * @param experts their level
     */
    public record Case(ImmutableIntArray seen, PeaceLevel experts) {}

    /**
     * Fits by maximum likelihood with a ridge.
     *
     * @param cases at least one
     * @param features how many there are
     * @param ridge in nats for each case and squared weight
     */
    public static BandRegression of(Collection<Case> cases, int features, double ridge) {
        Preconditions.checkArgument(!cases.isEmpty(), "there must be a case");
        Lbfgs.Objective objective = (x, gradient) -> {
            double loss = 0;
            for (Case one : cases) {
                double[] p = probabilities(x, features, one.seen());
                loss -= StrictMath.log(Math.max(1e-300, p[one.experts().ordinal()])) / cases.size();
                p[one.experts().ordinal()] -= 1;
                for (int level = 0; level < LEVELS; level++) {
                    double by = p[level] / cases.size();
                    gradient[features * LEVELS + level] += by;
                    for (int i = 0; i < one.seen().length(); i++) {
                        gradient[one.seen().get(i) * LEVELS + level] += by;
                    }
                }
            }
            for (int k = 0; k < features * LEVELS; k++) {
                loss += ridge * x[k] * x[k];
                gradient[k] += 2 * ridge * x[k];
            }
            return loss;
        };
        double[] start = new double[(features + 1) * LEVELS];
        return new BandRegression(
                features,
                Lbfgs.minimise(objective, start, ITERATIONS, TOLERANCE, (iteration, value, x) -> true)
                        .x());
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
