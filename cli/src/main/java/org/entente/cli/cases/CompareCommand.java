package org.entente.cli.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.cli.input.Case;
import org.entente.cli.input.DateConverter;
import org.entente.cli.input.ModelOption;
import org.entente.cli.input.OneCase;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two dates, or between two models on one date. */
@Command(
        name = "compare",
        description =
                "What changed from one date to another, or on one date by another model, and what made it change.")
public final class CompareCommand implements Callable<Integer> {
    @Mixin
    private final OneCase about = new OneCase();

    @Parameters(
            index = "1..*",
            arity = "1..2",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Two dates; or one with --with-model.")
    private List<LocalDate> dates = List.of();

    @Option(
            names = "--with-model",
            paramLabel = "MODEL",
            description = "The model of the second answer; by default that of the first.")
    private @Nullable Path otherModel;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (dates.size() == 1 && otherModel == null) {
            throw CommandException.usage(
                    "a second DATE or --with-model is needed to compare " + dates.get(0) + " with");
        }
        Case read = about.read(output);
        Assessor one = model.assessor();
        Assessor other = otherModel == null ? one : Assessor.of(ModelOption.read(otherModel));
        Assessment before = one.assess(read.relationship(), dates.get(0));
        Assessment after = other.assess(read.relationship(), dates.get(dates.size() - 1));
        Question.warn(read, before, output);
        if (!after.date().equals(before.date())) {
            Question.warn(read, after, output);
        }
        output.write(ComparisonAnswer.of(read, before, after));
        return ExitCode.DONE;
    }
}
