package org.entente.cli.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.cli.output.Output;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Observatory;
import org.entente.relationship.DyadEvidence;

/** Event files on their way into a world, one after the other, and what is announced on the way. */
final class WorldReading {
    private static final int ITEMS_BETWEEN_LOOKS = 10_000;

    private final EventInput input;
    private final Output output;
    private final Observatory world;
    private final WorldState kept;
    private final Announcements announcements;
    private Optional<LocalDate> last = Optional.empty();

    WorldReading(EventInput input, Output output, Observatory world, WorldState kept, Announcements announcements) {
        this.input = input;
        this.output = output;
        this.world = world;
        this.kept = kept;
        this.announcements = announcements;
    }

    Observatory world() {
        return world;
    }

    /**
     * Takes what is in a file.
     *
     * @return the last day on which anything in it became known; empty if there is nothing in it
     */
    Optional<LocalDate> read(Path file) throws IOException {
        last = Optional.empty();
        long late = world.count(EvidenceOutcome.LATE);
        input.read(ImmutableList.of(file), output, (events, terminal) -> {
            for (long taken = 1; events.hasNext(); taken++) {
                take(events.next());
                if (taken % ITEMS_BETWEEN_LOOKS == 0) {
                    announce();
                }
            }
            announce();
        });
        tellLate(world, late, output);
        return last;
    }

    /** Tells how many items have come too late since there were so many: an unsorted file loses most of what it says. */
    static void tellLate(Observatory world, long before, Output output) {
        long late = world.count(EvidenceOutcome.LATE) - before;
        if (late > 0) {
            output.warn(
                    "left out as too late: " + late + " items; what came before them is of more than two years later."
                            + " Sort what is read by its dates");
        }
    }

    private void take(DyadEvidence item) {
        LocalDate known = item.evidence().knownBy();
        if (last.isEmpty() || known.isAfter(last.get())) {
            last = Optional.of(known);
        }
        world.take(item);
    }

    /** Ends a day, and announces what has changed on it. */
    void endDay(LocalDate day) throws IOException {
        world.advanceTo(day.plusDays(1));
        announce();
    }

    private void announce() throws IOException {
        for (Announcement<?> one : world.announcements()) {
            announcements.write(one);
        }
    }

    /** Keeps the state of the world. What was announced goes out before the state says that it did. */
    void keep() throws IOException {
        announcements.flush();
        kept.write(world);
    }
}
