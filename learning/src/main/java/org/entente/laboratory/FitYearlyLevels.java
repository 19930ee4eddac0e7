package org.entente.laboratory;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.entente.evaluation.Folds;
import org.entente.learning.Fitting;
import org.entente.learning.LabelledPrediction;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.model.Provenance;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
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
    private static final String VERSION = "2";
    /** The best of nine tried, on one seed of folds. */
    private static final Widths AS_OF = new Widths(0.1, 0.1, 0, 0.5, 0, 0, 0, 0);
    /** Nothing but the tables of instruments that have none yet moves; the best of .5, 1.5 and 4. */
    private static final Widths AHEAD = new Widths(0, 0, 0, 4, 0, 0, 0, 0);

    private final Model start = withoutInstruments(Model.standard());
    private final TrainingSet<PeaceLevel> asOf;
    private final TrainingSet<PeaceLevel> hindsight;

    private FitYearlyLevels(ExpertTable table) {
        this.asOf = table.trainingSet(start, false);
        this.hindsight = table.trainingSet(start, true);
    }

    /** The shipped model, but for what it holds of the levels of instruments. */
    private static Model withoutInstruments(Model model) {
        HmmParameters<PeaceLevel> level = model.level();
        ImmutableSortedMap.Builder<Factor, FactorTables<PeaceLevel>> tables = ImmutableSortedMap.naturalOrder();
        level.tables()
                .forEach((factor, own) -> tables.put(
                        factor,
                        new FactorTables<>(own.codebook(), ImmutableSortedMap.of(), own.closeOutsideSecurity())));
        return model.withLevel(
                new HmmParameters<>(level.transitions(), level.outlook(), tables.buildOrThrow(), level.ends()));
    }

    /** The pairs that have a case file. */
    private static ImmutableSet<Dyad> cases() {
        return CodedCase.shipped().stream()
                .map(coded -> coded.relationship().dyad())
                .collect(ImmutableSet.toImmutableSet());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("Usage: FitYearlyLevels <table> <yearly-levels.json> <date> [seeds]");
        }
        Path path = Path.of(arguments[0]);
        String date = LocalDate.parse(arguments[2]).toString();
        int seeds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        ImmutableSet<Dyad> cases = cases();
        FitYearlyLevels fit = new FitYearlyLevels(ExpertTable.read(path, pair -> !cases.contains(pair.dyad())));
        List<String> lines = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            lines.addAll(fit.leftOut(seed));
        }
        System.out.println(YearlyScores.head());
        lines.forEach(System.out::println);
        Model fitted = fit.fitted(pair -> true);
        Provenance provenance = new Provenance(
                "What the instruments of yearly tables say of the levels of peace is fitted to expert codings (Goertz, Diehl"
                        + " and Balas): weights in decibans against NEGATIVE_PEACE.",
                ImmutableSortedMap.<String, String>naturalOrder()
                        .put("yearly.command", "FitYearlyLevels " + path.getFileName() + " yearly-levels.json " + date)
                        .put("yearly.data", path.getFileName() + ", labels in the column gdb_interp")
                        .put(
                                "yearly.dataDigest",
                                "SHA-256 " + MoreFiles.asByteSource(path).hash(Hashing.sha256()))
                        .put("yearly.date", date)
                        .put("yearly.labelledYears", Integer.toString(fit.asOf.labels()))
                        .put("yearly.pairs", Integer.toString(fit.asOf.dyads().size()))
                        .put("yearly.leftOut", "the pairs of the shipped cases")
                        .buildOrThrow());
        String json = ModelPatch.between(fit.start, fitted, VERSION, provenance).toJson();
        Files.writeString(Path.of(arguments[1]), json, StandardCharsets.UTF_8);
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
