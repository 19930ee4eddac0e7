package org.entente.numeric;

/**
 * Nodes and weights of Gauss-Legendre quadrature on the interval from 0 to 1, by Newton's method on the Legendre
 * polynomials (Abramowitz and Stegun 1964, 25.4.30).
 */
public final class GaussLegendre {
    private static final int ROUNDS = 100;
    private static final double ACCURATE = 1e-15;

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * A rule that is exact for polynomials of degree 2 count - 1.
     *
     * @param count of nodes, 1 or more
     */
    public static GaussLegendre of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (count + 0.5));
            double derivative = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double before = 1;
                double value = x;
                for (int n = 2; n <= count; n++) {
                    double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                derivative = count * (x * value - before) / (x * x - 1);
                double step = value / derivative;
                x -= step;
                if (StrictMath.abs(step) < ACCURATE) {
                    break;
                }
            }
            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * derivative * derivative);
        }
        return new GaussLegendre(nodes, weights);
    }

    /** How many nodes there are. */
    public int count() {
        return nodes.length;
    }

    /** A node, from 0 to 1. */
    public double node(int i) {
        return nodes[i];
    }

    /** The weight of a node; all sum to 1. */
    public double weight(int i) {
        return weights[i];
    }
}
