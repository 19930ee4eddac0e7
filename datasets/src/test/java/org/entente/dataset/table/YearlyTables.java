package org.entente.dataset.table;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.ReadOptions;
import org.entente.relationship.Evidence;

/** Small tables for tests, and the way to the shared ones. */
final class YearlyTables {
    private YearlyTables() {}

    static DyadYearTable read(String... lines) throws IOException {
        return read(ReadOptions.ofDefaults(), lines);
    }

    static DyadYearTable read(ReadOptions options, String... lines) throws IOException {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), options);
    }

    static DyadYearTable read(DyadYearMapping mapping, String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return DyadYearTable.read(new ByteArrayInputStream(bytes), "table.csv", mapping, ReadOptions.ofDefaults());
    }

    static DyadYearTable read(byte[] bytes, ReadOptions options) throws IOException {
        return DyadYearTable.read(new ByteArrayInputStream(bytes), "table.csv", DyadYearMapping.standard(), options);
    }

    /** The evidence of the first pair, without where and when it is. */
    static List<Evidence> evidence(DyadYearTable table) {
        return table.pairs().get(0).relationship().evidence().stream()
                .filter(item -> !item.source().equals("circumstances"))
                .toList();
    }

    /** A file of the shared data; the test is skipped where it is missing. */
    static Path shared(String file) {
        Path path = Path.of(System.getProperty("entente.shared", "../../shared"))
                .resolve("data")
                .resolve(file);
        assumeTrue(
                Files.isRegularFile(path),
                () -> "skipped: no file " + path.toAbsolutePath().normalize()
                        + "; set -Dentente.shared to the folder that holds data");
        return path;
    }
}
