package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.dataset.ReadOptions;
import org.entente.relationship.Band;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a yearly table says, as evidence. */
class DyadYearTableTest {
    private static final String DISPUTES = "ccode1,ccode2,year,cowmid_n,cowmid_hostlev,cowmid_fatal";

    @Test
    void aCoveredYearWithoutADisputeIsEvidenceOfQuiet() throws IOException {
        Evidence quiet = item(YearlyTables.read(DISPUTES, "2,20,1975,0,,"), "cow-mid-hostility:1975");

        assertThat(quiet.factor()).isEqualTo(Factor.MILITARY_RESTRAINT);
        assertThat(quiet.band()).isEqualTo(Band.CORDIAL);
        assertThat(quiet.knownBy()).isEqualTo(LocalDate.of(1975, 12, 31));
        assertThat(quiet.source()).isEqualTo("cow-mid");
    }

    @ParameterizedTest
    @CsvSource({"2, STRAINED", "3, STRAINED", "4, ADVERSE", "5, HOSTILE"})
    void theHigherTheHostilityTheLowerTheBand(int hostility, Band band) throws IOException {
        assertThat(item(YearlyTables.read(DISPUTES, "2,20,1975,1," + hostility + ",0"), "cow-mid-hostility:1975")
                        .band())
                .isEqualTo(band);
    }

    @Test
    void anUncoveredYearAndABlankCellSayNothing() throws IOException {
        DyadYearTable table = YearlyTables.read(DISPUTES, "2,20,2014,,,", "2,20,2015,0,,", "2,20,2016,,,");

        assertThat(table.report().rows()).isEqualTo(3);
        assertThat(table.pairs().get(0).relationship().evidence()).isEmpty();
    }

    @Test
    void theFatalityOfADisputeThatIsNotKnownIsNothing() throws IOException {
        assertThat(YearlyTables.evidence(YearlyTables.read(DISPUTES, "2,20,1975,1,4,-9")))
                .extracting(Evidence::instrument)
                .doesNotContain("cow-mid-fatality");
    }

    @Test
    void theYearsSinceTheLastDisputeAreOfThePairsOwnEarlierRows() throws IOException {
        DyadYearTable table = YearlyTables.read(
                DISPUTES, "2,20,1962,0,,", "2,20,1950,1,4,0", "2,20,1951,0,,", "2,40,1951,1,5,6", "2,40,1962,1,5,6");

        assertThat(item(table, "mid-recency:1962").text()).contains("dispute: 12 ");
        assertThat(item(table, "mid-recency:1951").band()).isEqualTo(Band.ADVERSE);
    }

    @Test
    void aPairWithoutDisputesIsQuieterTheMoreYearsAreKnown() throws IOException {
        String[] lines = new String[46];
        lines[0] = DISPUTES;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "2,20," + (1945 + i) + ",0,,";
        }
        DyadYearTable table = YearlyTables.read(lines);

        assertThat(ImmutableList.of("mid-recency:1946", "mid-recency:1960", "mid-recency:1990"))
                .extracting(id -> item(table, id).score())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void noInstrumentOfAPairDependsOnTheOtherPairsOfTheTable() throws IOException {
        String header = "ccode1,ccode2,year,dyadigos,ip_dist,smoothflow1,smoothflow2,pwtrgdp_1,pwtrgdp_2";
        String canada = "2,20,1990,60,1.5,90000,85000,9000000,800000";
        DyadYearTable alone = YearlyTables.read(header, canada);
        DyadYearTable among =
                YearlyTables.read(header, "2,40,1990,5,4,0,1,9000000,50000", canada, "2,70,1990,90,2,9,9,9000000,9");

        assertThat(among.pairs().get(1).relationship())
                .isEqualTo(alone.pairs().get(0).relationship());
    }

    @Test
    void organisationsAreReadAgainstTheYear() throws IOException {
        DyadYearTable table = YearlyTables.read("ccode1,ccode2,year,dyadigos", "2,20,1950,30", "2,20,2010,30");

        assertThat(item(table, "shared-organisations:1950").score())
                .isGreaterThan(item(table, "shared-organisations:2010").score());
    }

