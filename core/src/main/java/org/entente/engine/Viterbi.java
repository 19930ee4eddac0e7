package org.entente.engine;

/** The most likely path through all months, in logarithms; of equally likely ones that of the first states. */
final class Viterbi {
    private Viterbi() {}

    /**
     * Sub-states of the most likely path.
     *
     * @param logLikelihoods for each month, of its evidence, by state
     */
    static int[] path(HiddenMarkovModel<?> chain, double[][] logLikelihoods) {
        int states = chain.states();
        int n = 2 * states;
        double[] steps = logs(chain.monthly());
        double[] best = logs(chain.stationary());
        byte[][] cameFrom = new byte[logLikelihoods.length][n];
        for (int t = 0; t < logLikelihoods.length; t++) {
            double[] next = new double[n];
            for (int j = 0; j < n; j++) {
                int from = 0;
                for (int i = 1; i < n; i++) {
                    from = best[i] + steps[i * n + j] > best[from] + steps[from * n + j] ? i : from;
                }
                cameFrom[t][j] = (byte) from;
                next[j] = best[from] + steps[from * n + j] + logLikelihoods[t][j % states];
            }
            best = next;
        }
        int[] path = new int[logLikelihoods.length];
        int at = 0;
        for (int j = 1; j < n; j++) {
            at = best[j] > best[at] ? j : at;
        }
        for (int t = path.length - 1; t >= 0; t--) {
            path[t] = at;
            at = cameFrom[t][at];
        }
        return path;
    }

    private static double[] logs(double[] probabilities) {
        double[] logs = new double[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(probabilities[i]);
        }
        return logs;
    }
}
