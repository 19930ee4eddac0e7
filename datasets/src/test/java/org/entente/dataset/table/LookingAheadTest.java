package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import org.entente.assessment.Assessor;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments that read later years: by what they say, and from when. */
class LookingAheadTest {
    private static final String HEADER = "ccode1,ccode2,year,ip_dist";

    /** What a formula says in each year of a table whose one column is x. */
    private static ImmutableList<String> values(String formula, String... column) throws IOException {
        YearlyInstrument instrument = YearlyInstrument.builder()
                .copying(shipped("mid-next"))
                .value(formula)
                .variants(ImmutableList.of())
                .text("{}")
                .build();
        DyadYearMapping mapping = DyadYearMapping.builder()
                .copying(DyadYearMapping.standard())
                .instruments(ImmutableList.of(instrument))
                .build();
        String[] lines = new String[column.length + 1];
        lines[0] = HEADER;
        for (int i = 0; i < column.length; i++) {
            lines[i + 1] = "2,20," + (1990 + i) + "," + column[i];
        }
        return YearlyTables.read(mapping, lines).pairs().get(0).relationship().evidence().stream()
                .map(item -> item.when() + ": " + item.text())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void yearsUntilCountsToTheNextYearAboveZeroAfterThisOne() throws IOException {
        assertThat(values("yearsUntil(ip_dist)", "1", "0", "NA", "2", "0"))
                .containsExactly("1990: 3", "1991: 2", "1992: 1");
    }

    @Test
    void yearsToComeCountsTheKnownYearsAfterThisOne() throws IOException {
        assertThat(values("yearsToCome(ip_dist)", "1", "0", "NA", "2", "0"))
                .containsExactly("1990: 3", "1991: 2", "1992: 2", "1993: 1");
    }

    @Test
    void aheadSumsLaterYearsHalvedOncePerHalfLife() throws IOException {
        assertThat(values("ahead(ip_dist, 1)", "4", "0", "NA", "4"))
                .containsExactly("1990: 0.500", "1991: 1", "1992: 2");
    }

    @Test
    void whatLooksAheadIsKnownOnlyAfterItsCoverage() throws IOException {
        Relationship pair = YearlyTables.read(
                        "ccode1,ccode2,year,cowmid_n,cowmid_hostlev", "2,20,1990,0,", "2,20,1991,0,", "2,20,1992,1,5")
                .pairs()
                .get(0)
                .relationship();
        LocalDate then = LocalDate.of(1990, 12, 31);

        assertThat(pair.item("mid-next:1990").text()).contains("2");
        assertThat(pair.evidence())
                .filteredOn(
                        item -> item.id().startsWith("mid-next") || item.id().startsWith("mid-severity-ahead"))
                .isNotEmpty()
                .allMatch(item -> item.knownBy().getYear() > 2010);
        assertThat(Assessor.standard().assess(pair, then).findings())
                .isEqualTo(Assessor.standard()
                        .assess(pair.without((Evidence item) -> item.knownBy().getYear() > 2010), then)
                        .findings());
    }

    private static YearlyInstrument shipped(String name) {
        return DyadYearMapping.standard().instruments().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1816/..", "2000/.."})
    void whatLooksAheadMustHaveAnEnd(String coverage) {
        assertThatThrownBy(() -> YearlyInstrument.builder()
                        .copying(shipped("mid-next"))
                        .coverage(DateSpan.parse(coverage))
                        .build())
                .hasMessageContaining("coverage of mid-next must end");
    }

    @Test
    void aCircumstanceLeansToNoSide() {
        assertThatThrownBy(() -> YearlyInstrument.builder()
                        .copying(shipped("region-americas"))
                        .scale(new Scale(ImmutableList.of(), ImmutableList.of(0.1)))
                        .build())
                .hasMessageContaining("scores of region-americas must be 0");
    }
}
