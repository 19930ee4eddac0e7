package org.entente.engine;

import static org.entente.numeric.PlainMatrices.normalised;
import static org.entente.numeric.PlainMatrices.times;
import static org.entente.numeric.PlainMatrices.uniformised;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.numeric.PlainMatrices;
import org.entente.relationship.Evidence;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * The engine a second time, written from {@code docs/engine.md} and sharing no code with it: slow, in plain probabilities.
 *
 * @param <S> the states
 */
public final class PlainHiddenMarkovModel<S extends Enum<S>> {
    private static final int LATER_MONTHS = 12;

    private final Model model;
    private final HmmParameters<S> axis;
    private final S[] states;
    private final double[][] monthly;
    private final double[] stationary;

    /** What the measures of a month say, in nats by state, and whether nothing but tables speaks. */
    record Measures(double[] logLikelihoods, boolean isTableAlone) {}

    private PlainHiddenMarkovModel(Model model, HmmParameters<S> axis, S[] states) {
        this.model = model;
        this.axis = axis;
        this.states = states;
        this.monthly = uniformised(PlainGenerator.of(axis.transitions(), states), 1.0 / 12);
        this.stationary = PlainMatrices.stationary(PlainGenerator.of(axis.transitions(), states));
    }

    public static PlainHiddenMarkovModel<Phase> ofPhases(Model model) {
        return new PlainHiddenMarkovModel<>(model, model.phase(), Phase.values());
    }

    public static PlainHiddenMarkovModel<PeaceLevel> ofLevels(Model model) {
        return new PlainHiddenMarkovModel<>(model, model.level(), PeaceLevel.values());
    }

    public PlainEvidence known(Collection<Evidence> evidence, LocalDate day) {
        return new PlainEvidence(model, evidence, day);
    }

    /** Transition probabilities of one month of the filter. */
    double[][] monthly() {
        return monthly;
    }

    /** The base rates over sub-states. */
    double[] stationary() {
        return stationary;
    }

    public double[] baseRates() {
        return collapse(told(stationary));
    }

    /** What is believed on a day by what could be known by then. */
    public double[] filter(Collection<Evidence> evidence, LocalDate day) {
        return collapse(subStates(evidence, day));
    }

    /** The same over sub-states: the young ones first. */
    double[] subStates(Collection<Evidence> evidence, LocalDate day) {
        PlainEvidence known = known(evidence, day);
        List<double[]> forward = forward(logLikelihoods(known), 1);
        int last = forward.size() - 1;
        return last < 0
                ? told(stationary)
                : told(forward.get(last), measured(known).get(last));
    }

    /** Log-likelihoods of every month by state, in nats, without measures: what the chain remembers. */
    List<double[]> logLikelihoods(PlainEvidence evidence) {
        return sums(evidence, false);
    }

    /** The same of measures, which count beside the chain. */
    List<Measures> measured(PlainEvidence evidence) {
        List<double[]> sums = sums(evidence, true);
        BitSet ofTable = new BitSet();
        for (PlainEvidence.Piece piece : evidence.pieces()) {
            boolean own = piece.way() == PlainEvidence.Way.MEASURE
                    && piece.coefficient() > 0
                    && axis.tables()
                            .get(piece.item().factor())
                            .instruments()
                            .containsKey(piece.item().instrument());
            if (own) {
                ofTable.set(index(evidence, piece));
            }
        }
        return IntStream.range(0, sums.size())
                .mapToObj(t ->
                        new Measures(sums.get(t), ofTable.get(t) && !PlainMemory.isHeld(evidence, month(evidence, t))))
                .toList();
    }

    private List<double[]> sums(PlainEvidence evidence, boolean ofMeasures) {
        List<double[]> months = new ArrayList<>();
        for (int t = 0; t < evidence.months(); t++) {
            months.add(new double[states.length]);
        }
        for (PlainEvidence.Piece piece : evidence.pieces()) {
            if (piece.way() == PlainEvidence.Way.MEASURE == ofMeasures) {
                double[] month = months.get(index(evidence, piece));
                double[] row = row(piece);
                for (int s = 0; s < states.length; s++) {
                    month[s] += row[s];
                }
            }
        }
        return months;
    }

    /** What is told of states or sub-states without evidence. */
    double[] told(double[] belief) {
        return told(belief, new Measures(new double[states.length], false));
    }

    /**
     * What is told of states or sub-states in a month: what its measures make of the belief, and unless nothing but tables
     * speaks, with the probabilities of states raised to a power.
     */
    double[] told(double[] belief, Measures measures) {
        double[] held = held(belief, measures);
        if (measures.isTableAlone()) {
            return held;
        }
        double[] byState = collapse(held);
        for (int i = 0; i < held.length; i++) {
            double probability = byState[i % states.length];
            held[i] *= Math.pow(probability, axis.sharpening().value()) / probability;
        }
        return normalised(held);
    }

