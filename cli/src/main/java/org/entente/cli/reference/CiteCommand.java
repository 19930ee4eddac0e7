package org.entente.cli.reference;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.input.Case;
import org.entente.cli.input.CaseNames;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.cli.output.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What to cite. */
@Command(name = "cite", description = "What to cite, as BibTeX: Entente, the model, and the sources of cases.")
public final class CiteCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            completionCandidates = CaseNames.class,
            description = "Cases whose sources are to be cited too.")
    private List<String> cases = List.of();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<BibTex> entries = new ArrayList<>();
        BibTex library = BibTex.software("entente", "Entente: what state a relationship between two countries is in")
                .byBody("The Entente developers");
        entries.add(Release.findVersion()
                .map(version -> library.with("version", version))
                .orElse(library));
        entries.add(BibTex.software("entente-model", "Model " + model.model().name() + " of Entente")
                .with("version", model.model().version())
                .with("note", "SHA-256 " + model.model().digest()));
        for (String name : cases) {
            Case one = Case.read(name, output);
            one.relationship()
                    .sources()
                    .forEach((key, source) -> entries.add(BibTex.of(one.name() + ":" + key, source)));
        }
        ImmutableList<BibTex> all = ImmutableList.copyOf(entries);
        output.write(Answer.ofText(
                        "cite",
                        () -> String.join(
                                "\n", all.stream().map(BibTex::toString).toList()))
                .withJson(() -> all.stream().map(BibTex::fields).toList()));
        return ExitCode.DONE;
    }
}
