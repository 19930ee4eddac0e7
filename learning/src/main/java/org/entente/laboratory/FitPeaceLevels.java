package org.entente.laboratory;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.entente.evaluation.Folds;
import org.entente.evaluation.Scores;
import org.entente.learning.CrossValidation;
import org.entente.learning.FittedLevels;
import org.entente.learning.TrainingSet;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.model.Provenance;
import org.entente.relationship.Dyad;

/**
 * Makes the level model that Entente ships: {@code FitPeaceLevels <table.csv[.gz]> <peace-levels.json> --date 2026-11-23}.
 * The number of iterations is that which serves the folds left out best.
 */
public final class FitPeaceLevels {
    /** Pairs that have a case file are judged by it, and so are not fitted to. */
    static final ImmutableSet<Dyad> CASES = ImmutableSet.of(
            Dyad.parse("CHN-RUS"),
            Dyad.parse("DEU-FRA"),
            Dyad.parse("CHN-JPN"),
            Dyad.parse("CHN-USA"),
            Dyad.parse("EGY-ISR"),
            Dyad.parse("USA-VNM"),
            Dyad.parse("CHN-VNM"));

    /** The fitted model is the theory's next version. */
    private static final String VERSION = "2";

    private FitPeaceLevels() {}

    public static void main(String[] arguments) throws IOException {
        FittingArguments options = FittingArguments.parse(
                arguments,
                "FitPeaceLevels <table.csv[.gz]> <peace-levels.json> [--date 2026-11-23] [--folds 5] [--threads 2]"
                        + " [--months-per-step 1] [--iterations 200]");
        Path data = Path.of(options.table());
        Model theory = Model.theory();
        ExpertTable table = ExpertTable.read(data, pair -> !CASES.contains(pair.dyad()));
        TrainingSet set = table.trainingSet(options.trainingSet(theory));
        Folds folds = Folds.of(set.dyads(), options.folds(), EvaluatePeaceLevels.SEED);
        CrossValidation tested = options.fitting()
                .crossValidate(theory, set, pair -> folds.fold(set.dyads().get(pair)));
        FittedLevels fitted = options.fitting().fit(theory, set, tested.iterations());
        Provenance provenance = new Provenance(
                "The levels of peace are fitted to what experts say (Goertz, Diehl and Balas, as coded in the table): a"
                        + " table for each instrument and the rates of change between levels. Weights are decibans"
                        + " against NEGATIVE_PEACE, to a tenth. The codebook's own tables stay the theory's.",
                details(data, table, set, tested, options));
        ModelPatch fit = ModelPatch.of(fitted.model(VERSION, provenance));
        Files.writeString(Path.of(options.out()), fit.toJson(), StandardCharsets.UTF_8);
        provenance.details().forEach((name, value) -> System.out.println(name + ": " + value));
    }

    private static ImmutableSortedMap<String, String> details(
            Path data, ExpertTable table, TrainingSet set, CrossValidation tested, FittingArguments options)
            throws IOException {
        int first = table.pairs().stream()
                .mapToInt(pair -> pair.years().firstKey())
                .min()
                .orElseThrow();
        int last = table.pairs().stream()
                .mapToInt(pair -> pair.years().lastKey())
                .max()
                .orElseThrow();
        long dyads = set.dyads().stream().distinct().count();
        return ImmutableSortedMap.<String, String>naturalOrder()
                .put("command", "java -jar examples/target/entente-examples.jar FitPeaceLevels " + options.afterTable())
                .put("data", data.getFileName() + ", labels in the column gdb_interp")
                .put("dataDigest", "SHA-256 " + MoreFiles.asByteSource(data).hash(Hashing.sha256()))
                .put("date", options.date())
                .put("dyads", Long.toString(dyads))
                .put("iterations", Integer.toString(tested.iterations()))
                .put("labelledYears", Integer.toString(set.labels()))
                .put(
                        "leftOut",
                        String.join(
                                ", ",
                                CASES.stream().map(Dyad::toString).sorted().toList()))
                .put("pairs", Integer.toString(set.dyads().size()))
                .put("scoresAsOf", scores(Contender.asOf("", table, tested.beliefs()), tested))
                .put("scoresWithHindsight", scores(Contender.hindsight("", table, tested.beliefs()), tested))
                .put("years", first + " to " + last)
                .buildOrThrow();
    }

    private static String scores(Contender contender, CrossValidation tested) {
        Scores scores = Scores.of(contender.answers());
        return String.format(
                Locale.ROOT,
                "%d-fold cross-validation by dyad: quadratic-weighted kappa %.3f, log loss %.3f, rivalry kappa %.3f,"
                        + " calibration error %.3f",
                tested.folds(),
                scores.quadraticKappa(),
                scores.logLoss(),
                scores.rivalryKappa(),
                scores.calibrationError());
    }
}
