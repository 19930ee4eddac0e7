package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.concurrent.Callable;
import org.entente.Problem;
import org.entente.assessment.Assessor;
import org.entente.cli.input.Case;
import org.entente.cli.input.CaseInput;
import org.entente.cli.input.ModelOption;
import org.entente.cli.lint.Linter;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.relationship.CaseFile;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is wrong with case files, and what a senior coder would ask about them. */
@Command(
        name = "validate",
        description = {
            "Check case files: every error that a reader would refuse, and what a senior coder would ask about.",
            "Exit code 5 if there is an error; with --strict also if there is a warning."
        })
public final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final CaseInput cases = new CaseInput();

    @Option(names = "--strict", description = "A warning fails too.")
    private boolean strict;

    @Option(names = "--no-lint", description = "Only what the reader of case files says.")
    private boolean plain;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Assessor assessor = model.assessor();
        ImmutableList<Verdict> verdicts =
                cases.names().stream().map(one -> verdict(one, assessor)).collect(ImmutableList.toImmutableList());
        output.write(verdicts.stream().map(Verdict::answer).toList());
        boolean failed = verdicts.stream()
                .anyMatch(verdict -> strict ? !verdict.problems().isEmpty() : !verdict.isValid());
        return failed ? ExitCode.INVALID : ExitCode.DONE;
    }

    private Verdict verdict(String argument, Assessor assessor) {
        CaseFile.Inspection inspection = Case.inspect(argument);
        ImmutableList.Builder<Problem> problems =
                ImmutableList.<Problem>builder().addAll(inspection.problems());
        // A case with errors is linted when they are mended: much of what is odd may come of them.
        if (!plain && inspection.errors().isEmpty()) {
            problems.addAll(new Linter(assessor).lint(inspection.relationship().orElseThrow()));
        }
        return new Verdict(argument, problems.build());
    }

    /** What is said of one file. */
    private record Verdict(String file, ImmutableList<Problem> problems) {
        boolean isValid() {
            return problems.stream().noneMatch(Problem::isError);
        }

        Answer answer() {
            return Answer.of(Case.name(file), this::report)
                    .withJson(() -> ImmutableMap.of(
                            "format", "entente-validation/1", "file", file, "valid", isValid(), "problems", problems))
                    .withCsv(() -> CsvTable.of(
                            ImmutableList.of("file", "severity", "place", "item", "rule", "value", "advice"),
                            problems.stream().map(this::row).toList()));
        }

        private ImmutableList<Object> row(Problem problem) {
            return ImmutableList.of(
                    file,
                    problem.severity(),
                    problem.place(),
                    problem.item(),
                    problem.rule(),
                    problem.value(),
                    problem.advice());
        }

        private Report report() {
            long errors = problems.stream().filter(Problem::isError).count();
            Report.Builder report = Report.builder()
                    .paragraph(file + ": " + (isValid() ? "valid" : count(errors, "error")) + ", "
                            + count(problems.size() - errors, "warning") + ".");
            if (!problems.isEmpty()) {
                report.points(problems.stream()
                        .map(problem -> (problem.isError() ? "error: " : "warning: ") + problem)
                        .toList());
            }
            return report.build();
        }

        private static String count(long count, String what) {
            return (count == 0 ? "no" : count) + " " + what + (count == 1 ? "" : "s");
        }
    }
}
