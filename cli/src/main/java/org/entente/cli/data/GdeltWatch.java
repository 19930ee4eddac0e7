package org.entente.cli.data;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.entente.cli.output.ExitCode;
import org.entente.cli.output.Output;
import org.entente.dataset.UnreadableFileException;
import org.entente.feed.Gap;
import org.entente.feed.GdeltFeed;
import org.entente.feed.GdeltFile;
import org.entente.feed.Poll;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.Observatory;

/**
 * The files of GDELT on their way into the world. The state says which one it has taken last, so that one that was taken, but not
 * committed before the command was killed, is not taken twice.
 */
final class GdeltWatch {
    private static final String MARK = "gdelt ";

    private final GdeltFeed feed;
    private final WorldReading reading;
    private final Output output;

    GdeltWatch(GdeltFeed feed, WorldReading reading, Output output) {
        this.feed = feed;
        this.reading = reading;
        this.output = output;
    }

    /**
     * Takes all files that are there.
     *
     * @return the exit code: 0, or 3 where a file could not be read
     */
    int look() throws IOException, InterruptedException {
        int code = ExitCode.DONE;
        Poll poll;
        do {
            poll = feed.poll();
            tell(poll);
            for (Gap gap : poll.gaps()) {
                output.warn("gap: " + gap);
            }
            for (GdeltFile file : poll.files()) {
                code = Math.max(code, take(file));
            }
            for (Gap gap : poll.gaps()) {
                feed.commit(gap);
            }
        } while (poll.hasMore() && !(poll.files().isEmpty() && poll.gaps().isEmpty()));
        return code;
    }

    private int take(GdeltFile file) throws IOException {
        Observatory world = reading.world();
        Long last = world.marks().get(mark(file));
        int code = ExitCode.DONE;
        if (last == null || last != file.time().getEpochSecond()) {
            code = read(file);
            world.mark(mark(file), file.time().getEpochSecond());
            reading.keep();
        }
        feed.commit(file);
        return code;
    }

    private int read(GdeltFile file) throws IOException {
        Observatory world = reading.world();
        // No event of a file becomes known after it; a date that is mistyped must not move the present day.
        world.notAfter(file.time().atOffset(ZoneOffset.UTC).toLocalDate());
        long before = world.count(EvidenceOutcome.FUTURE);
        try {
            reading.read(file.path());
        } catch (UnreadableFileException e) {
            // It is what GDELT published: to read it again would not help.
            output.warn("skipped: " + e.getMessage());
            return ExitCode.UNREADABLE_INPUT;
        }
        long future = world.count(EvidenceOutcome.FUTURE) - before;
        if (future > 0) {
            output.warn(file + ": " + future + " events of a later day than the file were left out");
        }
        return ExitCode.DONE;
    }

    private static String mark(GdeltFile file) {
        return MARK + file.list();
    }

    private void tell(Poll poll) {
        poll.problems().forEach(problem -> output.note("passed over: " + problem));
        if (!poll.awaited().isEmpty()) {
            output.note(
                    "waiting for: " + poll.awaited().stream().map(Gap::toString).collect(Collectors.joining("; ")));
        }
    }
}
