package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.model.ConclusionRule;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.StateWeights;
import org.entente.model.WeightTable;
import org.entente.numeric.Decibans;
import org.entente.numeric.Matrices;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * One axis, ready to run: a hidden Markov model over calendar months. It starts in its stationary distribution in the month
 * of the first evidence. Immutable and safe for use by many threads.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class HiddenMarkovModel<S extends Enum<S>> {
    private static final int STATES = FilterStep.STATES;
    private static final int SIZE = FilterStep.SIZE;
    private static final double YEARS_IN_MONTH = 1.0 / 12;

    private final S[] states;
    private final Class<S> type;
    private final ConclusionRule conclusion;
    private final double sharpening;
    private final double[] monthly;
    private final double[] monthlyInto;
    private final double[] stationary;
    private final double[] outlook;
    private final double[][] outlookAbsorbed;
    private final List<Map<String, double[][]>> tables = new ArrayList<>();
    private final List<double[][]> unknownInstrument = new ArrayList<>();
    private final double[][] ends;

    private HiddenMarkovModel(Class<S> type, HmmParameters<S> parameters, Model model) {
        this.type = type;
        this.states = type.getEnumConstants();
        Preconditions.checkArgument(states.length <= STATES, "states must be at most %s: %s", STATES, states.length);
        this.conclusion = model.conclusion();
        this.sharpening = parameters.sharpening().value();
        double[][] generator = Generator.of(parameters.transitions(), type);
        this.monthly = padded(Matrices.exponential(generator, YEARS_IN_MONTH));
        this.monthlyInto = transposed(monthly);
        this.stationary = padded(Matrices.stationary(generator));
        double[][] changes = Generator.of(parameters.outlook(), type);
        this.outlook = padded(Matrices.exponential(changes, YEARS_IN_MONTH));
        this.outlookAbsorbed = new double[states.length][];
        for (S state : states) {
            outlookAbsorbed[state.ordinal()] = absorbedIn(state, changes);
        }
        double unknown = model.evidence().unknownInstrument().value();
        for (Factor factor : Factor.values()) {
            FactorTables<S> own = Preconditions.checkNotNull(parameters.tables().get(factor));
            Map<String, double[][]> byInstrument = new HashMap<>();
            byInstrument.put(Evidence.CASE_CODING, nats(own.codebook(), own.closeOutsideSecurity(), 1));
            own.instruments().forEach((name, table) -> byInstrument.put(name, nats(table, Optional.empty(), 1)));
            tables.add(byInstrument);
            unknownInstrument.add(nats(own.codebook(), own.closeOutsideSecurity(), unknown));
        }
        this.ends = new double[][] {
            nats(parameters.ends().hostile(), 1), nats(parameters.ends().friendly(), 1)
        };
    }

    static HiddenMarkovModel<Phase> ofPhases(Model model) {
        return new HiddenMarkovModel<>(Phase.class, model.phase(), model);
    }

    static HiddenMarkovModel<PeaceLevel> ofLevels(Model model) {
        return new HiddenMarkovModel<>(PeaceLevel.class, model.level(), model);
    }

    /** What is believed of a relationship without evidence: how often each state is found in the long run. */
    public Belief<S> baseRates() {
        return belief(told(stationary, 0), 0);
    }

    /** A filter before any evidence. */
    FilterStep start() {
        return new FilterStep(monthlyInto, stationary);
    }

    /** The weights of an item by state, in nats. */
    double[] row(WeightedEvidence item) {
        return table(item.factor(), item.item().instrument())[item.slot()];
    }

    /** The weights of the end of an item by state, in nats. */
    double[] endRow(WeightedEvidence item) {
        return ends[item.side()];
    }

    /** The weights of the end of a condition of one side, in nats. */
    double[] endRow(int side) {
        return ends[side];
    }

    /** Whether an item is a measure by an instrument of which this axis has a table, fitted to probabilities. */
    boolean isOfTable(WeightedEvidence item) {
        String instrument = item.item().instrument();
        return item.isMeasure()
                && !instrument.equals(Evidence.CASE_CODING)
                && tables.get(item.factor().ordinal()).containsKey(instrument);
    }

    /** Weights of an instrument's evidence of a factor, by slot and state, in nats. */
    double[][] table(Factor factor, String instrument) {
        double[][] table = tables.get(factor.ordinal()).get(instrument);
        return table == null ? unknownInstrument.get(factor.ordinal()) : table;
    }

    /** One state, as a set of ordinals. */
    public BitSet only(S state) {
        BitSet only = new BitSet();
        only.set(state.ordinal());
        return only;
    }

    /** All states but one, as a set of ordinals. */
    public BitSet allBut(S state) {
        BitSet others = new BitSet();
        others.set(0, states.length);
        others.clear(state.ordinal());
        return others;
    }

    /** How many states there are. */
    int states() {
        return states.length;
    }

    Class<S> type() {
        return type;
    }

    S state(int ordinal) {
        return states[ordinal];
    }

    /** Transition probabilities of one month of the filter, those into each sub-state side by side. Not to be changed. */
    double[] monthlyInto() {
        return monthlyInto;
    }

    /** Transition probabilities of one month of the filter, row by row. Not to be changed. */
    double[] monthly() {
        return monthly;
    }

    /** Transition probabilities of one month of an outlook, row by row. Not to be changed. */
    double[] outlook() {
        return outlook;
    }

    /** The same where a state, once entered, is never left. */
    double[] outlookAbsorbedIn(S state) {
        return outlookAbsorbed[state.ordinal()];
    }

    /** A copy of the stationary distribution over sub-states. */
    double[] stationary() {
        return stationary.clone();
    }

    /** The power to which probabilities are raised before they are told. */
    double sharpening() {
        return sharpening;
    }

    /** One of many beliefs over sub-states, which begins at a place, as it is told. */
    double[] told(double[] beliefs, int place) {
        double[] told = Arrays.copyOfRange(beliefs, place, place + SIZE);
        tell(told);
        return told;
    }

    /** The same of a belief that is not needed any more as it is. */
    void tell(double[] belief) {
        if (sharpening != 1) {
            FilterStep.sharpen(sharpening, belief);
        }
    }

    /** The belief that probabilities of sub-states, as they are told, come to. */
    Belief<S> belief(double[] subStates, double effectiveEvidence) {
        double[] probabilities = new double[states.length];
        for (int s = 0; s < states.length; s++) {
            // A sum of what adds up to 1 may be above it in the last place.
            probabilities[s] = Math.min(1, subStates[s] + subStates[STATES + s]);
        }
        return beliefOf(type, probabilities, effectiveEvidence, conclusion);
    }

    /** A belief of probabilities in the order of the states, with the conclusion that a rule allows. */
    public static <S extends Enum<S>> Belief<S> beliefOf(
            Class<S> states, double[] probabilities, double effectiveEvidence, ConclusionRule rule) {
        ImmutableSortedMap.Builder<S, Double> map = ImmutableSortedMap.naturalOrder();
        S[] all = states.getEnumConstants();
        int best = 0;
        for (int i = 0; i < all.length; i++) {
            map.put(all[i], probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        boolean conclusive = probabilities[best] >= rule.probability().value()
                && effectiveEvidence >= rule.effectiveEvidence().value();
        return new Belief<>(map.build(), effectiveEvidence, conclusive ? Optional.of(all[best]) : Optional.empty());
    }

    private double[] absorbedIn(S state, double[][] generator) {
        double[][] absorbing = new double[generator.length][];
        for (int i = 0; i < generator.length; i++) {
            boolean there = i % states.length == state.ordinal();
            absorbing[i] = there ? new double[generator.length] : generator[i].clone();
        }
        return padded(Matrices.exponential(absorbing, YEARS_IN_MONTH));
    }

    private double[][] nats(WeightTable<S> table, Optional<StateWeights<S>> closeOutsideSecurity, double share) {
        double[][] nats = new double[WeightedEvidence.SLOTS][];
        for (Band band : Band.values()) {
            double[] row = new double[STATES];
            for (S state : states) {
                row[state.ordinal()] = table.decibans(state, band) * Decibans.NATS * share;
            }
            nats[band.ordinal()] = filled(row);
        }
        nats[WeightedEvidence.CLOSE_OUTSIDE_SECURITY] =
                closeOutsideSecurity.map(weights -> nats(weights, share)).orElse(nats[Band.CLOSE.ordinal()]);
        return nats;
    }

    private double[] nats(StateWeights<S> weights, double share) {
        double[] row = new double[STATES];
        for (S state : states) {
            row[state.ordinal()] = weights.decibans(state) * Decibans.NATS * share;
        }
        return filled(row);
    }

    /** States that an axis does not have get the weight of its first, so that they are never the likeliest. */
    private double[] filled(double[] row) {
        for (int s = states.length; s < STATES; s++) {
            row[s] = row[0];
        }
        return row;
    }

    /** The place of a sub-state among those of the largest axis. */
    private int place(int subState) {
        return subState < states.length ? subState : STATES + subState - states.length;
    }

    private double[] padded(double[] subStates) {
        double[] padded = new double[SIZE];
        for (int i = 0; i < subStates.length; i++) {
            padded[place(i)] = subStates[i];
        }
        return padded;
    }

    private double[] padded(double[][] matrix) {
        double[] padded = new double[SIZE * SIZE];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                padded[place(i) * SIZE + place(j)] = matrix[i][j];
            }
        }
        return padded;
    }

    private static double[] transposed(double[] matrix) {
        double[] transposed = new double[SIZE * SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                transposed[j * SIZE + i] = matrix[i * SIZE + j];
            }
        }
        return transposed;
    }
}
