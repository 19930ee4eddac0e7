package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.entente.model.Model;
import org.entente.numeric.Lbfgs;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Fits one axis of a model to what experts say: tables, ends and rates that make the labels most likely as of their days,
 * held to the model that is started from by a ridge. Only tables of instruments of which there is evidence are fitted, that
 * of hand-coded evidence among them.
 *
 * <pre>{@code
 * TrainingSet.Builder<Phase> data = TrainingSet.builder(theory);
 * relationships.forEach(data::add);
 * Model fitted = Fitting.ofPhases(widths, 60).fit(theory, data.build()).model();
 * }</pre>
 *
 * <p>The same data and options give the same bits, with any number of threads: nothing is drawn by chance.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class Fitting<S extends Enum<S>> {
    /** Stops when an iteration gains less, in nats. */
    private static final double TOLERANCE = 1e-3;
    /** Sequences summed by one thread at a time; a fixed number, so that the number of threads changes no bit. */
    private static final int PART = 16;

    private final AxisShape<S> shape;
    private final Widths widths;
    private final int iterations;

    private Fitting(AxisShape<S> shape, Widths widths, int iterations) {
        Preconditions.checkArgument(iterations >= 0, "iterations must not be negative: %s", iterations);
        this.shape = shape;
        this.widths = widths;
        this.iterations = iterations;
    }

    /** A fit of the phases, in at most so many iterations. */
    public static Fitting<Phase> ofPhases(Widths widths, int iterations) {
        return new Fitting<>(AxisShape.PHASES, widths, iterations);
    }

    /** A fit of the levels of peace, in at most so many iterations. */
    public static Fitting<PeaceLevel> ofLevels(Widths widths, int iterations) {
        return new Fitting<>(AxisShape.LEVELS, widths, iterations);
    }

    /** Fits to all of a set. */
    public FittedAxis<S> fit(Model start, TrainingSet<S> data) {
        return fit(start, data, relationship -> true);
    }

    /**
     * Fits to a set drawn anew from a set, as in a bootstrap. An instrument of which nothing was drawn keeps the tables of the
     * model to start from.
     *
     * @param start model to start from, whose rules for evidence the set was compiled by
     * @param times how often each relationship was drawn, by its number
     */
    public FittedAxis<S> refit(Model start, TrainingSet<S> data, IntUnaryOperator times) {
        return fitTo(start, data, times);
    }

    /**
     * Fits to a part of a set, as in cross-validation. The search begins at the model to start from, whatever the part: from
     * where a fit to the whole set ended, it would keep some of what was learned of the rest.
     *
     * @param start model to start from, whose rules for evidence the set was compiled by
     * @param which relationships, by their number
     */
    public FittedAxis<S> fit(Model start, TrainingSet<S> data, IntPredicate which) {
        return fitTo(start, data, relationship -> which.test(relationship) ? 1 : 0);
    }

    private FittedAxis<S> fitTo(Model start, TrainingSet<S> data, IntUnaryOperator times) {
        Preconditions.checkArgument(
                start.evidence().equals(data.rules()),
                "the training set must be compiled by the rules for evidence of the model to start from");
        AxisParameters<S> parameters = new AxisParameters<>(shape, start, data, widths);
        List<List<TrainingSequence>> parts = Lists.partition(
                data.sequences().stream()
                        .flatMap(sequence ->
                                Collections.nCopies(times.applyAsInt(sequence.relationship()), sequence).stream())
                        .collect(ImmutableList.toImmutableList()),
                PART);
        Lbfgs.Objective objective = (deviations, gradient) -> {
            double[] x = parameters.scaled(deviations);
            TrialModel chain = parameters.chain(x);
            LossGradient sum = new LossGradient(chain);
            parts.parallelStream().map(part -> loss(part, chain)).forEachOrdered(sum::add);
            parameters.addSlope(x, sum, gradient);
            return sum.loss + parameters.penalty(deviations, gradient);
        };
        Lbfgs.Minimum minimum = Lbfgs.minimise(
                objective, new double[parameters.count()], iterations, TOLERANCE, (iteration, value, x) -> true);
        return new FittedAxis<>(shape, parameters, start, parameters.scaled(minimum.x()), minimum.iterations());
    }

    private static LossGradient loss(List<TrainingSequence> part, TrialModel chain) {
        LossGradient sum = new LossGradient(chain);
        part.forEach(one -> new Filter(one, chain).addTo(sum));
        return sum;
    }
}
