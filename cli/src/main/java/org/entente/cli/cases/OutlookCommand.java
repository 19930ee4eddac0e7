package org.entente.cli.cases;

import com.google.common.collect.ImmutableList;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Outlook;
import org.entente.cli.input.Case;
import org.entente.cli.input.CommaSeparated;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a relationship may go if no more is learned. */
@Command(name = "outlook", description = "Where a relationship may go if no more is learned.")
public final class OutlookCommand implements Callable<Integer> {
    private static final int LONGEST = 1000;

    @Mixin
    private final Question question = new Question();

    @Option(
            names = {"-y", "--years"},
            paramLabel = "YEARS",
            split = CommaSeparated.REGEX,
            splitSynopsisLabel = CommaSeparated.LABEL,
            defaultValue = "1,5,10",
            description = "How far ahead, in whole years; several with commas between. By default 1, 5 and 10.")
    private List<Integer> years = List.of();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        for (int each : years) {
            if (each < 1 || each > LONGEST) {
                throw CommandException.usage("--years must be from 1 to " + LONGEST + ": " + each
                        + (each == 0 ? ". Maybe entente assess, which says what is now" : ""));
            }
        }
        output.write(question.ofEachAssessment(output, this::answer));
        return ExitCode.DONE;
    }

    private Answer answer(Case about, Assessment assessment) {
        List<Outlook> outlooks = years.stream()
                .map(each -> assessment.outlook(Period.ofYears(each)))
                .toList();
        return Answer.of(about.name() + "-" + assessment.date(), () -> report(about, assessment, outlooks))
                .withJson(() -> CaseRow.json(about, assessment, "outlook", outlooks))
                .withCsv(() -> table(about, assessment, outlooks));
    }

    private static Report report(Case about, Assessment assessment, List<Outlook> outlooks) {
        Report.Builder report = Report.builder().title(about.relationship().title());
        assessment
                .noAnswer()
                .ifPresent(reason -> report.paragraph("As of " + assessment.date() + " there is " + reason
                        + ". What follows are base rates: how any pair goes on of which nothing is known."));
        outlooks.forEach(outlook -> report.add(Report.of(outlook)));
        return report.build();
    }

    private static CsvTable table(Case about, Assessment assessment, List<Outlook> outlooks) {
        String[] columns = Stream.concat(
                        Stream.of("to", "relapse", "reconciliation_by_then"),
                        Stream.concat(Arrays.stream(Phase.values()), Arrays.stream(PeaceLevel.values()))
                                .map(state -> "p_" + state.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
        return CsvTable.of(
                CaseRow.header(columns),
                outlooks.stream()
                        .map(outlook -> CaseRow.cells(about, assessment, cells(outlook)))
                        .toList());
    }

    private static ImmutableList<Object> cells(Outlook outlook) {
        ImmutableList.Builder<Object> cells =
                ImmutableList.builder().add(outlook.to(), outlook.relapse(), outlook.reconciliation());
        Arrays.stream(Phase.values()).forEach(state -> cells.add(outlook.phase().probability(state)));
        Arrays.stream(PeaceLevel.values())
                .forEach(state -> cells.add(outlook.peace().probability(state)));
        return cells.build();
    }
}
