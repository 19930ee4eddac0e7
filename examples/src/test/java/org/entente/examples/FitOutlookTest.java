package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.entente.laboratory.outlook.FitOutlook;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estimate of an outlook's rates, from a table to a patch. */
class FitOutlookTest {
    private static final int[] STATES = {70, 90, 91, 92, 93, 94, 95};
    private static final String[] LEVELS = {"0", "0.25", "0.5", "0.75", "1"};

    /** Pairs of seven states in forty years, whose level seldom changes. */
    private static String table() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("ccode1,ccode2,year,gdb_interp,gml_n,gml_hostlev\n");
        for (int first : STATES) {
            for (int second : STATES) {
                int level = 2;
                for (int year = 1950; first < second && year < 1990; year++) {
                    level = Math.floorMod(level + (random.nextInt(12) == 0 ? 1 : 0), LEVELS.length);
                    int hostility = level < 2 ? 4 : 0;
                    text.append(String.join(
                                    ",",
                                    Integer.toString(first),
                                    Integer.toString(second),
                                    Integer.toString(year),
                                    LEVELS[level],
                                    hostility == 0 ? "0" : "1",
                                    hostility == 0 ? "" : "4"))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    @Test
    void judgesTheRatesOnPairsLeftOutAndWritesThoseOfTheOutlookAlone(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), table());
        Path out = folder.resolve("outlook-levels.json");

        String printed =
                Output.of(() -> FitOutlook.main(new String[] {table.toString(), out.toString(), "2026-11-26", "1"}));

        assertThat(printed)
                .contains("| told the label: these rates, seed 1 | ", "| from the belief: Markov chain, seed 1 | ")
                .doesNotContain("NaN");
        ModelPatch patch = ModelPatch.parse(Files.readString(out));
        assertThat(patch.provenance().details()).containsEntry("outlook.labelledYears", "840");
        Model patched = Model.theory().with(patch);
        assertThat(patched.level().outlook())
                .isNotEqualTo(Model.theory().level().outlook());
        assertThat(patched.level().transitions())
                .isEqualTo(Model.theory().level().transitions());
        assertThat(patched.level().tables()).isEqualTo(Model.theory().level().tables());
        assertThat(patched.phase()).isEqualTo(Model.theory().phase());
    }
}
