package org.entente.page;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.model.Model;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Monitor;
import org.entente.monitoring.Observatory;
import org.entente.page.html.PageFile;
import org.entente.relationship.Dyad;
import org.entente.relationship.Relationship;

/**
 * Many relationships on a day as one HTML page that stands alone: which are most at risk of a split, which moved, a map of
 * all pairs, and a list of them in which each opens to its explanation.
 *
 * <pre>{@code
 * WorldPage.of(observatory).madeBy("entente world events.csv -o world.html").write(Path.of("world.html"));
 * }</pre>
 *
 * <p>Shown are the pairs of which there is enough evidence of the last ten years for a conclusion; how many there are besides
 * is told. Like {@link RelationshipPage} it fetches nothing, runs no script but its own, can be read with script switched
 * off, and is the same, to the byte, for the same input.
 */
public final class WorldPage {
    /** How many pairs are assessed at the same time. */
    private static final int AT_A_TIME = 64;

    private final World world;
    private final String command;

    private WorldPage(World world, String command) {
        this.world = world;
        this.command = command;
    }

    /**
     * The page of all that an observatory watches, on its present day. A pair is explained by its readings and by the latest
     * items that tell; an observatory keeps no shares of single items.
     */
    public static WorldPage of(Observatory observatory) {
        Optional<Model.Id> model = observatory.dyads().stream()
                .findFirst()
                .flatMap(observatory::findMonitor)
                .map(monitor -> monitor.snapshot().model());
        ImmutableList<WorldPair> pairs = observatory.statuses().stream()
                .map(status -> WorldPair.of(status, monitor(observatory, status.dyad())))
                .collect(ImmutableList.toImmutableList());
        return new WorldPage(
                new World(observatory.day(), model, observatory.dyads().size(), pairs), "");
    }

    private static Monitor monitor(Observatory observatory, Dyad dyad) {
        return observatory.findMonitor(dyad).orElseThrow();
    }

    /**
     * The page of some relationships as of a day, each with the exact shares of its items. Several are assessed at the same
     * time; of those done no more is held than the page shows.
     *
     * @param relationships asked for one after the other, on the thread of the caller
     * @throws IllegalArgumentException if two are of the same dyad, or the day is before the year 1 or after the year 9999
     */
    public static WorldPage of(Assessor assessor, Iterable<Relationship> relationships, LocalDate date) {
        Set<Dyad> dyads = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (List<Relationship> some : Iterables.partition(relationships, AT_A_TIME)) {
            some.forEach(one -> Preconditions.checkArgument(
                    dyads.add(one.dyad()), "relationships must be of different dyads: twice %s", one.dyad()));
            entries.addAll(some.parallelStream()
                    .flatMap(one -> Entry.of(assessor, one, assessor.assess(one, date)).stream())
                    .toList());
        }
        return of(assessor, entries, date, dyads.size());
    }

    /**
     * The page of some pairs as of a day.
     *
     * @param entries each of another dyad
     * @param watched how many pairs there are, these among them
     */
    public static WorldPage of(Assessor assessor, Collection<Entry> entries, LocalDate date, int watched) {
        return new WorldPage(
                new World(
                        Optional.of(date),
                        Optional.of(assessor.modelId()),
                        watched,
                        entries.stream()
                                .map(entry -> entry.pair)
                                .sorted(Comparator.comparing(WorldPair::dyad))
                                .collect(ImmutableList.toImmutableList())),
                "");
    }

    /** What the page shows of a pair: no more of its evidence than is shown, so that many can be held. */
    public static final class Entry {
        private final WorldPair pair;

        private Entry(WorldPair pair) {
            this.pair = pair;
        }

        /**
         * Of a relationship, whose items get their exact shares; empty if there is too little evidence of the last ten years
         * for a conclusion.
         *
         * @param now what can be said of it on the day of the page, by the assessor
         */
        public static Optional<Entry> of(Assessor assessor, Relationship relationship, Assessment now) {
            return DyadStatus.of(assessor, relationship, now)
                    .map(status -> new Entry(WorldPair.of(relationship, now, status)));
        }

        /** Where it stands. */
        public DyadStatus status() {
            return pair.status();
        }
    }

    /** The same page, which tells the command that makes it again. */
    public WorldPage madeBy(String newCommand) {
        return new WorldPage(world, newCommand);
    }

    /** The page as text, to be stored as UTF-8. */
    public String html() {
        return PageFile.of("world", world.title(), page -> new WorldBody(page, world).write(command));
    }

    /**
     * Writes the page, replacing the file if there is one.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path path) throws IOException {
        Files.writeString(path, html(), StandardCharsets.UTF_8);
    }
}
