package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.laboratory.yearly.WarsOfNeighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many times as often neighbours are at war in a year of rivalry, counted in a table. */
class WarsOfNeighboursTest {
    private static final String HEADER = "ccode1,ccode2,year,conttype,gml_hostlev,td_rivalry,tss_rivalry,gdb_interp\n";

    @Test
    void countsYearsOfNeighboursOfWhichBothCodingsSayTheSame(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                HEADER
                        + "70,90,1950,1,5,1,1,0\n"
                        + "70,90,1951,1,4,1,1,0\n"
                        // Neither rivals nor others: one coding alone, no border on land, none of one coding, after the
                        // codings.
                        + "70,90,1952,1,5,1,0,.25\n"
                        + "70,91,1950,2,5,0,0,\n"
                        + "70,92,1950,1,5,0,,\n"
                        + "70,92,2011,1,5,0,0,\n"
                        // China and Russia have a case file.
                        + "365,710,1969,1,5,1,1,0\n"
                        + "70,93,1950,1,5,0,0,.1\n"
                        + "70,93,1951,1,,0,0,\n"
                        + years());

        assertThat(Output.of(() -> WarsOfNeighbours.main(new String[] {table.toString()})))
                .isEqualToNormalizingNewlines("rivals: 1 years of war and 1 of force of 2\n"
                        + "others: 1 years of war and 0 of force of 50\n"
                        + "war in rivalry: 14.0 dB\n"
                        // A year of .1 is between two levels.
                        + "SEVERE_RIVALRY: 1 years of war and 1 of force of 2; war 0.0 dB, force 0.0 dB\n"
                        + "LESSER_RIVALRY: 1 years of war and 0 of force of 1; war 3.0 dB, force - dB\n"
                        + "NEGATIVE_PEACE: 0 years of war and 0 of force of 48; war - dB, force - dB\n");
    }

    /** Forty-eight years more in which nothing happened. */
    private static String years() {
        StringBuilder years = new StringBuilder();
        for (int year = 1952; year < 2000; year++) {
            years.append("70,93,").append(year).append(",1,,0,0,.5\n");
        }
        return years.toString();
    }

    @Test
    void refusesATableThatLacksAColumn(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "ccode1,ccode2,year,conttype\n70,90,1950,1\n");

        assertThatThrownBy(() -> WarsOfNeighbours.main(new String[] {table.toString()}))
                .hasMessageContaining("it lacks [gdb_interp, gml_hostlev, td_rivalry, tss_rivalry]");
    }
}
