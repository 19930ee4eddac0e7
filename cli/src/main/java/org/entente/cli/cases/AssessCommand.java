package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.cli.input.AsOf;
import org.entente.cli.input.Case;
import org.entente.cli.input.CaseInput;
import org.entente.cli.input.ModelOption;
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
    private final CaseInput cases = new CaseInput();

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Assessor assessor = model.assessor();
        output.write(cases.read(output).stream()
                .flatMap(one -> assessor.assess(one.relationship(), asOf.days(one)).stream()
                        .map(assessment -> answer(one, assessment)))
                .collect(ImmutableList.toImmutableList()));
        return ExitCode.DONE;
    }

    private static Answer answer(Case about, Assessment assessment) {
        return Answer.of(about.name() + "-" + assessment.date(), () -> Report.of(assessment))
                .withJson(assessment::findings)
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
