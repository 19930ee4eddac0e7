package org.entente.cli.data;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.entente.cli.input.TimeConverter;
import org.entente.cli.output.CommandException;
import org.entente.feed.FeedOptions;
import org.entente.feed.GdeltFeed;
import org.entente.feed.GdeltList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The live feed of GDELT, as a verb is told to follow it. */
final class GdeltInput {
    private static final String GDELT = "--gdelt";

    /** Beside the state of the world, in the folder of the state. */
    private static final String FOLDER = "gdelt";

    @Option(
            names = GDELT,
            description =
                    "Instead of files, follow GDELT itself, which publishes one every quarter of an hour. Needs --state.")
    private boolean wanted;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "With --gdelt and a new state: from when on, such as 2026-10-01 or 2026-10-01T06:15Z; by default from"
                            + " the latest file.")
    private @Nullable Instant from;

    @Option(
            names = "--translated",
            description = "With --gdelt: follow news in other languages too, which GDELT translates.")
    private boolean translated;

    @Option(names = "--keep-files", description = "With --gdelt: leave what was read in the folder of the state.")
    private boolean keepFiles;

    @Option(
            names = "--base",
            paramLabel = "ADDRESS",
            description = "With --gdelt: where its lists and files are, such as a mirror; HTTPS.")
    private @Nullable URI base;

    /**
     * Whether it is to be followed.
     *
     * @throws CommandException if it is not, but an option says how
     */
    boolean isWanted() {
        if (!wanted && (from != null || translated || keepFiles || base != null)) {
            throw CommandException.usage("--from, --translated, --keep-files and --base are of use with --gdelt only.");
        }
        return wanted;
    }

    /**
     * Opens the feed.
     *
     * @param state the folder of the state
     * @throws CommandException if there is none
     */
    GdeltFeed open(Optional<Path> state) throws IOException {
        Path folder = state.orElseThrow(() ->
                CommandException.usage(GDELT + " needs --state, the folder in which it remembers what was read."));
        FeedOptions.Builder options = FeedOptions.builder().keepFiles(keepFiles).from(Optional.ofNullable(from));
        if (base != null) {
            options.base(base);
        }
        if (translated) {
            options.lists(ImmutableSortedSet.copyOf(GdeltList.values()));
        }
        return GdeltFeed.open(folder.resolve(FOLDER), options.build());
    }
}
