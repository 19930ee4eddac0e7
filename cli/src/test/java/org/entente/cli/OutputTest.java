package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"a.txt, text", "a.md, md", "a.json, json", "a.csv, csv", "a.vl.json, vega-lite"})
    void takesTheFormatFromTheEndingOfTheFile(String name, String format) throws IOException {
        Path file = folder.resolve(name);
        Called called = Called.entente("timeline", "denmark-uruguay", "-o", file);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).isEqualTo("Written: " + file + "\n");
        assertThat(Files.readString(file))
                .isEqualTo(Called.entente("timeline", "denmark-uruguay", "-f", format)
                        .out());
    }

    @Test
    void writesAPageForEachCase() throws IOException {
        Path file = folder.resolve("a.html");
        assertThat(Called.entente("report", "denmark-uruguay", "-o", file).code())
                .isZero();
        assertThat(file).content().startsWith("<!DOCTYPE html>").contains("entente report denmark-uruguay");
        assertThat(Called.entente("report", "denmark-uruguay", "chile-new-zealand", "-o", file)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Called.entente("report", "denmark-uruguay", "chile-new-zealand", "-f", "html", "-o", folder + "/")
                        .code())
                .isZero();
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void aPageNamesTheFileThatItWasMadeOf() throws IOException {
        Path page = folder.resolve("a.html");
        Called.entente("report", CaseTexts.good(folder), "--as-of", "1996-01-01", "-o", page);

        assertThat(page).content().contains("<code>entente report good.json --as-of 1996-01-01 -o good.html</code>");
    }

    @Test
    void packsAFileWhoseEndingSaysSo() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        Called.entente("timeline", "denmark-uruguay", "-o", file);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Called.entente("timeline", "denmark-uruguay", "-f", "csv")
                            .out());
        }
    }

    @Test
    void writesAFileForEachCaseIntoAFolder() {
        Called called = Called.entente(
                "timeline", "denmark-uruguay", "chile-new-zealand", "-f", "json", "-o", folder + "/new/");
        assertThat(called.code()).isZero();
        assertThat(folder.resolve("new/denmark-uruguay.json")).isRegularFile();
        assertThat(folder.resolve("new/chile-new-zealand.json")).isRegularFile();
    }

    @Test
    void leavesTheOldFileWhereTheCallFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Called.entente("assess", CaseTexts.broken(folder), "-o", file);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.txt", "broken.json");
    }

    @Test
    void saysNothingOnStandardErrorIfItIsToBeQuiet() {
        Called called = Called.entente("assess", "denmark-uruguay", "-q", "-o", folder.resolve("a.txt"));
        assertThat(called.err()).isEmpty();
    }

    @Test
    void writesNoEscapeSequences() {
        assertThat(Called.entente("assess", "--help").out()).doesNotContain("\u001b");
        assertThat(Called.entente("assess").err()).doesNotContain("\u001b");
    }
}
