package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.table.DyadYearMapping;
import org.entente.dataset.table.DyadYearTable;
import org.entente.dataset.table.ExpertCodings;
import org.entente.dataset.table.IdealPointTable;
import org.entente.dataset.table.SurveyColumns;
import org.entente.dataset.table.SurveyTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file holds, each of its rows has one outcome, and every failure is counted: over seeded made files. */
class AccountsBalanceTest {
    private static final int SEEDS = 60;
    private static final int ROWS = 120;

    /** What stands in cells, good and bad, by what the column is. */
    private static final Map<String, List<String>> CELLS = Map.ofEntries(
            Map.entry("state", List.of("2", "20", "710", "365", "365.0", "002", "999", "NA", "", "x")),
            Map.entry("iso", List.of("USA", "CHN", "RUS", "SUN", "ROM", "EU", "NA", "", "usa")),
            Map.entry("country", List.of("China", "United States", "Japan", "Nowhere", "None", "")),
            Map.entry("year", List.of("1990", "1991", "2004", "1990.0", "990", "NA", "199O", "")),
            Map.entry("day", List.of("2018-06-01", "2018-06-02", "2018-02-30", "2017-01-01", "", "yesterday")),
            Map.entry("plainday", List.of("20180601", "20180602", "20180230", "20170101", "", "1")),
            Map.entry("number", List.of("0", "1", "4", "0.5", "-9", "-88", "1e3", "1,5", "NA", "..", "many", "-1", "")),
            Map.entry("share", List.of("0.1", "0.4", "0.7", "1.2", "-0.1", "NA", "", "most")),
            Map.entry("code", List.of("042", "036", "190", "01", "173", "9999", "---", "", "04X")),
            Map.entry("plover", List.of("CONSULT", "AGREE", "ACCUSE", "ASSAULT", "NONSENSE", "")),
            Map.entry("text", List.of("GOV", "MIL", "Government", "NA", "a \u00e4", "", "None")),
            Map.entry("quad", List.of("1", "2", "3", "4", "", "7")));

    private enum Kind {
        DYAD_YEARS(
                ",",
                "ccode1:state ccode2:state year:year cowmidongoing:number hostlev:number dyadigos:number cinc1:number") {
            @Override
            ReadReport read(InputStream in) throws IOException {
                return DyadYearTable.read(in, "made", DyadYearMapping.standard(), ReadOptions.ofDefaults())
                        .report();
            }
        },
        SURVEY(",", "respondent_iso3:iso target:iso year:year fav:share unfav:share n:number") {
            @Override
            ReadReport read(InputStream in) throws IOException {
                return SurveyTable.read(in, "made", SurveyColumns.ofDefaults(), ReadOptions.ofDefaults())
                        .report();
            }
        },
        WIDE_SURVEY(
                ";",
                "respondent_iso3:iso year:year n:number fav_CHN:share unfav_CHN:share fav_USA:share unfav_USA:share") {
            @Override
            ReadReport read(InputStream in) throws IOException {
                return SurveyTable.read(in, "made", SurveyColumns.wide(), ReadOptions.ofDefaults())
                        .report();
            }
        },
        IDEAL_POINTS("\t", "ccode:state year:year IdealPointAll:number") {
            @Override
            ReadReport read(InputStream in) throws IOException {
                return IdealPointTable.read(in, "made", ReadOptions.ofDefaults())
                        .report();
            }
        },
        SPELLS(",", "ccode1:state ccode2:state start:day end:day level:share") {
            @Override
            ReadReport read(InputStream in) throws IOException {
                return ExpertCodings.readSpells(in, "made", ReadOptions.ofDefaults())
                        .report();
            }
        },
        CODED_YEARS(",", "ccode1:state ccode2:state year:year level:share") {
            @Override
            ReadReport read(InputStream in) throws IOException {
                return ExpertCodings.readYears(in, "made", "level", ReadOptions.ofDefaults())
                        .report();
            }
        },
        CAMEO_LIST(",", "date:day source:iso target:iso code:code"),
        ICEWS(
                "\t",
                "Event_ID:number Event_Date:day Source_Sectors:text Source_Country:country CAMEO_Code:code Target_Sectors:text Target_Country:country City:text"),
        POLECAT(
                "\t",
                "Event_ID:text Event_Date:day Event_Type:plover Event_Mode:text Quad_Code:text Actor_Country:iso Recipient_Country:iso Primary_Actor_Sector:text"),
        GDELT_QUERY(
                ",",
                "GLOBALEVENTID:number SQLDATE:plainday Actor1CountryCode:iso Actor1Type1Code:text Actor2CountryCode:iso Actor2Type1Code:text EventCode:code QuadClass:quad NumSources:number DATEADDED:plainday");

        private final String separator;
        private final List<String> names = new ArrayList<>();
        private final List<List<String>> cells = new ArrayList<>();

        Kind(String separator, String columns) {
            this.separator = separator;
            for (String column : columns.split(" ", -1)) {
                names.add(column.substring(0, column.indexOf(':')));
                cells.add(CELLS.getOrDefault(column.substring(column.indexOf(':') + 1), List.of()));
            }
        }

        /** Reads events, unless a table overrides it. */
        ReadReport read(InputStream in) throws IOException {
            try (EventCursor events = EventReader.ofDefaults().read(in, "made")) {
                long items = events.stream().count();
                assertThat(events.report().count(RowOutcome.EVIDENCE)).isEqualTo(items);
                return events.report();
            }
        }

        /** The lines of a file: a header, then rows, each of the right width but for some. */
        List<String> made(Random random) {
            List<String> lines = new ArrayList<>(List.of(String.join(separator, names)));
            for (int i = 0; i < ROWS; i++) {
                List<String> row = new ArrayList<>();
                for (List<String> column : cells) {
                    // The first of the pool are good: half the cells are.
                    int some = random.nextBoolean() ? 3 : column.size();
                    String cell = column.get(random.nextInt(some));
                    row.add(cell.contains(separator) ? "\"" + cell + "\"" : cell);
                }
                if (random.nextInt(20) == 0) {
                    row.addAll(Collections.nCopies(random.nextInt(3), "1"));
                } else if (random.nextInt(20) == 0) {
                    row = row.subList(0, 1 + random.nextInt(row.size()));
                }
                lines.add(String.join(separator, row));
            }
            return lines;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachRowHasOneOutcome(Kind kind) throws IOException {
        long evidence = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> lines = kind.made(new Random(seed));
            // A line without any letter is no row.
            long rows = lines.stream().skip(1).filter(line -> !line.isEmpty()).count();
            ReadReport report =
                    kind.read(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));

            assertThat(report.rows()).as("seed %s", seed).isEqualTo(rows);
            assertThat(report.outcomes().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("seed %s", seed)
                    .isEqualTo(rows);
            assertThat(report.failureCounts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("seed %s", seed)
                    .isEqualTo(report.failures().size());
            assertThat(report.failures())
                    .as("seed %s", seed)
                    .allSatisfy(failure -> assertThat(failure.line()).isBetween(2L, (long) lines.size()));
            evidence += report.count(RowOutcome.EVIDENCE);
        }
        // Most of the files are not only failures.
        assertThat(evidence).isGreaterThan(SEEDS);
    }
}
