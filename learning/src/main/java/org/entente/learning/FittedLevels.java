package org.entente.learning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.entente.engine.HiddenMarkovModel;
import org.entente.model.Belief;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.Provenance;
import org.entente.relationship.PeaceLevel;

/** A level model fitted to labelled relationships. */
public final class FittedLevels {
    private static final String REASON = "Fitted; see provenance.";

    private final LevelParameters parameters;
    private final Model start;
    private final double[] x;
    private final int iterations;

    FittedLevels(LevelParameters parameters, Model start, double[] x, int iterations) {
        this.parameters = parameters;
        this.start = start;
        this.x = x.clone();
        this.iterations = iterations;
    }

    /** How many iterations the fit took. */
    public int iterations() {
        return iterations;
    }

    /**
     * The fitted chain of levels, its weights in tenths of a deciban, its rates to two digits. Instruments of which the
     * training set has no evidence are not in it.
     */
    public HmmParameters<PeaceLevel> levels() {
        return parameters.model(x, REASON);
    }

    /**
     * The model that was started from, with the fitted chain of levels.
     *
     * @param version of the model
     * @param provenance what was fitted, and to what
     * @throws IllegalArgumentException if the tables are not monotone, which only a fit without that constraint can bring
     *     about
     */
    public Model model(String version, Provenance provenance) {
        return start.withLevel(levels(), version, provenance);
    }

    /**
     * What the fitted numbers, before they are rounded, say of labelled days.
     *
     * @param data compiled with the instruments of the set that was fitted to, such as that set itself
     * @param which relationships, by their number
     */
    public ImmutableList<LabelledBelief> beliefs(TrainingSet data, IntPredicate which) {
        return beliefs(data, parameters.candidate(x), start, which);
    }

    static ImmutableList<LabelledBelief> beliefs(
            TrainingSet data, TrialModel candidate, Model rules, IntPredicate which) {
        Map<Key, LabelledBelief> beliefs = new LinkedHashMap<>();
        for (TrainingSequence sequence : data.sequences()) {
            if (which.test(sequence.relationship())) {
                add(data, new ForwardBackward(sequence, candidate).lookBack(), rules, beliefs);
            }
        }
        return ImmutableList.copyOf(beliefs.values());
    }

    private record Key(int relationship, LocalDate day) {}

    /** The sequence with hindsight comes first; those of single days then replace what is said as of their day. */
    private static void add(
            TrainingSet data, ForwardBackward recursion, Model rules, Map<Key, LabelledBelief> beliefs) {
        int relationship = recursion.sequence.relationship();
        for (TrainingSequence.Label label : recursion.sequence.labels()) {
            Belief<PeaceLevel> asOf = belief(recursion.asOf(label.month()), label, rules);
            Key key = new Key(relationship, label.day());
            LabelledBelief before = beliefs.get(key);
            Belief<PeaceLevel> hindsight =
                    before == null ? belief(recursion.hindsight(label.month()), label, rules) : before.hindsight();
            beliefs.put(
                    key,
                    new LabelledBelief(
                            relationship, data.dyads().get(relationship), label.day(), labels(label), asOf, hindsight));
        }
    }

    private static Belief<PeaceLevel> belief(double[] levels, TrainingSequence.Label label, Model rules) {
        double sum = Arrays.stream(levels).sum();
        double[] probabilities = Arrays.stream(levels).map(level -> level / sum).toArray();
        return HiddenMarkovModel.beliefOf(
                PeaceLevel.class, probabilities, label.effectiveEvidence(), rules.conclusion());
    }

    private static ImmutableSet<PeaceLevel> labels(TrainingSequence.Label label) {
        List<PeaceLevel> all = Arrays.asList(PeaceLevel.values());
        return all.stream()
                .filter(level -> (label.mask() >> level.ordinal() & 1) == 1)
                .collect(ImmutableSet.toImmutableSet());
    }
}
