package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt;
import static org.entente.dataset.event.EventRowsOfOurOwn.gdelt2;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadReport;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.Credibility;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of GDELT says in which column. */
class GdeltRowsTest {
    @TempDir
    private Path folder;

    /** A sound row with other cells. */
    private static String with(Object... placesAndCells) {
        String[] cells = gdelt2(1, "20180101", "CHNGOV", "RUSGOV", "042")
                .replace("\n", "")
                .split("\t", -1);
        for (int i = 0; i < placesAndCells.length; i += 2) {
            cells[(int) placesAndCells[i]] = (String) placesAndCells[i + 1];
        }
        return Joiner.on('\t').join(cells) + "\n";
    }

    private static RowOutcome outcome(String row) {
        ReadReport report = read(row).readToEnd();
        for (RowOutcome outcome : RowOutcome.values()) {
            if (report.count(outcome) == 1) {
                return outcome;
            }
        }
        throw new AssertionError(report);
    }

    @Nested
    class IsAFailure {
        private static Failure failure(String bad) {
            ReadReport report =
                    read(gdelt2(7, "20180101", "FRA", "USA", "042") + bad).readToEnd();
            assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(1);
            return report.failures().get(0);
        }

        @ParameterizedTest
        @CsvSource({
            "0, 12x, ID, the id must be a number: 12x",
            "0, '', ID, 'the id must be a number: '",
            "1, 20180230, DATE, the day must be a date from 1800 to 2200 that exists: 20180230",
            "1, 201801, DATE, the day must be a date from 1800 to 2200 that exists: 201801",
            "59, 20180230000000, DATE, the day added must be a date from 1800 to 2200 that exists: 20180230000000",
            "59, 2018, DATE, the day added must be a date from 1800 to 2200 that exists: 2018",
            "26, 0449, CODE, not a CAMEO code: 0449"
        })
        void byTheColumnThatIsWrong(int column, String cell, FailureKind kind, String reason) {
            Failure failure = failure(with(column, cell));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.line()).isEqualTo(2);
        }

        @Test
        void byItsWidth() {
            assertThat(failure("1\t20180101\n").reason()).isEqualTo("has 2 columns instead of 61");
            ReadReport report = read(gdelt(58, 1, "20140101", "CHN", "RUS", "042", "20140101") + "2\t20140101\n")
                    .readToEnd();
            assertThat(report.failures())
                    .extracting(Failure::reason)
                    .containsExactly("has 2 columns instead of 57 or 58");
        }

