package org.entente.laboratory.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.entente.evaluation.Folds;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;

/**
 * Fits what the instruments of yearly tables say of the phase to {@linkplain PhaseCodings phases made from others' codings}:
 * {@code FitYearlyPhases <table.csv[.gz]> <yearly-phases.json> <date> [seeds of folds, else 3]}. First says how good the fit
 * is on pairs left out, by five folds, with all instruments and without those that read the treaties of which ALLIANCE and
 * STRATEGIC_PARTNERSHIP are made; then fits to all pairs but those that have a case file.
 *
 * <p>Each pair is learned from twice: by all columns, and by the few that most users' tables have (no level of hostility, no
 * crises, claims, votes or trade). Where a table has few columns, those that it has must carry the answer.
 */
public final class FitYearlyPhases {
    /** Name of what is learned without the instruments that read treaties. */
    static final String WITHOUT_TREATIES = "without treaties";

    private static final int FOLDS = 5;
    private static final int ITERATIONS = 150;
    /** The best of .25, .5, 1, 2 and 4 for what the tables of instruments gain from band to band, on one seed of folds. */
    private static final Widths WIDTHS =
            Widths.builder().scale(0.1).tableScale(0.1).additions(2).build();

    private static final Predicate<String> SELDOM_HELD = Pattern.compile(
                    "(cowmid|gml)_(hostlev|fatal)|(icb|arms|icow|icews|pew|dca|ip|un)_.*|(ipfp|ipall|(smooth)?flow).*")
            .asMatchPredicate();

    private final Model start = Model.standard()
            .withPhase(YearlyFit.withoutInstruments(Model.standard().phase()));
    private final ImmutableList<ExpertTable> tables;
    private final PhaseCodings codings;
    private final ImmutableList<ExpertTable.LabelledPair> labelled;

    private FitYearlyPhases(ImmutableList<ExpertTable> tables, PhaseCodings codings) {
        this.tables = tables;
        this.codings = codings;
        this.labelled = tables.stream()
                .flatMap(table -> table.pairs().stream())
                .filter(pair -> !codings.phases(pair).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    static FitYearlyPhases of(Path table) throws IOException {
        return new FitYearlyPhases(
                ImmutableList.of(YearlyFit.read(table, column -> false), YearlyFit.read(table, SELDOM_HELD)),
                PhaseCodings.read(table));
    }

    public static void main(String[] arguments) throws IOException {
        YearlyFit files = YearlyFit.of("FitYearlyPhases", arguments);
        FitYearlyPhases fit = of(files.table());
        System.out.println(YearlyPhaseScores.head());
        for (int seed = 1; seed <= files.seeds(); seed++) {
            int now = seed;
            fit.leftOut(seed).forEach((name, scores) -> System.out.println(scores.line(name + ", seed " + now)));
        }
        TrainingSet<Phase> set = fit.set();
        files.write(
                "yearlyPhases",
                "What the instruments of yearly tables say of the phase is fitted to phases made from rivalry codings and"
                        + " obligations of treaties: weights in decibans against SPLIT.",
                "labels from td_rivalry, tss_rivalry, kgd_rivalry, cow_war, atop_*, dca_signed and gdb_interp",
                fit.start,
                fitted(fit.start, set, pair -> 1),
                set);
    }

    /** All that the fit reads. */
    TrainingSet<Phase> set() {
        return set(item -> true);
    }

    /**
     * The fit to pairs drawn anew.
     *
     * @param other model whose tables of instruments are fitted, with the rules for evidence of the shipped one
     * @param set as {@link #set()} makes it
     * @param times how often each pair was drawn
     */
    static Model fitted(Model other, TrainingSet<Phase> set, ToIntFunction<Dyad> times) {
        return Fitting.ofPhases(WIDTHS, ITERATIONS)
                .refit(
                        other.withPhase(YearlyFit.withoutInstruments(other.phase())),
                        set,
                        pair -> times.applyAsInt(set.dyads().get(pair)))
                .model();
    }

    private static boolean isOfTreaties(Evidence item) {
        return item.id().startsWith("atop-") || item.id().startsWith("defence-agreements");
    }

    private TrainingSet<Phase> set(Predicate<Evidence> evidence) {
        TrainingSet.Builder<Phase> set = TrainingSet.builder(start);
        tables.forEach(table -> table.addTo(set, codings::phases, evidence));
        return set.build();
    }

    /** What is said of each pair by the fit to the pairs of other folds, with all instruments and without those of treaties. */
    ImmutableMap<String, YearlyPhaseScores> leftOut(long seed) {
        return ImmutableMap.<String, YearlyPhaseScores>builder()
                .putAll(leftOut("all instruments", item -> true, seed))
                .putAll(leftOut(WITHOUT_TREATIES, item -> !isOfTreaties(item), seed))
                .buildOrThrow();
    }

    private ImmutableMap<String, YearlyPhaseScores> leftOut(String name, Predicate<Evidence> evidence, long seed) {
        TrainingSet<Phase> set = set(evidence);
        Folds folds = Folds.of(set.dyads(), FOLDS, seed);
        List<LabelledPrediction<Phase>> all = new ArrayList<>();
        List<LabelledPrediction<Phase>> few = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            IntPredicate isLeft = pair -> folds.fold(set.dyads().get(pair)) == left;
            Fitting.ofPhases(WIDTHS, ITERATIONS)
                    .fit(start, set, isLeft.negate())
                    .beliefs(set, isLeft)
                    .forEach(one -> (one.relationship() < labelled.size() / 2 ? all : few).add(one));
        }
        return ImmutableMap.of(
                name,
                new YearlyPhaseScores(all, labelled::get, codings),
                name + ", few columns",
                new YearlyPhaseScores(few, labelled::get, codings));
    }
}
