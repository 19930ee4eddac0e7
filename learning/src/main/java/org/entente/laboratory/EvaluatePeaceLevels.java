package org.entente.laboratory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.evaluation.Folds;
import org.entente.learning.CrossValidation;
import org.entente.learning.LevelFitting;
import org.entente.learning.TrainingSet;
import org.entente.model.Model;

/**
 * How good the answers about the level of peace are on pairs not used for fitting, beside simpler methods:
 * {@code EvaluatePeaceLevels <table.csv[.gz]> [--folds 5] [--threads 2] [--months-per-step 1] [--iterations 200]
 * [--without-forecasts] [--ablations]}. The table needs the experts' levels in the column {@code gdb_interp}.
 */
public final class EvaluatePeaceLevels {
    /** The seed by which dyads are dealt out to folds; any other would do. */
    static final long SEED = 1;

    private EvaluatePeaceLevels() {}

    public static void main(String[] arguments) throws IOException {
        FittingArguments options = FittingArguments.parse(
                arguments,
                "EvaluatePeaceLevels <table.csv[.gz]> [--folds 5] [--threads 2] [--months-per-step 1]"
                        + " [--iterations 200] [--without-forecasts] [--ablations]");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ExpertTable table = ExpertTable.read(Path.of(options.table()), pair -> true);
        Model theory = Model.theory();
        TrainingSet set = table.trainingSet(options.trainingSet(theory));
        Folds folds = Folds.of(set.dyads(), options.folds(), SEED);
        out.printf(
                Locale.ROOT,
                "%d labelled years of %d pairs, %d folds by dyad; %d months in a step of the fit%n",
                set.labels(),
                set.dyads().size(),
                options.folds(),
                options.monthsPerStep());
        CrossValidation tested = options.fitting()
                .crossValidate(theory, set, pair -> folds.fold(set.dyads().get(pair)));
        out.printf(Locale.ROOT, "Stopped by the folds left out after %d iterations.%n", tested.iterations());
        PeaceLevelReport report = new PeaceLevelReport(out, table);
        List<Contender> contenders = new ArrayList<>();
        contenders.add(Contender.asOf("Entente, as of the date", table, tested.beliefs()));
        contenders.add(Contender.hindsight("Entente, with hindsight", table, tested.beliefs()));
        contenders.add(Contender.asOf("theory, not fitted", table, LevelFitting.unfitted(theory, set)));
        contenders.addAll(Baselines.of(table, folds));
        report.compare("All labelled years", contenders);
        report.compare("Years that have a label the year before", Contender.onlyWithLastLabel(contenders));
        report.changes(contenders);
        report.slices(contenders.get(0));
        report.calibration(contenders.get(0), contenders.get(1));
        report.confusion(contenders.get(0));
        report.worst(contenders.get(0));
        if (options.forecasts()) {
            new Forecasts(table, folds, tested).print(out);
        }
        if (options.ablations()) {
            new Ablations(table, options).print(out);
        }
    }
}
