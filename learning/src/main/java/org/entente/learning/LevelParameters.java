package org.entente.learning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.engine.Generator;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.WeightTable;
import org.entente.numeric.Decibans;
import org.entente.numeric.Matrices;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;

/**
 * The level model as free numbers. For each instrument, by each pair of neighbouring levels, the log ratio at its
 * commonest band, then what the ratio gains from each band to the next. A gain is the softplus of its number, log(1 +
 * e^x), and so never negative: the tables are monotone by construction. The rates of change follow.
 *
 * <p>The penalty ties each gain to the start, neighbouring gains to each other, each ratio at the commonest band to
 * nought (of an instrument's commonest band the theory does not say for whom it speaks), and each rate to the start.
 */
final class LevelParameters {
    private static final int LEVELS = ForwardBackward.LEVELS;
    private static final int PAIRS = LEVELS - 1;
    private static final int BANDS = Band.values().length;
    private static final int GAINS = BANDS - 1;
    private static final int PER_TABLE = PAIRS * BANDS;
    /** The least gain at the start, in nats: from nothing at all the softplus would not find away. */
    private static final double LEAST_GAIN = 1e-3;

    private final LevelFitting options;
    private final Model model;
    private final ImmutableList<TrainingSet.Instrument> instruments;
    private final int[] commonest;
    private final double[] start;
    private final double[] startGains;
    private final RateParameters rates;

    LevelParameters(LevelFitting options, Model model, TrainingSet data) {
        this.options = options;
        this.model = model;
        this.instruments = data.instruments();
        this.commonest = commonest(data);
        this.rates = new RateParameters(options.twoSubStates(), data.monthsPerStep());
        this.start = new double[instruments.size() * PER_TABLE + RateParameters.COUNT];
        this.startGains = new double[start.length];
        for (int i = 0; i < instruments.size(); i++) {
            start(i);
        }
        System.arraycopy(rates.start(model.level().transitions()), 0, start, firstRate(), RateParameters.COUNT);
    }

    /** What a model says without any fit. */
    static TrialModel unfitted(Model model, TrainingSet data) {
        double[] weights = new double[data.instruments().size() * BANDS * LEVELS];
        for (int i = 0; i < data.instruments().size(); i++) {
            TrainingSet.Instrument instrument = data.instruments().get(i);
            FactorTables<PeaceLevel> tables =
                    Objects.requireNonNull(model.level().tables().get(instrument.factor()));
            WeightTable<PeaceLevel> own = tables.instruments().get(instrument.name());
            double share = own == null && !instrument.isCodebook()
                    ? model.evidence().unknownInstrument().value()
                    : 1;
            for (Band band : Band.values()) {
                for (PeaceLevel level : PeaceLevel.values()) {
                    weights[(i * BANDS + band.ordinal()) * LEVELS + level.ordinal()] =
                            (own == null ? tables.codebook() : own).decibans(level, band) * Decibans.NATS * share;
                }
            }
        }
        double[][] generator = Generator.of(model.level().transitions(), PeaceLevel.class);
        return new TrialModel(
                weights,
                RateParameters.monthly(generator, data.monthsPerStep() / 12.0),
                Matrices.stationary(generator));
    }

    private static int[] commonest(TrainingSet data) {
        double[][] spoken = new double[data.instruments().size()][BANDS];
        for (TrainingSequence sequence : data.sequences()) {
            for (TrainingSequence.Voice voice : sequence.voices()) {
                for (int k = 0; k < voice.first().length; k++) {
                    for (int c = voice.start()[k]; c < voice.start()[k + 1]; c++) {
                        int cell = voice.cells()[c];
                        spoken[cell / BANDS][cell % BANDS] += voice.weights()[c] * (voice.end()[k] - voice.first()[k]);
                    }
                }
            }
        }
        int[] commonest = new int[spoken.length];
        for (int i = 0; i < spoken.length; i++) {
            for (int band = 1; band < BANDS; band++) {
                commonest[i] = spoken[i][band] > spoken[i][commonest[i]] ? band : commonest[i];
            }
        }
        return commonest;
    }

