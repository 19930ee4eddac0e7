package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.entente.dataset.ReadReport;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.monitoring.Observatory;
import org.entente.relationship.DyadEvidence;

/**
 * Whole GDELT files, side by side in one run: text through reader, codebook and observatory, against DuckDB grouping the
 * same file (count and mean Goldstein by pair, month and root code): {@code WholeFiles <genuine> <made> <megabytes>
 * [rounds]}. The made file is made where it is missing.
 */
public final class WholeFiles {
    private WholeFiles() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path made = Path.of(args[1]);
        MadeEventFile.make(Path.of(args[0]), made, Long.parseLong(args[2]) << 20);
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        double megabytes = Files.size(made) / Stopwatch.MEGABYTE;
        for (int round = 0; round < rounds; round++) {
            Stopwatch.measure("reader alone", megabytes, () -> readAlone(made));
            Stopwatch.measure("reader and observatory, 1 thread", megabytes, () -> watch(made, 1));
            Stopwatch.measure("reader and observatory, 1 + 1 threads", megabytes, () -> watch(made, 2));
            for (int threads = 1; threads <= 2; threads++) {
                int count = threads;
                Stopwatch.measure("DuckDB grouping, threads " + threads, megabytes, () -> group(made, count));
            }
        }
    }

    private static String readAlone(Path file) throws IOException {
        try (EventCursor events = EventReader.ofDefaults().read(file)) {
            ReadReport report = events.readToEnd();
            return report.rows() + " rows";
        }
    }

    private static String watch(Path file, int threads) throws IOException {
        try (EventCursor events = EventReader.ofDefaults().read(file);
                Observatory world = Observatory.builder().threads(threads).build()) {
            long announcements = 0;
            long items = 0;
            while (events.hasNext()) {
                DyadEvidence event = events.next();
                world.take(event.dyad(), event.evidence());
                if (++items % 100_000 == 0) {
                    announcements += world.announcements().size();
                }
            }
            announcements += world.announcements().size();
            return events.report().rows() + " rows, " + items + " items, "
                    + world.dyads().size() + " dyads, " + announcements + " announcements";
        }
    }

    private static String group(Path file, int threads) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO " + threads);
            String query = "SELECT count(*), sum(n) FROM (SELECT column07, column17, column02, column28, count(*) AS n,"
                    + " avg(TRY_CAST(column30 AS DOUBLE)) AS goldstein FROM read_csv('" + file
                    + "', delim='\t', header=false, quote='', escape='', all_varchar=true, auto_detect=false, columns={"
                    + columns() + "}) GROUP BY ALL)";
            try (ResultSet groups = statement.executeQuery(query)) {
                groups.next();
                return groups.getLong(2) + " rows, " + groups.getLong(1) + " groups";
            }
        }
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 61; i++) {
            columns.append(String.format(Locale.ROOT, "%s'column%02d': 'VARCHAR'", i == 0 ? "" : ", ", i));
        }
        return columns.toString();
    }
}
