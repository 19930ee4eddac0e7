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
    private final AxisShape<S> shape;
    private final HmmParameters<S> theory;
    private final List<TrainingSet.Instrument> instruments;
    private final List<TableParameters<S>> tables = new ArrayList<>();
    private final int ends;
    private final RateParameters<S> rates;
    private final double[] widths;

    AxisParameters(AxisShape<S> shape, Model start, TrainingSet<S> data, Widths widths) {
        this.shape = shape;
        this.theory = shape.of().apply(start);
        this.instruments = data.instruments();
        int at = 1;
        for (TrainingSet.Instrument instrument : instruments) {
            tables.add(new TableParameters<>(shape, prior(instrument), at));
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

    private TableParameters.Prior<S> prior(TrainingSet.Instrument instrument) {
        FactorTables<S> own = own(instrument.factor());
        WeightTable<S> table = own.instruments().getOrDefault(instrument.name(), own.codebook());
        return new TableParameters.Prior<>(
                Objects.requireNonNull(table),
                instrument.isCodebook() ? own.closeOutsideSecurity() : Optional.empty(),
                Band.NEUTRAL.ordinal(),
                1,
                0);
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

    /** The ridge; adds its slope. A number that may not move has no slope. */
    double penalty(double[] x, double[] gradient) {
        double penalty = 0;
        for (int k = 0; k < x.length; k++) {
            if (widths[k] == 0) {
                gradient[k] = 0;
            } else {
                double off = x[k] / (widths[k] * widths[k]);
                penalty += off * x[k] / 2;
                gradient[k] += off;
            }
        }
        return penalty;
    }

    /** The axis that the numbers stand for. */
    HmmParameters<S> axis(double[] x, String reason) {
        ImmutableSortedMap.Builder<Factor, FactorTables<S>> all = ImmutableSortedMap.naturalOrder();
        for (Factor factor : Factor.values()) {
            all.put(factor, tables(x, factor, reason));
        }
        return new HmmParameters<>(
                rates.transitions(x, reason),
                theory.outlook(),
                all.buildOrThrow(),
                new EndWeights<>(ends(x, 0, reason), ends(x, 1, reason)));
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
            TrainingSet.Instrument instrument = instruments.get(i);
            if (instrument.factor() == factor && instrument.isCodebook()) {
                codebook = tables.get(i).table(x, reason);
                outside = tables.get(i).outside(x, reason);
            } else if (instrument.factor() == factor) {
                fitted.put(instrument.name(), tables.get(i).table(x, reason));
            }
        }
        own(factor).instruments().forEach((name, table) -> {
            if (!instruments.contains(new TrainingSet.Instrument(factor, name))) {
                fitted.put(name, table);
            }
        });
        return new FactorTables<>(codebook, fitted.buildOrThrow(), outside);
    }
}
