package org.entente.numeric;

import java.util.Arrays;

/** The little linear algebra that a chain needs, in plain sums and products: the same bits on every machine. */
public final class Matrices {
    /** Terms of the exponential series; with a norm of at most 1/2 the rest is below 1e-18. */
    private static final int TERMS = 16;

    private Matrices() {}

    /** The exponential of a matrix, by scaling, Taylor series and squaring. */
    public static double[][] exponential(double[][] a, double factor) {
        double norm = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double x : row) {
                sum += StrictMath.abs(x * factor);
            }
            norm = Math.max(norm, sum);
        }
        int halvings = 0;
        double scale = factor;
        for (; norm > 0.5; norm /= 2) {
            halvings++;
            scale /= 2;
        }
        double[][] result = identity(a.length);
        double[][] term = identity(a.length);
        for (int k = 1; k <= TERMS; k++) {
            term = product(term, a, scale / k);
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a.length; j++) {
                    result[i][j] += term[i][j];
                }
            }
        }
        for (int i = 0; i < halvings; i++) {
            result = product(result, result, 1);
        }
        return result;
    }

    /** The matrix with rows and columns exchanged. */
    public static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /**
     * The stationary distribution of a generator, by the elimination of Grassmann, Taksar and Heyman (1985), which
     * subtracts nothing and so loses no digits.
     */
    public static double[] stationary(double[][] generator) {
        int n = generator.length;
        double[][] q = new double[n][];
        for (int i = 0; i < n; i++) {
            q[i] = generator[i].clone();
        }
        for (int k = n - 1; k > 0; k--) {
            double leaving = 0;
            for (int j = 0; j < k; j++) {
                leaving += q[k][j];
            }
            for (int i = 0; i < k; i++) {
                q[i][k] /= leaving;
                for (int j = 0; j < k; j++) {
                    q[i][j] += i == j ? 0 : q[i][k] * q[k][j];
                }
            }
        }
        double[] pi = new double[n];
        pi[0] = 1;
        double sum = 1;
        for (int k = 1; k < n; k++) {
            for (int i = 0; i < k; i++) {
                pi[k] += pi[i] * q[i][k];
            }
            sum += pi[k];
        }
        for (int k = 0; k < n; k++) {
            pi[k] /= sum;
        }
        return pi;
    }

    /** Solves a x = b by elimination with the largest pivot of each column. */
    public static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] left = new double[n][];
        for (int i = 0; i < n; i++) {
            left[i] = Arrays.copyOf(a[i], n + 1);
            left[i][n] = b[i];
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = StrictMath.abs(left[i][k]) > StrictMath.abs(left[pivot][k]) ? i : pivot;
            }
            double[] swap = left[k];
            left[k] = left[pivot];
            left[pivot] = swap;
            for (int i = k + 1; i < n; i++) {
                double times = left[i][k] / left[k][k];
                for (int j = k; j <= n; j++) {
                    left[i][j] -= times * left[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = left[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= left[i][j] * x[j];
            }
            x[i] = sum / left[i][i];
        }
        return x;
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[][] product(double[][] a, double[][] b, double factor) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double x = a[i][k] * factor;
                for (int j = 0; j < n; j++) {
                    product[i][j] += x * b[k][j];
                }
            }
        }
        return product;
    }
}