    private void start(int i) {
        WeightTable<PeaceLevel> codebook = tables(i).codebook();
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int gain = 0; gain < GAINS; gain++) {
                double theory = ratio(codebook, pair, gain + 1) - ratio(codebook, pair, gain);
                int at = gain(i, pair, gain);
                startGains[at] = Math.max(LEAST_GAIN, theory * options.codebookShare());
                start[at] = options.monotone() ? inverseSoftplus(startGains[at]) : startGains[at];
            }
        }
    }

    private FactorTables<PeaceLevel> tables(int i) {
        return Objects.requireNonNull(
                model.level().tables().get(instruments.get(i).factor()));
    }

    private static double ratio(WeightTable<PeaceLevel> table, int pair, int band) {
        PeaceLevel[] levels = PeaceLevel.values();
        Band at = Band.values()[band];
        return (table.decibans(levels[pair + 1], at) - table.decibans(levels[pair], at)) * Decibans.NATS;
    }

    private int firstRate() {
        return instruments.size() * PER_TABLE;
    }

    private static int offset(int table, int pair) {
        return table * PER_TABLE + pair * BANDS;
    }

    private static int gain(int table, int pair, int gain) {
        return offset(table, pair) + 1 + gain;
    }

    double[] start() {
        return start.clone();
    }

    int cells() {
        return instruments.size() * BANDS;
    }

    boolean isSane(double[] x) {
        return rates.isSane(rates(x));
    }

    private double[] rates(double[] x) {
        double[] own = new double[RateParameters.COUNT];
        System.arraycopy(x, firstRate(), own, 0, own.length);
        return own;
    }

    TrialModel candidate(double[] x) {
        double[][] generator = rates.generator(rates(x));
        return new TrialModel(weights(x), rates.monthly(generator), Matrices.stationary(generator));
    }

    /** Weights in nats, against negative peace, by cell and level. */
    private double[] weights(double[] x) {
        double[] weights = new double[cells() * LEVELS];
        for (int i = 0; i < instruments.size(); i++) {
            if (instruments.get(i).isCodebook()) {
                codebook(i, weights);
                continue;
            }
            for (int pair = 0; pair < PAIRS; pair++) {
                double[] ratios = ratios(x, i, pair);
                for (int band = 0; band < BANDS; band++) {
                    addRatio(weights, (i * BANDS + band) * LEVELS, pair, ratios[band]);
                }
            }
        }
        return weights;
    }

    private void codebook(int i, double[] weights) {
        for (Band band : Band.values()) {
            for (PeaceLevel level : PeaceLevel.values()) {
                weights[(i * BANDS + band.ordinal()) * LEVELS + level.ordinal()] =
                        tables(i).codebook().decibans(level, band) * Decibans.NATS;
            }
        }
    }

    /** Adds the log ratio of a level to the one below it: to all above, or taken from all below negative peace. */
    private static void addRatio(double[] weights, int row, int pair, double ratio) {
        int middle = PeaceLevel.NEGATIVE_PEACE.ordinal();
        for (int level = pair + 1; pair >= middle && level < LEVELS; level++) {
            weights[row + level] += ratio;
        }
        for (int level = 0; pair < middle && level <= pair; level++) {
            weights[row + level] -= ratio;
        }
    }

    private double[] ratios(double[] x, int i, int pair) {
        double[] ratios = new double[BANDS];
        int middle = commonest[i];
        ratios[middle] = x[offset(i, pair)];
        for (int band = middle + 1; band < BANDS; band++) {
            ratios[band] = ratios[band - 1] + gainOf(x[gain(i, pair, band - 1)]);
        }
        for (int band = middle - 1; band >= 0; band--) {
            ratios[band] = ratios[band + 1] - gainOf(x[gain(i, pair, band)]);
        }
        return ratios;
    }

    private double gainOf(double x) {
        return options.monotone() ? softplus(x) : x;
    }

    private double slopeOfGain(double x) {
        return options.monotone() ? RateParameters.logistic(x) : 1;
    }

    /** Takes a slope by the candidate back to the parameters. */
    void addSlope(double[] x, LossGradient by, double[] gradient) {
        for (int i = 0; i < instruments.size(); i++) {
            for (int pair = 0; pair < PAIRS && !instruments.get(i).isCodebook(); pair++) {
                addSlope(x, i, pair, by.weights, gradient);
            }
        }
        double[] own = rates(x);
        double[] slope = rates.slope(own, rates.generator(own), by.monthly, by.stationary);
        for (int k = 0; k < slope.length; k++) {
            gradient[firstRate() + k] += slope[k];
        }
    }

    private void addSlope(double[] x, int i, int pair, double[] byWeight, double[] gradient) {
        double[] byRatio = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            int row = (i * BANDS + band) * LEVELS;
            int middle = PeaceLevel.NEGATIVE_PEACE.ordinal();
            for (int level = pair + 1; pair >= middle && level < LEVELS; level++) {
                byRatio[band] += byWeight[row + level];
            }
            for (int level = 0; pair < middle && level <= pair; level++) {
                byRatio[band] -= byWeight[row + level];
            }
            gradient[offset(i, pair)] += byRatio[band];
        }
        double beyond = 0;
        for (int band = BANDS - 1; band > commonest[i]; band--) {
            beyond += byRatio[band];
            gradient[gain(i, pair, band - 1)] += beyond * slopeOfGain(x[gain(i, pair, band - 1)]);
        }
        beyond = 0;
        for (int band = 0; band < commonest[i]; band++) {
            beyond -= byRatio[band];
            gradient[gain(i, pair, band)] += beyond * slopeOfGain(x[gain(i, pair, band)]);
        }
    }

    /** The ridge, and its slope added to the gradient. */
    double penalty(double[] x, double[] gradient) {
        double penalty = 0;
        for (int i = 0; i < instruments.size(); i++) {
            for (int pair = 0; pair < PAIRS && !instruments.get(i).isCodebook(); pair++) {
                penalty += penalty(x, i, pair, gradient);
            }
        }
        for (int k = firstRate(); k < x.length; k++) {
            double off = x[k] - start[k];
            if (!Double.isNaN(off)) {
                penalty += options.tieRates() * off * off;
                gradient[k] += 2 * options.tieRates() * off;
            }
        }
        return penalty;
    }

    private double penalty(double[] x, int i, int pair, double[] gradient) {
        int at = offset(i, pair);
        double penalty = options.tieCommonest() * x[at] * x[at];
        gradient[at] += 2 * options.tieCommonest() * x[at];
        for (int gain = 0; gain < GAINS; gain++) {
            int k = gain(i, pair, gain);
            double off = gainOf(x[k]) - startGains[k];
            penalty += options.tieToFactor() * off * off;
            gradient[k] += 2 * options.tieToFactor() * off * slopeOfGain(x[k]);
            if (gain > 0) {
                double bend = gainOf(x[k]) - gainOf(x[k - 1]);
                penalty += options.tieNeighbours() * bend * bend;
                gradient[k] += 2 * options.tieNeighbours() * bend * slopeOfGain(x[k]);
                gradient[k - 1] -= 2 * options.tieNeighbours() * bend * slopeOfGain(x[k - 1]);
            }
        }
        return penalty;
    }

    /** The model that the numbers stand for, in tenths of a deciban. */
    HmmParameters<PeaceLevel> model(double[] x, String reason) {
        TreeMap<Factor, ImmutableSortedMap.Builder<String, WeightTable<PeaceLevel>>> fitted = new TreeMap<>();
        for (Factor factor : Factor.values()) {
            fitted.put(factor, ImmutableSortedMap.naturalOrder());
        }
        for (int i = 0; i < instruments.size(); i++) {
            TrainingSet.Instrument instrument = instruments.get(i);
            if (!instrument.isCodebook()) {
                Objects.requireNonNull(fitted.get(instrument.factor())).put(instrument.name(), table(x, i, reason));
            }
        }
        ImmutableSortedMap.Builder<Factor, FactorTables<PeaceLevel>> tables = ImmutableSortedMap.naturalOrder();
        model.level()
                .tables()
                .forEach((factor, own) -> tables.put(
                        factor,
                        new FactorTables<>(
                                own.codebook(),
                                Objects.requireNonNull(fitted.get(factor)).buildOrThrow())));
        return new HmmParameters<>(rates.transitions(rates(x), reason), tables.buildOrThrow());
    }

    private WeightTable<PeaceLevel> table(double[] x, int i, String reason) {
        long[][] tenths = new long[LEVELS][BANDS];
        int middle = PeaceLevel.NEGATIVE_PEACE.ordinal();
        for (int pair = 0; pair < PAIRS; pair++) {
            double[] ratios = ratios(x, i, pair);
            for (int band = 0; band < BANDS; band++) {
                // Ratios are rounded, not weights: rounded ratios still never fall.
                long rounded = StrictMath.round(ratios[band] / Decibans.NATS * 10);
                for (int level = 0; level < LEVELS; level++) {
                    boolean above = pair >= middle && level > pair;
                    boolean below = pair < middle && level <= pair;
                    tenths[level][band] += above ? rounded : below ? -rounded : 0;
                }
            }
        }
        ImmutableSortedMap.Builder<PeaceLevel, WeightTable.Row> rows = ImmutableSortedMap.naturalOrder();
        for (PeaceLevel level : PeaceLevel.values()) {
            List<Double> weights = new ArrayList<>();
            for (long tenth : tenths[level.ordinal()]) {
                weights.add(tenth / 10.0);
            }
            rows.put(level, new WeightTable.Row(ImmutableList.copyOf(weights), reason));
        }
        return new WeightTable<>(rows.buildOrThrow());
    }

    private static double softplus(double x) {
        return x > 30 ? x : StrictMath.log1p(StrictMath.exp(x));
    }

    private static double inverseSoftplus(double y) {
        return y > 30 ? y : StrictMath.log(StrictMath.expm1(y));
    }
}
