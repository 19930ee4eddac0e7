package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.cli.input.DyadConverter;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.Format;
import org.entente.cli.output.Output;
import org.entente.cli.output.Terminal;
import org.entente.dataset.ReadReport;
import org.entente.dataset.event.EventCursor;
import org.entente.json.Json;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What event files hold. */
@Command(
        name = "events",
        description = {
            "What became of each row of event files; as csv the evidence they give.",
            "With --dyad and json, a case file that every other verb takes."
        })
public final class EventsCommand implements Callable<Integer> {
    private static final int PAIRS_SHOWN = 20;

    @Mixin
    private final EventInput input = new EventInput();

    @Option(
            names = "--dyad",
            paramLabel = "DYAD",
            converter = DyadConverter.class,
            description = "Only evidence of one pair, such as CHN-RUS.")
    private @Nullable Dyad dyad;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        if (input.files().isEmpty()) {
            throw CommandException.usage("a FILE is needed");
        }
        EventInput.Reading reading =
                output.format() == Format.CSV ? (events, terminal) -> streamRows(events) : this::answer;
        return input.read(input.files(), output, reading);
    }

    private void streamRows(EventCursor events) {
        output.stream(writer -> {
            CsvWriter rows = CsvTable.writer(writer);
            rows.writeRecord(EvidenceRow.HEADER);
            events.stream().filter(this::isWanted).forEach(one -> rows.writeRecord(EvidenceRow.of(one)));
            rows.flush();
        });
    }

    private void answer(EventCursor events, Terminal terminal) {
        Map<Dyad, Long> pairs = new TreeMap<>();
        List<Evidence> evidence = new ArrayList<>();
        events.stream().filter(this::isWanted).forEach(one -> {
            pairs.merge(one.dyad(), 1L, Long::sum);
            if (dyad != null) {
                evidence.add(one.evidence());
            }
        });
        terminal.done();
        ReadReport report = events.report();
        output.write(Answer.of("events", () -> report(report, pairs))
                .withJson(() -> dyad == null ? account(report) : caseFile(dyad, evidence)));
    }

    private boolean isWanted(DyadEvidence one) {
        return dyad == null || one.dyad().equals(dyad);
    }

    private static Object account(ReadReport report) {
        return ImmutableMap.of(
                "format", "entente-events/1",
                "rows", report.rows(),
                "formats", report.formats(),
                "outcomes", report.outcomes(),
                "failures", report.failures(),
                "skipped", report.skipped());
    }

    private static Object caseFile(Dyad dyad, List<Evidence> evidence) {
        return Json.tree(CaseFile.format(EventCase.of(dyad, evidence)), dyad.toString());
    }

    private static Report report(ReadReport report, Map<Dyad, Long> pairs) {
        return Report.builder()
                .paragraph(report.rows() + " rows, recognised as " + String.join(", ", report.formats()) + ".")
                .table(
                        ImmutableList.of("what became of them", "rows "),
                        report.outcomes().entrySet().stream()
                                .map(one -> ImmutableList.of(
                                        one.getKey().name(), one.getValue().toString()))
                                .toList())
                .table(
                        ImmutableList.of("pairs with most evidence", "items "),
                        pairs.entrySet().stream()
                                .sorted(Map.Entry.<Dyad, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .limit(PAIRS_SHOWN)
                                .map(one -> ImmutableList.of(
                                        one.getKey().toString(), one.getValue().toString()))
                                .toList())
                .build();
    }
}
