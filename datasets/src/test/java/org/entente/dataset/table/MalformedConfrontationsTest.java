package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of militarized confrontations (MIC) with rows that cannot be read among good ones. */
class MalformedConfrontationsTest {
    private static final String TEXT = """
            ccode1,ccode2,year,micongoing,hostlev
            750,770,1971,1,5
            750,770,1972
            750,770,1973,1,4,7
            750,99999,1974,1,4
            ,770,1974,1,4
            750,750,1975,1,4
            750,770,19x6,1,4
            750,770,,1,4
            750,770,1977,one,4
            750,770,1978,1,9
            750,770,1979,-9,-9
            750,770,1971,1,2
            "750","770","1980","1","4"
            2,365,1962,1,4
            """;

    @Test
    void eachBadRowIsToldAndTheGoodOnesAreKept() throws IOException {
        DyadYearTable table = DyadYearTable.read(
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                "mic.csv",
                DyadYearMapping.mic(),
                ReadOptions.ofDefaults());

        check(table.report());
        assertThat(table.pairs()).hasSize(2);
        assertThat(table.pairs().get(0).relationship().evidence())
                .extracting(Evidence::id)
                .contains("mic-hostility:1971", "mic-hostility:1980")
                .noneMatch(id -> id.endsWith(":1972") || id.endsWith(":1973") || id.endsWith(":1977"));
        assertThat(table.pairs().get(1).relationship().evidence())
                .extracting(Evidence::id)
                .containsExactly("mic-hostility:1962");
    }

    @Test
    void readPairByPairTheSameIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mic.csv"), TEXT);
        try (DyadYearCursor pairs = DyadYearCursor.open(file, DyadYearMapping.mic(), ReadOptions.ofDefaults())) {
            assertThat(pairs).toIterable().hasSize(2);
            check(pairs.report());
        }
    }

    private static void check(ReadReport report) {
        assertThat(report.rows()).isEqualTo(14);
        assertThat(report.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(14);
        assertThat(report.failures())
                .filteredOn(failure -> failure.kind() != FailureKind.CELL)
                .extracting(Failure::line)
                .containsExactly(3L, 4L, 5L, 7L, 8L, 9L, 13L);
        assertThat(report.count(RowOutcome.WITHOUT_PARTY)).isEqualTo(1);
        assertThat(report.failures())
                .filteredOn(failure -> failure.kind() == FailureKind.CELL)
                .extracting(Failure::line)
                .isSubsetOf(List.of(10L, 11L, 12L))
                .contains(10L);
    }
}
