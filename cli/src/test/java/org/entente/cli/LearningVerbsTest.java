package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningVerbsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void fitsAModelThatMakesTheLabelsLikelierAndIsTakenByEveryVerb() throws IOException {
        Path table = labelled(folder.resolve("labelled.csv"));
        Path model = folder.resolve("mine.json");
        Called fit = Called.entente("fit", table, "-o", model, "--iterations", 8);
        assertThat(fit.code()).as(fit.err()).isZero();
        assertThat(logLoss("evaluate", table, "-f", "json", "--model", model))
                .isLessThan(logLoss("evaluate", table, "-f", "json"));
        assertThat(Called.entente("assess", "denmark-uruguay", "--model", model).out())
                .contains("+fit");
        assertThat(Called.entente("model", "show", "--model", model).out()).contains("dataDigest: SHA-256 ");
    }

    @Test
    void readsSpellsOfExpertsFromAnotherTable() throws IOException {
        Path table = labelled(folder.resolve("labelled.csv"));
        Path spells = CaseTexts.write(
                folder, "spells.csv", "ccode1,ccode2,start,end,level\n365,710,1950-01-01,1979-12-31,0.5\n");
        Called called = Called.entente("evaluate", table, "--experts", spells, "-f", "csv");
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out().lines()).hasSize(31);
    }

    @Test
    void refusesATableWithoutLabels() throws IOException {
        Path table = CaseTexts.write(folder, "plain.csv", "ccode1,ccode2,year,cowmidongoing\n365,710,1950,0\n");
        Called called = Called.entente("evaluate", table);
        assertThat(called.code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
        assertThat(called.err()).contains("gdb_interp");
        assertThat(Called.entente("fit", folder.resolve("none.csv")).code()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    }

    @Test
    void refusesOptionsThatMakeNoSense() throws IOException {
        Path table = labelled(folder.resolve("labelled.csv"));
        assertThat(Called.entente("fit", table, "--width", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Called.entente("fit", table, "--iterations", "-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Called.entente("fit", table, "-o", folder.resolve("m.csv")).code())
                .isEqualTo(ExitCode.USAGE);
    }

    /** A table of three pairs with the level that experts give each. */
    static Path labelled(Path file) throws IOException {
        List<String> rows = new ArrayList<>(List.of("ccode1,ccode2,year,cowmidongoing,cowmidonset,gdb_interp"));
        for (int year = 1950; year < 1980; year++) {
            boolean fights = year >= 1963;
            rows.add("365,710," + year + "," + (fights ? 1 : 0) + "," + (year == 1963 ? 1 : 0) + ","
                    + (fights ? 0 : 0.5));
            rows.add("200,220," + year + ",0,0," + (year > 1960 ? 0.75 : 0.5));
            rows.add("750,770," + year + "," + year % 2 + "," + year % 2 + ",0.25");
        }
        return Files.write(file, rows);
    }

    private static double logLoss(Object... args) throws IOException {
        return JSON.readTree(Called.entente(args).out()).path("logLoss").asDouble();
    }
}
