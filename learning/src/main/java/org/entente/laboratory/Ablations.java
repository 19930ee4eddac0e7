package org.entente.laboratory;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entente.evaluation.Folds;
import org.entente.learning.CrossValidation;
import org.entente.learning.LevelFitting;
import org.entente.learning.TrainingSet;
import org.entente.model.EvidenceRules;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/** What each part is worth: the same cross-validation without it. */
final class Ablations {
    private final ExpertTable table;
    private final FittingArguments options;

    Ablations(ExpertTable table, FittingArguments options) {
        this.table = table;
        this.options = options;
    }

    void print(PrintStream out) {
        Model theory = Model.theory();
        PeaceLevelReport report = new PeaceLevelReport(out, table);
        report.ablationHead();
        LevelFitting.Builder usual = options.options();
        run(report, "everything", theory, usual, item -> true, item -> item);
        for (Factor factor : measured()) {
            run(report, "without " + factor, theory, usual, item -> item.factor() != factor, item -> item);
        }
        run(report, "one table for each factor", theory, usual, item -> true, Ablations::anyInstrument);
        run(report, "one sub-state", theory, options.options().twoSubStates(false), item -> true, item -> item);
        run(report, "without the effective count", withoutRedundancy(theory), usual, item -> true, item -> item);
        run(
                report,
                "without the monotone constraint",
                theory,
                options.options().monotone(false),
                item -> true,
                item -> item);
        run(report, "without the ridge", theory, options.options().ridge(0), item -> true, item -> item);
        run(report, "filter only", theory, options.options().hindsightShare(0), item -> true, item -> item);
        TrainingSet set = table.trainingSet(options.trainingSet(theory));
        report.ablation(
                "theory's tables, not fitted",
                Contender.asOf("", table, LevelFitting.unfitted(theory, set)),
                Contender.hindsight("", table, LevelFitting.unfitted(theory, set)),
                0);
    }

    private List<Factor> measured() {
        return Arrays.stream(Factor.values())
                .filter(factor -> table.pairs().stream()
                        .limit(100)
                        .anyMatch(pair -> pair.pair().relationship().evidence().stream()
                                .anyMatch(item -> item.factor() == factor)))
                .toList();
    }

    private void run(
            PeaceLevelReport report,
            String name,
            Model model,
            LevelFitting.Builder fitting,
            Predicate<Evidence> kept,
            UnaryOperator<Evidence> changed) {
        TrainingSet set = table.trainingSet(options.trainingSet(model), kept, changed);
        Folds folds = Folds.of(set.dyads(), options.folds(), EvaluatePeaceLevels.SEED);
        CrossValidation tested = fitting.build()
                .crossValidate(model, set, pair -> folds.fold(set.dyads().get(pair)));
        report.ablation(
                name,
                Contender.asOf("", table, tested.beliefs()),
                Contender.hindsight("", table, tested.beliefs()),
                tested.iterations());
    }

    private static Evidence anyInstrument(Evidence item) {
        return Evidence.builder(item).instrument("any").build();
    }

    private static Model withoutRedundancy(Model model) {
        EvidenceRules rules = model.evidence();
        return model.withEvidence(new EvidenceRules(
                rules.reliability(),
                rules.credibility(),
                new Parameter(0, "Every item counts whole."),
                rules.unknownInstrument()));
    }
}
