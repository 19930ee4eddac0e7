package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.laboratory.outlook.FitOnsets;
import org.entente.model.Model;
import org.entente.model.ModelPatch;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a split begins, from a table to a patch. */
class FitOnsetsTest {
    private static final int[] STATES = {70, 90, 91, 92, 93, 94, 95};
    /** The columns of which phases are made, and some evidence. */
    static final String HEADER = "ccode1,ccode2,year,gdb_interp,td_rivalry,tss_rivalry,kgd_rivalry,cow_war,"
            + "atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul,dca_signed,conttype,cowmid_n,gml_n,icow_claim\n";

    /** Pairs of seven states in forty years; a third of them begin a rivalry in a year of their own. */
    private static String table() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int first : STATES) {
            for (int second : STATES) {
                for (int year = 1950; first < second && year < 1990; year++) {
                    boolean isRivalry = (first + second) % 3 == 0 && year >= 1955 + (first + second) % 25;
                    text.append(first + "," + second + "," + year + ",0.5," + (isRivalry ? "1,1,1,0," : "0,0,0,0,"))
                            .append("0,0,0,0,0,0,0," + (isRivalry ? "1,1" : "0,0") + ",0\n");
                }
            }
        }
        return text.toString();
    }

    @Test
    void judgesTheRatesOnPairsLeftOutAndWritesThoseOfBeginningsAlone(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), table());
        Path out = folder.resolve("outlook-phases.json");

        String printed =
                Output.of(() -> FitOnsets.main(new String[] {table.toString(), out.toString(), "2026-11-26", "1"}));

        assertThat(printed)
                .contains(
                        "| told the phase: these rates, seed 1 | ",
                        "| how often splits follow, seed 1 | ",
                        "| from the belief: these rates less the theory's, seed 1 | ")
                .doesNotContain("NaN");
        Model patched = Model.theory().with(ModelPatch.parse(Files.readString(out)));
        assertThat(patched.phase()
                        .outlook()
                        .from()
                        .get(Phase.COEXISTENCE)
                        .rates()
                        .get(Phase.SPLIT)
                        .value())
                .isBetween(0.01, 0.03);
        assertThat(patched.phase().outlook().from().get(Phase.SPLIT))
                .isEqualTo(Model.theory().phase().outlook().from().get(Phase.SPLIT));
        assertThat(patched.phase().transitions())
                .isEqualTo(Model.theory().phase().transitions());
        assertThat(patched.phase().tables()).isEqualTo(Model.theory().phase().tables());
        assertThat(patched.level()).isEqualTo(Model.theory().level());
    }
}
