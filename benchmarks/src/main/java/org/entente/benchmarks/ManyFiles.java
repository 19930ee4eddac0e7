package org.entente.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;

/**
 * One file beside the same rows in many, as a year of quarter-hourly files is: {@code ManyFiles <made> <files> [rounds]}. The
 * made file (of {@link WholeFiles}) is cut into a folder beside it, where that is missing.
 */
public final class ManyFiles {
    private ManyFiles() {}

    public static void main(String[] args) throws IOException {
        Path made = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        Path folder = made.resolveSibling(made.getFileName() + ".in-" + count);
        if (!Files.exists(folder)) {
            cut(made, Files.createDirectory(folder), count);
        }
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        double megabytes = Files.size(made) / Stopwatch.MEGABYTE;
        for (int round = 0; round < rounds; round++) {
            Stopwatch.measure("one file", megabytes, () -> read(List.of(made)));
            Stopwatch.measure(count + " files, until the first event", megabytes, () -> readFirst(files(folder)));
            Stopwatch.measure(count + " files", megabytes, () -> read(files(folder)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String read(List<Path> files) {
        try (EventCursor events = EventReader.ofDefaults().read(files)) {
            return events.readToEnd().rows() + " rows";
        }
    }

    private static String readFirst(List<Path> files) {
        try (EventCursor events = EventReader.ofDefaults().read(files)) {
            return events.next().dyad().toString();
        }
    }

    private static void cut(Path made, Path folder, int count) throws IOException {
        long each = Files.size(made) / count + 1;
        try (BufferedReader rows = Files.newBufferedReader(made, StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < count; i++) {
                List<String> part = new ArrayList<>();
                long length = 0;
                String row = rows.readLine();
                while (row != null) {
                    part.add(row);
                    length += row.length() + 1;
                    row = length < each ? rows.readLine() : null;
                }
                if (!part.isEmpty()) {
                    Files.write(
                            folder.resolve(String.format(Locale.ROOT, "%06d.csv", i)),
                            part,
                            StandardCharsets.ISO_8859_1);
                }
            }
        }
    }
}
