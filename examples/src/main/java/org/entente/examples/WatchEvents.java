package org.entente.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.model.EvidenceOutcome;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Axis;
import org.entente.monitoring.ChangesFile;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Observatory;
import org.entente.monitoring.ObservatoryBuilder;
import org.entente.relationship.DyadEvidence;

/**
 * The world's changes of phase, from event files: {@code WatchEvents files... [--snapshot f] [--out changes.csv]}.
 * With a snapshot it leaves out the files that it has read before, by name, and goes on from where it was.
 */
public final class WatchEvents {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int RANKED = 10;
    private static final int ITEMS_BETWEEN_LOOKS = 10_000;

    private final List<Path> files = new ArrayList<>();
    private Optional<Path> snapshot = Optional.empty();
    private Optional<Path> out = Optional.empty();
    private long phases;
    private long levels;

    private WatchEvents(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean option = args[i].startsWith("--");
            if (option && i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a file");
            }
            switch (args[i]) {
                case "--snapshot" -> snapshot = Optional.of(Path.of(args[++i]));
                case "--out" -> out = Optional.of(Path.of(args[++i]));
                default -> files.add(Path.of(args[i]));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Usage: WatchEvents files... [--snapshot f] [--out changes.csv]");
        }
    }

    public static void main(String[] args) throws IOException {
        new WatchEvents(args).run();
    }

    private void run() throws IOException {
        boolean resumes = snapshot.isPresent() && Files.exists(snapshot.get());
        // One processor is left to the thread that reads ahead.
        ObservatoryBuilder builder = Observatory.builder().threads(Math.max(1, PROCESSORS - 1));
        try (Observatory world = resumes ? builder.read(snapshot.get()) : builder.build();
                Changes changes = new Changes(out, world)) {
            Map<String, Path> unread = new LinkedHashMap<>();
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (world.marks().containsKey(name) || unread.putIfAbsent(name, file) != null) {
                    System.out.println(name + ": read before");
                }
            }
            read(unread, world, changes);
            rank(world);
        }
    }

    /** Reads one file after the other; packed ones to come are unpacked meanwhile. */
    private void read(Map<String, Path> unread, Observatory world, Changes changes) throws IOException {
        ReadOptions options = ReadOptions.builder()
                .progressInterval(100_000)
                .listener(WatchEvents::show)
                .readAheadFiles(PROCESSORS > 1 ? 1 : 0)
                .build();
        EventReader reader = EventReader.builder().options(options).build();
        Iterator<Path> unopened = unread.values().iterator();
        Deque<EventCursor> opened = new ArrayDeque<>();
        try {
            for (String name : unread.keySet()) {
                while (unopened.hasNext() && opened.size() < PROCESSORS) {
                    opened.add(reader.read(unopened.next()));
                }
                try (EventCursor events = opened.remove()) {
                    read(name, events, world, changes);
                }
                if (snapshot.isPresent()) {
                    changes.save(snapshot.get());
                }
            }
        } finally {
            opened.forEach(EventCursor::close);
        }
    }

    private void read(String name, EventCursor events, Observatory world, Changes changes) throws IOException {
        for (long taken = 1; events.hasNext(); taken++) {
            DyadEvidence event = events.next();
            world.take(event);
            if (taken % ITEMS_BETWEEN_LOOKS == 0) {
                print(changes);
            }
        }
        world.day().ifPresent(day -> world.advanceTo(day.plusDays(1)));
        print(changes);
        ReadReport report = events.report();
        world.mark(name, report.rows());
        System.out.println(name + ": " + report.rows() + " rows, " + report.count(RowOutcome.EVIDENCE)
                + " became evidence, " + report.failedRows() + " could not be read");
    }

    private void print(Changes changes) throws IOException {
        for (Announcement<?> one : changes.next()) {
            if (one.axis() == Axis.PHASE) {
                phases++;
                System.out.println(one);
            } else {
                levels++;
            }
        }
    }

    private void rank(Observatory world) {
        System.out.println(world.dyads().size() + " dyads; " + phases + " changes of phase and " + levels
                + " of level announced; " + world.count(EvidenceOutcome.LATE) + " items too late");
        System.out.println("Most improved in two years:");
        world.mostImproved(RANKED)
                .forEach(one -> print(one, "%+.2f", one.improvement().orElseThrow()));
        System.out.println("Most at risk of a split within a year:");
        world.mostAtRiskOfASplit(RANKED).forEach(one -> print(one, "%.3f", one.splitWithinAYear()));
        System.out.println("Furthest from reconciliation:");
        world.furthestFromReconciliation(RANKED).forEach(one -> print(one, "%.4f", one.reconciliation()));
    }

    private static void print(DyadStatus standing, String form, double value) {
        System.out.println("    " + standing.dyad() + "  " + String.format(Locale.ROOT, form, value) + "  "
                + standing.phase()
                + standing.obstacle()
                        .map(factor -> "; held back by " + factor
                                + String.format(
                                        Locale.ROOT,
                                        " (%.2f)",
                                        standing.obstacleScore().orElseThrow()))
                        .orElse(""));
    }

    /** On a terminal only; a log wants no such lines. */
    // From JDK 22 on there is always a console; then a log has one such line.
    @SuppressWarnings("SystemConsoleNull")
    private static void show(Progress progress) {
        if (System.console() != null) {
            System.err.print("\r" + progress.file() + ": " + progress.rows() + " rows ");
        }
    }

    /** The announcements, and the file that they go to if that is asked for. */
    private static final class Changes implements AutoCloseable {
        private final Observatory world;
        private final Optional<ChangesFile> file;

        Changes(Optional<Path> path, Observatory world) throws IOException {
            this.world = world;
            this.file = path.isPresent() ? Optional.of(ChangesFile.open(path.get(), world)) : Optional.empty();
        }

        List<Announcement<?>> next() throws IOException {
            return file.isPresent() ? file.get().writeAnnouncements() : world.announcements();
        }

        void save(Path snapshot) throws IOException {
            if (file.isPresent()) {
                file.get().save(snapshot);
            } else {
                world.write(snapshot);
            }
        }

        @Override
        public void close() throws IOException {
            if (file.isPresent()) {
                file.get().close();
            }
        }
    }
}
