package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.laboratory.yearly.FitYearlyLevels;
import org.entente.laboratory.yearly.FitYearlyPhases;
import org.entente.laboratory.yearly.RefitYearly;
import org.entente.model.ModelPatch;
import org.entente.model.ModelRefits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both fits to a yearly table, and the same made again to pairs drawn from it. */
class RefitYearlyTest {
    private static final int[] STATES = {70, 90, 91, 92};

    /** Pairs of four states in eight years, some of them rivals with disputes, some at peace. */
    private static String table() {
        StringBuilder text = new StringBuilder(FitOnsetsTest.HEADER);
        for (int first : STATES) {
            for (int second : STATES) {
                for (int year = 1960; first < second && year < 1968; year++) {
                    boolean isRivalry = (first + second) % 2 == 0;
                    text.append(first + "," + second + "," + year)
                            .append(isRivalry ? ",0.25,1,1,1,0," : ",0.5,0,0,0,0,")
                            .append("0,0,0,0,0,0,0," + (isRivalry ? "1,1" : "0,0") + ",0\n");
                }
            }
        }
        return text.toString();
    }

    @Test
    void makesAsManyRefitsAsThereAreOfHistories(@TempDir Path folder) throws Exception {
        String table = Files.writeString(folder.resolve("table.csv"), table()).toString();
        Path levels = folder.resolve("yearly-levels.json");
        Path phases = folder.resolve("yearly-phases.json");
        Output.of(() -> FitYearlyLevels.main(new String[] {table, levels.toString(), "2026-11-26", "0"}));
        Output.of(() -> FitYearlyPhases.main(new String[] {table, phases.toString(), "2026-11-26", "0"}));

        String printed = Output.of(() -> RefitYearly.main(new String[] {table, folder.toString(), "2026-11-26"}));

        int refits = ModelRefits.ofCases().size();
        assertThat(printed).contains("refit " + refits + " of " + refits);
        for (Path fit : List.of(levels, phases)) {
            Path again = folder.resolve(fit.getFileName().toString().replace(".json", "-refits.json"));
            ModelPatch fitted = ModelPatch.parse(Files.readString(fit));
            assertThat(ModelRefits.parse(Files.readString(again)).patches(fitted))
                    .hasSize(refits)
                    .as("of six pairs not the same are drawn each time")
                    .anyMatch(refit -> !refit.level().equals(fitted.level())
                            || !refit.phase().equals(fitted.phase()))
                    .allSatisfy(refit -> assertThat(refit.version()).isEqualTo(fitted.version()));
        }
    }

    @Test
    void saysWhichArgumentsItTakes() {
        assertThatThrownBy(() -> RefitYearly.main(new String[] {"table.csv"}))
                .hasMessage("Usage: RefitYearly <table.csv[.gz]> <folder> <date>");
    }
}
