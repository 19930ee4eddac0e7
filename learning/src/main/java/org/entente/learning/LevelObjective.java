package org.entente.learning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.entente.numeric.Lbfgs;

/**
 * What fitting minimises: the mean negative log-probability that the filter, and for a share the smoother, gives the
 * experts' level; plus the ridge. Sequences are added in parts of fixed size and the parts in their order, so that the
 * number of threads changes no bit.
 */
final class LevelObjective implements Lbfgs.Objective {
    private static final int PART = 16;

    private final LevelParameters parameters;
    private final List<List<TrainingSequence>> parts;
    private final ExecutorService threads;
    private final double asOf;
    private final double hindsight;

    LevelObjective(
            LevelFitting options,
            LevelParameters parameters,
            List<TrainingSequence> sequences,
            ExecutorService threads) {
        this.parameters = parameters;
        this.threads = threads;
        this.parts = ImmutableList.copyOf(Lists.partition(sequences, PART));
        int asOfLabels =
                sequences.stream().mapToInt(TrainingSequence::asOfLabels).sum();
        int hindsightLabels =
                sequences.stream().mapToInt(TrainingSequence::hindsightLabels).sum();
        this.asOf = (1 - options.hindsightShare()) / Math.max(1, asOfLabels);
        this.hindsight = options.hindsightShare() / Math.max(1, hindsightLabels);
    }

    @Override
    public double at(double[] x, double[] gradient) {
        if (!parameters.isSane(x)) {
            return Double.POSITIVE_INFINITY;
        }
        LossGradient slope = sum(parameters.candidate(x), true);
        parameters.addSlope(x, slope, gradient);
        return slope.loss + parameters.penalty(x, gradient);
    }

    /** The mean negative log-probability alone. */
    double loss(double[] x) {
        return sum(parameters.candidate(x), false).loss;
    }

    private LossGradient sum(TrialModel candidate, boolean wanted) {
        List<Future<LossGradient>> slopes = new ArrayList<>();
        for (List<TrainingSequence> part : parts) {
            slopes.add(threads.submit(() -> {
                LossGradient slope = new LossGradient(parameters.cells(), wanted);
                for (TrainingSequence sequence : part) {
                    slope.add(new ForwardBackward(sequence, candidate), asOf, hindsight);
                }
                return slope;
            }));
        }
        LossGradient sum = new LossGradient(parameters.cells(), wanted);
        for (Future<LossGradient> slope : slopes) {
            sum.add(get(slope));
        }
        return sum;
    }

    private static LossGradient get(Future<LossGradient> slope) {
        try {
            return slope.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FittingStoppedException("fitting was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
