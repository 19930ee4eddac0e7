package org.entente.learning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.engine.Contributions;
import org.entente.model.StateWeights;
import org.entente.model.WeightTable;
import org.entente.numeric.Decibans;
import org.entente.relationship.Band;

/**
 * One table as free numbers: a log-scale; and for each pair of states the log ratio at a reference band, as a difference in
 * decibans, and the logarithm of what each gain from band to band is multiplied by. Gains are never negative, and so the
 * table stays monotone.
 */
final class TableParameters<S extends Enum<S>> {
    private static final int BANDS = Band.values().length;
    private static final int GAINS = BANDS - 1;
    private static final int SLOTS = Contributions.SLOTS;
    private static final int OUTSIDE = Contributions.CLOSE_OUTSIDE_SECURITY;
    /** A table that begins without a ratio at its commonest band may find it so much further away than a gain. */
    private static final double COMMONEST = 3;
    /** How far from 0, in decibans, a gain that is added to begins to bend. */
    private static final double SOFTNESS = 0.5;
    /** The reference, the gains, and the gain from FRIENDLY to CLOSE outside of security. */
    private static final int PER_PAIR = 1 + GAINS + 1;

    private final AxisShape<S> shape;
    private final Prior<S> prior;
    private final int at;
    private final double[][] reference;
    private final double[][] gains;

    /**
     * What a table starts from.
     *
     * @param theory the table
     * @param outside weights of CLOSE outside of security, if they are others
     * @param band around which the ratios are built
     * @param share of the theory's gains
     * @param relative whether gains are multiplied, and the ratios at the band those of the theory
     */
    record Prior<S extends Enum<S>>(
            WeightTable<S> theory, Optional<StateWeights<S>> outside, int band, double share, boolean relative) {
        double ratio(AxisShape.Pair<S> pair, int slot) {
            if (slot == OUTSIDE && outside.isPresent()) {
                return outside.get().decibans(pair.friendlier()) - outside.get().decibans(pair.other());
            }
            Band of = Band.values()[Math.min(slot, BANDS - 1)];
            return theory.decibans(pair.friendlier(), of) - theory.decibans(pair.other(), of);
        }
    }

    /**
     * A table.
     *
     * @param at where its numbers begin among all
     */
    TableParameters(AxisShape<S> shape, Prior<S> prior, int at) {
        this.shape = shape;
        this.prior = prior;
        this.at = at;
        this.reference = new double[shape.pairs().size()][1];
        this.gains = new double[shape.pairs().size()][GAINS + 1];
        for (int pair = 0; pair < gains.length; pair++) {
            AxisShape.Pair<S> states = shape.pairs().get(pair);
            reference[pair][0] = prior.relative ? prior.ratio(states, prior.band) : 0;
            for (int gain = 0; gain < GAINS; gain++) {
                gains[pair][gain] = prior.share * (prior.ratio(states, gain + 1) - prior.ratio(states, gain));
            }
            gains[pair][GAINS] =
                    prior.share * (prior.ratio(states, OUTSIDE) - prior.ratio(states, Band.FRIENDLY.ordinal()));
        }
    }

    /** How many numbers a table has. */
    static int count(AxisShape<?> shape) {
        return 1 + shape.pairs().size() * PER_PAIR;
    }

    private int reference(int pair) {
        return at + 1 + pair * PER_PAIR;
    }

    private int gain(int pair, int gain) {
        return reference(pair) + 1 + gain;
    }

    private double scale(double[] x) {
        return StrictMath.exp(x[0] + x[at]);
    }

    /** A gain in decibans: the theory's times a factor, or near to the theory's plus a difference, but above 0. */
    private double gainOf(double[] x, int pair, int gain) {
        double number = x[gain(pair, gain)];
        return prior.relative
                ? gains[pair][gain] * StrictMath.exp(number)
                : SOFTNESS * softplus((gains[pair][gain] + number) / SOFTNESS);
    }

    private double slopeOfGain(double[] x, int pair, int gain) {
        double number = x[gain(pair, gain)];
        return prior.relative
                ? gainOf(x, pair, gain)
                : 1 / (1 + StrictMath.exp(-(gains[pair][gain] + number) / SOFTNESS));
    }

    private static double softplus(double x) {
        return x > 30 ? x : StrictMath.log1p(StrictMath.exp(x));
    }

    /** Log ratios of a pair by slot, in decibans. */
    private double[] ratios(double[] x, int pair) {
        double[] ratios = new double[SLOTS];
        double scale = scale(x);
        ratios[prior.band] = reference[pair][0] + x[reference(pair)];
        for (int band = prior.band + 1; band < BANDS; band++) {
            ratios[band] = ratios[band - 1] + gainOf(x, pair, band - 1);
        }
        for (int band = prior.band - 1; band >= 0; band--) {
            ratios[band] = ratios[band + 1] - gainOf(x, pair, band);
        }
        ratios[OUTSIDE] = prior.outside.isPresent()
                ? ratios[Band.FRIENDLY.ordinal()] + gainOf(x, pair, GAINS)
                : ratios[BANDS - 1];
        for (int slot = 0; slot < SLOTS; slot++) {
            ratios[slot] *= scale;
        }
        return ratios;
    }

