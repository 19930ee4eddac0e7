package org.entente.laboratory.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.laboratory.yearly.ExpertTable.LabelledPair;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phases of years, made of others' codings as the model card says. */
class PhaseCodingsTest {
    private static final List<String> COLUMNS = List.of(
            "td_rivalry",
            "tss_rivalry",
            "kgd_rivalry",
            "cow_war",
            "atop_defense",
            "atop_offense",
            "atop_neutral",
            "atop_nonagg",
            "atop_consul",
            "dca_signed",
            "conttype",
            "cowmid_n",
            "gml_n",
            "icow_claim");

    @TempDir
    private Path folder;

    private final List<String> rows = new ArrayList<>();

    /** A year of a pair: everything 0 but what is named. */
    private void year(int first, int second, int year, String level, Map<String, Integer> codings) {
        StringBuilder row = new StringBuilder(first + "," + second + "," + year + "," + level);
        COLUMNS.forEach(column -> row.append(',').append(codings.getOrDefault(column, 0)));
        rows.add(row.toString());
    }

    private Path table() throws IOException {
        String header = "ccode1,ccode2,year,gdb_interp," + String.join(",", COLUMNS);
        return Files.writeString(folder.resolve("table.csv"), header + "\n" + String.join("\n", rows) + "\n");
    }

    private Map<Integer, ImmutableSet<Phase>> phases(int pair) throws IOException {
        ExpertTable table = ExpertTable.read(table(), any -> true, any -> false);
        return PhaseCodings.read(table()).phases(table.pairs().get(pair));
    }

    @Test
    void twoOfThreeRivalryCodingsAreASplitAndOneAloneIsNoLabel() throws IOException {
        year(2, 20, 1960, "0", Map.of("td_rivalry", 1, "tss_rivalry", 1));
        year(2, 20, 1961, "0", Map.of("td_rivalry", 1));
        year(2, 20, 1962, "0", Map.of("cow_war", 1));

        assertThat(phases(0)).containsOnlyKeys(1960, 1962).containsEntry(1960, ImmutableSet.of(Phase.SPLIT));
        assertThat(phases(0)).containsEntry(1962, ImmutableSet.of(Phase.SPLIT));
    }

    @Test
    void aCodingSaysNothingAfterItsLastYear() throws IOException {
        year(2, 20, 2005, "0.5", Map.of("td_rivalry", 1, "kgd_rivalry", 1));
        year(2, 20, 2012, "0.5", Map.of("tss_rivalry", 1));
        year(2, 20, 2013, "0.5", Map.of());

        assertThat(phases(0)).containsOnlyKeys(2013).containsEntry(2013, ImmutableSet.of(Phase.COEXISTENCE));
    }

    @Test
    void afterASplitComeFiveYearsOfNormalizationFiveOfAnythingButSplitAndThenWhatHolds() throws IOException {
        year(2, 20, 1960, "0", Map.of("cow_war", 1));
        for (int year = 1961; year <= 1972; year++) {
            year(2, 20, year, year == 1972 ? "0.75" : "0.5", Map.of());
        }

        assertThat(phases(0))
                .containsEntry(1961, ImmutableSet.of(Phase.NORMALIZATION))
                .containsEntry(1965, ImmutableSet.of(Phase.NORMALIZATION))
                .containsEntry(1971, ImmutableSet.of(Phase.COEXISTENCE))
                .containsEntry(1972, ImmutableSet.of(Phase.RECONCILIATION));
        assertThat(phases(0).get(1970)).hasSize(5).doesNotContain(Phase.SPLIT);
    }

    @Test
    void aPactOfTwoIsAnAllianceAndOneThatFourEnterInOneYearMayBeCoexistence() throws IOException {
        Map<String, Integer> pact = Map.of("atop_defense", 1);
        year(2, 20, 1950, "0.5", Map.of());
        year(2, 20, 1951, "0.5", pact);
        for (int[] pair : new int[][] {{70, 90}, {70, 91}, {70, 92}}) {
            year(pair[0], pair[1], 1955, "0.5", Map.of());
            year(pair[0], pair[1], 1956, "0.5", pact);
        }

        assertThat(phases(0)).containsEntry(1951, ImmutableSet.of(Phase.ALLIANCE));
        assertThat(phases(1)).containsEntry(1956, ImmutableSet.of(Phase.ALLIANCE, Phase.COEXISTENCE));
    }

    @Test
    void consultationAndAnAgreementAreAPartnershipAndOneOfThemMayBe() throws IOException {
        year(2, 20, 1980, "0.5", Map.of("atop_consul", 1, "dca_signed", 1));
        year(2, 20, 1981, "0.5", Map.of("atop_consul", 1));
        year(2, 20, 1991, "0.5", Map.of("atop_consul", 1));

        assertThat(new TreeMap<>(phases(0)))
                .containsEntry(1980, ImmutableSet.of(Phase.STRATEGIC_PARTNERSHIP))
                .containsEntry(1981, ImmutableSet.of(Phase.STRATEGIC_PARTNERSHIP))
                .containsEntry(1991, ImmutableSet.of(Phase.STRATEGIC_PARTNERSHIP, Phase.COEXISTENCE));
    }

    @Test
    void refusesATableThatLacksACoding() throws IOException {
        year(2, 20, 1980, "0.5", Map.of());
        Path table = table();
        Files.writeString(table, Files.readString(table).replace("tss_rivalry", "another"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseCodings.read(table))
                .withMessage("table.csv must have the columns of all codings; it lacks [tss_rivalry]");
    }

    @Test
    void aPairIsQuietIfItNeverHadABorderADisputeAClaimOrATreaty() throws IOException {
        year(2, 20, 1980, "0.5", Map.of());
        year(2, 31, 1980, "0.5", Map.of());
        year(2, 31, 1981, "0.5", Map.of("icow_claim", 1));
        ExpertTable table = ExpertTable.read(table(), any -> true, any -> false);
        PhaseCodings codings = PhaseCodings.read(table());

        assertThat(table.pairs()).extracting(LabelledPair::name).hasSize(2);
        assertThat(codings.isQuiet(table.pairs().get(0))).isTrue();
        assertThat(codings.isQuiet(table.pairs().get(1))).isFalse();
    }
}
