package org.entente.cli.input;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.entente.cli.output.Output;
import picocli.CommandLine.Parameters;

/** The cases that a verb is about. */
public final class CaseInput {
    @Parameters(
            arity = "1..*",
            paramLabel = "CASE",
            completionCandidates = CaseNames.class,
            description = {
                "A case file, the name of a shipped case (entente cases), a pair such as china-russia or CHN-RUS that has"
                        + " one, or - for standard input."
            })
    private List<String> cases = List.of();

    /** The cases as they were named, in that order. */
    public ImmutableList<String> names() {
        return ImmutableList.copyOf(cases);
    }

    /** All cases, in the order in which they were named. Warnings of the files are noted on standard error. */
    public ImmutableList<Case> read(Output output) {
        return cases.stream().map(one -> Case.read(one, output)).collect(ImmutableList.toImmutableList());
    }
}
