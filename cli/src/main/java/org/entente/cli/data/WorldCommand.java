package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Observatory;
import org.entente.page.WorldPage;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where all pairs of the world stand. */
@Command(
        name = "world",
        description =
                "Where all pairs stand of which event files, or the state that watch keeps, hold enough: most at risk of"
                        + " a split, most improved, furthest from reconciliation.")
public final class WorldCommand implements Callable<Integer> {
    @Mixin
    private final EventInput input = new EventInput();

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Go on from what watch keeps there. It is not changed.")
    private @Nullable Path state;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many pairs each list shows; by default 10. Json and csv have all pairs.")
    private int top;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        if (state == null && input.files().isEmpty()) {
            throw CommandException.usage("a FILE or --state is needed");
        }
        if (top < 0) {
            throw CommandException.usage("--top must not be negative: " + top);
        }
        try (Observatory world = new WorldState(Optional.ofNullable(state), model.assessor()).open(output)) {
            int code = input.files().isEmpty() ? ExitCode.DONE : read(world);
            ImmutableList<DyadStatus> statuses = world.statuses();
            String made = command();
            output.write(Answer.of("world", () -> report(world))
                    .withJson(() -> statuses)
                    .withCsv(() -> CsvTable.of(
                            StatusRow.HEADER,
                            statuses.stream().map(StatusRow::of).toList()))
                    .withHtml(() -> WorldPage.of(world).madeBy(made).html()));
            return code;
        }
    }

    private int read(Observatory world) throws IOException {
        return input.read(input.files(), output, (events, terminal) -> events.forEachRemaining(world::take));
    }

    /** The call by the names of its files alone, as the page quotes it. */
    private String command() throws IOException {
        Stream<String> files = input.files().stream().map(file -> String.valueOf(file.getFileName()));
        Stream<String> kept = Optional.ofNullable(state).stream().map(folder -> "--state " + folder.getFileName());
        return "entente world " + Stream.concat(files, kept).collect(Collectors.joining(" ")) + " -o world.html";
    }

    private Report report(Observatory world) {
        ImmutableList<DyadStatus> risks = world.mostAtRiskOfASplit(top);
        // A pair that did not improve is not listed as most improved.
        List<DyadStatus> improved = world.mostImproved(top).stream()
                .filter(one -> one.improvement() > 0)
                .toList();
        ImmutableList<DyadStatus> far = world.furthestFromReconciliation(top);
        return Report.builder()
                .title("The world" + world.day().map(day -> " on " + day).orElse(""))
                .paragraph(world.dyads().size() + " pairs, " + world.statuses().size() + " with enough evidence."
                        + first("Most at risk of a split within a year", risks)
                        + first("Most improved in two years", improved)
                        + first("Furthest from reconciliation", far))
                .heading("Most at risk of a split within a year")
                .table(columns("risk "), rows(risks, DyadStatus::risk))
                .heading("Most improved in two years")
                .table(columns("change "), rows(improved, DyadStatus::improvement))
                .heading("Furthest from reconciliation")
                .table(columns("chance of it "), rows(far, DyadStatus::reconciliation))
                .build();
    }

    private static String first(String what, List<DyadStatus> statuses) {
        return statuses.stream()
                .findFirst()
                .map(one -> " " + what + ": " + one.dyad() + ".")
                .orElse("");
    }

    private static ImmutableList<String> columns(String what) {
        return ImmutableList.of("pair", what, "phase", "chance ", "held back by");
    }

    private static List<ImmutableList<String>> rows(List<DyadStatus> statuses, Function<DyadStatus, Double> value) {
        return statuses.stream()
                .map(one -> ImmutableList.of(
                        one.dyad().toString(),
                        String.format(Locale.ROOT, "%.4f", value.apply(one)),
                        one.phase().mostLikely().name(),
                        String.format(
                                Locale.ROOT,
                                "%.2f",
                                one.phase().probability(one.phase().mostLikely())),
                        one.obstacle().map(Enum::name).orElse("")))
                .toList();
    }
}
