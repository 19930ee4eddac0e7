package org.entente.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.monitoring.Observatory;
import org.entente.relationship.DyadEvidence;

/**
 * Several gzip files through reader, codebook and observatory, unpacked one after the other and side by side:
 * {@code PackedFiles <made> <parts> [rounds]}. The made file (of {@link WholeFiles}) is cut into parts beside it, where
 * they are missing.
 */
public final class PackedFiles {
    private static final int MOST_SIDE_BY_SIDE = 2;

    private PackedFiles() {}

    public static void main(String[] args) throws IOException {
        Path made = Path.of(args[0]);
        List<Path> parts = cut(made, Integer.parseInt(args[1]));
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        double megabytes = Files.size(made) / Stopwatch.MEGABYTE;
        for (int round = 0; round < rounds; round++) {
            for (int sideBySide = 0; sideBySide <= MOST_SIDE_BY_SIDE; sideBySide++) {
                int unpacked = sideBySide;
                Stopwatch.measure(
                        parts.size() + " files, unpacked side by side: " + unpacked,
                        megabytes,
                        () -> watch(parts, unpacked));
            }
        }
    }

    private static String watch(List<Path> parts, int sideBySide) {
        ReadOptions options = ReadOptions.builder().readAheadFiles(sideBySide).build();
        long items = 0;
        try (EventCursor events = EventReader.builder().options(options).build().read(parts);
                Observatory world = Observatory.builder().build()) {
            while (events.hasNext()) {
                DyadEvidence event = events.next();
                world.take(event.dyad(), event.evidence());
                items++;
            }
            return events.report().rows() + " rows, " + items + " items, "
                    + world.announcements().size() + " announcements";
        }
    }

    private static List<Path> cut(Path made, int count) throws IOException {
        List<Path> parts = new ArrayList<>();
        long each = Files.size(made) / count + 1;
        try (BufferedReader rows = Files.newBufferedReader(made, StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < count; i++) {
                Path part = made.resolveSibling(made.getFileName() + "." + i + "-of-" + count + ".gz");
                parts.add(part);
                if (!Files.exists(part)) {
                    write(rows, part, each);
                }
            }
        }
        return parts;
    }

    private static void write(BufferedReader rows, Path part, long length) throws IOException {
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.ISO_8859_1))) {
            long written = 0;
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                out.write(row);
                out.write('\n');
                written += row.length() + 1;
                if (written >= length) {
                    return;
                }
            }
        }
    }
}
