package org.entente.learning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.HmmParameters;
import org.entente.model.Model;

/**
 * One axis of a model, fitted to labelled relationships.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class FittedAxis<S extends Enum<S>> {
    private static final String REASON = "Fitted; see provenance.";

    private final AxisShape<S> shape;
    private final AxisParameters<S> parameters;
    private final Model start;
    private final double[] x;
    private final int iterations;

    FittedAxis(AxisShape<S> shape, AxisParameters<S> parameters, Model start, double[] x, int iterations) {
        this.shape = shape;
        this.parameters = parameters;
        this.start = start;
        this.x = x.clone();
        this.iterations = iterations;
    }

    /** How many iterations the fit took. */
    public int iterations() {
        return iterations;
    }

    /** The axis: weights in hundredths of a deciban, rates to three digits. */
    public HmmParameters<S> axis() {
        return parameters.axis(x, REASON);
    }

    /** The model that was started from, with this axis. */
    public Model model() {
        return shape.with().apply(start, axis());
    }

    /**
     * What the fitted numbers, before they are rounded, say of labelled days.
     *
     * @param data the set that was fitted to, of which relationships may have been left out
     * @param which relationships, by their number
     */
    public ImmutableList<LabelledPrediction<S>> beliefs(TrainingSet<S> data, IntPredicate which) {
        TrialModel chain = parameters.chain(x);
        return data.sequences().stream()
                .filter(sequence -> which.test(sequence.relationship()))
                .flatMap(sequence -> beliefs(new Filter(sequence, chain)))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<LabelledPrediction<S>> beliefs(Filter filter) {
        return IntStream.range(0, filter.sequence.labels().size()).mapToObj(index -> {
            TrainingSequence.Label label = filter.sequence.labels().get(index);
            double[] belief = filter.belief(index);
            ImmutableSortedMap.Builder<S, Double> probabilities = ImmutableSortedMap.naturalOrder();
            ImmutableSet.Builder<S> labels = ImmutableSet.builder();
            for (S state : shape.type().getEnumConstants()) {
                probabilities.put(state, belief[state.ordinal()]);
                if ((label.mask() >> state.ordinal() & 1) == 1) {
                    labels.add(state);
                }
            }
            return new LabelledPrediction<>(
                    filter.sequence.relationship(), label.day(), labels.build(), probabilities.buildOrThrow());
        });
    }
}
