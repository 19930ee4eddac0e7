package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.cli.input.DateConverter;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.Answer;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.CsvTable;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Format;
import org.entente.cli.output.Output;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.DyadRanking;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Observatory;
import org.entente.page.WorldPage;
import org.entente.relationship.Relationship;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where all pairs of the world stand. */
@Command(
        name = "world",
        description =
                "Where all pairs stand of which enough is in event files, a yearly table or the state that watch keeps:"
                        + " most at risk of a split, most improved, furthest from reconciliation.")
public final class WorldCommand implements Callable<Integer> {
    private static final String CONCLUDED = "with a conclusion";

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
        if (state != null && Files.notExists(state)) {
            throw CommandException.unreadable(state + ": is not there, so that watch has kept nothing in it");
        }
        try (Observatory world = new WorldState(Optional.ofNullable(state), model.assessor()).open(output)) {
            int code = input.files().isEmpty() ? ExitCode.DONE : read(world);
            Stream<Optional<String>> files =
                    input.files().stream().map(one -> Optional.of(String.valueOf(one.getFileName())));
            String made = command(Stream.concat(files, Stream.of(named("--state", Optional.ofNullable(state)))));
            output.write(answer(
                            world.ranking(),
                            "with enough evidence",
                            world.day(),
                            world.dyads().size())
                    .withHtml(() -> WorldPage.of(world).madeBy(made).html()));
            return code;
        }
    }

    private int ofTable(Path file) throws IOException {
        if (state != null || input.isGiven()) {
            throw CommandException.usage("--table stands alone: a table is not joined to event files or to --state");
        }
        Assessor assessor = model.assessor();
        if (output.findFormat().filter(Format.HTML::equals).isPresent()) {
            TableWorld.Answers<WorldPage.Entry> world = read(
                    file,
                    (pair, day) ->
                            concluded(assessor, pair, day).flatMap(now -> WorldPage.Entry.of(assessor, pair, now)));
            String made = command(Stream.of(
                    named("--table", Optional.of(file)),
                    tableInput.findCodes().map(scheme -> "--codes " + scheme),
                    Optional.ofNullable(asOf).map(day -> "--as-of " + day)));
            output.write(answer(
                            DyadRanking.of(Lists.transform(world.answers(), WorldPage.Entry::status)),
                            CONCLUDED,
                            Optional.of(world.day()),
                            world.watched())
                    .withHtml(() -> WorldPage.of(assessor, world.answers(), world.day(), world.watched())
                            .madeBy(made)
                            .html()));
        } else {
            TableWorld.Answers<DyadStatus> world = read(
                    file,
                    (pair, day) -> concluded(assessor, pair, day).flatMap(now -> DyadStatus.of(assessor, pair, now)));
            output.write(answer(DyadRanking.of(world.answers()), CONCLUDED, Optional.of(world.day()), world.watched()));
        }
        return ExitCode.DONE;
    }

    private <T> TableWorld.Answers<T> read(Path file, TableWorld.Question<T> question) throws IOException {
        return new TableWorld<>(Optional.ofNullable(asOf), question)
                .read(TableInput.existing(file), tableInput.mapping(input.mapping()), input.refusals(), output);
    }

    private static Optional<Assessment> concluded(Assessor assessor, Relationship pair, LocalDate day) {
        return Optional.of(assessor.assess(pair, day))
                .filter(now ->
                        now.noAnswer().isEmpty() && now.phase().conclusion().isPresent());
    }

    private Answer answer(DyadRanking ranking, String shown, Optional<LocalDate> day, int watched) {
        ImmutableList<DyadStatus> statuses = ranking.statuses();
        return Answer.of("world", () -> WorldReport.of(ranking, top, shown, day, watched))
                .withJson(() -> statuses)
                .withCsv(() -> CsvTable.of(
                        StatusRow.HEADER, statuses.stream().map(StatusRow::of).toList()));
    }

    private int read(Observatory world) throws IOException {
        long late = world.count(EvidenceOutcome.LATE);
        int code = input.read(input.files(), output, (events, terminal) -> events.forEachRemaining(world::take));
        WorldReading.tellLate(world, late, output);
        return code;
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
}
