package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.entente.model.Model;
import org.entente.numeric.Lbfgs;

/**
 * Fits the level model to what experts say: starts from a model's tables and rates and maximises the mean
 * log-probability that the filter, and for a share the smoother, gives the experts' level. It fits a table for each
 * instrument and the rates of change; the codebook's tables stay the theory's.
 *
 * <pre>{@code
 * TrainingSet.Builder data = TrainingSet.builder(start.evidence());
 * relationships.forEach(data::add);
 * LevelFitting fitting = LevelFitting.ofDefaults();
 * CrossValidation tested = fitting.crossValidate(start, data.build(), folds);
 * FittedLevels fitted = fitting.fit(start, data.build(), tested.iterations());
 * }</pre>
 *
 * <p>The same data and options give the same bits, with any number of threads: nothing is drawn by chance.
 */
public final class LevelFitting {
    /** Iterations between two looks at the fold left out. */
    private static final int LOOK_EVERY = 10;

    private final Builder options;

    private LevelFitting(Builder options) {
        this.options = options;
    }

    /** Options that cross-validation on the yearly tables found best; each is explained at the builder. */
    public static LevelFitting ofDefaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Fits to all of a set.
     *
     * @param start model to start from, whose rules for evidence the set was compiled by
     * @param iterations at most; {@link CrossValidation#iterations()} says how many serve unseen dyads best
     * @throws FittingStoppedException if the listener says stop or the thread is interrupted
     */
    public FittedLevels fit(Model start, TrainingSet data, int iterations) {
        LevelParameters parameters = parameters(start, data);
        ExecutorService threads = Executors.newFixedThreadPool(options.threads);
        try {
            LevelObjective objective = new LevelObjective(this, parameters, data.sequences(), threads);
            Lbfgs.Minimum minimum = Lbfgs.minimise(
                    objective,
                    parameters.start(),
                    iterations,
                    options.tolerance,
                    (iteration, value, x) -> told(-1, iteration, iterations, value));
            return new FittedLevels(parameters, start, minimum.x(), minimum.iterations());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the start says before any fitting, its codebook tables speaking for instruments it has no table for. */
    public static ImmutableList<LabelledBelief> unfitted(Model start, TrainingSet data) {
        return FittedLevels.beliefs(data, LevelParameters.unfitted(start, data), start, one -> true);
    }

    /**
     * Fits once for each fold, to all others, and says what each of these fits believes of the fold left out, after the
     * number of iterations that is best for the folds left out together.
     *
     * @param start model to start from, whose rules for evidence the set was compiled by
     * @param folds the fold, from 0, of each relationship by its number; relationships that share a dyad belong in one
     * @throws FittingStoppedException if the listener says stop or the thread is interrupted
     */
    public CrossValidation crossValidate(Model start, TrainingSet data, IntUnaryOperator folds) {
        int count = 1;
        for (int i = 0; i < data.dyads().size(); i++) {
            count = Math.max(count, folds.applyAsInt(i) + 1);
        }
        Preconditions.checkArgument(count > 1, "there must be at least two folds");
        LevelParameters parameters = parameters(start, data);
        List<List<double[]>> looks = new ArrayList<>();
        double[] losses = new double[options.iterations / LOOK_EVERY + 1];
        ExecutorService threads = Executors.newFixedThreadPool(options.threads);
        try {
            for (int fold = 0; fold < count; fold++) {
                looks.add(fold(parameters, data, folds, fold, threads, losses));
            }
        } finally {
            threads.shutdownNow();
        }
        int best = 1;
        for (int look = 2; look < losses.length; look++) {
            best = losses[look] < losses[best] ? look : best;
        }
        ImmutableList.Builder<LabelledBelief> beliefs = ImmutableList.builder();
        ImmutableList.Builder<FittedLevels> fits = ImmutableList.builder();
        for (int fold = 0; fold < count; fold++) {
            int left = fold;
            FittedLevels fit =
                    new FittedLevels(parameters, start, looks.get(fold).get(best), best * LOOK_EVERY);
            fits.add(fit);
            beliefs.addAll(fit.beliefs(data, one -> folds.applyAsInt(one) == left));
        }
        return new CrossValidation(count, best * LOOK_EVERY, beliefs.build(), fits.build());
    }

    /** Fits to all but one fold; adds to the losses, by look, those of the fold left out. */
    private List<double[]> fold(
            LevelParameters parameters,
            TrainingSet data,
            IntUnaryOperator folds,
            int fold,
            ExecutorService threads,
            double[] losses) {
        LevelObjective others =
                new LevelObjective(this, parameters, part(data, one -> folds.applyAsInt(one) != fold), threads);
        List<TrainingSequence> left = part(data, one -> folds.applyAsInt(one) == fold);
        LevelObjective leftOut = new LevelObjective(this, parameters, left, threads);
        List<double[]> looks = new ArrayList<>();
        looks.add(parameters.start());
        Lbfgs.Minimum minimum = Lbfgs.minimise(
                others, parameters.start(), options.iterations, options.tolerance, (iteration, value, x) -> {
                    if (iteration % LOOK_EVERY == 0) {
                        looks.add(x.clone());
                    }
                    return told(fold, iteration, options.iterations, value);
                });
        while (looks.size() < losses.length) {
            looks.add(minimum.x());
        }
        int labels = left.stream().mapToInt(TrainingSequence::hindsightLabels).sum();
        for (int look = 0; look < losses.length; look++) {
            losses[look] += labels * leftOut.loss(looks.get(look));
        }
        return looks;
    }

    private static List<TrainingSequence> part(TrainingSet data, IntPredicate which) {
        return data.sequences().stream()
                .filter(sequence -> which.test(sequence.relationship()))
                .toList();
    }

    private LevelParameters parameters(Model start, TrainingSet data) {
        Preconditions.checkArgument(
                start.evidence().equals(data.rules()),
                "the training set must be compiled by the rules for evidence of the model to start from");
        return new LevelParameters(this, start, data);
    }

    private boolean told(int fold, int iteration, int iterations, double value) {
        if (!options.listener.onProgress(new FittingListener.Progress(fold, iteration, iterations, value))) {
            throw new FittingStoppedException("fitting was stopped by its listener after iteration " + iteration);
        }
        return true;
    }

    double hindsightShare() {
        return options.hindsightShare;
    }

    boolean monotone() {
        return options.monotone;
    }

    boolean twoSubStates() {
        return options.twoSubStates;
    }

    double codebookShare() {
        return options.codebookShare;
    }

    double tieToFactor() {
        return options.ridge * options.tieToFactor;
    }

    double tieNeighbours() {
        return options.ridge * options.tieNeighbours;
    }

    double tieCommonest() {
        return options.ridge * options.tieCommonest;
    }

    double tieRates() {
        return options.ridge * options.tieRates;
    }

    /** Builds a {@link LevelFitting}. All penalties are in nats for each label and squared nat. */
    public static final class Builder {
        private double hindsightShare = 0.4;
        private double codebookShare = 0.3;
        private double ridge = 1;
        private double tieToFactor = 3e-4;
        private double tieNeighbours = 1e-3;
        private double tieCommonest = 1e-3;
        private double tieRates = 1e-4;
        private boolean monotone = true;
        private boolean twoSubStates = true;
        private int iterations = 200;
        private double tolerance = 1e-7;
        private int threads = 1;
        private FittingListener listener = progress -> true;

        private Builder() {}

        /**
         * The smoother's share in what is fitted, from 0 to 1; by default .4. With the filter alone, evidence that tells of
         * past years is counted again by each of them with hindsight, and the smoother is too sure of itself.
         */
        public Builder hindsightShare(double share) {
            Preconditions.checkArgument(share >= 0 && share <= 1, "hindsightShare must be from 0 to 1: %s", share);
            hindsightShare = share;
            return this;
        }

        /**
         * How much of what the codebook's table says an instrument's table starts from, from 0 to 1; by default .3, the best
         * of .1, .3 and .5 in cross-validation. Several instruments of a factor speak at once, each of one thing only.
         */
        public Builder codebookShare(double share) {
            Preconditions.checkArgument(share >= 0 && share <= 1, "codebookShare must be from 0 to 1: %s", share);
            codebookShare = share;
            return this;
        }

        /** Multiplies all ties; 0 for none, by default 1. */
        public Builder ridge(double times) {
            ridge = notNegative("ridge", times);
            return this;
        }

        /** How strongly what a ratio gains from band to band is tied to the factor's codebook table; by default 3e-4. */
        public Builder tieToFactor(double tie) {
            tieToFactor = notNegative("tieToFactor", tie);
            return this;
        }

        /** How strongly neighbouring gains are tied to each other; by default 1e-3. */
        public Builder tieNeighbours(double tie) {
            tieNeighbours = notNegative("tieNeighbours", tie);
            return this;
        }

        /** How strongly an instrument's commonest band is kept from speaking for any level; by default 1e-3. */
        public Builder tieCommonest(double tie) {
            tieCommonest = notNegative("tieCommonest", tie);
            return this;
        }

        /** How strongly the logarithm of each rate is tied to the start; by default 1e-4. */
        public Builder tieRates(double tie) {
            tieRates = notNegative("tieRates", tie);
            return this;
        }

        /** Whether tables must be monotone, as every model must be; false only to see what that costs. */
        public Builder monotone(boolean must) {
            monotone = must;
            return this;
        }

        /** Whether what has lasted ends more seldom; false for one sub-state instead of two. */
        public Builder twoSubStates(boolean two) {
            twoSubStates = two;
            return this;
        }

        /** At most so many iterations in cross-validation; by default 200. */
        public Builder iterations(int most) {
            Preconditions.checkArgument(most >= LOOK_EVERY, "iterations must be at least %s: %s", LOOK_EVERY, most);
            iterations = most;
            return this;
        }

        /** Stops when an iteration gains less, in nats for each label; by default 1e-7. */
        public Builder tolerance(double least) {
            tolerance = notNegative("tolerance", least);
            return this;
        }

        /** How many threads share the work; by default 1. Changes no bit. */
        public Builder threads(int count) {
            Preconditions.checkArgument(count >= 1, "threads must be at least 1: %s", count);
            threads = count;
            return this;
        }

        /** Told of each iteration. */
        public Builder listener(FittingListener told) {
            listener = told;
            return this;
        }

        /** The options as they are now. */
        public LevelFitting build() {
            Builder copy = new Builder();
            copy.hindsightShare = hindsightShare;
            copy.codebookShare = codebookShare;
            copy.ridge = ridge;
            copy.tieToFactor = tieToFactor;
            copy.tieNeighbours = tieNeighbours;
            copy.tieCommonest = tieCommonest;
            copy.tieRates = tieRates;
            copy.monotone = monotone;
            copy.twoSubStates = twoSubStates;
            copy.iterations = iterations;
            copy.tolerance = tolerance;
            copy.threads = threads;
            copy.listener = listener;
            return new LevelFitting(copy);
        }

        private static double notNegative(String name, double value) {
            Preconditions.checkArgument(
                    value >= 0 && Double.isFinite(value), "%s must not be negative: %s", name, value);
            return value;
        }
    }
}
