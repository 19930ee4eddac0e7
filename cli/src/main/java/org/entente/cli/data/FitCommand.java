package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Format;
import org.entente.cli.output.Output;
import org.entente.learning.FittedAxis;
import org.entente.learning.Fitting;
import org.entente.learning.TrainingSet;
import org.entente.learning.Widths;
import org.entente.model.Model;
import org.entente.model.Provenance;
import org.entente.relationship.PeaceLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A model whose levels of peace are fitted to what experts say of a yearly table. */
@Command(
        name = "fit",
        description =
                "Fit the levels of peace of a model to what experts say of the pairs and years of a table; the model"
                        + " that comes of it is what --model takes.")
public final class FitCommand implements Callable<Integer> {
    /** Of the levels of hand-coded histories, with gains of instruments that have no table as in the yearly fit. */
    private static final Widths WIDTHS = Widths.builder()
            .scale(0.5)
            .tableScale(0.15)
            .increments(0.12)
            .additions(0.5)
            .reference(0.5)
            .ends(0.2)
            .rates(0.25)
            .settled(0.2)
            .build();

    @Mixin
    private final ExpertInput input = new ExpertInput();

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many iterations at most; by default 60.")
    private int iterations;

    @Option(
            names = "--width",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "How far the fit may leave the model that it starts from: below 1 less far than the shipped one.")
    private double width;

    @Mixin
    private final ModelOption start = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        if (output.format() != Format.JSON && output.file().isPresent()) {
            throw CommandException.usage("a model is written as json. Maybe -o FILE.json.");
        }
        if (iterations < 0 || !(width > 0)) {
            throw CommandException.usage("--iterations must not be negative and --width must be above 0");
        }
        Model from = start.model();
        ImmutableList<LabelledPair> pairs = input.read();
        TrainingSet.Builder<PeaceLevel> set = TrainingSet.builder(from);
        pairs.forEach(pair -> set.add(pair.forFitting()));
        TrainingSet<PeaceLevel> data = set.build();
        output.note(data.dyads().size() + " pairs, " + data.labels() + " labels");
        FittedAxis<PeaceLevel> fitted =
                Fitting.ofLevels(WIDTHS.times(width), iterations).fit(from, data);
        Model model = from.with(from.changesTo(fitted.model(), from.version() + "+fit", provenance(data, fitted)));
        output.note(fitted.iterations() + " iterations; model " + model.id());
        output.write(Answer.ofText(model.name(), model::toJson).withJson(() -> model));
        return ExitCode.DONE;
    }

    private Provenance provenance(TrainingSet<PeaceLevel> data, FittedAxis<PeaceLevel> fitted) throws IOException {
        Path source = input.table();
        ImmutableSortedMap.Builder<String, String> details = ImmutableSortedMap.naturalOrder();
        details.put(
                "command", "entente fit " + source.getFileName() + " --iterations " + iterations + " --width " + width);
        details.put("data", String.valueOf(source.getFileName()));
        details.put("dataDigest", digest(source));
        details.put("iterations", String.valueOf(fitted.iterations()));
        details.put("labels", String.valueOf(data.labels()));
        details.put("startedFrom", start.model().id().toString());
        if (input.experts().isPresent()) {
            Path experts = input.experts().get();
            details.put("experts", String.valueOf(experts.getFileName()));
            details.put("expertsDigest", digest(experts));
        }
        return new Provenance(
                "The levels of peace are fitted to what experts say of a yearly table.", details.buildOrThrow());
    }

    private static String digest(Path file) throws IOException {
        return "SHA-256 " + MoreFiles.asByteSource(file).hash(Hashing.sha256());
    }
}
