package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.entente.engine.Generator;
import org.entente.model.Parameter;
import org.entente.model.Transitions;
import org.entente.numeric.Matrices;

/**
 * Rates of change as free numbers: the logarithm of what each rate, and each settled share, of the theory is multiplied by.
 * What is 0 in the theory stays 0; a share stays at most 1.
 */
final class RateParameters<S extends Enum<S>> {
    private static final double YEARS = 1.0 / 12;

    private final S[] states;
    private final Class<S> type;
    private final int n;
    private final int at;
    private final double[][] theory;
    private final double[] shares;
    private final double settling;
    private final String settlingReason;

    RateParameters(Class<S> type, Transitions<S> start, int at) {
        this.type = type;
        this.states = type.getEnumConstants();
        this.n = states.length;
        this.at = at;
        this.theory = Generator.of(start, type);
        this.shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = Preconditions.checkNotNull(start.from().get(states[i]))
                    .settledShare()
                    .value();
        }
        this.settling = start.settling().value();
        this.settlingReason = start.settling().reason();
    }

    static int count(int states) {
        return states * states + states;
    }

    private double rate(double[] x, int from, int to) {
        return from == to ? 0 : theory[from][to] * StrictMath.exp(x[at + from * n + to]);
    }

    private double share(double[] x, int state) {
        return Math.min(1, shares[state] * StrictMath.exp(x[at + n * n + state]));
    }

    /** The generator over sub-states, as {@link Generator} has it. */
    private double[][] generator(double[] x) {
        double[][] q = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = rate(x, i, j);
                q[n + i][j] = q[i][j] * share(x, i);
            }
            q[i][n + i] = settling;
        }
        for (int i = 0; i < 2 * n; i++) {
            double leaving = 0;
            for (double rate : q[i]) {
                leaving += rate;
            }
            q[i][i] = -leaving;
        }
        return q;
    }

    TrialModel chain(double[] x, double[] weights) {
        double[][] generator = generator(x);
        double[] flat = new double[4 * n * n];
        double[][] exponential = Matrices.exponential(generator, YEARS);
        for (int i = 0; i < 2 * n; i++) {
            System.arraycopy(exponential[i], 0, flat, i * 2 * n, 2 * n);
        }
        return new TrialModel(n, weights, flat, Matrices.stationary(generator));
    }

    /** Takes a slope by the chain back to the numbers. */
    void addSlope(double[] x, LossGradient by, double[] gradient) {
        double[][] generator = generator(x);
        double[][] byGenerator = throughExponential(generator, by.monthly);
        throughStationary(generator, by.start, byGenerator);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    double young = (byGenerator[i][j] - byGenerator[i][i]) * generator[i][j];
                    double settled = (byGenerator[n + i][j] - byGenerator[n + i][n + i]) * generator[n + i][j];
                    gradient[at + i * n + j] += young + settled;
                    gradient[at + n * n + i] += share(x, i) < 1 ? settled : 0;
                }
            }
        }
    }

    /** Fills in how far each number may be from 0. */
    void fill(Widths widths, double[] all) {
        Arrays.fill(all, at, at + n * n, widths.rates());
        Arrays.fill(all, at + n * n, at + n * n + n, widths.settled());
    }

    /**
     * The derivative of exp(Q/12) along a direction is the upper right block of the exponential of [[Q, E], [0, Q]] / 12
     * (Van Loan 1978); its adjoint takes the transpose of Q.
     */
    private static double[][] throughExponential(double[][] generator, double[] byMonthly) {
        int size = generator.length;
        double scale = 1;
        for (double by : byMonthly) {
            scale = Math.max(scale, StrictMath.abs(by));
        }
        double[][] block = new double[2 * size][2 * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                block[i][j] = generator[j][i];
                block[size + i][size + j] = generator[j][i];
                // The block is linear in E: a small E keeps the number of squarings that of Q alone.
                block[i][size + j] = byMonthly[i * size + j] / scale;
            }
        }
        double[][] exponential = Matrices.exponential(block, YEARS);
        double[][] by = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                by[i][j] = exponential[i][size + j] * scale;
            }
        }
        return by;
    }

    /**
     * From pi Q = 0 and sum(pi) = 1: with B the generator whose last column is replaced by ones, a change dQ moves pi by
     * -pi dQ' B^-1, where dQ' has its last column zero.
     */
    private static void throughStationary(double[][] generator, double[] byStationary, double[][] into) {
        int size = generator.length;
        double[][] b = new double[size][];
        for (int i = 0; i < size; i++) {
            b[i] = generator[i].clone();
            b[i][size - 1] = 1;
        }
        double[] pi = Matrices.stationary(generator);
        double[] y = Matrices.solve(b, byStationary);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size - 1; j++) {
                into[i][j] -= pi[i] * y[j];
            }
        }
    }

    /** The rates as a model holds them, to three digits. */
    Transitions<S> transitions(double[] x, String reason) {
        ImmutableSortedMap.Builder<S, Transitions.Departures<S>> from = ImmutableSortedMap.naturalOrder();
        for (S state : type.getEnumConstants()) {
            ImmutableSortedMap.Builder<S, Parameter> rates = ImmutableSortedMap.naturalOrder();
            for (S to : states) {
                double rate = rate(x, state.ordinal(), to.ordinal());
                if (rate > 0) {
                    rates.put(to, new Parameter(rounded(rate), reason));
                }
            }
            Parameter share = new Parameter(rounded(share(x, state.ordinal())), reason);
            from.put(state, new Transitions.Departures<>(share, rates.buildOrThrow()));
        }
        return new Transitions<>(new Parameter(settling, settlingReason), from.buildOrThrow());
    }

    /** Rates are told to three digits. */
    static double rounded(double rate) {
        return BigDecimal.valueOf(rate)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
