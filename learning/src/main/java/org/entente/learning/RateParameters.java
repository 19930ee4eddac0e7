package org.entente.learning;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.entente.model.Parameter;
import org.entente.model.Transitions;
import org.entente.numeric.Matrices;
import org.entente.relationship.PeaceLevel;

/**
 * Rates of change as free numbers: the logarithm of each rate and of settling, the log-odds of each settled share. A rate
 * that is zero at the start stays zero.
 */
final class RateParameters {
    private static final int LEVELS = ForwardBackward.LEVELS;
    private static final int SIZE = ForwardBackward.SIZE;
    private static final int RATES = LEVELS * (LEVELS - 1);
    /** How many numbers there are. */
    static final int COUNT = RATES + 1 + LEVELS;

    /** Faster than this, 20 a year, no rate means anything in a chain of months. */
    private static final double HIGHEST = StrictMath.log(20);

    private final boolean settling;
    private final double yearsInStep;

    /**
     * Parameters of that form.
     *
     * @param settling whether a settled state differs from a young one; if not, its share is 1 and stays so
     * @param monthsPerStep of the chain
     */
    RateParameters(boolean settling, int monthsPerStep) {
        this.settling = settling;
        this.yearsInStep = monthsPerStep / 12.0;
    }

    double[] start(Transitions<PeaceLevel> transitions) {
        double[] x = new double[COUNT];
        for (PeaceLevel from : PeaceLevel.values()) {
            Transitions.Departures<PeaceLevel> departures =
                    Objects.requireNonNull(transitions.from().get(from));
            for (PeaceLevel to : PeaceLevel.values()) {
                Parameter rate = departures.rates().get(to);
                if (from != to) {
                    x[index(from.ordinal(), to.ordinal())] =
                            rate == null || rate.value() == 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(rate.value());
                }
            }
            double share = Math.min(0.999, departures.settledShare().value());
            x[RATES + 1 + from.ordinal()] = settling ? StrictMath.log(share / (1 - share)) : 0;
        }
        x[RATES] = StrictMath.log(transitions.settling().value());
        return x;
    }

    private static int index(int from, int to) {
        return from * (LEVELS - 1) + (to < from ? to : to - 1);
    }

    /** Whether the numbers are within what makes sense. */
    boolean isSane(double[] x) {
        for (int k = 0; k <= RATES; k++) {
            if (!(x[k] < HIGHEST)) {
                return false;
            }
        }
        return true;
    }

    private double share(double[] x, int level) {
        return settling ? logistic(x[RATES + 1 + level]) : 1;
    }

    /** The generator over sub-states, as {@link Transitions#generator} has it. */
    double[][] generator(double[] x) {
        double[][] q = new double[SIZE][SIZE];
        for (int i = 0; i < LEVELS; i++) {
            q[i][LEVELS + i] = StrictMath.exp(x[RATES]);
            for (int j = 0; j < LEVELS; j++) {
                if (i != j) {
                    q[i][j] = StrictMath.exp(x[index(i, j)]);
                    q[LEVELS + i][j] = q[i][j] * share(x, i);
                }
            }
        }
        for (int i = 0; i < SIZE; i++) {
            double leaving = 0;
            for (double rate : q[i]) {
                leaving += rate;
            }
            q[i][i] = -leaving;
        }
        return q;
    }

    double[] monthly(double[][] generator) {
        return monthly(generator, yearsInStep);
    }

    static double[] monthly(double[][] generator, double years) {
        double[] flat = new double[SIZE * SIZE];
        double[][] exponential = Matrices.exponential(generator, years);
        for (int i = 0; i < SIZE; i++) {
            System.arraycopy(exponential[i], 0, flat, i * SIZE, SIZE);
        }
        return flat;
    }

    /** Takes a slope by the monthly and the stationary probabilities back to the parameters. */
    double[] slope(double[] x, double[][] generator, double[] byMonthly, double[] byStationary) {
        double[][] byGenerator = throughExponential(generator, byMonthly);
        throughStationary(generator, byStationary, byGenerator);
        double[] slope = new double[COUNT];
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                if (i != j) {
                    double young = (byGenerator[i][j] - byGenerator[i][i]) * generator[i][j];
                    double settled = (byGenerator[LEVELS + i][j] - byGenerator[LEVELS + i][LEVELS + i])
                            * generator[LEVELS + i][j];
                    slope[index(i, j)] += young + settled;
                    slope[RATES + 1 + i] += settling ? settled * (1 - share(x, i)) : 0;
                }
            }
            slope[RATES] += settling ? (byGenerator[i][LEVELS + i] - byGenerator[i][i]) * generator[i][LEVELS + i] : 0;
        }
        return slope;
    }

    /**
     * The derivative of exp(Q/12) along a direction is the upper right block of the exponential of [[Q, E], [0, Q]] / 12
     * (Van Loan 1978); its adjoint takes the transpose of Q.
     */
    private double[][] throughExponential(double[][] generator, double[] byMonthly) {
        double[][] block = new double[2 * SIZE][2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                block[i][j] = generator[j][i];
                block[SIZE + i][SIZE + j] = generator[j][i];
                block[i][SIZE + j] = byMonthly[i * SIZE + j];
            }
        }
        double scale = 1;
        for (double by : byMonthly) {
            scale = Math.max(scale, StrictMath.abs(by));
        }
        // The block is linear in E: a small E keeps the number of squarings that of Q alone.
        for (int i = 0; i < SIZE; i++) {
            for (int j = SIZE; j < 2 * SIZE; j++) {
                block[i][j] /= scale;
            }
        }
        double[][] exponential = Matrices.exponential(block, yearsInStep);
        double[][] by = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                by[i][j] = exponential[i][SIZE + j] * scale;
            }
        }
        return by;
    }

    /**
     * From pi Q = 0 and sum(pi) = 1: with B the generator whose last column is replaced by ones, a change dQ moves pi by
     * -pi dQ' B^-1, where dQ' has its last column zero.
     */
    private static void throughStationary(double[][] generator, double[] byStationary, double[][] into) {
        double[][] b = new double[SIZE][];
        for (int i = 0; i < SIZE; i++) {
            b[i] = generator[i].clone();
            b[i][SIZE - 1] = 1;
        }
        double[] pi = Matrices.stationary(generator);
        double[] y = Matrices.solve(b, byStationary);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE - 1; j++) {
                into[i][j] -= pi[i] * y[j];
            }
        }
    }

    /** The rates as a model holds them, to two digits. */
    Transitions<PeaceLevel> transitions(double[] x, String reason) {
        ImmutableSortedMap.Builder<PeaceLevel, Transitions.Departures<PeaceLevel>> from =
                ImmutableSortedMap.naturalOrder();
        for (PeaceLevel level : PeaceLevel.values()) {
            ImmutableSortedMap.Builder<PeaceLevel, Parameter> rates = ImmutableSortedMap.naturalOrder();
            for (PeaceLevel to : PeaceLevel.values()) {
                if (to != level) {
                    rates.put(
                            to,
                            new Parameter(rounded(StrictMath.exp(x[index(level.ordinal(), to.ordinal())])), reason));
                }
            }
            double share = Math.min(1, Math.max(0.01, rounded(share(x, level.ordinal()))));
            from.put(level, new Transitions.Departures<>(new Parameter(share, reason), rates.buildOrThrow()));
        }
        return new Transitions<>(new Parameter(rounded(StrictMath.exp(x[RATES])), reason), from.buildOrThrow());
    }

    private static double rounded(double rate) {
        return BigDecimal.valueOf(rate)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
