package org.entente.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.dataset.Failure;
import org.entente.dataset.ReadReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to do about rows that cannot be read. */
final class Refusals {
    @Option(
            names = "--max-refused",
            paramLabel = "N",
            converter = RefusalBound.Converter.class,
            description =
                    "How many rows may be refused, as a number or with %% as a part of all; more end the command with"
                            + " exit code 4. By default there is no bound.")
    private @Nullable RefusalBound bound;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Write the first refused rows to a CSV file.")
    private @Nullable Path rejects;

    /**
     * Notes what became of the rows, and writes the refused ones where they are wanted.
     *
     * @return the exit code: 0, or 3 where a file could not be read
     * @throws CommandException if more rows were refused than are allowed
     */
    int settle(ReadReport report, Output output) {
        output.note(report.rows() + " rows: "
                + report.outcomes().entrySet().stream()
                        .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                        .collect(Collectors.joining(", "))
                + ".");
        report.failures().stream().limit(3).forEach(failure -> output.note("refused: " + failure));
        if (rejects != null) {
            output.save(rejects, table(report));
        }
        long refused = report.failedRows();
        report.skipped().forEach(file -> output.warn("skipped: " + file));
        if (bound == null || refused <= bound.of(report.rows())) {
            return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE_INPUT;
        }
        throw new CommandException(
                ExitCode.ROWS_REFUSED,
                refused + " of " + report.rows() + " rows were refused, more than --max-refused " + bound);
    }

    private static CsvTable table(ReadReport report) {
        return CsvTable.of(
                List.of("file", "line", "kind", "reason", "row_start"),
                report.failures().stream().map(Refusals::row).toList());
    }

    private static List<Object> row(Failure failure) {
        return List.of(failure.file(), failure.line(), failure.kind(), failure.reason(), failure.rowStart());
    }
}
