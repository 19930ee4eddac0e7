package org.entente.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entente.dataset.cases.ShippedCases;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.relationship.Dyad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that fit and evaluate run over a small table made up here, in which votes and disputes follow the level. */
class FitAndEvaluateTest {
    private static final int[][] PAIRS = {
        {2, 20}, {2, 70}, {2, 365}, {20, 200}, {70, 90}, {200, 220}, {220, 255}, {365, 710}, {640, 645}, {750, 770}
    };

    @TempDir
    Path folder;

    private Path table() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("ccode1,ccode2,year,gdb_interp,cowmid_n,cowmid_hostlev,ip_dist,conttype,major1,major2");
        Random random = new Random(11);
        for (int[] pair : PAIRS) {
            int level = random.nextInt(5);
            for (int year = 1994; year <= 2006; year++) {
                if (random.nextInt(7) == 0) {
                    level = Math.max(0, Math.min(4, level + (random.nextBoolean() ? 1 : -1)));
                }
                boolean dispute = random.nextInt(5) > level;
                rows.add(String.format(
                        Locale.ROOT,
                        "%d,%d,%d,%s,%d,%s,%.3f,%d,%d,0",
                        pair[0],
                        pair[1],
                        year,
                        random.nextInt(6) == 0 ? "" : Double.toString(level / 4.0),
                        dispute ? 1 : 0,
                        dispute ? "4" : "",
                        Math.max(0, 4 - level + 0.4 * random.nextGaussian()),
                        pair[0] % 20 == 0 ? 1 : 0,
                        pair[0] == 2 ? 1 : 0));
            }
        }
        return Files.write(folder.resolve("table.csv"), rows);
    }

    @Test
    void refusesToRunWithoutATable() {
        assertThatThrownBy(() -> EvaluatePeaceLevels.main(new String[] {"--folds", "5"}))
                .hasMessageContaining("Usage: EvaluatePeaceLevels <table.csv[.gz]>");
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> EvaluatePeaceLevels.main(new String[] {"table.csv", "--fold", "5"}))
                .hasMessageContaining("Unknown option --fold");
    }

    @Test
    void refusesToFitWithoutADate() throws IOException {
        String table = table().toString();

        assertThatThrownBy(() -> FitPeaceLevels.main(
                        new String[] {table, folder.resolve("out.json").toString(), "--iterations", "10"}))
                .hasMessageContaining("--date must say on which day");
    }

    @Test
    void printsAllMethodsSideBySide() throws Exception {
        String printed = Output.of(() -> EvaluatePeaceLevels.main(new String[] {
            table().toString(), "--folds", "2", "--iterations", "10", "--months-per-step", "12", "--ablations"
        }));

        assertThat(printed)
                .contains("labelled years of 10 pairs, 2 folds by dyad")
                .contains("## All labelled years", "## Years of change only", "## Calibration", "## Confusion")
                .contains("| Entente, as of the date |", "| Entente, with hindsight |", "| theory, not fitted |")
                .contains("| base rates |", "| logistic regression on bands |")
                .contains("| persistence of last label |", "| Markov chain from last label |")
                .contains("| contiguous", "| not contiguous", "| with a major power", "| 1990s", "| 2000s")
                .contains("| 1 | outlook, from the belief |", "| 5 | persistence of the label |", "| 10 | Markov")
                .contains("| without MILITARY_RESTRAINT |", "| one table for each factor |", "| one sub-state |")
                .contains("| without the effective count |", "| without the monotone constraint |")
                .contains("| without the ridge |", "| theory's tables, not fitted |")
                .doesNotContain("NaN |");
    }

    @Test
    void makesAModelThatCanBeReadAndTellsWhereItComesFrom() throws Exception {
        Path out = folder.resolve("peace-levels.json");

        Output.of(() -> FitPeaceLevels.main(new String[] {
            table().toString(),
            out.toString(),
            "--date",
            "2026-11-23",
            "--folds",
            "3",
            "--iterations",
            "20",
            "--months-per-step",
            "12"
        }));

        ModelPatch fit = ModelPatch.parse(Files.readString(out));
        assertThat(fit.provenance().details())
                .containsEntry("date", "2026-11-23")
                // Two of the ten have case files.
                .containsEntry("pairs", "8")
                .containsEntry(
                        "command",
                        "java -jar examples/target/entente-examples.jar FitPeaceLevels table.csv peace-levels.json"
                                + " --date 2026-11-23 --folds 3 --iterations 20 --months-per-step 12");
        assertThat(fit.appliedTo(Model.theory()).level().transitions()).isEqualTo(fit.transitions());
    }

    @Test
    void makesTheSameModelAgain() throws Exception {
        String[] arguments = {
            table().toString(),
            "",
            "--date",
            "2026-11-23",
            "--folds",
            "2",
            "--iterations",
            "10",
            "--months-per-step",
            "12",
            "--threads",
            "1"
        };
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Files.createDirectories(first);
        Files.createDirectories(second);
        arguments[1] = first.resolve("levels.json").toString();
        Output.of(() -> FitPeaceLevels.main(arguments));
        arguments[1] = second.resolve("levels.json").toString();
        arguments[11] = "3";
        Output.of(() -> FitPeaceLevels.main(arguments));

        assertThat(Files.readString(second.resolve("levels.json")).replace("--threads 3", "--threads 1"))
                .isEqualTo(Files.readString(first.resolve("levels.json")));
    }

    /** Whoever adds a case file must leave its pair out of the fit, and fit again. */
    @Test
    void fitsToNoPairThatHasACaseFile() {
        assertThat(ShippedCases.names()).allSatisfy(name -> {
            Dyad dyad = ShippedCases.read(name).dyad();
            assertThat(FitPeaceLevels.CASES).contains(dyad);
            assertThat(Model.standard().provenance().details().get("leftOut")).contains(dyad.toString());
        });
    }
}
