package org.entente.laboratory.yearly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.entente.evaluation.Folds;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
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

    private final Model start = Model.standard()
            .withLevel(YearlyFit.withoutInstruments(Model.standard().level()));
    private final TrainingSet<PeaceLevel> asOf;
    private final TrainingSet<PeaceLevel> hindsight;

    private FitYearlyLevels(ExpertTable table) {
        this.asOf = table.trainingSet(start, false);
        this.hindsight = table.trainingSet(start, true);
    }

    public static void main(String[] arguments) throws IOException {
        YearlyFit files = YearlyFit.of("FitYearlyLevels", arguments);
        FitYearlyLevels fit = new FitYearlyLevels(files.read());
        System.out.println(YearlyScores.head());
        for (int seed = 1; seed <= files.seeds(); seed++) {
            fit.leftOut(seed).forEach(System.out::println);
        }
        files.write(
                "yearly",
                "What the instruments of yearly tables say of the levels of peace is fitted to expert codings (Goertz, Diehl"
                        + " and Balas): weights in decibans against NEGATIVE_PEACE.",
                "labels in the column gdb_interp",
                fit.start,
                fit.fitted(pair -> true),
                fit.asOf);
    }

    private List<String> leftOut(int seed) {
        Folds folds = Folds.of(asOf.dyads(), FOLDS, seed);
        List<LabelledPrediction<PeaceLevel>> then = new ArrayList<>();
        List<LabelledPrediction<PeaceLevel>> later = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            IntPredicate isLeft = pair -> folds.fold(asOf.dyads().get(pair)) == left;
            var first = Fitting.ofLevels(AS_OF, ITERATIONS).fit(start, asOf, isLeft.negate());
            then.addAll(first.beliefs(asOf, isLeft));
            later.addAll(Fitting.ofLevels(AHEAD, ITERATIONS)
                    .fit(first.model(), hindsight, isLeft.negate())
                    .beliefs(hindsight, isLeft));
        }
        return List.of(
                new YearlyScores(then).line("as of the date, seed " + seed),
                new YearlyScores(later).line("with hindsight, seed " + seed));
    }

    private Model fitted(IntPredicate which) {
        Model first =
                Fitting.ofLevels(AS_OF, ITERATIONS).fit(start, asOf, which).model();
        return Fitting.ofLevels(AHEAD, ITERATIONS).fit(first, hindsight, which).model();
    }
}
