package org.entente.learning;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.EndWeights;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.StateWeights;
import org.entente.model.WeightTable;
import org.entente.numeric.Decibans;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;

/**
 * One axis of a model as free numbers, all of them 0 at the start: the logarithm of a scale of all weights, then those of
 * each table of which the training set has evidence, of the ends of conditions, and of the rates of change.
 */
final class AxisParameters<S extends Enum<S>> {
    /** Of the codebook's gains, what an instrument without a table of its own starts from. */
    private static final double SHARE = 0.05;

    private final AxisShape<S> shape;
    private final HmmParameters<S> theory;
    private final List<Instrument> instruments;
    private final List<TableParameters<S>> tables = new ArrayList<>();
    private final int ends;
    private final RateParameters<S> rates;
    private final double[] widths;

    AxisParameters(AxisShape<S> shape, Model start, TrainingSet<S> data, Widths widths) {
        this.shape = shape;
        this.theory = shape.of().apply(start);
        this.instruments = data.instruments();
        int at = 1;
        for (Instrument instrument : instruments) {
            tables.add(new TableParameters<>(shape, prior(instrument, data.commonestBand(tables.size())), at));
            at += TableParameters.count(shape);
        }
        this.ends = at;
        this.rates = new RateParameters<>(shape.type(), theory.transitions(), ends + 2 * shape.states());
        this.widths = new double[ends + 2 * shape.states() + RateParameters.count(shape.states())];
        this.widths[0] = widths.scale();
        tables.forEach(table -> table.fill(widths, this.widths));
        for (int k = ends; k < ends + 2 * shape.states(); k++) {
            this.widths[k] = widths.ends();
        }
        rates.fill(widths, this.widths);
    }

    /**
     * What the table of an instrument starts from. Of one that has none yet, the theory says that it leans the way its
     * factor does, less strongly, for several of them measure one thing; but not for which state its commonest band speaks.
     */
    private TableParameters.Prior<S> prior(Instrument instrument, int commonest) {
        FactorTables<S> own = own(instrument.factor());
        WeightTable<S> table = own.instruments().get(instrument.name());
        if (instrument.isCodebook()) {
            return new TableParameters.Prior<>(
                    own.codebook(), own.closeOutsideSecurity(), Band.NEUTRAL.ordinal(), 1, true);
        }
        return table == null
                ? new TableParameters.Prior<>(own.codebook(), Optional.empty(), commonest, SHARE, false)
                : new TableParameters.Prior<>(table, Optional.empty(), commonest, 1, true);
    }

    private FactorTables<S> own(Factor factor) {
        return Objects.requireNonNull(theory.tables().get(factor));
    }

    int count() {
        return widths.length;
    }

    /** The chain that the numbers stand for. */
    TrialModel chain(double[] x) {
        int states = shape.states();
        double[] weights = new double[TrainingSet.cell(tables.size() + 1, 0) * states];
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i).fill(x, TrainingSet.cell(i, 0), weights);
        }
        for (int side = 0; side < 2; side++) {
            int row = TrainingSet.cell(tables.size(), side) * states;
            for (S state : shape.type().getEnumConstants()) {
                weights[row + state.ordinal()] = end(x, side, state) * Decibans.NATS;
            }
        }
        return rates.chain(x, weights);
    }

    private double end(double[] x, int side, S state) {
        StateWeights<S> weights =
                side == 0 ? theory.ends().hostile() : theory.ends().friendly();
        return weights.decibans(state) + x[ends + side * shape.states() + state.ordinal()];
    }

    /** Takes a slope by the chain back to the numbers. */
    void addSlope(double[] x, LossGradient by, double[] gradient) {
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i).addSlope(x, TrainingSet.cell(i, 0), by.weights, gradient);
        }
        int row = TrainingSet.cell(tables.size(), 0) * shape.states();
        for (int k = 0; k < 2 * shape.states(); k++) {
            gradient[ends + k] += by.weights[row + k] * Decibans.NATS;
        }
        rates.addSlope(x, by, gradient);
    }

    /**
     * The numbers that so many standard deviations from the theory are. Searching in these is as easy for a number in
     * decibans as for a logarithm.
     */
    double[] scaled(double[] deviations) {
        double[] x = new double[deviations.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = widths[k] * deviations[k];
        }
        return x;
    }

    /** The ridge. Turns a slope by the numbers into one by deviations, that of the ridge added. */
    double penalty(double[] deviations, double[] gradient) {
        double penalty = 0;
        for (int k = 0; k < deviations.length; k++) {
            penalty += deviations[k] * deviations[k] / 2;
            gradient[k] = gradient[k] * widths[k] + deviations[k];
        }
        return penalty;
    }

    /** The axis that the numbers stand for. */
    HmmParameters<S> axis(double[] x, String reason) {
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> all = ImmutableSortedMap.naturalOrder();
        for (Factor factor : Factor.values()) {
            all.put(factor, tables(x, factor, reason));
        }
        return HmmParameters.builder(theory)
                .transitions(rates.transitions(x, reason))
                .tables(all.buildOrThrow())
                .ends(new EndWeights<>(ends(x, 0, reason), ends(x, 1, reason)))
                .build();
    }

    private StateWeights<S> ends(double[] x, int side, String reason) {
        ImmutableSortedMap.Builder<S, Double> weights = ImmutableSortedMap.naturalOrder();
        for (S state : shape.type().getEnumConstants()) {
            weights.put(state, StrictMath.round(100 * end(x, side, state)) / 100.0);
        }
        return new StateWeights<>(weights.buildOrThrow(), reason);
    }

    private FactorTables<S> tables(double[] x, Factor factor, String reason) {
        WeightTable<S> codebook = own(factor).codebook();
        Optional<StateWeights<S>> outside = own(factor).closeOutsideSecurity();
        ImmutableSortedMap.Builder<String, WeightTable<S>> fitted = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < tables.size(); i++) {
            Instrument instrument = instruments.get(i);
            if (instrument.factor() == factor && instrument.isCodebook()) {
                codebook = tables.get(i).table(x, reason);
                outside = tables.get(i).outside(x, reason);
            } else if (instrument.factor() == factor) {
                fitted.put(instrument.name(), tables.get(i).table(x, reason));
            }
        }
        own(factor).instruments().forEach((name, table) -> {
            if (!instruments.contains(new Instrument(factor, name))) {
                fitted.put(name, table);
            }
        });
        return new FactorTables<>(codebook, fitted.buildOrThrow(), outside);
    }
}
