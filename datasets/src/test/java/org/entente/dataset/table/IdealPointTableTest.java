package org.entente.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** The yearly file of ideal points, as evidence of pairs. */
class IdealPointTableTest {
    private static IdealPointTable read(String rows) throws IOException {
        return IdealPointTable.read(
                new ByteArrayInputStream(
                        ("session,ccode,year,IdealPointAll\n" + rows).getBytes(StandardCharsets.UTF_8)),
                "points.csv",
                ReadOptions.ofDefaults());
    }

    @Test
    void twoStatesOfAYearHaveADistance() throws IOException {
        IdealPointTable points = read("1,2,1990,2.5\n1,365,1990,-1.5\n2,2,1991,2.5\n");
        Dyad dyad = Dyad.of("RUS", "USA");

        assertThat(points.evidence(dyad))
                .extracting(Evidence::id)
                .containsExactly("un-ideal-distance:1990", "un-ideal-lower:1990");
        assertThat(points.evidence(dyad).get(0).text()).endsWith(": 4.");
        assertThat(Relationship.of(dyad)
                        .withSource(points.sourceKey(), points.source())
                        .with(points.evidence(dyad))
                        .evidence())
                .hasSize(2);
    }

    @Test
    void scoresAsTheStandardMappingDoes() throws IOException {
        Evidence own = read("1,2,1990,2.5\n1,20,1990,1.5\n")
                .evidence(Dyad.of("CAN", "USA"))
                .get(0);
        Evidence mapped = YearlyTables.read("ccode1,ccode2,year,ip_dist", "2,20,1990,1")
                .pairs()
                .get(0)
                .relationship()
                .item("un-ideal-distance:1990");

        assertThat(own).isEqualTo(mapped);
    }

    @Test
    void countsWhatBecameOfEachRow() throws IOException {
        IdealPointTable points = read("1,2,1990,NA\n1,999,1990,1\n1,20,1990,1\n1,20,1990,1\n1,40,1990,-999\n");

        assertThat(points.report().count(RowOutcome.BLANK)).isEqualTo(2);
        assertThat(points.report().count(RowOutcome.WITHOUT_PARTY)).isEqualTo(1);
        assertThat(points.report().count(FailureKind.DUPLICATE)).isEqualTo(1);
        assertThat(points.report().rows()).isEqualTo(5);
    }
}