    @Test
    void aLaterYearThanTheReferenceIsReadByTheNearest() throws IOException {
        DyadYearTable table = YearlyTables.read("ccode1,ccode2,year,dyadigos", "2,200,1890,40");

        assertThat(item(table, "shared-organisations:1890").band()).isEqualTo(Band.CLOSE);
    }

    @Test
    void expertLabelsChangeNothing() throws IOException {
        DyadYearTable without = YearlyTables.read(DISPUTES, "2,20,1975,1,4,0");
        DyadYearTable with = YearlyTables.read(
                "gdb_interp,td_rivalry,tss_rivalry,kgd_rivalry," + DISPUTES, "0.0,1,1,1,2,20,1975,1,4,0");
        DyadYearTable garbled = YearlyTables.read("gdb_interp,td_rivalry," + DISPUTES, "what,ever,2,20,1975,1,4,0");

        assertThat(with.pairs().get(0).relationship())
                .isEqualTo(without.pairs().get(0).relationship());
        assertThat(garbled.pairs().get(0).relationship())
                .isEqualTo(without.pairs().get(0).relationship());
    }

    @Test
    void columnsThatAreMissingSilenceTheirInstrumentsOnly() throws IOException {
        DyadYearTable table = YearlyTables.read("year,ip_dist,ccode2,ccode1", "1990,0.1,20,2");

        assertThat(table.silentInstruments())
                .contains("un-agreement", "cow-mid-hostility")
                .doesNotContain("un-ideal-distance");
        assertThat(YearlyTables.evidence(table)).extracting(Evidence::id).containsExactly("un-ideal-distance:1990");
        assertThat(YearlyTables.evidence(table).get(0).area()).contains(IssueArea.POLITICS);
    }

    @Test
    void surveysAndEventsKeepTheirDirection() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,pew_fav12,pew_unfav12,pew_fav21,pew_unfav21", "365,710,2013,.62,.29,.49,.39");

