package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.party.CodeScheme;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yearly tables under the names that tools give, with the cells that tools write. */
class YearlyTablesAsHeldTest {
    private static Evidence item(DyadYearTable table, String id) {
        return table.pairs().get(0).relationship().item(id);
    }

    @Test
    void columnsAreReadUnderTheNamesOfPeacesciencer() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,cowmidongoing,cowmidonset,hostlev,fatality,cinc1,cinc2,polity21,polity22,cowmaj1,cowmaj2,mrgdppc1,mrgdppc2",
                "2,20,1990,1,1,4,0,0.15,0.01,10,10,1,0,30000,25000");

        assertThat(YearlyTables.evidence(table))
                .extracting(Evidence::instrument)
                .contains(
                        "cow-mid-hostility",
                        "cow-mid-fatality",
                        "mid-onsets",
                        "capability-parity",
                        "polity-lower",
                        "joint-development")
                .doesNotContain("gml-mid-hostility");
        assertThat(item(table, "cow-mid-hostility:1990").score()).isEqualTo(-0.67);
        assertThat(table.report().aliases()).contains(Map.entry("cowmid_hostlev", "hostlev"));
        assertThat(table.report().formats()).containsExactly("peacesciencer 1.2 or later");
    }

    @Test
    void theSameNameMeansTheOtherListBesideItsColumns() throws IOException {
        DyadYearTable table = YearlyTables.read("ccode1,ccode2,year,gmlmidongoing,hostlev", "2,20,1990,1,5");

        assertThat(item(table, "gml-mid-hostility:1990").score()).isEqualTo(-1.0);
        assertThat(YearlyTables.evidence(table))
                .extracting(Evidence::instrument)
                .doesNotContain("cow-mid-hostility");
    }

    @Test
    void aDisputeWithoutALevelBesideItIsTakenForTheUsualOneAndSaysSo() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,cowmidongoing,cowinterongoing",
                "750,770,1970,1,0",
                "750,770,1971,1,1",
                "750,770,1972,0,0");

        assertThat(item(table, "cow-mid-hostility:1970").score()).isEqualTo(-0.67);
        assertThat(item(table, "cow-mid-hostility:1971").score()).isEqualTo(-1.0);
        assertThat(item(table, "cow-mid-hostility:1972").score()).isEqualTo(0.33);
        assertThat(item(table, "cow-mid-hostility:1970").text()).contains("says only that there was one");
    }

    @Test
    void tablesOfGleditschAndWardAreReadWithoutAMapping() throws IOException {
        DyadYearTable table = YearlyTables.read("gwcode1,gwcode2,year,dyadigos", "2,591,2000,20", "2,970,2000,20");

        assertThat(table.pairs())
                .extracting(YearlyDyad::toString)
                .containsExactly("SYC-USA (2, 591)", "KIR-USA (2, 970)");
    }

    @Test
    void whereATableHasBothSchemesTheMappingSaysWhichIsRead() throws IOException {
        String text = "ccode1,ccode2,gwcode1,gwcode2,year,dyadigos\n2,970,2,970,2000,20\n";
        DyadYearMapping gw = DyadYearMapping.standard().keyedBy(CodeScheme.GLEDITSCH_WARD);

        assertThat(YearlyTables.read(text.strip().split("\n")).pairs().get(0).dyad())
                .hasToString("NRU-USA");
        assertThat(DyadYearTable.read(
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                "t.csv",
                                gw,
                                ReadOptions.ofDefaults())
                        .pairs()
                        .get(0)
                        .dyad())
                .hasToString("KIR-USA");
        assertThatThrownBy(() -> DyadYearMapping.standard().keyedBy(CodeScheme.ICEWS))
                .hasMessageContaining("keys must name columns of the scheme ICEWS");
    }

    @Test
    void codesOfTodayAreAcceptedForThePast() throws IOException {
        DyadYearTable table = YearlyTables.read("iso3c1,iso3c2,year,dyadigos", "USA,RUS,1970,20", "USA,ROM,2010,20");

        assertThat(table.report().failures()).isEmpty();
        assertThat(table.pairs())
                .extracting(YearlyDyad::toString)
                .containsExactly("RUS-USA (USA, RUS)", "ROU-USA (USA, ROM)");
    }

    @Test
    void bothDirectionsAreOnePair() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,cinc1,cinc2,dyadigos",
                "2,20,1990,0.15,0.01,30",
                "20,2,1990,0.01,0.15,",
                "20,2,1991,0.01,0.15,31");

        YearlyDyad pair = table.pairs().get(0);
        assertThat(table.pairs()).hasSize(1);
        assertThat(pair.positions().get(0)).containsExactly(0, 1);
        assertThat(pair.value(1991, "cinc_1")).hasValue(0.15);
        assertThat(pair.value(1990, "dyadigos")).hasValue(30);
        assertThat(table.report().count(RowOutcome.JOINED)).isEqualTo(1);
        assertThat(table.report().failures()).isEmpty();
    }

    @Test
    void whereTheDirectionsDifferTheMappingSaysWhatHoldsAndTheReportCounts() throws IOException {
        DyadYearTable table =
                YearlyTables.read("ccode1,ccode2,year,atop_defense,dyadigos", "2,740,2005,1,50", "740,2,2005,0,40");

        assertThat(table.pairs().get(0).value(2005, "atop_defense")).isEmpty();
        DyadYearTable whole = YearlyTables.read(
                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul,dyadigos",
                "2,740,2005,1,0,0,0,1,50",
                "740,2,2005,0,0,0,0,1,40");
        assertThat(whole.pairs().get(0).value(2005, "atop_defense")).hasValue(1);
        assertThat(whole.pairs().get(0).value(2005, "dyadigos")).isEmpty();
        assertThat(whole.report().count(FailureKind.DIRECTION)).isEqualTo(2);
        assertThat(whole.report().failures().get(0).reason())
                .contains("atop_defense is 0 but in the other direction, on line 2, 1; the higher holds");
    }

    @ParameterizedTest
    @CsvSource({
        "polity21,-88",
        "polity21,-66",
        "v2x_polyarchy1,-9",
        "ipfp1,-999",
        "ip_dist,9999",
        "dyadigos,-9",
        "cinc1,-99"
    })
    void missingCodesAreUnknownAndCountedAndNoFailure(String column, String code) throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,gml_n,gml_hostlev," + partnered(column),
                "2,710,1990,0,NA," + code + (partnered(column).contains(",") ? ",0.5" : ""));

        assertThat(table.report().unknownCells()).containsEntry(code, 1L);
        assertThat(table.report().failures()).isEmpty();
        assertThat(YearlyTables.evidence(table)).extracting(Evidence::factor).containsOnly(Factor.MILITARY_RESTRAINT);
    }

    private static String partnered(String column) {
        return column.endsWith("1") ? column + "," + column.substring(0, column.length() - 1) + "2" : column;
    }

    @Test
    void aPolityScoreOfMinusNineIsAScore() throws IOException {
        assertThat(item(
                                YearlyTables.read("ccode1,ccode2,year,polity21,polity22", "2,710,1990,10,-9"),
                                "polity-lower:1990")
                        .text())
                .contains("-9");
    }

    @Test
    void decimalCommasAreReadWhereSemicolonsPartTheCells() throws IOException {
        DyadYearTable table =
                YearlyTables.read("\"ccode1\";\"ccode2\";\"year\";\"cinc_1\";\"cinc_2\"", "2;710;1960;0,2171;0,1190");

        assertThat(table.pairs().get(0).value(1960, "cinc_1")).hasValue(0.2171);
    }

    @Test
    void numbersInQuotesAreNumbers() throws IOException {
        assertThat(YearlyTables.read("ccode1,ccode2,year,dyadigos", "\"2\",\"20\",\"1990\",\"30\"")
                        .pairs()
                        .get(0)
                        .value(1990, "dyadigos"))
                .hasValue(30);
    }

    @Test
    void withoutADisputeColumnNoYearIsOpenToAConclusion() throws IOException {
        DyadYearTable table = YearlyTables.read("ccode1,ccode2,year,dyadigos", "2,20,1990,30");
        Relationship relationship = table.pairs().get(0).relationship();

        assertThat(table.factorsWithoutInstrument()).contains(Factor.MILITARY_RESTRAINT);
        assertThat(table.mostUsefulColumns()).startsWith("cowmidongoing", "cowmidonset", "hostlev");
        assertThat(table.pairs().get(0).carriedYears(relationship)).isEmpty();
    }

    @Test
    void aYearIsOpenToAConclusionForTenYearsAfterTheLastDisputeRow() throws IOException {
        DyadYearTable table = YearlyTables.read(
                "ccode1,ccode2,year,cowmid_n,cowmid_hostlev", "2,20,1990,0,", "2,20,2000,,", "2,20,2001,,");

        assertThat(table.pairs().get(0).carriedYears(table.pairs().get(0).relationship()))
                .containsExactly(1990, 2000);
        assertThat(table.report().count(RowOutcome.BLANK)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\ufeff\n\n", "\ufeff  \n"})
    void aTableOfAByteOrderMarkAloneIsEmpty(String text) {
        assertThatThrownBy(() -> YearlyTables.read(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("table.csv: is empty");
    }

    @Test
    void warsBetweenStatesAreReadFromUcdpsDyadicYears() throws IOException {
        String text = "conflict_id,dyad_id,side_a,side_b,gwno_a,gwno_b,year,type_of_conflict,intensity_level\n"
                + "1,1,India,Pakistan,750,770,1971,2,2\n1,2,India,Rebels,750,,1971,3,1\n";
        DyadYearTable table = DyadYearTable.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "ucdp.csv",
                DyadYearMapping.ucdpDyadic(),
                ReadOptions.ofDefaults());

        assertThat(item(table, "ucdp-intensity:1971").score()).isEqualTo(-1.0);
        assertThat(table.report().count(RowOutcome.WITHOUT_PARTY)).isEqualTo(1);
    }

    @Test
    void confrontationsAreReadFromMic() throws IOException {
        String text = "ccode1,ccode2,year,micongoing,hostlev\n750,770,1971,1,5\n750,770,1972,0,\n";
        DyadYearTable table = DyadYearTable.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "mic.csv",
                DyadYearMapping.mic(),
                ReadOptions.ofDefaults());

        assertThat(YearlyTables.evidence(table)).extracting(Evidence::score).containsExactly(-1.0, 0.33);
    }

    @Test
    void aMappingOfOnesOwnMayListAliasesAndRanges() throws IOException {
        DyadYearMapping mapping = DyadYearMapping.parse("""
                {"format": "entente-mapping/1", "name": "mine", "version": "1",
                 "keys": {"scheme": "COW", "party1": "a", "party2": "b", "year": "t"},
                 "labels": ["expert_"], "sources": {"visits": {"title": "Visits"}}, "references": {},
                 "columns": {"visits": {"aliases": ["besuche"], "lowest": 0}},
                 "instruments": [{"name": "state-visits", "factor": "ACCOMMODATION", "value": "visits",
                   "coverage": "1990/..", "scale": {"cuts": [1], "scores": [0, 0.3]}, "reliability": "B",
                   "credibility": 2, "source": "visits", "text": "State visits: {}.", "reason": "Signals."}],
                 "leftOut": {}}
                """);
        DyadYearTable table = DyadYearTable.read(
                new ByteArrayInputStream(
                        "a,b,t,besuche\n2,365,1991,3\n2,365,1992,-5\n".getBytes(StandardCharsets.UTF_8)),
                "t.csv",
                mapping,
                ReadOptions.ofDefaults());

        assertThat(YearlyTables.evidence(table)).extracting(Evidence::id).containsExactly("state-visits:1991");
        assertThat(DyadYearMapping.parse(mapping.toJson())).isEqualTo(mapping);
        assertThatThrownBy(() -> DyadYearMapping.parse(mapping.toJson().replace("besuche", "expert_x")))
                .hasMessageContaining("expert's label");
    }
}
