package org.entente.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example runs over a small table made up here, with two pairs that could not be less alike. */
class AssessDyadYearsTest {
    private static final String HEADER =
            "ccode1,ccode2,year,gdb_interp,cowmid_n,cowmid_hostlev,cowmid_fatal,atop_defense,atop_offense,atop_neutral,"
                    + "atop_nonagg,atop_consul,ip_dist,icow_claim,v2x_polyarchy_1,v2x_polyarchy_2";

    private static final List<String> PHASES =
            List.of("alliance", "split", "normalization", "coexistence", "strategic_partnership", "reconciliation");

    private static final List<String> LEVELS =
            List.of("severe_rivalry", "lesser_rivalry", "negative_peace", "warm_peace", "security_community");

    @TempDir
    Path folder;

    @Test
    void writesTheColumnsThatItPromises() throws IOException {
        assertThat(Files.readAllLines(assess(table())).get(0))
                .startsWith("ccode1,ccode2,year,entente_phase,entente_p_alliance,entente_p_split,")
                .contains(
                        ",entente_peace,entente_decided_level,entente_p_severe_rivalry,",
                        ",entente_military_restraint,")
                .endsWith(",entente_weight,entente_concluded,entente_peace_concluded,entente_model");
    }

    @Test
    void writesARowForEachPairAndYearInTheOrderOfTheTable() throws IOException {
        List<String> rows = table();
        Collections.shuffle(rows, new Random(7));

        assertThat(read(assess(rows)))
                .extracting(row -> row.get("ccode1") + "," + row.get("ccode2") + "," + row.get("year"))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> String.join(
                                ",", Splitter.on(',').splitToList(row).subList(0, 3)))
                        .toList());
    }

    @Test
    void answersTheSameInWhateverOrderTheRowsStand() throws IOException {
        List<String> rows = table();
        List<String> asTheyStand = Files.readAllLines(assess(rows));
        Collections.reverse(rows);

        assertThat(Files.readAllLines(assess(rows))).containsExactlyInAnyOrderElementsOf(asTheyStand);
    }

    @Test
    void probabilitiesAddUpToOneAndTheMostLikelyIsNamed() throws IOException {
        for (Map<String, String> row : read(assess(table()))) {
            assertThat(sum(row, PHASES)).isCloseTo(1, within(1e-6));
            assertThat(sum(row, LEVELS)).isCloseTo(1, within(1e-6));
            assertThat(number(row, "entente_p_" + row.get("entente_peace")))
                    .isEqualTo(LEVELS.stream()
                            .mapToDouble(level -> number(row, "entente_p_" + level))
                            .max()
                            .orElseThrow());
            assertThat(PHASES).contains(row.get("entente_phase"));
        }
    }

    @Test
    void tellsRivalsFromFriends() throws IOException {
        List<Map<String, String>> rows = read(assess(table()));
        Map<String, String> friends = rows.get(29);
        Map<String, String> rivals = rows.get(59);

        assertThat(sum(rivals, LEVELS.subList(0, 2))).isGreaterThan(sum(friends, LEVELS.subList(0, 2)));
        assertThat(number(rivals, "entente_military_restraint")).isNegative();
        assertThat(number(friends, "entente_military_restraint")).isPositive();
    }

    @Test
    void whatIsNotInTheTableIsEmpty() throws IOException {
        assertThat(read(assess(table()))).allSatisfy(row -> {
            assertThat(row.get("entente_societal_ties")).isEmpty();
            assertThat(row.get("entente_accommodation")).isEmpty();
        });
    }

    @Test
    void laterYearsDoNotChangeWhatWasSaidBefore() throws IOException {
        List<String> all = table();
        List<Map<String, String>> whole = read(assess(all));
        List<Map<String, String>> cut = read(assess(all.subList(0, 15)));

        assertThat(cut).hasSize(15);
        for (int i = 0; i < cut.size(); i++) {
            for (String level : LEVELS) {
                assertThat(cut.get(i).get("entente_p_" + level))
                        .isEqualTo(whole.get(i).get("entente_p_" + level));
            }
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThatThrownBy(() -> AssessDyadYears.main(new String[] {"only-one.csv"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<table.csv[.gz]> <out.csv[.gz]>");
    }

    /** Thirty years of made-up friends, then thirty of made-up rivals; labels in a third of the rows. */
    private static List<String> table() {
        List<String> rows = new ArrayList<>();
        for (int year = 1960; year < 1990; year++) {
            rows.add("2,20," + year + "," + (year % 3 == 0 ? "1" : "") + ",0,,,1,0,0,1,1,0.2,0,0.9,0.9");
        }
        for (int year = 1960; year < 1990; year++) {
            rows.add("750,770," + year + "," + (year % 3 == 0 ? "0" : "") + ",1,4,2,0,0,0,0,0,2.5,2,0.6,0.1");
        }
        return rows;
    }

    private Path assess(List<String> rows) throws IOException {
        Path in = folder.resolve("table.csv");
        Path out = folder.resolve("out.csv");
        Files.writeString(in, HEADER + "\n" + String.join("\n", rows) + "\n");
        AssessDyadYears.main(new String[] {in.toString(), out.toString()});
        return out;
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<List<String>> lines = Files.readAllLines(file).stream()
                .map(line -> Splitter.on(',').splitToList(line))
                .toList();
        return lines.stream()
                .skip(1)
                .<Map<String, String>>map(line -> IntStream.range(0, line.size())
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(lines.get(0)::get, line::get)))
                .toList();
    }

    private static double sum(Map<String, String> row, List<String> columns) {
        return columns.stream()
                .mapToDouble(column -> number(row, "entente_p_" + column))
                .sum();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
