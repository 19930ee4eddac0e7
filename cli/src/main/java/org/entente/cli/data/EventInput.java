package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Output;
import org.entente.cli.output.Terminal;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.event.DateOrder;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventMapping;
import org.entente.dataset.event.EventReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The event files that a verb reads, and what to do about rows that cannot be read. */
final class EventInput {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Event files of any format that Entente knows (GDELT, ICEWS, POLECAT, lists of CAMEO events),"
                    + " plain, gzip or zip; or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of another kind of file mean, as JSON.")
    private @Nullable Path mapping;

    @Option(
            names = "--date-order",
            paramLabel = "ORDER",
            description =
                    "How dates such as 1/2/2017 are written, where a file does not tell: ${COMPLETION-CANDIDATES}.")
    private @Nullable DateOrder dateOrder;

    @Mixin
    private final Refusals refusals = new Refusals();

    /** What is done with events as they are read. */
    @FunctionalInterface
    interface Reading {
        /**
         * Asks for all events.
         *
         * @param terminal to be {@linkplain Terminal#done() ended} before anything is written
         */
        void read(EventCursor events, Terminal terminal) throws IOException;
    }

    /** What columns mean, if they are of another kind. */
    @Nullable
    Path mapping() {
        return mapping;
    }

    /** What to do about rows that cannot be read. */
    Refusals refusals() {
        return refusals;
    }

    /** Whether any file or folder is named. */
    boolean isGiven() {
        return !files.isEmpty();
    }

    /**
     * The files, those of folders in the order of their names.
     *
     * @throws CommandException if one is not there
     */
    ImmutableList<Path> files() throws IOException {
        ImmutableList.Builder<Path> all = ImmutableList.builder();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw CommandException.unreadable(file + ": no such file");
            }
            if (Files.isDirectory(file)) {
                all.addAll(within(file));
            } else {
                all.add(file);
            }
        }
        return all.build();
    }

    /**
     * Reads files, and notes what became of their rows.
     *
     * @return the exit code
     */
    int read(List<Path> some, Output output, Reading reading) throws IOException {
        Terminal terminal = output.terminal();
        try (EventCursor events = open(some, terminal)) {
            reading.read(events, terminal);
            terminal.done();
            return refusals.settle(events.report(), output);
        }
    }

    private EventCursor open(List<Path> some, Terminal terminal) throws IOException {
        EventReader.Builder reader = EventReader.builder()
                .options(ReadOptions.builder()
                        .listener(terminal::show)
                        .progressInterval(100_000)
                        .readAheadFiles(Runtime.getRuntime().availableProcessors() > 1 ? 1 : 0)
                        .build());
        if (mapping != null) {
            reader.mapping(EventMapping.read(mapping));
        }
        return reader.dateOrder(Optional.ofNullable(dateOrder)).build().read(some);
    }

    private static ImmutableList<Path> within(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
