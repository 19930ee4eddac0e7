package org.entente.benchmarks;

import com.google.common.math.Stats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.entente.benchmarks.Stopwatch.Figures;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.event.EventStages;
import org.entente.monitoring.Observatory;
import org.entente.relationship.DyadEvidence;

/**
 * Whole GDELT files, stage by stage and side by side with DuckDB, in one run: {@code WholeFiles <genuine> <made> <mebibytes>
 * [rounds]}. The made file is made where it is missing. Prints the tables of docs/performance.md.
 */
public final class WholeFiles {
    private static final int ITEMS_BETWEEN_ANNOUNCEMENTS = 100_000;

    private final Path file;
    private final double megabytes;
    /** Of each round after the first. */
    private final Map<Way, List<Figures>> rounds = new EnumMap<>(Way.class);

    private WholeFiles(Path file) throws IOException {
        this.file = file;
        this.megabytes = Files.size(file) / Stopwatch.MEGABYTE;
    }

    /** The ways through a file. The first four are stages, each with those before it. */
    private enum Way {
        SCAN("scan"),
        CODES("and codes"),
        READER("and duplicates"),
        MONITORS("and monitors"),
        TWO_THREADS("all, two threads"),
        TWO_AT_ONCE("all, twice at once, each of the two"),
        DUCKDB("DuckDB, one thread"),
        DUCKDB_TWO_THREADS("DuckDB, two threads");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    public static void main(String[] args) throws IOException, SQLException {
        Path genuine = Path.of(args[0]);
        System.out.println("start-up, and " + watch(genuine, false, false).words() + ": " + Stopwatch.sinceStart());
        Path made = Path.of(args[1]);
        MadeEventFile.make(genuine, made, Long.parseLong(args[2]) << 20);
        new WholeFiles(made).run(args.length > 3 ? Integer.parseInt(args[3]) : 3);
    }

    private void run(int count) throws IOException, SQLException {
        for (int round = 1; round <= count; round++) {
            System.out.println("round " + round + (round == 1 ? ", which warms up" : ""));
            for (Way way : Way.values()) {
                Figures figures = Stopwatch.measure(way.words, megabytes, () -> go(way));
                if (round == 1) {
                    continue;
                }
                rounds.computeIfAbsent(way, any -> new ArrayList<>()).add(figures);
            }
        }
        Watched watched = watch(file, false, true);
        System.out.println(watched.words() + "; the heap then holds " + watched.heap() + " MiB of at most "
                + (Runtime.getRuntime().maxMemory() >> 20));
        if (!rounds.isEmpty()) {
            printStages(watched);
            printComparison();
        }
    }

    private String go(Way way) throws IOException, SQLException {
        return switch (way) {
            case SCAN -> EventStages.scan(file) + " rows";
            case CODES -> EventStages.codes(file) + " reports of events";
            case READER -> {
                try (EventCursor events = EventReader.ofDefaults().read(file)) {
                    ReadReport report = events.readToEnd();
                    yield report.rows() + " rows";
                }
            }
            case MONITORS -> watch(file, false, false).words();
            case TWO_THREADS -> watch(file, true, false).words();
            case TWO_AT_ONCE -> twoAtOnce();
            case DUCKDB -> DuckDb.group(file, 1);
            case DUCKDB_TWO_THREADS -> DuckDb.group(file, 2);
        };
    }

    /** The most that two threads of this machine can do: neither waits for the other. */
    private String twoAtOnce() {
        CompletableFuture<Watched> other = CompletableFuture.supplyAsync(() -> watch(file, false, false));
        return watch(file, false, false).words() + ", and " + other.join().words();
    }

    /** What came of a file, and what the heap then held in MiB. */
    record Watched(long rows, long items, int dyads, long announcements, long heap) {
        String words() {
            return rows + " rows, " + items + " items, " + dyads + " dyads, " + announcements + " announcements";
        }
    }

