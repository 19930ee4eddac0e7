package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.cli.input.DateConverter;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.monitoring.DyadRanking;
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
                "Where all pairs stand of which event files, a yearly table, or the state that watch keeps, hold enough:"
                        + " most at risk of a split, most improved, furthest from reconciliation.")
public final class WorldCommand implements Callable<Integer> {
    @Mixin
    private final EventInput input = new EventInput();

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Go on from what watch keeps there. It is not changed.")
    private @Nullable Path state;

    @Option(
            names = "--table",
            paramLabel = "DYADYEARS",
            description =
                    "Instead of event files, a table of pairs and years, as the verb table reads it: the pairs that have a row"
                            + " of the year, and of which the phase is concluded.")
    private @Nullable Path table;

    @Option(
            names = {"-d", "--as-of"},
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Of a table, by what its years until then say; by default all of them.")
    private @Nullable LocalDate asOf;

    @Mixin
    private final TableInput tableInput = new TableInput();

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
        if (top < 0) {
            throw CommandException.usage("--top must not be negative: " + top);
        }
        if (table != null) {
            return ofTable(table);
        }
        if (state == null && input.files().isEmpty()) {
            throw CommandException.usage("a FILE, --table or --state is needed");
        }
        if (asOf != null) {
            throw CommandException.usage("--as-of goes with --table; event files are told as of their last day");
        }
        if (tableInput.findCodes().isPresent()) {
            throw CommandException.usage("--codes goes with --table");
        }
        try (Observatory world = new WorldState(Optional.ofNullable(state), model.assessor()).open(output)) {
            int code = input.files().isEmpty() ? ExitCode.DONE : read(world);
            Stream<Optional<String>> files =
                    input.files().stream().map(one -> Optional.of(String.valueOf(one.getFileName())));
            String made = command(Stream.concat(files, Stream.of(named("--state", Optional.ofNullable(state)))));
            answer(
                    "with enough evidence",
                    world.ranking(),
                    world.day(),
                    world.dyads().size(),
                    () -> WorldPage.of(world).madeBy(made));
            return code;
        }
    }

    private int ofTable(Path file) throws IOException {
        if (state != null || input.isGiven()) {
            throw CommandException.usage("--table stands alone: a table is not joined to event files or to --state");
        }
        TableWorld world = new TableWorld(TableInput.existing(file), tableInput.mapping(input.mapping()));
        WorldPage page = world.page(model.assessor(), Optional.ofNullable(asOf), input.refusals(), output)
                .madeBy(command(Stream.of(
                        named("--table", Optional.of(file)),
                        tableInput.findCodes().map(scheme -> "--codes " + scheme),
                        Optional.ofNullable(asOf).map(day -> "--as-of " + day))));
        answer("with a conclusion", page.ranking(), page.day(), page.pairCount(), () -> page);
        return ExitCode.DONE;
    }

    private void answer(
            String shown, DyadRanking ranking, Optional<LocalDate> day, int watched, Supplier<WorldPage> page) {
        ImmutableList<DyadStatus> statuses = ranking.statuses();
        output.write(Answer.of("world", () -> report(shown, ranking, day, watched))
                .withJson(() -> statuses)
                .withCsv(() -> CsvTable.of(
                        StatusRow.HEADER, statuses.stream().map(StatusRow::of).toList()))
                .withHtml(() -> page.get().html()));
    }

    private int read(Observatory world) throws IOException {
        return input.read(input.files(), output, (events, terminal) -> events.forEachRemaining(world::take));
    }

    /** The call by the names of its files alone, as the page quotes it. */
    private String command(Stream<Optional<String>> words) {
        Stream<Optional<String>> common =
                Stream.of(named("--mapping", Optional.ofNullable(input.mapping())), named("--model", model.findFile()));
        return Stream.concat(words, common)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ", "entente world ", " -o world.html"));
    }

    private static Optional<String> named(String option, Optional<Path> file) {
        return file.map(path -> option + " " + path.getFileName());
    }

    private Report report(String shown, DyadRanking ranking, Optional<LocalDate> date, int watched) {
        ImmutableList<DyadStatus> risks = ranking.mostAtRiskOfASplit(top);
        ImmutableList<DyadStatus> improved = ranking.mostImproved(top);
        ImmutableList<DyadStatus> far = ranking.furthestFromReconciliation(top);
        return Report.builder()
                .title("The world" + date.map(day -> " on " + day).orElse(""))
                .paragraph(watched + (watched == 1 ? " pair, " : " pairs, ")
                        + ranking.statuses().size() + " " + shown + "."
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
