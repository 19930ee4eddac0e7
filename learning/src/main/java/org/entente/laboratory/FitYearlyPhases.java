package org.entente.laboratory;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.entente.evaluation.Folds;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;

/**
 * Fits what the instruments of yearly tables say of the phase to {@linkplain PhaseCodings phases made from others' codings}:
 * {@code FitYearlyPhases <table.csv[.gz]> <yearly-phases.json> <date> [seeds of folds, else 3]}. First says how good the fit
 * is on pairs left out, by five folds, with all instruments and without those that read the treaties of which ALLIANCE and
 * STRATEGIC_PARTNERSHIP are made; then fits to all pairs but those that have a case file.
 */
public final class FitYearlyPhases {
    private static final int FOLDS = 5;
    private static final int ITERATIONS = 150;
    /** The best of .25, .5, 1, 2 and 4 for what the tables of instruments gain from band to band, on one seed of folds. */
    private static final Widths WIDTHS = new Widths(0.1, 0.1, 0, 2, 0, 0, 0, 0);

    private static final Predicate<Evidence> ALL = item -> true;
    private static final Predicate<Evidence> NO_TREATIES =
            item -> !(item.id().startsWith("atop-") || item.id().startsWith("defence-agreements"));

    private final Model start = Model.standard()
            .withPhase(YearlyFit.withoutInstruments(Model.standard().phase()));
    private final ExpertTable table;
    private final PhaseCodings codings;
    private final ImmutableList<ExpertTable.LabelledPair> labelled;

    private FitYearlyPhases(ExpertTable table, PhaseCodings codings) {
        this.table = table;
        this.codings = codings;
        this.labelled = table.pairs().stream()
                .filter(pair -> !codings.phases(pair).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    public static void main(String[] arguments) throws IOException {
        YearlyFit files = YearlyFit.of("FitYearlyPhases", arguments);
        FitYearlyPhases fit = new FitYearlyPhases(files.read(), PhaseCodings.read(files.table()));
        System.out.println(YearlyPhaseScores.head());
        for (int seed = 1; seed <= files.seeds(); seed++) {
            System.out.println(fit.leftOut(ALL, seed).line("all instruments, seed " + seed));
            System.out.println(fit.leftOut(NO_TREATIES, seed).line("without treaties, seed " + seed));
        }
        TrainingSet<Phase> set = fit.table.phases(fit.start, fit.codings, ALL);
        files.write(
                "yearlyPhases",
                "What the instruments of yearly tables say of the phase is fitted to phases made from rivalry codings and"
                        + " obligations of treaties: weights in decibans against SPLIT.",
                "labels from td_rivalry, tss_rivalry, kgd_rivalry, cow_war, atop_*, dca_signed and gdb_interp",
                fit.start,
                Fitting.ofPhases(WIDTHS, ITERATIONS).fit(fit.start, set).model(),
                set);
    }

    private YearlyPhaseScores leftOut(Predicate<Evidence> evidence, int seed) {
        TrainingSet<Phase> set = table.phases(start, codings, evidence);
        Folds folds = Folds.of(set.dyads(), FOLDS, seed);
        List<LabelledPrediction<Phase>> answers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            IntPredicate isLeft = pair -> folds.fold(set.dyads().get(pair)) == left;
            answers.addAll(Fitting.ofPhases(WIDTHS, ITERATIONS)
                    .fit(start, set, isLeft.negate())
                    .beliefs(set, isLeft));
        }
        return new YearlyPhaseScores(answers, labelled::get, codings);
    }
}
