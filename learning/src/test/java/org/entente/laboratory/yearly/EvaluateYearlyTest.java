package org.entente.laboratory.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.evaluation.Distribution;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of results, from a small table that is made here. */
class EvaluateYearlyTest {
    private static final int[] STATES = {70, 90, 91, 92, 93, 94, 95};
    private static final String[] LEVELS = {"0", "0.25", "0.5", "0.75", "1"};
    private static final String HEAD =
            "ccode1,ccode2,year,gdb_interp,gml_n,gml_hostlev,td_rivalry,tss_rivalry,kgd_rivalry,"
                    + "cow_war,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul,dca_signed,conttype,icow_claim,"
                    + "cowmid_n,cowmid_hostlev,major1,major2\n";

    /** Pairs of seven states in twenty years, whose level seldom changes; disputes come with rivalry. */
    private static String table() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(HEAD);
        int pair = 0;
        for (int first : STATES) {
            for (int second : STATES) {
                if (first < second) {
                    rows(first, second, pair++, random, text);
                }
            }
        }
        return text.toString();
    }

    private static void rows(int first, int second, int pair, Random random, StringBuilder text) {
        int level = pair % LEVELS.length;
        for (int year = 1960; year < 1980; year++) {
            level = Math.floorMod(level + (random.nextInt(12) == 0 ? 1 : 0), LEVELS.length);
            boolean isRivalry = pair % 4 != 3 && level < 2;
            int rivalry = isRivalry ? 1 : 0;
            int pact = pair % 4 == 1 && year >= 1961 + pair ? 1 : 0;
            int partners = pair % 4 == 2 ? 1 : 0;
            List<Object> cells = new ArrayList<>(List.of(first, second, year, LEVELS[level], rivalry));
            cells.add(isRivalry ? "4" : "");
            cells.addAll(List.of(rivalry, rivalry, rivalry, 0, pact, 0, 0, partners, Math.max(pact, partners), 0));
            cells.addAll(List.of(pair % 4 == 3 ? 0 : 1, 0, rivalry, isRivalry ? "4" : "", pair % 5 == 0 ? 1 : 0, 0));
            text.append(String.join(",", cells.stream().map(String::valueOf).toList()))
                    .append('\n');
        }
    }

    /** One that has learned nothing but how many levels there are. */
    private static final class Indifferent implements YearLearner {
        @Override
        public String name() {
            return "indifference";
        }

        @Override
        public String method() {
            return "each level alike";
        }

        @Override
        public List<Distribution> answers(CodedYears learned, CodedYears asked) {
            assertThat(learned.dyads()).doesNotContainAnyElementsOf(asked.dyads());
            return asked.years().stream()
                    .map(one -> Distribution.of(0.2, 0.2, 0.2, 0.2, 0.2))
                    .toList();
        }
    }

    @Test
    void writesThePageWithEveryPartAndTheCommandOverEach(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), table());
        Path page = folder.resolve("page.md");

        EvaluateYearly.run(
                "evaluate", new String[] {table.toString(), page.toString(), "2"}, List.of(new Indifferent()));

        String written = Files.readString(page);
        assertThat(written)
                .startsWith("# Results on yearly tables\n")
                .contains("420 labelled years of 21 pairs")
                .contains("| this library as of the date, seed 2 |", "| this library with hindsight, seed 2 |")
                .contains("| logistic regression on bands as of the date, seed 2 |")
                .contains("| this library less indifference, with hindsight, seed 2 |")
                .contains("| 1960s | 210 | 21 |", "| none seen |", "| land or river border |", "| in this year |")
                .contains(
                        "### Confusion of the decided level, as of the date",
                        "### Calibration by level, with hindsight")
                .contains("| announced, seed 2 |", "| at least 0.50 |")
                .contains("| without treaties, few columns, seed 2 |")
                .doesNotContain("NaN", folder.toString());
        assertThat(Stream.of(written.split("\n", -1)).filter("`evaluate table.csv page.md 2`"::equals))
                .hasSize(5);
        assertThat(Stream.of(written.split("\n", -1)).filter(line -> line.matches("\\| \\w+-\\w+ \\(.*")))
                .hasSize(30);
    }

    @Test
    void saysHowItIsUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluateYearly.main(new String[] {"table.csv"}))
                .withMessageContaining("<page.md>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluateYearly.main(new String[] {"table.csv", "page.md", "1;2"}))
                .withMessageContaining("such as 1,2,3: 1;2");
    }

    @Test
    void readsLookAheadWithHindsightAlone(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), table());
        ExpertTable experts = YearlyFit.read(table, column -> false);
        CodedYears then = CodedYears.of(experts, false);
        CodedYears later = CodedYears.of(experts, true);

        assertThat(then.years()).hasSize(420);
        assertThat(later.bands()).isEqualTo(then.bands());
        assertThat(then.years().get(5).seen().length())
                .isLessThan(later.years().get(5).seen().length());
        assertThat(then.years().get(5).experts()).isInstanceOf(PeaceLevel.class);
    }
}