    private double[] held(double[] belief, Measures measures) {
        return normalised(weighed(belief, measures.logLikelihoods(), 1));
    }

    private static YearMonth month(PlainEvidence evidence, int t) {
        return evidence.first().orElseThrow().plusMonths(t);
    }

    static int index(PlainEvidence evidence, PlainEvidence.Piece piece) {
        return (int) evidence.first().orElseThrow().until(piece.month(), ChronoUnit.MONTHS);
    }

    /** What one contribution adds to the log-likelihoods of its month, in nats. */
    double[] row(PlainEvidence.Piece piece) {
        double[] row = new double[states.length];
        for (S state : states) {
            double decibans = piece.way() == PlainEvidence.Way.END
                    ? (piece.isHostile() ? axis.ends().hostile() : axis.ends().friendly()).decibans(state)
                    : PlainTables.decibans(model, axis, piece.item(), state);
            row[state.ordinal()] = piece.coefficient() * decibans * Math.log(10) / 10;
        }
        return row;
    }

    /** Belief over sub-states at the end of every month, with all log-likelihoods multiplied by a number. */
    List<double[]> forward(List<double[]> logLikelihoods, double scale) {
        List<double[]> beliefs = new ArrayList<>();
        double[] belief = stationary;
        for (double[] month : logLikelihoods) {
            belief = normalised(weighed(times(belief, monthly), month, scale));
            beliefs.add(belief);
        }
        return beliefs;
    }

    private double[] weighed(double[] belief, double[] logLikelihoods, double scale) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : logLikelihoods) {
            highest = Math.max(highest, scale * value);
        }
        double[] weighed = new double[belief.length];
        for (int i = 0; i < belief.length; i++) {
            weighed[i] = belief[i] * Math.exp(scale * logLikelihoods[i % states.length] - highest);
        }
        return weighed;
    }

    /**
     * What is believed of a month with the evidence of the twelve months after it: by keeping the probability of each
     * sub-state in that month together with each in the latest month.
     */
    double[] hindsight(List<double[]> logLikelihoods, List<double[]> forward, int t) {
        double[][] joint = new double[2 * states.length][];
        for (int i = 0; i < joint.length; i++) {
            joint[i] = new double[joint.length];
            joint[i][i] = forward.get(t)[i];
        }
        for (int u = t + 1; u < logLikelihoods.size() && u <= t + LATER_MONTHS; u++) {
            double sum = 0;
            for (int i = 0; i < joint.length; i++) {
                joint[i] = weighed(times(joint[i], monthly), logLikelihoods.get(u), 1);
                for (double p : joint[i]) {
                    sum += p;
                }
            }
            for (double[] row : joint) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= sum;
                }
            }
        }
        double[] marginal = new double[states.length];
        for (int i = 0; i < joint.length; i++) {
            for (double p : joint[i]) {
                marginal[i % states.length] += p;
            }
        }
        return marginal;
    }

    /** Log-odds of a state against another, or against all others, from probabilities of sub-states. */
    double logOdds(double[] subStates, S state, Optional<S> against) {
        double[] p = collapse(subStates);
        double others = 0;
        for (S other : states) {
            boolean counts = against.map(only -> only == other).orElse(other != state);
            others += counts ? p[other.ordinal()] : 0;
        }
        return Math.log(p[state.ordinal()] / others);
    }

    /** What is to be expected after some months by the rates of change of the outlook. */
    double[] ahead(double[] subStates, int months) {
        return collapse(times(subStates, uniformised(PlainGenerator.of(axis.outlook(), states), months / 12.0)));
    }

    /** The chance that a state holds now or is reached within some months. */
    double reached(double[] subStates, S state, int months) {
        double[][] neverLeft = PlainGenerator.of(axis.outlook(), states);
        neverLeft[state.ordinal()] = new double[neverLeft.length];
        neverLeft[state.ordinal() + states.length] = new double[neverLeft.length];
        return collapse(times(subStates, uniformised(neverLeft, months / 12.0)))[state.ordinal()];
    }

    /** The same from what is believed on a day. */
    public double reached(Collection<Evidence> evidence, LocalDate day, S state, int months) {
        return reached(subStates(evidence, day), state, months);
    }

    /** Probabilities of states from those of their sub-states. */
    public double[] collapse(double[] subStates) {
        double[] sum = new double[states.length];
        for (int i = 0; i < subStates.length; i++) {
            sum[i % states.length] += subStates[i];
        }
        return sum;
    }
}
