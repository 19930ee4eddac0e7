package org.entente.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.feed.GdeltFeed;
import org.entente.feed.UnavailableFeedException;
import org.entente.monitoring.Observatory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes of phase and of level, from event files. */
@Command(
        name = "watch",
        description = {
            "Announce changes of phase and of level of peace as event files come.",
            "One line each (text), one object a line (json), or rows (csv). Files that were read before are left out. With -o they are added to a file."
        })
public final class WatchCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** As often as GDELT publishes. */
    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(15);

    @Mixin
    private final EventInput input = new EventInput();

    @Mixin
    private final GdeltInput gdelt = new GdeltInput();

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Go on from what is kept there, and keep it there after each file.")
    private @Nullable Path state;

    @Option(
            names = "--once",
            description =
                    "End when all files are read, with exit code 6 if an announcement was made. Without it, look for"
                            + " new files until interrupted.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "How long to wait before the next look; by default 60, with --gdelt 900.")
    private @Nullable Integer every;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return gdelt.isWanted() ? followGdelt() : followFiles();
    }

    private int followFiles() throws IOException, InterruptedException {
        if (!input.isGiven()) {
            throw CommandException.usage("a FILE, a folder of files or --gdelt is needed");
        }
        WorldState kept = new WorldState(Optional.ofNullable(state), model.assessor());
        try (Observatory world = kept.open(output);
                Announcements announcements = new Announcements(output)) {
            WorldReading reading = new WorldReading(input, output, world, kept, announcements);
            while (true) {
                for (Path file : unread(world)) {
                    read(file, reading);
                }
                if (once) {
                    return code(announcements);
                }
                sleep(BETWEEN_LOOKS);
            }
        }
    }

    private List<Path> unread(Observatory world) throws IOException {
        return input.files().stream()
                .filter(file -> !world.marks().containsKey(WorldState.mark(file)))
                .toList();
    }

    private static void read(Path file, WorldReading reading) throws IOException {
        // Its own last day: of the files of one day, each quarter of an hour, only the first ends it.
        Optional<LocalDate> last = reading.read(file);
        if (last.isPresent()) {
            reading.endDay(last.get());
        }
        reading.world().mark(WorldState.mark(file), Files.size(file));
        reading.keep();
    }

    private int followGdelt() throws IOException, InterruptedException {
        if (input.isGiven()) {
            throw CommandException.usage("--gdelt takes the place of FILE. Leave one of them out.");
        }
        WorldState kept = new WorldState(Optional.ofNullable(state), model.assessor());
        // The feed first: it makes sure that no other command has the folder.
        try (GdeltFeed feed = gdelt.open(Optional.ofNullable(state));
                Observatory world = kept.open(output);
                Announcements announcements = new Announcements(output)) {
            GdeltWatch watch =
                    new GdeltWatch(feed, new WorldReading(input, output, world, kept, announcements), output);
            while (true) {
                int code = look(watch);
                if (once) {
                    return code == ExitCode.DONE ? code(announcements) : code;
                }
                sleep(BETWEEN_POLLS);
            }
        }
    }

    private int look(GdeltWatch watch) throws IOException, InterruptedException {
        try {
            return watch.look();
        } catch (UnavailableFeedException e) {
            if (once) {
                throw e;
            }
            output.warn(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE_INPUT;
        }
    }

    private static int code(Announcements announcements) {
        return announcements.count() > 0 ? ExitCode.ANNOUNCED : ExitCode.DONE;
    }

    private void sleep(Duration usual) throws InterruptedException {
        Thread.sleep((every == null ? usual : Duration.ofSeconds(Math.max(1, every))).toMillis());
    }
}