    /**
     * Reads a file and takes what it says.
     *
     * @param readsAhead whether on a second thread
     * @param weighs whether the heap
     */
    static Watched watch(Path file, boolean readsAhead, boolean weighs) {
        ReadOptions options =
                ReadOptions.builder().readAheadFiles(readsAhead ? 1 : 0).build();
        try (EventCursor events = EventReader.builder().options(options).build().read(file);
                Observatory world = Observatory.builder().build()) {
            long announcements = 0;
            long items = 0;
            while (events.hasNext()) {
                DyadEvidence event = events.next();
                world.take(event.dyad(), event.evidence());
                if (++items % ITEMS_BETWEEN_ANNOUNCEMENTS == 0) {
                    announcements += world.announcements().size();
                }
            }
            announcements += world.announcements().size();
            return new Watched(
                    events.report().rows(), items, world.dyads().size(), announcements, weighs ? Stopwatch.heap() : 0);
        }
    }

    /** Each stage by itself: what it adds to those before it. */
    private void printStages(Watched watched) {
        System.out.println("| stage | processor time | ns a row | ns an event | bytes a row | bytes an event |");
        System.out.println("|---|---|---|---|---|---|");
        Figures before = new Figures(0, 0, 0);
        for (Way way : new Way[] {Way.SCAN, Way.CODES, Way.READER, Way.MONITORS}) {
            Figures now = figures(way);
            Figures own = new Figures(
                    now.clock() - before.clock(),
                    now.processor() - before.processor(),
                    now.allocated() - before.allocated());
            printStage(way.words, own, watched);
            before = now;
        }
        printStage("together", before, watched);
    }

    private static void printStage(String name, Figures figures, Watched watched) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f s | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                figures.processor(),
                1e9 * figures.processor() / watched.rows(),
                1e9 * figures.processor() / watched.items(),
                (double) figures.allocated() / watched.rows(),
                (double) figures.allocated() / watched.items());
    }

    private void printComparison() {
        System.out.println("| what | clock | MB/s | processor time |");
        System.out.println("|---|---|---|---|");
        for (Way way : new Way[] {Way.MONITORS, Way.TWO_THREADS, Way.TWO_AT_ONCE, Way.DUCKDB, Way.DUCKDB_TWO_THREADS}) {
            Figures figures = figures(way);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.0f | %.2f s |%n",
                    way.words,
                    figures.clock(),
                    megabytes / figures.clock(),
                    figures.processor());
        }
        printRatio("of DuckDB's processor time on one thread", 1, Figures::processor, Way.MONITORS, Way.DUCKDB);
        printRatio("two threads as fast as one, times", 1, Figures::clock, Way.MONITORS, Way.TWO_THREADS);
        printRatio("twice at once as fast as twice in turn, times", 2, Figures::clock, Way.MONITORS, Way.TWO_AT_ONCE);
        printRatio("DuckDB's two threads, times", 1, Figures::clock, Way.DUCKDB, Way.DUCKDB_TWO_THREADS);
    }

    /** How what two ways took stands to each other in the rounds, each with what came next to it. */
    private void printRatio(String words, int times, ToDoubleFunction<Figures> figure, Way of, Way to) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < all(of).size(); round++) {
            ratios.add(times * figure.applyAsDouble(all(of).get(round)) / figure.applyAsDouble(all(to).get(round)));
        }
        Stats stats = Stats.of(ratios);
        double error = ratios.size() < 2 ? Double.NaN : stats.sampleStandardDeviation() / Math.sqrt(ratios.size());
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f (standard error %.2f), from %.2f to %.2f in %d rounds%n",
                words,
                stats.mean(),
                error,
                stats.min(),
                stats.max(),
                stats.count());
    }

    /** The round in the middle by processor time. */
    private Figures figures(Way way) {
        List<Figures> sorted = new ArrayList<>(all(way));
        sorted.sort(Comparator.comparingDouble(Figures::processor));
        return sorted.get((sorted.size() - 1) / 2);
    }

    private List<Figures> all(Way way) {
        return Objects.requireNonNull(rounds.get(way));
    }
}
