package org.entente.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Observatory;
import org.entente.relationship.PeaceLevel;

/** Which pairs of countries are most at odds, by event files: {@code TopTensions files...}. */
public final class TopTensions {
    private static final int TOP = 15;

    private TopTensions() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("Usage: TopTensions files...");
        }
        List<Path> files = Arrays.stream(args).map(Path::of).toList();
        try (Observatory world = Observatory.builder().build();
                EventCursor events = EventReader.ofDefaults().read(files)) {
            events.forEachRemaining(event -> world.take(event));
            List<DyadStatus> tense = world.statuses().stream()
                    .sorted(Comparator.comparingDouble((DyadStatus one) -> -rivalry(one))
                            .thenComparing(DyadStatus::dyad))
                    .limit(TOP)
                    .toList();
            System.out.println("Probability of a rivalry on "
                    + world.day().map(Object::toString).orElse("no day") + ", by " + files.size() + " files:");
            tense.forEach(one -> System.out.println(String.format(
                            Locale.ROOT, "    %s  %.2f  %s; %s", one.dyad(), rivalry(one), one.peace(), one.phase())
                    + one.obstacle().map(factor -> "; lowest: " + factor).orElse("")));
        }
    }

    private static double rivalry(DyadStatus standing) {
        return standing.peace().probability(PeaceLevel.SEVERE_RIVALRY)
                + standing.peace().probability(PeaceLevel.LESSER_RIVALRY);
    }
}
