package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** What experts say, dated or by year. */
class ExpertCodingsTest {
    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ExpertCodings spells(String rows) throws IOException {
        return ExpertCodings.readSpells(
                stream("ccode1,ccode2,spell,level,start,end\n" + rows), "spells.csv", ReadOptions.ofDefaults());
    }

    @Test
    void datedSpellsSayTheLevelOfADay() throws IOException {
        ExpertCodings codings = spells("2,20,1,0.5,1950-01-01,1960-06-30\n2,20,2,1,1960-07-01,2000-12-31\n");
        ExpertCodings.Pair pair = codings.findPair("2", "20").orElseThrow();

        assertThat(pair.levelOn(LocalDate.of(1960, 6, 30))).contains(PeaceLevel.NEGATIVE_PEACE);
        assertThat(pair.levelOn(LocalDate.of(1960, 7, 1))).contains(PeaceLevel.SECURITY_COMMUNITY);
        assertThat(pair.levelOn(LocalDate.of(2001, 1, 1))).isEmpty();
        assertThat(pair.yearEnds())
                .containsEntry(1959, PeaceLevel.NEGATIVE_PEACE)
                .containsEntry(1960, PeaceLevel.SECURITY_COMMUNITY);
    }

    @Test
    void aTransitionIsNoLabelAndAnImpossibleDateAFailure() throws IOException {
        ExpertCodings codings = spells(
                "2,20,1,-9,1950-01-01,1960-06-30\n2,20,2,0.25,1975-11-11,1997-19-13\n"
                        + "2,20,3,0.25,1975-11-11,1970-01-01\n2,20,4,0.25,1975-11-11,1976-01-01\n2,20,5,0.25,1976-01-01,1977-01-01\n");

        assertThat(codings.report().count(RowOutcome.BLANK)).isEqualTo(1);
        assertThat(codings.report().count(RowOutcome.EVIDENCE)).isEqualTo(1);
        assertThat(codings.report().count(FailureKind.DATE)).isEqualTo(2);
        assertThat(codings.report().count(FailureKind.DUPLICATE)).isEqualTo(1);
        assertThat(codings.report().rows()).isEqualTo(5);
    }

    @Test
    void yearlyCodingsAreTakenForTheNearestLevelAndUpwardsFromTheMiddle() throws IOException {
        ExpertCodings codings = ExpertCodings.readYears(
                stream("ccode1,ccode2,year,gdb_interp\n2,20,1950,0.74\n2,20,1951,0.125\n2,20,1952,\n"),
                "years.csv",
                ExpertCodings.YEARLY_LEVEL,
                ReadOptions.ofDefaults());

        assertThat(codings.pairs().get(0).yearEnds())
                .containsOnly(
                        java.util.Map.entry(1950, PeaceLevel.WARM_PEACE),
                        java.util.Map.entry(1951, PeaceLevel.LESSER_RIVALRY));
        assertThat(codings.report().count(RowOutcome.BLANK)).isEqualTo(1);
    }

    @Test
    void readsTheSharedCodings() throws IOException {
        ExpertCodings spells = ExpertCodings.readSpells(YearlyTables.shared("dyadyears/peace-spells-train.csv"));
        ExpertCodings years = ExpertCodings.readYears(YearlyTables.shared("dyadyears/train.csv.gz"));

        assertThat(spells.report().rows()).isEqualTo(1_897);
        // Two genuine spells begin before the one before them ends.
        assertThat(spells.report().count(FailureKind.DUPLICATE)).isEqualTo(2);
        assertThat(years.pairs()).hasSizeGreaterThan(1_000);
    }
}
