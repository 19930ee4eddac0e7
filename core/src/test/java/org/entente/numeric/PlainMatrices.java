package org.entente.numeric;

/** The linear algebra of a Markov process a second time, by other ways than the library's. */
public final class PlainMatrices {
    private PlainMatrices() {}

    /** The exponential of rates, as the mean over how many jumps a Poisson process makes: nothing is subtracted. */
    public static double[][] uniformised(double[][] q, double years) {
        int n = q.length;
        double fastest = 1e-9;
        for (int i = 0; i < n; i++) {
            fastest = Math.max(fastest, -q[i][i]);
        }
        double[][] jump = new double[n][n];
        double[][] power = new double[n][n];
        double[][] sum = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                jump[i][j] = q[i][j] / fastest + (i == j ? 1 : 0);
            }
            power[i][i] = 1;
        }
        double probability = Math.exp(-fastest * years);
        for (int jumps = 0; jumps < 60 + 20 * fastest * years; jumps++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += probability * power[i][j];
                }
            }
            power = product(power, jump);
            probability *= fastest * years / (jumps + 1);
        }
        return sum;
    }

    /** Where rates lead in the long run, by elimination in the equations pi Q = 0, sum of pi = 1. */
    public static double[] stationary(double[][] q) {
        int n = q.length;
        double[][] a = new double[n][n + 1];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                a[row][column] = row == 0 ? 1 : q[column][row];
            }
        }
        a[0][n] = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int row = k; row < n; row++) {
                pivot = Math.abs(a[row][k]) > Math.abs(a[pivot][k]) ? row : pivot;
            }
            double[] swap = a[k];
            a[k] = a[pivot];
            a[pivot] = swap;
            for (int row = 0; row < n; row++) {
                double times = row == k ? 0 : a[row][k] / a[k][k];
                for (int column = k; column <= n && times != 0; column++) {
                    a[row][column] -= times * a[k][column];
                }
            }
        }
        double[] pi = new double[n];
        for (int k = 0; k < n; k++) {
            pi[k] = a[k][n] / a[k][k];
        }
        return pi;
    }

    public static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            product[i] = times(a[i], b);
        }
        return product;
    }

    /** A row of probabilities times a matrix. */
    public static double[] times(double[] row, double[][] matrix) {
        double[] product = new double[matrix[0].length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += row[i] * matrix[i][j];
            }
        }
        return product;
    }

    /** Numbers divided by their sum. */
    public static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = values[i] / sum;
        }
        return normalised;
    }
}