        @Test
        void ofOneWidthAloneWhereAHeaderNamesTheColumns() {
            String header = "GLOBALEVENTID\tSQLDATE\tActor1CountryCode\tActor2CountryCode\tEventCode\tDATEADDED\n";
            ReadReport report = read(header + "1\t20140101\tCHN\tRUS\t042\t20140101\n1\t20140101\tCHN\tRUS\t042\n")
                    .readToEnd();

            assertThat(report.formats()).containsExactly("GDELT_1");
            assertThat(report.failures()).extracting(Failure::reason).containsExactly("has 5 columns instead of 6");
        }
    }

    @Nested
    class FromAQuery {
        private static final String NEEDED = "SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode";
        private static final String ROW = "20180101,CHN,RUS,042";

        private static Evidence one(String header, String row) {
            return evidence(header + "\n" + row + "\n").get(0);
        }

        @Test
        void needsFourColumnsAndHasItsIdFromItsLineThen() {
            Evidence bare = one(NEEDED, ROW);

            assertThat(bare.id()).isEqualTo("own.csv:2");
            assertThat(bare.place()).isEmpty();
            assertThat(bare.credibility()).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(bare.when()).hasToString("2018-01-01");
        }

        @Test
        void isReadAlikeThoughAUsedColumnStandsFirst() {
            assertThat(one("GLOBALEVENTID," + NEEDED, "17," + ROW).id()).isEqualTo("gdelt:17");
            assertThat(one("QuadClass," + NEEDED, "4," + ROW).credibility()).isEqualTo(Credibility.DOUBTFUL);
            assertThat(one("NumSources," + NEEDED, "10," + ROW).credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
            assertThat(one("DATEADDED," + NEEDED, "20180131000000," + ROW).credibility())
                    .isEqualTo(Credibility.DOUBTFUL);
            assertThat(one("ActionGeo_FullName," + NEEDED, "Oslo," + ROW).place())
                    .contains("Oslo");
            assertThat(one("ActionGeo_Type," + NEEDED + ",ActionGeo_FullName", "1," + ROW + ",Norway")
                            .place())
                    .isEmpty();
            assertThat(one("ActionGeo_Type," + NEEDED + ",ActionGeo_FullName", "4," + ROW + ",Oslo")
                            .place())
                    .contains("Oslo");
        }

        @ParameterizedTest
        @CsvSource({"2018-01-01", "1/1/2018 0:00", "20180101 00:00"})
        void mayHaveItsDatesRewritten(String date) {
            EventReader reader =
                    EventReader.builder().dateOrder(DateOrder.DAY_FIRST).build();

            assertThat(evidence(reader, NEEDED + "\n" + date + ",CHN,RUS,042\n"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.when()).hasToString("2018-01-01"));
        }
    }

    @Nested
    class NamesItsActors {
        @Test
        void byACountryAndElseByAGroupThatIsNoState() {
            assertThat(outcome(with(7, "", 12, ""))).isEqualTo(RowOutcome.WITHOUT_PARTY);
            for (int group : new int[] {8, 9, 10, 11}) {
                assertThat(outcome(with(7, "", 12, "", group, "KUR")))
                        .as("column %s", group)
                        .isEqualTo(RowOutcome.PARTY_NOT_A_STATE);
            }
            assertThat(outcome(with(17, "", 22, ""))).isEqualTo(RowOutcome.WITHOUT_PARTY);
            assertThat(outcome(with(17, "", 22, "", 18, "IGO"))).isEqualTo(RowOutcome.PARTY_NOT_A_STATE);
        }

        @Test
        void byRolesOfWhichTheFirstThatDecidesIsNotTheOnlyOne() {
            assertThat(evidence(with(26, "111")).get(0).factor()).isEqualTo(Factor.ACCOMMODATION);
            assertThat(evidence(with(26, "111", 12, "CVL")).get(0).factor()).isEqualTo(Factor.SOCIETAL_PERCEPTION);
            assertThat(evidence(with(26, "111", 12, "CVL", 13, "GOV")).get(0).factor())
                    .isEqualTo(Factor.ACCOMMODATION);
            assertThat(evidence(with(26, "111", 12, "CVL", 14, "GOV")).get(0).factor())
                    .isEqualTo(Factor.SOCIETAL_PERCEPTION);
            assertThat(outcome(with(12, "GOV", 13, "REB"))).isEqualTo(RowOutcome.NO_BEARING);
            assertThat(outcome(with(22, "GOV", 24, "REB"))).isEqualTo(RowOutcome.EVIDENCE);
            assertThat(outcome(with(22, "GOV", 23, "REB"))).isEqualTo(RowOutcome.NO_BEARING);
        }
    }

    @Nested
    class IsBelieved {
        private static Credibility credibility(Object... placesAndCells) {
            return evidence(with(placesAndCells)).get(0).credibility();
        }

        @Test
        void byTheClassOfTheRecordAndElseByThatOfItsCode() {
            assertThat(credibility(29, "1")).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(credibility(29, "4")).isEqualTo(Credibility.DOUBTFUL);
            assertThat(credibility(29, "")).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(credibility(29, "5", 26, "171")).isEqualTo(Credibility.DOUBTFUL);
            assertThat(credibility(29, "0", 26, "171")).isEqualTo(Credibility.DOUBTFUL);
        }

        @Test
        void lessWhenItCameMoreThanTwoDaysLater() {
            assertThat(credibility(59, "20180103000000")).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(credibility(59, "20180104000000")).isEqualTo(Credibility.DOUBTFUL);
        }

        @Test
        void moreByTenSourcesAndNotByNine() {
            assertThat(credibility(32, "9")).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(credibility(32, "10")).isEqualTo(Credibility.PROBABLY_TRUE);
        }
    }

    /** Of two files that are read one after the other. */
    private ReadReport together(String first, String second) throws IOException {
        Path one = Files.writeString(folder.resolve("1.csv"), first);
        Path other = Files.writeString(folder.resolve("2.csv"), second);
        try (EventCursor events = EventReader.ofDefaults().read(one, other)) {
            return events.readToEnd();
        }
    }

    @Test
    void theTwoVersionsNumberTheirEventsApart() throws IOException {
        String first = gdelt(58, 5, "20140101", "CHN", "RUS", "042", "20140101");
        String second = gdelt2(5, "20150301", "CHN", "RUS", "043");
        ReadReport report = together(first, second);

        assertThat(report.count(RowOutcome.EVIDENCE)).isEqualTo(2);
        assertThat(report.count(RowOutcome.READ_BEFORE)).isZero();
    }

    @Test
    void theSameEventOfTheSameVersionIsReadOnce() throws IOException {
        String row = gdelt2(5, "20150301", "CHN", "RUS", "043");

        assertThat(together(row, row).count(RowOutcome.READ_BEFORE)).isEqualTo(1);
    }

    @Test
    void aPlaceThatOnlyNamesTheCountryIsNone() {
        List<Evidence> items = evidence(with(51, "1", 52, "Russia") + with(0, "2", 51, "4", 52, "Moscow"));

        assertThat(items).extracting(item -> item.place().orElse("none")).containsExactly("none", "Moscow");
    }
}
