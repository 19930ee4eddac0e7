package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;
import org.junit.jupiter.api.Test;

/** Yearly tables in compressed files. */
class YearlyTablesInArchivesTest {
    @Test
    void aTableInAZipIsReadAndOneOfSeveralRefused() throws IOException {
        byte[] table = "ccode1,ccode2,year,dyadigos\n2,20,1990,30\n".getBytes(StandardCharsets.UTF_8);

        assertThat(YearlyTables.read(zip(table, "t.csv"), ReadOptions.ofDefaults())
                        .pairs())
                .hasSize(1);
        assertThatThrownBy(() -> YearlyTables.read(zip(table, "t.csv", "u.csv"), ReadOptions.ofDefaults()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("holds more than one file, such as table.csv!u.csv");
        assertThatThrownBy(() -> YearlyTables.read(zip(table, "[Content_Types].xml"), ReadOptions.ofDefaults()))
                .hasMessageContaining("is a spreadsheet");
    }

    private static byte[] zip(byte[] content, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aTableThatIsABombIsNotReadOn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write("ccode1,ccode2,year,dyadigos\n".getBytes(StandardCharsets.UTF_8));
            byte[] blank = new byte[1 << 20];
            java.util.Arrays.fill(blank, (byte) '\n');
            for (int i = 0; i < 40; i++) {
                gzip.write(blank);
            }
        }

        assertThatThrownBy(() -> YearlyTables.read(out.toByteArray(), ReadOptions.ofDefaults()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("zip bomb");
    }
}
