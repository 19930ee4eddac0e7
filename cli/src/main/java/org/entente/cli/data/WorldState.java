package org.entente.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.cli.output.CommandException;
import org.entente.cli.output.Output;
import org.entente.monitoring.Observatory;
import org.entente.monitoring.ObservatoryBuilder;

/** What is kept of the world between two calls: a file in a folder. */
final class WorldState {
    private static final String FILE = "observatory.jsonl";
    /** More gain nothing: one thread reads for all of them. */
    private static final int MOST_THREADS = 8;

    private final Optional<Path> folder;
    private final Assessor assessor;

    WorldState(Optional<Path> folder, Assessor assessor) {
        this.folder = folder;
        this.assessor = assessor;
    }

    /** The name of the mark that says that a file was read. */
    static String mark(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * The world as it was kept, or one of which nothing is known.
     *
     * @param output which is warned where the last state cannot be used
     * @throws CommandException if the folder is a file, or what was kept is damaged
     */
    Observatory open(Output output) throws IOException {
        if (folder.isPresent() && Files.isRegularFile(folder.get())) {
            throw CommandException.unreadable(folder.get() + ": is a file, not a folder");
        }
        ObservatoryBuilder builder = Observatory.builder()
                .assessor(assessor)
                .threads(Math.max(1, Math.min(Runtime.getRuntime().availableProcessors() - 1, MOST_THREADS)));
        if (folder.isEmpty()) {
            return builder.build();
        }
        Path state = folder.get().resolve(FILE);
        Optional<Path> kept = Observatory.findLastGood(state);
        if (kept.isEmpty()) {
            if (Files.exists(state)) {
                throw CommandException.unreadable(
                        state + ": is damaged, and no whole one is left. To begin anew, name another folder");
            }
            return builder.build();
        }
        if (!kept.get().equals(state)) {
            output.warn(state + ": is damaged or gone; went on from the one before it, " + kept.get());
        }
        return builder.read(kept.get());
    }

    /** Keeps it, if there is a folder for it. */
    void write(Observatory world) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            world.write(folder.get().resolve(FILE));
        }
    }
}
