package org.entente.learning;

/** A loss and its slope by the numbers of a {@link TrialModel}, to be summed up. */
final class LossGradient {
    double loss;
    final double[] weights;
    final double[] monthly;
    final double[] start;

    LossGradient(TrialModel chain) {
        this.weights = new double[chain.weights().length];
        this.monthly = new double[chain.monthly().length];
        this.start = new double[chain.start().length];
    }

    void add(LossGradient other) {
        loss += other.loss;
        add(weights, other.weights);
        add(monthly, other.monthly);
        add(start, other.start);
    }

    private static void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }
}
