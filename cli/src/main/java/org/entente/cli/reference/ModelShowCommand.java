package org.entente.cli.reference;

import java.util.concurrent.Callable;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.model.Model;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a model is. */
@Command(
        name = "show",
        description = {
            "Name, version, digest and origin of a model; as json the whole of it, to be changed and given to --model.",
            "  entente model show -o mine.json"
        })
public final class ModelShowCommand implements Callable<Integer> {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Model shown = model.model();
        output.write(Answer.of(shown.name(), () -> report(shown)).withJson(() -> shown));
        return ExitCode.DONE;
    }

    private static Report report(Model model) {
        Report.Builder report = Report.builder()
                .title(model.name() + " " + model.version())
                .paragraph("Format " + model.format() + ", SHA-256 " + model.digest() + ".")
                .paragraph(model.provenance().text())
                .paragraph("A conclusion needs a probability of "
                        + model.conclusion().probability().value() + " and effective evidence of "
                        + model.conclusion().effectiveEvidence().value() + ".")
                .paragraph(
                        "Sharpening: before they are told, probabilities of phases by hand-coded evidence and reports are"
                                + " raised to the power "
                                + model.phase().sharpening().value() + ", those of levels of peace to "
                                + model.level().sharpening().value() + ".");
        if (!model.provenance().details().isEmpty()) {
            report.points(model.provenance().details().entrySet().stream()
                    .map(detail -> detail.getKey() + ": " + detail.getValue())
                    .toList());
        }
        return report.build();
    }
}