    /** Fills in the weights of the table's cells, in nats. */
    void fill(double[] x, int firstCell, double[] weights) {
        int states = shape.states();
        for (int pair = 0; pair < gains.length; pair++) {
            double[] ratios = ratios(x, pair);
            for (S state : shape.type().getEnumConstants()) {
                int sign = shape.sign(pair, state);
                for (int slot = 0; slot < SLOTS && sign != 0; slot++) {
                    weights[(firstCell + slot) * states + state.ordinal()] += sign * ratios[slot] * Decibans.NATS;
                }
            }
        }
    }

    /** Takes a slope by the weights back to the numbers. */
    void addSlope(double[] x, int firstCell, double[] byWeight, double[] gradient) {
        double scale = scale(x);
        for (int pair = 0; pair < gains.length; pair++) {
            double[] by = byRatio(pair, firstCell, byWeight);
            double[] ratios = ratios(x, pair);
            double byScale = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                byScale += by[slot] * ratios[slot];
            }
            gradient[0] += byScale;
            gradient[at] += byScale;
            if (prior.outside.isPresent()) {
                gradient[gain(pair, GAINS)] += by[OUTSIDE] * scale * slopeOfGain(x, pair, GAINS);
                by[Band.FRIENDLY.ordinal()] += by[OUTSIDE];
            } else {
                by[BANDS - 1] += by[OUTSIDE];
            }
            double beyond = 0;
            for (int band = BANDS - 1; band > prior.band; band--) {
                beyond += by[band];
                gradient[gain(pair, band - 1)] += beyond * scale * slopeOfGain(x, pair, band - 1);
            }
            double all = beyond + by[prior.band];
            beyond = 0;
            for (int band = 0; band < prior.band; band++) {
                beyond += by[band];
                gradient[gain(pair, band)] -= beyond * scale * slopeOfGain(x, pair, band);
            }
            gradient[reference(pair)] += (all + beyond) * scale;
        }
    }

    private double[] byRatio(int pair, int firstCell, double[] byWeight) {
        double[] by = new double[SLOTS];
        for (S state : shape.type().getEnumConstants()) {
            int sign = shape.sign(pair, state);
            for (int slot = 0; slot < SLOTS && sign != 0; slot++) {
                by[slot] += sign * byWeight[(firstCell + slot) * shape.states() + state.ordinal()] * Decibans.NATS;
            }
        }
        return by;
    }

    /** Fills in how far each number may be from 0. */
    void fill(Widths widths, double[] all) {
        all[at] = widths.tableScale();
        for (int pair = 0; pair < gains.length; pair++) {
            double gain = prior.relative ? widths.increments() : widths.additions();
            double band = prior.relative ? widths.reference() : COMMONEST * widths.additions();
            all[reference(pair)] = shape.neutralSpeaks() || !prior.relative ? band : 0;
            Arrays.fill(all, gain(pair, 0), gain(pair, GAINS) + 1, gain);
        }
    }

    /** The table, in hundredths of a deciban. */
    WeightTable<S> table(double[] x, String reason) {
        ImmutableSortedMap.Builder<S, WeightTable.Row> rows = ImmutableSortedMap.naturalOrder();
        for (S state : shape.type().getEnumConstants()) {
            List<Double> weights = new ArrayList<>();
            for (int band = 0; band < BANDS; band++) {
                weights.add(weight(x, state, band) / 100.0);
            }
            rows.put(state, new WeightTable.Row(ImmutableList.copyOf(weights), reason));
        }
        return new WeightTable<>(rows.buildOrThrow());
    }

    /** The weights of CLOSE outside of security, where they are others. */
    Optional<StateWeights<S>> outside(double[] x, String reason) {
        return prior.outside.map(theory -> {
            ImmutableSortedMap.Builder<S, Double> weights = ImmutableSortedMap.naturalOrder();
            for (S state : shape.type().getEnumConstants()) {
                weights.put(state, weight(x, state, OUTSIDE) / 100.0);
            }
            return new StateWeights<>(weights.buildOrThrow(), reason);
        });
    }

    /** Ratios are rounded, not weights: rounded ratios still never fall. */
    private long weight(double[] x, S state, int slot) {
        long weight = 0;
        for (int pair = 0; pair < gains.length; pair++) {
            int sign = shape.sign(pair, state);
            weight += sign == 0 ? 0 : sign * StrictMath.round(100 * ratios(x, pair)[slot]);
        }
        return weight;
    }
}