        Evidence ofRussians = item(table, "pew-favourability:2013:1");
        assertThat(ofRussians.from()).contains("RUS");
        assertThat(ofRussians.to()).contains("CHN");
        assertThat(ofRussians.score()).isEqualTo(0.35);
        assertThat(item(table, "pew-favourability:2013:2").from()).contains("CHN");
    }

    @Test
    void aCodeThatPassesToAContinuingPartyIsOnePairWithThePartyOfTheYear() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,pew_fav12,pew_unfav12", "365,710,1990,.5,.4", "365,710,2013,.6,.3");

        assertThat(table.pairs()).hasSize(1);
        assertThat(table.pairs().get(0).dyad()).isEqualTo(Dyad.of("CHN", "RUS"));
        // Before the first survey of its coverage it says nothing.
        assertThat(YearlyTables.evidence(table)).extracting(Evidence::from).containsExactly(Optional.of("RUS"));
    }

    @Test
    void theGermaniesAndTheYemensAreNeitherMixedNorLost() throws IOException {
        DyadYearTable table = YearlyTables.read(
                DISPUTES,
                "220,255,1990,0,,",
                "220,260,1990,0,,",
                "220,265,1990,0,,",
                "260,265,1980,1,3,0",
                "678,680,1975,1,4,1",
                "670,679,1995,0,,",
                "345,365,1950,0,,",
                "345,365,2010,0,,");

        assertThat(table.report().failures()).isEmpty();
        assertThat(table.pairs())
                .extracting(YearlyDyad::toString)
                .containsExactly(
                        "DEU-FRA (220, 255)",
                        "DEU-FRA (220, 260)",
                        "DDR-FRA (220, 265)",
                        "DDR-DEU (260, 265)",
                        "YEM-YMD (678, 680)",
                        "SAU-YEM (670, 679)",
                        "RUS-SRB (345, 365)");
        assertThat(table.pairs().get(6).years()).containsExactly(1950, 2010);
    }

    @Test
    void rowsMayComeInAnyOrderAndKeepTheirPlaces() throws IOException {
        DyadYearTable table =
                YearlyTables.read(DISPUTES, "2,20,1977,0,,", "2,40,1975,1,4,0", "2,20,1975,1,3,0", "2,20,1976,0,,");

        YearlyDyad canada = table.pairs().get(0);
        assertThat(canada.years()).containsExactly(1975, 1976, 1977);
        assertThat(canada.positions()).containsExactly(ImmutableList.of(2), ImmutableList.of(3), ImmutableList.of(0));
        assertThat(canada.lastDays()).endsWith(LocalDate.of(1977, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2;20;1975;0", "002;020;1975;0", "2.0;20.0;1975.0;0.0", " 2 ; 20 ;1975; 0 "})
    void numbersMayBeWrittenAsOtherProgramsWriteThem(String row) throws IOException {
        DyadYearTable table = YearlyTables.read("ccode1;ccode2;year;conttype", row);

        assertThat(YearlyTables.evidence(table)).extracting(Evidence::id).containsExactly("contiguity:1975");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "NaN", ".", "nan", "NULL", "None", "#N/A", "n/a", "..", "-", "Inf"})
    void whatIsUnknownIsNoEvidence(String cell) throws IOException {
        DyadYearTable table = YearlyTables.read("ccode1\tccode2\tyear\tip_dist", "2\t20\t1990\t" + cell);

        assertThat(table.report().failures()).isEmpty();
        assertThat(YearlyTables.evidence(table)).isEmpty();
    }

    @Test
    void aTableOfOnesOwnIsReadByAMappingOfOnesOwn() throws IOException {
        DyadYearMapping mine = DyadYearMapping.parse("""
                {"format": "entente-mapping/1", "name": "mine", "version": "1",
                 "keys": {"scheme": "ISO", "party1": "a", "party2": "b", "year": "t"},
                 "labels": ["expert_"], "sources": {"visits": {"title": "Visits counted by hand"}}, "references": {},
                 "instruments": [{"name": "state-visits", "factor": "ACCOMMODATION", "value": "visits_ab + visits_ba",
                   "coverage": "1990/..", "scale": {"cuts": [1, 4], "scores": [0, 0.3, 0.5]}, "reliability": "B",
                   "credibility": 2, "source": "visits", "text": "State visits: {}.", "reason": "Visits are signals."}],
                 "leftOut": {}}
                """);
        byte[] bytes = "a,b,t,visits_ab,visits_ba\nCHN,RUS,2001,1,1\n".getBytes(StandardCharsets.UTF_8);

        DyadYearTable table =
                DyadYearTable.read(new ByteArrayInputStream(bytes), "mine.csv", mine, ReadOptions.ofDefaults());

        assertThat(item(table, "state-visits:2001").score()).isEqualTo(0.3);
        assertThat(item(table, "state-visits:2001").text()).isEqualTo("State visits: 2.");
    }

    @Test
    void theWholeSharedTableIsReadToTheLastRow() throws IOException {
        DyadYearTable table = DyadYearTable.read(YearlyTables.shared("dyadyears/train.csv.gz"));

        assertThat(table.report().rows()).isEqualTo(59_040);
        assertThat(table.report().failedRows()).isZero();
        assertThat(table.pairs()).hasSize(1_248);
        assertThat(table.silentInstruments()).isEmpty();
        assertThat(table.pairs().stream().mapToInt(pair -> pair.years().size()).sum())
                .isEqualTo(59_040);
    }

    @Test
    void circumstancesStandBesideEvidenceAndNeverAlone() throws IOException {
        assertThat(YearlyTables.read("ccode1,ccode2,year,conttype", "2,20,1975,1", "2,20,1976,NA")
                        .pairs()
                        .get(0)
                        .relationship()
                        .evidence())
                .extracting(Evidence::id)
                .containsExactlyInAnyOrder("contiguity:1975", "era-1966:1975", "region-americas:1975");
    }

    private static Evidence item(DyadYearTable table, String id) {
        return table.pairs().get(0).relationship().item(id);
    }
}
