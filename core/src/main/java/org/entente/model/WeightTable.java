package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.entente.json.UnicodeText;
import org.entente.relationship.Band;

/**
 * For each state and band a weight of evidence: how often such an item is seen in that state, as ten times the decimal
 * logarithm (decibans, after Good, <i>Probability and the Weighing of Evidence</i>, 1950). Only differences between states
 * matter: 10 decibans more for one state than for another make the odds ten times higher.
 *
 * @param <S> the states
 * @param rows one for each state
 */
public record WeightTable<S extends Enum<S>>(ImmutableSortedMap<S, Row> rows) {
    /**
     * The weights of one state.
     *
     * @param weights seven, in decibans, from {@link Band#HOSTILE} to {@link Band#CLOSE}
     * @param reason one sentence on why they are that, or where they come from
     */
    public record Row(ImmutableList<Double> weights, String reason) {
        /**
         * A row.
         *
         * @throws IllegalArgumentException if there are not seven finite weights or there is no reason
         */
        public Row {
            Preconditions.checkArgument(
                    weights.size() == Band.values().length, "weights must be seven, one for each band: %s", weights);
            weights.forEach(weight ->
                    Preconditions.checkArgument(Double.isFinite(weight), "weights must be finite: %s", weight));
            Preconditions.checkArgument(!reason.isBlank(), "reason must not be blank, beside the weights %s", weights);
            UnicodeText.check("reason", reason);
        }
    }

    /** The weight of a band in a state, in decibans. */
    public double decibans(S state, Band band) {
        return row(state).weights().get(band.ordinal());
    }

    private Row row(S state) {
        return Preconditions.checkNotNull(rows.get(state), state);
    }

    /**
     * Refuses a table in which more friendly evidence could favour the more hostile of two states.
     *
     * @param pairs of states, the more friendly one first
     * @param name of the table, for the message
     */
    void checkMonotone(Iterable<Map.Entry<S, S>> pairs, String name) {
        for (Map.Entry<S, S> pair : pairs) {
            for (int band = 1; band < Band.values().length; band++) {
                double before = ratio(pair, band - 1);
                double after = ratio(pair, band);
                Preconditions.checkArgument(
                        after >= before - 1e-9,
                        "%s: the weight of %s against %s must not fall as the band rises, but falls from %s at %s to %s at"
                                + " %s",
                        name,
                        pair.getKey(),
                        pair.getValue(),
                        before,
                        Band.values()[band - 1],
                        after,
                        Band.values()[band]);
            }
        }
    }

    /** The same of weights that stand in place of the highest band. */
    void checkMonotone(Iterable<Map.Entry<S, S>> pairs, StateWeights<S> highest, String name) {
        for (Map.Entry<S, S> pair : pairs) {
            double before = ratio(pair, Band.FRIENDLY.ordinal());
            double after = highest.decibans(pair.getKey()) - highest.decibans(pair.getValue());
            Preconditions.checkArgument(
                    after >= before - 1e-9,
                    "%s: the weight of %s against %s must not fall from FRIENDLY (%s) to closeOutsideSecurity (%s)",
                    name,
                    pair.getKey(),
                    pair.getValue(),
                    before,
                    after);
        }
    }

    private double ratio(Map.Entry<S, S> pair, int band) {
        return row(pair.getKey()).weights().get(band)
                - row(pair.getValue()).weights().get(band);
    }
}
