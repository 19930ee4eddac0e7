package org.entente.cli.reference;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.cli.output.Answer;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completion for the shell. */
@Command(
        name = "completion",
        description = {
            "Print what completes verbs, options and names of cases in bash and zsh.",
            "  source <(entente completion)"
        })
public final class CompletionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec, "spec").root();
        output.write(Answer.ofText("completion", () -> AutoComplete.bash("entente", root.commandLine())));
        return ExitCode.DONE;
    }
}
