package org.entente.cli.input;

import org.entente.cli.output.Output;
import picocli.CommandLine.Parameters;

/** The one case that a verb is about. */
public final class OneCase {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            completionCandidates = CaseNames.class,
            description = "A case file, the name of a shipped case, or a pair that has one.")
    private String name = "";

    /** The case. Warnings of its file are noted on standard error. */
    public Case read(Output output) {
        return Case.read(name, output);
    }
}
