package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessor;
import org.entente.assessment.Stage;
import org.entente.assessment.Timeline;
import org.entente.cli.input.Case;
import org.entente.cli.input.CaseInput;
import org.entente.cli.input.DateConverter;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The course of phases with hindsight. */
@Command(
        name = "timeline",
        description = {
            "The course of phases with hindsight: stages, and what turned each.",
            "As vega-lite, or with --by-month as csv or json, what is believed of each month."
        })
public final class TimelineCommand implements Callable<Integer> {
    @Mixin
    private final CaseInput cases = new CaseInput();

    @Option(
            names = {"-d", "--until", "--as-of"},
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "By what is known on a day and until that day; by default the last day of the evidence.")
    private @Nullable LocalDate until;

    @Option(names = "--by-month", description = "What is believed of each month once the year after it is known.")
    private boolean byMonth;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Assessor assessor = model.assessor();
        output.write(
                cases.read(output).stream().map(one -> answer(one, assessor)).collect(ImmutableList.toImmutableList()));
        return ExitCode.DONE;
    }

    private Answer answer(Case about, Assessor assessor) {
        LocalDate last = until == null ? Assessor.lastDay(about.relationship()) : until;
        Timeline timeline = assessor.timeline(about.relationship(), last);
        MonthlyBeliefs months = new MonthlyBeliefs(about, assessor, timeline);
        Answer answer = Answer.of(about.name(), () -> Report.of(timeline)).withVegaLite(months::toVegaLite);
        return byMonth
                ? answer.withJson(months::toJson).withCsv(months::toCsv)
                : answer.withJson(() -> timeline).withCsv(() -> stages(about, timeline));
    }

    private static CsvTable stages(Case about, Timeline timeline) {
        return CsvTable.of(
                ImmutableList.of(
                        "case", "dyad", "from", "to", "phase", "probability", "turned_by", "episodes", "model"),
                timeline.stages().stream()
                        .map(stage -> row(about, timeline, stage))
                        .toList());
    }

    private static ImmutableList<Object> row(Case about, Timeline timeline, Stage stage) {
        String turnedBy = String.join(
                " ", stage.turnedBy().stream().map(turn -> turn.item().id()).toList());
        String episodes = String.join(
                " ",
                stage.episodes().stream()
                        .map(episode -> episode.phase() + ":" + episode.from() + "/" + episode.to())
                        .toList());
        return ImmutableList.of(
                about.name(),
                timeline.dyad(),
                stage.from(),
                stage.to(),
                stage.phase(),
                stage.probability(),
                turnedBy,
                episodes,
                timeline.model());
    }
}
