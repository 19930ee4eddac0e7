package org.entente.learning;

/** The filter over one sequence, forwards, with all that its adjoint needs. */
final class Filter {
    final TrainingSequence sequence;
    private final TrialModel chain;
    private final int states;
    private final int size;
    /** Likelihoods by stretch and state, the highest of a stretch 1. */
    private final double[] likelihoods;
    /** Beliefs by month and sub-state, after its evidence. */
    private final double[] beliefs;
    /** What beliefs summed to before they were scaled, by month. */
    private final double[] sums;

    Filter(TrainingSequence sequence, TrialModel chain) {
        this.sequence = sequence;
        this.chain = chain;
        this.states = chain.states();
        this.size = chain.subStates();
        this.likelihoods = likelihoods();
        this.beliefs = new double[sequence.months() * size];
        this.sums = new double[sequence.months()];
        for (int k = 0; k < sequence.stretches().size(); k++) {
            for (int t = sequence.first()[k]; t < sequence.first()[k + 1]; t++) {
                step(t, k);
            }
        }
    }

    private double[] likelihoods() {
        double[] all = new double[sequence.stretches().size() * states];
        for (int k = 0; k < sequence.stretches().size(); k++) {
            int at = k * states;
            sequence.stretches().get(k).addTo(all, at, states, chain.weights());
            double highest = all[at];
            for (int s = 1; s < states; s++) {
                highest = Math.max(highest, all[at + s]);
            }
            for (int s = 0; s < states; s++) {
                all[at + s] = StrictMath.exp(all[at + s] - highest);
            }
        }
        return all;
    }

    private void step(int t, int stretch) {
        int at = t * size;
        double[] monthly = chain.monthly();
        double[] from = t == 0 ? chain.start() : beliefs;
        int origin = t == 0 ? 0 : at - size;
        for (int i = 0; i < size; i++) {
            double before = from[origin + i];
            for (int j = 0, row = i * size; j < size; j++) {
                beliefs[at + j] += before * monthly[row + j];
            }
        }
        double sum = 0;
        for (int s = 0, like = stretch * states; s < states; s++) {
            beliefs[at + s] *= likelihoods[like + s];
            beliefs[at + states + s] *= likelihoods[like + s];
            sum += beliefs[at + s] + beliefs[at + states + s];
        }
        double scale = 1 / sum;
        for (int j = 0; j < size; j++) {
            beliefs[at + j] *= scale;
        }
        sums[t] = sum;
    }

    private double before(int t, int subState) {
        return t == 0 ? chain.start()[subState] : beliefs[(t - 1) * size + subState];
    }

    /** The belief on the day of a label, by state. */
    double[] belief(int label) {
        double[] chained = chained(label);
        double[] measured = measured(label);
        double sum = 0;
        for (int s = 0; s < states; s++) {
            sum += chained[s] * measured[s];
        }
        for (int s = 0; s < states; s++) {
            chained[s] *= measured[s] / sum;
        }
        return chained;
    }

    /** What the chain believes at the end of the month of a label, by state. */
    private double[] chained(int label) {
        int month = sequence.labels().get(label).month();
        double[] belief = new double[states];
        for (int s = 0; s < states; s++) {
            belief[s] = before(month + 1, s) + before(month + 1, states + s);
        }
        return belief;
    }

    /** Likelihoods of the measures of a label's year, the highest 1. */
    private double[] measured(int label) {
        double[] logs = new double[states];
        sequence.measures().get(label).addTo(logs, 0, states, chain.weights());
        double highest = logs[0];
        for (double log : logs) {
            highest = Math.max(highest, log);
        }
        for (int s = 0; s < states; s++) {
            logs[s] = StrictMath.exp(logs[s] - highest);
        }
        return logs;
    }

    /** Adds the loss of the labels, and its slope, to a sum. */
    void addTo(LossGradient sum) {
        double[] by = new double[size];
        int label = sequence.labels().size() - 1;
        for (int k = sequence.stretches().size() - 1; k >= 0; k--) {
            double[] byLog = new double[states];
            for (int t = sequence.first()[k + 1] - 1; t >= sequence.first()[k]; t--) {
                for (; label >= 0 && sequence.labels().get(label).month() == t; label--) {
                    addLoss(label, by, sum);
                }
                by = back(t, k, by, byLog, sum);
            }
            sequence.stretches().get(k).addSlope(byLog, states, sum.weights);
        }
        for (; label >= 0; label--) {
            addLoss(label, by, sum);
        }
        for (int i = 0; i < size; i++) {
            sum.start[i] += by[i];
        }
    }

    /** Adds the loss of a label; its slope by the weights of measures, and by what the chain believes of its month. */
    private void addLoss(int index, double[] by, LossGradient sum) {
        TrainingSequence.Label label = sequence.labels().get(index);
        double[] chained = chained(index);
        double[] belief = belief(index);
        double probability = 0;
        for (int s = 0; s < states; s++) {
            probability += (label.mask() >> s & 1) * belief[s];
        }
        double floored = Math.max(1e-12, probability);
        double[] byLog = new double[states];
        for (int s = 0; s < states; s++) {
            byLog[s] = label.weight() * belief[s] * (1 - (label.mask() >> s & 1) / floored);
            double byState = byLog[s] / Math.max(1e-300, chained[s]);
            by[s] += byState;
            by[states + s] += byState;
        }
        sequence.measures().get(index).addSlope(byLog, states, sum.weights);
        sum.loss -= label.weight() * StrictMath.log(floored);
    }

    /** Takes a slope by the belief of a month to that by the belief of the month before. */
    private double[] back(int t, int stretch, double[] by, double[] byLog, LossGradient sum) {
        int at = t * size;
        double mean = 0;
        for (int j = 0; j < size; j++) {
            mean += by[j] * beliefs[at + j];
        }
        double[] byPredicted = new double[size];
        for (int s = 0; s < states; s++) {
            double young = by[s] - mean;
            double settled = by[states + s] - mean;
            byLog[s] += young * beliefs[at + s] + settled * beliefs[at + states + s];
            double scaled = likelihoods[stretch * states + s] / sums[t];
            byPredicted[s] = young * scaled;
            byPredicted[states + s] = settled * scaled;
        }
        double[] byBefore = new double[size];
        double[] monthly = chain.monthly();
        for (int i = 0; i < size; i++) {
            double before = before(t, i);
            double slope = 0;
            for (int j = 0, row = i * size; j < size; j++) {
                sum.monthly[row + j] += before * byPredicted[j];
                slope += monthly[row + j] * byPredicted[j];
            }
            byBefore[i] = slope;
        }
        return byBefore;
    }
}
