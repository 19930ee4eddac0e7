package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Folds;
import org.entente.evaluation.Prediction;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.PeaceLevel;

/**
 * Fits what the instruments of yearly tables say of the level of peace to expert codings:
 * {@code FitYearlyLevels <table.csv[.gz]> <yearly-levels.json> <date> [seeds of folds, else 3]}. First says how good the
 * fit is on pairs left out, by five folds; then fits to all pairs but those that have a case file, which are judged by it.
 *
 * <p>Instruments that look ahead are fitted last, beside the tables of the others, to what is known with hindsight.
 */
public final class FitYearlyLevels {
    private static final int FOLDS = 5;
    private static final int ITERATIONS = 150;
    /** The best of nine tried, on one seed of folds. */
    private static final Widths AS_OF =
            Widths.builder().scale(0.1).tableScale(0.1).additions(0.5).build();
    /** Nothing but the tables of instruments that have none yet moves; the best of .5, 1.5 and 4. */
    private static final Widths AHEAD = Widths.builder().additions(4).build();

    /**
     * Answers about pairs left out.
     *
     * @param folds which pair is left out of which fit
     * @param models the fit without each fold, in their order
     * @param asOf answers by what could be known at the end of each year
     * @param hindsight answers by all that is known
     */
    record LeftOut(
            Folds folds,
            ImmutableList<Model> models,
            ImmutableList<Prediction> asOf,
            ImmutableList<Prediction> hindsight) {}

    private final Model start = Model.standard()
            .withLevel(YearlyFit.withoutInstruments(Model.standard().level()));
    private final ExpertTable table;
    private final TrainingSet<PeaceLevel> asOf;
    private final TrainingSet<PeaceLevel> hindsight;

    FitYearlyLevels(ExpertTable table) {
        this.table = table;
        this.asOf = table.trainingSet(start, false);
        this.hindsight = table.trainingSet(start, true);
    }

    public static void main(String[] arguments) throws IOException {
        YearlyFit files = YearlyFit.of("FitYearlyLevels", arguments);
        FitYearlyLevels fit = new FitYearlyLevels(files.read());
        System.out.println(YearlyScores.head());
        for (int seed = 1; seed <= files.seeds(); seed++) {
            LeftOut left = fit.leftOut(seed);
            System.out.println(new YearlyScores(left.asOf()).line("as of the date, seed " + seed));
            System.out.println(new YearlyScores(left.hindsight()).line("with hindsight, seed " + seed));
        }
        files.write(
                "yearly",
                "What the instruments of yearly tables say of the levels of peace is fitted to expert codings (Goertz, Diehl"
                        + " and Balas): weights in decibans against NEGATIVE_PEACE.",
                "labels in the column gdb_interp",
                fit.start,
                fit.fitted(fit.start, pair -> 1),
                fit.asOf);
    }

    /**
     * What is said of each pair by the fit to the pairs of the other folds.
     *
     * @param seed by which pairs are dealt out to folds
     */
    LeftOut leftOut(long seed) {
        Folds folds = Folds.of(asOf.dyads(), FOLDS, seed);
        ImmutableList.Builder<Model> models = ImmutableList.builder();
        ImmutableList.Builder<Prediction> then = ImmutableList.builder();
        ImmutableList.Builder<Prediction> later = ImmutableList.builder();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            IntPredicate isLeft = pair -> folds.fold(asOf.dyads().get(pair)) == left;
            var first = Fitting.ofLevels(AS_OF, ITERATIONS).fit(start, asOf, isLeft.negate());
            var second = Fitting.ofLevels(AHEAD, ITERATIONS).fit(first.model(), hindsight, isLeft.negate());
            first.beliefs(asOf, isLeft).forEach(one -> then.add(prediction(one)));
            second.beliefs(hindsight, isLeft).forEach(one -> later.add(prediction(one)));
            models.add(second.model());
        }
        return new LeftOut(folds, models.build(), then.build(), later.build());
    }

    private Prediction prediction(LabelledPrediction<PeaceLevel> one) {
        return Prediction.of(
                table.pairs().get(one.relationship()).name(),
                one.day().getYear(),
                one.labels().iterator().next(),
                Distribution.of(one.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
    }

    /**
     * The fit to pairs drawn anew.
     *
     * @param other model whose tables of instruments are fitted, with the rules for evidence of the shipped one
     * @param times how often each pair was drawn
     */
    Model fitted(Model other, ToIntFunction<Dyad> times) {
        IntUnaryOperator drawn = pair -> times.applyAsInt(asOf.dyads().get(pair));
        Model bare = other.withLevel(YearlyFit.withoutInstruments(other.level()));
        Model first =
                Fitting.ofLevels(AS_OF, ITERATIONS).refit(bare, asOf, drawn).model();
        return Fitting.ofLevels(AHEAD, ITERATIONS)
                .refit(first, hindsight, drawn)
                .model();
    }
}
