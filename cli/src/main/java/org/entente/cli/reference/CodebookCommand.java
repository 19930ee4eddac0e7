package org.entente.cli.reference;

import java.util.concurrent.Callable;
import org.entente.cli.output.Answer;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.relationship.Codebook;
import org.entente.relationship.Factor;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to code. */
@Command(
        name = "codebook",
        description = "How to code evidence: the rules, and what each band of each factor means, with examples.")
public final class CodebookCommand implements Callable<Integer> {
    @Option(names = "--factor", paramLabel = "FACTOR", description = "Only one of ${COMPLETION-CANDIDATES}.")
    private @Nullable Factor factor;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Codebook codebook = Codebook.standard();
        Factor one = factor;
        output.write(
                one == null
                        ? Answer.of("codebook", () -> Report.of(codebook)).withJson(() -> codebook)
                        : Answer.of("codebook", () -> Report.of(codebook.guide(one)))
                                .withJson(() -> codebook.guide(one)));
        return ExitCode.DONE;
    }
}
