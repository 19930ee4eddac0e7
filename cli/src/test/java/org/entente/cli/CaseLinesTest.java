package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.output.ExitCode;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.CaseFile;
import org.entente.relationship.Coding;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that is written line by line is a case. */
class CaseLinesTest {
    private static final Relationship CASE = ShippedCases.read("china-india");

    @TempDir
    private Path folder;

    private Path lines() throws IOException {
        Path file = folder.resolve("china-india.jsonl");
        CaseFile.write(CASE, file);
        return file;
    }

    @Test
    void itIsAnsweredAsTheSameCaseInOneObject() throws IOException {
        for (List<String> verb : ImmutableList.of(
                ImmutableList.of("assess", "-d", "1989"),
                ImmutableList.of("timeline"),
                ImmutableList.of("explain", "-d", "1989", "-f", "csv"))) {
            List<Object> ofLines = new ArrayList<>(verb);
            ofLines.add(1, lines());
            List<Object> ofObject = new ArrayList<>(verb);
            ofObject.add(1, "china-india");

            assertThat(Called.entente(ofLines.toArray()).out())
                    .as("%s", verb)
                    .isEqualTo(Called.entente(ofObject.toArray()).out())
                    .isNotEmpty();
        }
    }

    @Test
    void eachErrorIsToldWithItsLine() throws IOException {
        Path file = lines();
        List<String> text = new ArrayList<>(Files.readAllLines(file));
        text.set(3, text.get(3).replaceFirst("\"score\": [^,]*", "\"score\": 7"));
        text.set(5, "{");
        Files.write(file, text);
        Called called = Called.entente("validate", file);

        assertThat(called.code()).isEqualTo(ExitCode.INVALID);
        assertThat(called.out()).contains("2 errors", "line 4, $.score", "line 6, column");
    }

    @Test
    void aLineThatWasCutOffIsAWarning() throws IOException {
        Path file = lines();
        Files.writeString(file, Files.readString(file) + "{\"id\": \"e99");
        int last = CASE.evidence().size() + 2;
        Called called = Called.entente("validate", "--no-lint", file);

        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("1 warning", "line " + last + " is cut off");
        assertThat(Called.entente("assess", file).err()).contains("1 warning");
        assertThat(Called.entente("validate", "--strict", file).code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void whoCodedAnItemStandsBesideIt() throws IOException {
        Coding second = Coding.builder()
                .coder("a language model")
                .version("4.1")
                .instruction("00ff00ff")
                .build();
        Evidence first = CASE.evidence().get(0);
        Path file = folder.resolve("coded.json");
        CaseFile.write(
                CASE.without(first.id())
                        .with(Evidence.builder(first).coding(second).build()),
                file);
        String csv = Called.entente("explain", file, "-f", "csv").out();

        assertThat(csv.lines().findFirst().orElseThrow()).contains(",coder,coder_version,instruction,text");
        assertThat(csv).contains(",a language model,4.1,00ff00ff,");
        assertThat(csv).contains("," + CASE.coding().orElseThrow().coder() + ",,,");
    }

    @Test
    void itsSchemaIsPublished() {
        assertThat(Called.entente("schema", "case-line").out()).isEqualTo(CaseFile.lineSchema());
    }
}
