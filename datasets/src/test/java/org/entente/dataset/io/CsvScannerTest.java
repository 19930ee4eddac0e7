package org.entente.dataset.io;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows by the rules of CSV, as FastCSV finds them, but for quotes that are never closed. */
class CsvScannerTest {
    private static List<List<String>> rows(String text, int width) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        CsvScanner scanner = new CsvScanner(in, "x", ',', width);
        List<List<String>> rows = new ArrayList<>();
        for (Row row = scanner.next(); row != null; row = scanner.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.columns(); i++) {
                cells.add(row.text(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTheRowsThatFastCsvFinds(long seed) throws IOException {
        Random random = new Random(seed);
        String[] cells = {
            "a", "\"b\"", "\"c,d\"", "\"e\"\"f\"", "\"g\nh\"", "\"i\r\nj\"", "", "\"\"", "long ".repeat(60), "\u00e9"
        };
        String[] ends = {"\n", "\r\n", "\r"};
        String end = ends[random.nextInt(ends.length)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            for (int column = 0; column < 3; column++) {
                text.append(
                        column == 0
                                ? "x,"
                                : column == 1
                                        ? cells[random.nextInt(cells.length)] + ","
                                        : cells[random.nextInt(cells.length)]);
            }
            text.append(end).append(random.nextInt(5) == 0 ? end : "");
        }
        List<List<String>> expected = CsvReader.builder().ofCsvRecord(text.toString()).stream()
                .map(CsvRecord::getFields)
                .toList();

        assertThat(rows(text.toString(), 3)).as("seed %s", seed).isEqualTo(expected);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        assertThat(rows("a,\"b,c\nd,e,f\n" + "g,h,i\n".repeat(100), 3))
                .hasSize(102)
                .startsWith(List.of("a", "\"b", "c"), List.of("d", "e", "f"));
    }

    @Test
    void quotesThatCloseLinesLaterMakeARowOnlyOfTheRightWidth() throws IOException {
        assertThat(rows("a,\"b\nc,d\",e\n", 3)).containsExactly(List.of("a", "b\nc,d", "e"));
        assertThat(rows("a,\"b\nc,d\",e\n", 2)).containsExactly(List.of("a", "\"b"), List.of("c", "d\"", "e"));
    }
}
