package org.entente.engine;

import java.util.List;
import org.entente.model.AnnouncementRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * What one chain would make of the coming months, if what is in force went on speaking and one fully reliable item of one
 * factor and band came in each.
 *
 * @param <S> the states
 */
final class Projection<S extends Enum<S>> {
    private static final int LONGEST = 24;

    private final HiddenMarkovModel<S> chain;
    private final double[] belief;
    private final RedundancyDiscount heard;
    private final int month;
    private final double[] weights = new double[RedundancyDiscount.FACTORS];
    private final double[] sums;

    Projection(
            HiddenMarkovModel<S> chain,
            double[] belief,
            RedundancyDiscount heard,
            int month,
            List<ConditionInForce> inForce) {
        this.chain = chain;
        this.belief = belief;
        this.heard = heard;
        this.month = month;
        this.sums = new double[RedundancyDiscount.FACTORS * chain.states()];
        for (ConditionInForce speaking : inForce) {
            int factor = speaking.dialect().factor().ordinal();
            weights[factor] += speaking.weight();
            double[] row =
                    chain.table(speaking.dialect().factor(), speaking.dialect().instrument())[speaking.band()];
            for (int s = 0; s < row.length; s++) {
                sums[factor * row.length + s] += speaking.weight() * row[s];
            }
        }
    }

    /** The band of a factor that speaks most for a state rather than another. */
    Band strongest(Factor factor, S state, S other) {
        double[][] table = chain.table(factor, Evidence.CASE_CODING);
        Band strongest = Band.NEUTRAL;
        for (Band band : Band.values()) {
            double ratio = table[band.ordinal()][state.ordinal()] - table[band.ordinal()][other.ordinal()];
            double best = table[strongest.ordinal()][state.ordinal()] - table[strongest.ordinal()][other.ordinal()];
            strongest = ratio > best ? band : strongest;
        }
        return strongest;
    }

    /** After how many such months another state than this would be announced; 0 if not within two years. */
    int monthsUntilLeft(S state, Factor factor, Band band, AnnouncementRules rules) {
        FilterStep recursion = new FilterStep(chain, belief);
        RedundancyDiscount attention = heard.copy();
        double[] row = chain.table(factor, Evidence.CASE_CODING)[band.ordinal()];
        double[] said = sums.clone();
        double[] weighing = weights.clone();
        double[] shares = new double[RedundancyDiscount.FACTORS];
        weighing[factor.ordinal()] += 1;
        for (int s = 0; s < row.length; s++) {
            said[factor.ordinal() * row.length + s] += row[s];
        }
        for (int months = 1; months <= LONGEST; months++) {
            recursion.move();
            attention.hear(month + months, weighing);
            attention.share(weighing, shares);
            recursion.hear(said, shares);
            recursion.weigh();
            if (isLeft(state, recursion.belief(), rules)) {
                return months;
            }
        }
        return 0;
    }

    private boolean isLeft(S state, double[] subStates, AnnouncementRules rules) {
        int n = chain.states();
        boolean entered = false;
        for (int s = 0; s < n; s++) {
            entered |= s != state.ordinal()
                    && subStates[s] + subStates[n + s] >= rules.enter().value();
        }
        double left = subStates[state.ordinal()] + subStates[n + state.ordinal()];
        return entered && left <= rules.leave().value();
    }
}
