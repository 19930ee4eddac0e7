package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.benchmarks.MadeEventFile.Spread;
import org.entente.benchmarks.Stopwatch.Figures;
import org.entente.benchmarks.WholeFiles.Watched;

/**
 * What a larger world costs: GDELT files of several lengths, numbers of pairs and numbers of years, each from text to
 * announcements on one thread: {@code CostOfGrowth <genuine> <folder> [largest file in mebibytes, else 4096]}. Files are made
 * in the folder, one after the other, and deleted. At the end prints the table of docs/performance.md.
 */
public final class CostOfGrowth {
    private static final int MIDDLE = 256;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int ROUNDS = 3;
    private static final double DAYS_A_YEAR = 365.25;

    private CostOfGrowth() {}

    /** A file to be made. */
    private record World(int mebibytes, Spread spread) {}

    public static void main(String[] args) throws IOException {
        Path genuine = Path.of(args[0]);
        Path made = Path.of(args[1]).resolve("growth.csv");
        long repeated = WholeFiles.watch(genuine, false, false).rows();
        List<String> lines = new ArrayList<>();
        List<World> worlds = worlds(args.length > 2 ? Integer.parseInt(args[2]) : 4096);
        // A young process is slow: what it does first does not count.
        MadeEventFile.make(genuine, made, (long) MIDDLE << 20);
        line(worlds.get(0), made, repeated);
        for (World world : worlds) {
            Files.deleteIfExists(made);
            MadeEventFile.make(genuine, made, (long) world.mebibytes() << 20, world.spread());
            lines.add(line(world, made, repeated));
        }
        Files.deleteIfExists(made);
        System.out.println(
                "| MiB | rows | pairs | years | items | processor time | ns a row | ns an item | heap, MiB |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        lines.forEach(System.out::println);
    }

    private static List<World> worlds(int largest) {
        List<World> worlds = new ArrayList<>();
        for (int mebibytes : new int[] {102, MIDDLE, 1024, 4096}) {
            if (mebibytes <= largest) {
                worlds.add(new World(mebibytes, new Spread(ALL, 1)));
            }
        }
        for (int states : new int[] {15, 45, 100}) {
            worlds.add(new World(MIDDLE, new Spread(states, 1)));
        }
        for (int days : new int[] {13, 130}) {
            worlds.add(new World(MIDDLE, new Spread(ALL, days)));
        }
        return worlds;
    }

    private static String line(World world, Path made, long repeated) throws IOException {
        double megabytes = Files.size(made) / Stopwatch.MEGABYTE;
        double processor = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            Figures figures = Stopwatch.measure(
                    world.toString(),
                    megabytes,
                    () -> WholeFiles.watch(made, false, false).words());
            processor = Math.min(processor, figures.processor());
        }
        Watched watched = WholeFiles.watch(made, false, true);
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %,d | %.1f | %,d | %.2f s | %.0f | %.0f | %d |",
                world.mebibytes(),
                watched.rows(),
                watched.dyads(),
                world.spread().days() * (double) watched.rows() / repeated / DAYS_A_YEAR,
                watched.items(),
                processor,
                1e9 * processor / watched.rows(),
                1e9 * processor / watched.items(),
                watched.heap());
    }
}
