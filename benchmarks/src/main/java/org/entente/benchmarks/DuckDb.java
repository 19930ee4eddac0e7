package org.entente.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What whole files are compared with: DuckDB, an analytical database that is known for the speed of its reader of CSV. */
final class DuckDb {
    private static final int COLUMNS = 61;

    private DuckDb() {}

    /** Groups a GDELT 2.0 file: count and mean Goldstein score by pair, month and root code. */
    static String group(Path file, int threads) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO " + threads);
            String query = "SELECT count(*), sum(n), version() FROM (SELECT column07, column17, column02, column28,"
                    + " count(*) AS n, avg(TRY_CAST(column30 AS DOUBLE)) AS goldstein FROM read_csv('" + file
                    + "', delim='\t', header=false, quote='', escape='', all_varchar=true, auto_detect=false, columns={"
                    + columns() + "}) GROUP BY ALL)";
            try (ResultSet groups = statement.executeQuery(query)) {
                groups.next();
                return groups.getString(3) + ", " + groups.getLong(2) + " rows, " + groups.getLong(1) + " groups";
            }
        }
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            columns.append(String.format(Locale.ROOT, "%s'column%02d': 'VARCHAR'", i == 0 ? "" : ", ", i));
        }
        return columns.toString();
    }
}
