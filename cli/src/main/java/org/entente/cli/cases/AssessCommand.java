package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessment;
import org.entente.cli.input.Case;
import org.entente.cli.output.Answer;
import org.entente.cli.output.AssessmentColumns;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What can be said of a relationship on a date. */
@Command(
        name = "assess",
        description = "Which phase a relationship is in, how deep the peace is, and what holds it back.")
public final class AssessCommand implements Callable<Integer> {
    @Mixin
    private final Question question = new Question();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.write(question.ofEachAssessment(output, AssessCommand::answer));
        return ExitCode.DONE;
    }

    private static Answer answer(Case about, Assessment assessment) {
        return Answer.of(about.name() + "-" + assessment.date(), () -> Report.of(assessment))
                .withJson(assessment::findingsWithRanges)
                .withCsv(() -> CsvTable.of(
                        ImmutableList.<String>builder()
                                .add("case", "dyad", "date")
                                .addAll(AssessmentColumns.names())
                                .build(),
                        ImmutableList.of(ImmutableList.builder()
                                .add(about.name(), assessment.dyad(), assessment.date())
                                .addAll(AssessmentColumns.cells(assessment))
                                .build())));
    }
}
