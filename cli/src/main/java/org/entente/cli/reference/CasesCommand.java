package org.entente.cli.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.concurrent.Callable;
import org.entente.assessment.Assessor;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Relationship;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The cases that come with the command. */
@Command(name = "cases", description = "List the shipped cases, which every verb takes by name.")
public final class CasesCommand implements Callable<Integer> {
    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("name", "dyad", "from", "to", "items", "sources", "title");

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        ImmutableList<ImmutableList<Object>> rows =
                ShippedCases.names().stream().map(CasesCommand::row).collect(ImmutableList.toImmutableList());
        output.write(Answer.of("cases", () -> report(rows))
                .withJson(() -> rows.stream().map(CasesCommand::object).toList())
                .withCsv(() -> CsvTable.of(COLUMNS, rows)));
        return ExitCode.DONE;
    }

    private static ImmutableList<Object> row(String name) {
        Relationship relationship = ShippedCases.read(name);
        return ImmutableList.of(
                name,
                relationship.dyad(),
                relationship.evidence().get(0).when().first(),
                Assessor.lastDay(relationship),
                relationship.evidence().size(),
                relationship.sources().size(),
                relationship.title());
    }

    private static Report report(ImmutableList<ImmutableList<Object>> rows) {
        return Report.builder()
                .table(
                        ImmutableList.of("name", "dyad", "years", "items ", "title"),
                        rows.stream().map(CasesCommand::brief).toList())
                .build();
    }

    private static ImmutableList<String> brief(ImmutableList<Object> row) {
        String years = year(row.get(2)) + "-" + year(row.get(3));
        return ImmutableList.of(text(row.get(0)), text(row.get(1)), years, text(row.get(4)), text(row.get(6)));
    }

    private static ImmutableMap<String, Object> object(ImmutableList<Object> row) {
        ImmutableMap.Builder<String, Object> object = ImmutableMap.builder();
        for (int i = 0; i < COLUMNS.size(); i++) {
            object.put(COLUMNS.get(i), row.get(i));
        }
        return object.buildOrThrow();
    }

    private static String year(Object day) {
        return day.toString().substring(0, 4);
    }

    private static String text(Object value) {
        return value.toString();
    }
}
