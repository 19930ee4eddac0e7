package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are damaged, wrong or not tables: a clear error or a counted failure, never a wrong number. */
class HostileTablesTest {
    private static final String HEADER = "ccode1,ccode2,year,ip_dist";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "' ~~'|is empty",
                "<!DOCTYPE html><html><body>404 Not Found</body></html>|an HTML page",
                "{\"error\": \"quota\"}|looks like JSON",
                "PK\u0003\u0004rest|a damaged one",
                "a,b~1,2|has no column \"ccode1\"",
                "party,other,year~2,20,1990|it has party, other, year. Name the column that holds it in a mapping",
                "ccode1,ccode2,yeer~2,20,1990|Maybe \"yeer\"",
                "ccode1,ccode2,year,other~2,20,1990,1|has none of the columns",
                "ccode1,ccode2,year,year,ip_dist~2,20,1990,1990,1|has column \"year\" twice",
                "ccode1,ccode2,year,ip_dist,ip_dist~2,20,1990,1,2|has column \"ip_dist\" twice",
            })
    void refusesWhatIsNoSuchTable(String text, String reason) {
        // The tilde stands for a line's end, which a CsvSource cannot hold.
        assertThatThrownBy(() -> YearlyTables.read(text.replace('~', '\n')))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("table.csv")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesUtf16() {
        byte[] bytes = (HEADER + "\n2,20,1990,1\n").getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> YearlyTables.read(bytes, ReadOptions.ofDefaults()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("NUL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,20,1991|has 3 columns, not the 4 of the header",
                "2,20,1991,1,5|has 5 columns, not the 4 of the header",
                "2,20,199x,1|has no year but \"199x\"",
                "2,20,,1|has no year but \"\"",
                "2,20,1990.5,1|has no year",
                "2,20,-1990,1|has no year",
                "2,20,99999,1|has no year",
                "2,999,1991,1|has code \"999\", which is no party's of scheme COW in 1991",
                "2,265,1995,1|has code \"265\"",
                "2,2,1991,1|joins USA with itself",
                "255,260,1990,1|joins DEU with itself",
                "2,20,1990,7|comes after line 2, which stands, with the same pair and year",
            })
    void countsARowThatCannotBeReadAndGoesOn(String row, String reason) throws IOException {
        DyadYearTable table = YearlyTables.read(HEADER, "2,20,1990,1", row, "2,20,1992,3");

        assertThat(table.report().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.file()).isEqualTo("table.csv");
            assertThat(failure.line()).isEqualTo(3);
            assertThat(failure.reason()).contains(reason);
            assertThat(failure.rowStart()).startsWith(row.substring(0, 3).replaceAll("\\p{Cntrl}", " "));
        });
        assertThat(table.report().failedRows()).isEqualTo(1);
        assertThat(table.pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.years()).containsExactly(1990, 1992));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close|has no number but \"close\"",
                "1d|has no number but \"1d\"",
                "0x1p3|has no number",
                "1e999|has no number",
                "--1|has no number",
                "1\0002|has no number",
                "'\"1,234\"'|thousands separators",
                "-3|which is not from 0 to 20",
                "25|which is not from 0 to 20"
            })
    void aBadCellCostsOneCellAndNotItsRow(String cell, String reason) throws IOException {
        DyadYearTable table = YearlyTables.read(HEADER + ",dyadigos", "2,20,1990," + cell + ",30");

        assertThat(table.report().failedRows()).isZero();
        assertThat(table.report().count(FailureKind.CELL)).isEqualTo(1);
        assertThat(table.report().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.line()).isEqualTo(2);
            assertThat(failure.reason()).contains("ip_dist", reason);
        });
        assertThat(YearlyTables.evidence(table))
                .extracting(Evidence::instrument)
                .containsExactly("shared-organisations");
    }

    @Test
    void aRowWithoutACodeIsOfNoParty() throws IOException {
        ReadReport report =
                YearlyTables.read(HEADER, ",20,1991,1", "2,20,1991,1").report();

        assertThat(report.count(RowOutcome.WITHOUT_PARTY)).isEqualTo(1);
        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(1);
    }

    @Test
    void theFirstOfTwoRowsOfAPairAndYearIsKept() throws IOException {
        DyadYearTable table = YearlyTables.read(HEADER, "2,20,1990,0", "2,20,1990,5");

        assertThat(YearlyTables.evidence(table))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).endsWith(": 0."));
    }

    @Test
    void canStopAtTheFirstFailure() {
        ReadOptions options = ReadOptions.builder().stopAtFirstFailure(true).build();

        assertThatThrownBy(() -> YearlyTables.read(options, HEADER, "2,20,1990,1", "2,20,1991", "2,20,1992,x"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("table.csv:3: has 3 columns, not the 4 of the header in \"2,20,1991\"");
    }

    @Test
    void keepsOnlySoManyFailuresButCountsAll() throws IOException {
        String[] lines = new String[501];
        Arrays.fill(lines, "2,20,1990");
        lines[0] = HEADER;

        DyadYearTable table =
                YearlyTables.read(ReadOptions.builder().maxFailures(3).build(), lines);

        assertThat(table.report().failures()).hasSize(3);
        assertThat(table.report().failedRows()).isEqualTo(500);
    }

    @Test
    void saysThatACompressedFileIsCut() throws IOException {
        byte[] whole = gzip(manyRows());

        assertThatThrownBy(() -> YearlyTables.read(Arrays.copyOf(whole, whole.length / 2), ReadOptions.ofDefaults()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("ends in the middle of its compressed data");
    }

    @Test
    void saysThatACompressedFileIsDamaged() throws IOException {
        byte[] whole = gzip(manyRows());
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 40, (byte) 0x55);

        assertThatThrownBy(() -> YearlyTables.read(damaged, ReadOptions.ofDefaults()))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void readsGzipWhateverTheFileIsCalled() throws IOException {
        assertThat(YearlyTables.read(gzip(manyRows()), ReadOptions.ofDefaults())
                        .report()
                        .rows())
                .isEqualTo(6_000);
    }

    @Test
    void lettersInOtherEncodingsDoNoHarmInColumnsThatAreNotRead() throws IOException {
        byte[] latin1 =
                ("name," + HEADER + "\nC\u00f4te d'Ivoire,2,437,1990,1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(YearlyTables.read(latin1, ReadOptions.ofDefaults()).report().failures())
                .isEmpty();
    }

    @Test
    void readsQuotedCellsAndAByteOrderMark() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "\ufeff\"ccode1\",\"ccode2\",\"note, with \"\"quotes\"\"\",\"year\",\"ip_dist\"",
                "\"2\",\"20\",\"two\nlines, one cell\",\"1990\",\"1\"");

        assertThat(table.report().failures()).isEmpty();
        assertThat(table.report().rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", ","})
    void refusesALineOfTenMegabytesInBoundedMemory(String start) {
        byte[] head = (HEADER + "\n2,20,1990,1\n" + start).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(head, head.length + 10_000_000);
        Arrays.fill(bytes, head.length, bytes.length, (byte) (start.equals(",") ? ',' : 'x'));

        assertThatThrownBy(() -> YearlyTables.read(bytes, ReadOptions.ofDefaults()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("table.csv:");
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("entente.seeds", 40) / 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bytesChangedAtRandomNeverMakeAnythingButAnErrorOrAnAccount(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = manyRows();
        for (int i = 0; i < 200; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            DyadYearTable table = YearlyTables.read(bytes, ReadOptions.ofDefaults());
            assertThat(table.report().rows()).as("seed %s", seed).isPositive();
            table.pairs().forEach(YearlyDyad::relationship);
        } catch (UnreadableFileException e) {
            assertThat(e).as("seed %s", seed).hasMessageStartingWith("table.csv");
        }
    }

    private static byte[] manyRows() {
        int[] states = {2, 20, 40, 41, 42, 70, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135, 140, 145, 150, 155};
        StringBuilder text = new StringBuilder(HEADER + "\n");
        int rows = 0;
        for (int i = 0; i < states.length && rows < 6_000; i++) {
            for (int j = i + 1; j < states.length && rows < 6_000; j++) {
                for (int year = 1960; year < 2015 && rows < 6_000; year++, rows++) {
                    text.append(states[i])
                            .append(',')
                            .append(states[j])
                            .append(',')
                            .append(year);
                    text.append(',')
                            .append((i * 31 + j * 17 + year * 7) % 500 / 100.0)
                            .append('\n');
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
