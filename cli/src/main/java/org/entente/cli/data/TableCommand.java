package org.entente.cli.data;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Format;
import org.entente.cli.output.Output;
import org.entente.cli.output.Terminal;
import org.entente.dataset.result.DyadYearResults;
import org.entente.dataset.result.ResultSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table of pairs and years, with the answers for each row. */
@Command(
        name = "table",
        description = {
            "Assess each row of a table of pairs and years, as R's peacesciencer makes them.",
            "The same rows in the same order, with the answers in columns that begin with entente_, to be joined to the table."
                    + " Of two rows of one pair, order and year the first stands; the second is counted, and its answers are"
                    + " blank. Confrontations that a column numbers, as those of MIC, are joined instead."
        })
public final class TableCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DYADYEARS", description = "The table: comma, semicolon or tab, plain, gzip or zip.")
    private @Nullable Path table;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns mean, as JSON; by default those of peacesciencer.")
    private @Nullable Path mapping;

    @Option(
            names = "--ranges",
            description =
                    "Also say between which bounds the chances of the answers lie by models fitted again to other draws of"
                            + " histories and pairs: four more columns, and some twenty times the work; blank of a model of"
                            + " your own.")
    private boolean ranges;

    @Mixin
    private final TableInput input = new TableInput();

    @Mixin
    private final Refusals refusals = new Refusals();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Path source = TableInput.existing(Objects.requireNonNull(table, "table"));
        output.findFormat().filter(format -> format != Format.CSV).ifPresent(format -> {
            throw CommandException.usage(
                    "there is no " + format.label() + " of this. Valid is csv. Maybe -o FILE.csv or FILE.csv.gz.");
        });
        if (output.isFolder()) {
            throw CommandException.usage("a table is one file. Maybe -o FILE.csv or FILE.csv.gz.");
        }
        Terminal terminal = output.terminal();
        DyadYearResults results = DyadYearResults.builder()
                .mapping(input.mapping(mapping))
                .assessor(model.assessor())
                .options(TableInput.options(terminal))
                .ranges(ranges)
                .build();
        ResultSummary summary =
                output.file().isPresent() ? save(results, source, output.file().get()) : print(results, source);
        terminal.done();
        output.note(summary.toString().strip());
        return refusals.settle(summary.report(), output);
    }

    private static ResultSummary save(DyadYearResults results, Path source, Path target) throws IOException {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return results.write(source, target);
        } catch (FileSystemException e) {
            // The table was there a moment ago: it is the answer that cannot be written.
            throw CommandException.unwritable(
                    target.toString(), String.valueOf(e.getReason() == null ? e.getMessage() : e.getReason()));
        }
    }

    private ResultSummary print(DyadYearResults results, Path source) throws IOException {
        Path folder = Files.createTempDirectory("entente");
        Path answers = folder.resolve("answers.csv");
        try {
            ResultSummary summary = results.write(source, answers);
            output.stream(writer -> copy(answers, writer));
            return summary;
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void copy(Path file, Writer writer) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
        }
    }
}
