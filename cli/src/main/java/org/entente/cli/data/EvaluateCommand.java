package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.Prediction;
import org.entente.evaluation.Scores;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Relationship;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How well a model agrees with experts about a yearly table. */
@Command(
        name = "evaluate",
        description = {
            "How well a model agrees with what experts say of the levels of peace of a table of pairs and years.",
            "As of the end of each year. A model that was fitted to the same labels looks better than it is."
        })
public final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final ExpertInput input = new ExpertInput();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Assessor assessor = model.assessor();
        List<Prediction> predictions = input.read().parallelStream()
                .flatMap(pair -> predictions(pair, assessor))
                .toList();
        Scores scores = Scores.of(predictions);
        output.write(Answer.of("evaluation", () -> report(scores, assessor))
                .withJson(() -> scores)
                .withCsv(() -> CsvTable.of(
                        ImmutableList.of("pair", "year", "experts", "answer", "p_experts"),
                        predictions.stream().map(EvaluateCommand::row).toList())));
        return ExitCode.DONE;
    }

    private static Stream<Prediction> predictions(LabelledPair labelled, Assessor assessor) {
        Relationship relationship = labelled.pair().relationship();
        String name = labelled.pair().party1() + "-" + labelled.pair().party2();
        List<LocalDate> days = labelled.levels().keySet().stream()
                .map(year -> LocalDate.of(year, 12, 31))
                .toList();
        return assessor.assess(relationship, days).stream()
                .filter(assessment -> assessment.noAnswer().isEmpty())
                .map(assessment -> {
                    int year = assessment.date().getYear();
                    PeaceLevel level = Objects.requireNonNull(labelled.levels().get(year));
                    return Prediction.builder()
                            .pair(name)
                            .year(year)
                            .experts(level)
                            .answer(Distribution.of(assessment.peace()))
                            .build();
                });
    }

    private static ImmutableList<Object> row(Prediction one) {
        return ImmutableList.of(
                one.pair(),
                one.year(),
                one.experts(),
                one.answer().mostLikely(),
                one.answer().probability(one.experts()));
    }

    private static Report report(Scores scores, Assessor assessor) {
        return Report.builder()
                .title("Agreement with experts on the level of peace")
                .paragraph(scores.count() + " ends of years, by model " + assessor.modelId() + ".")
                .table(
                        ImmutableList.of("measure", "value "),
                        ImmutableList.of(
                                line("the experts' level is the most likely one", scores.accuracy()),
                                line("agreement beyond chance, by square of distance (kappa)", scores.quadraticKappa()),
                                line("agreement beyond chance on rivalry or not (kappa)", scores.rivalryKappa()),
                                line("mean log loss", scores.logLoss()),
                                line("mean ranked probability score", scores.rankedProbability()),
                                line("calibration error", scores.calibrationError())))
                .build();
    }

    private static ImmutableList<String> line(String measure, double value) {
        return ImmutableList.of(measure, String.format(Locale.ROOT, "%.3f", value));
    }
}
