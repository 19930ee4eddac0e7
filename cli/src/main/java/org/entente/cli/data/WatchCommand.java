package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.cli.input.ModelOption;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Observatory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes of phase and of level, from event files. */
@Command(
        name = "watch",
        description = {
            "Announce changes of phase and of level of peace as event files come: one line each (text), one object a line",
            "(json), or rows (csv). Files that were read before are left out. With -o they are added to a file."
        })
public final class WatchCommand implements Callable<Integer> {
    private static final int ITEMS_BETWEEN_LOOKS = 10_000;

    @Mixin
    private final EventInput input = new EventInput();

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
            defaultValue = "60",
            description = "How long to wait before the next look; by default 60.")
    private int every;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException, InterruptedException {
        WorldState kept = new WorldState(Optional.ofNullable(state), model.assessor());
        try (Observatory world = kept.open(output);
                Announcements announcements = new Announcements(output)) {
            while (true) {
                for (Path file : unread(world)) {
                    read(file, world, announcements);
                    // What was announced goes out before the state says that it did.
                    announcements.flush();
                    kept.write(world);
                }
                if (once) {
                    return announcements.count() > 0 ? ExitCode.ANNOUNCED : ExitCode.DONE;
                }
                Thread.sleep(Duration.ofSeconds(Math.max(1, every)).toMillis());
            }
        }
    }

    private List<Path> unread(Observatory world) throws IOException {
        return input.files().stream()
                .filter(file -> !world.marks().containsKey(WorldState.mark(file)))
                .toList();
    }

    private void read(Path file, Observatory world, Announcements announcements) throws IOException {
        input.read(ImmutableList.of(file), output, (events, terminal) -> {
            for (long taken = 1; events.hasNext(); taken++) {
                world.take(events.next());
                if (taken % ITEMS_BETWEEN_LOOKS == 0) {
                    announce(world, announcements);
                }
            }
            world.day().ifPresent(day -> world.advanceTo(day.plusDays(1)));
            announce(world, announcements);
            world.mark(WorldState.mark(file), Files.size(file));
        });
    }

    private static void announce(Observatory world, Announcements announcements) throws IOException {
        for (Announcement<?> one : world.announcements()) {
            announcements.write(one);
        }
    }
}
