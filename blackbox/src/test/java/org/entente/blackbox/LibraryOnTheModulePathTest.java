package org.entente.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.dataset.event.EventCursor;
import org.entente.dataset.event.EventReader;
import org.entente.dataset.table.DyadYearTable;
import org.entente.page.RelationshipPage;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main uses, by a program whose module requires the library's modules and nothing else. */
class LibraryOnTheModulePathTest {
    private static final int COLUMNS_OF_GDELT_2 = 61;

    @TempDir
    private Path folder;

    @Test
    void assessesAShippedCase() {
        Assessment then = Assessor.standard().assess(ShippedCases.read("sino-russian"), LocalDate.of(2012, 12, 31));

        assertThat(then.phase().mostLikely()).isEqualTo(Phase.STRATEGIC_PARTNERSHIP);
        assertThat(then.isSubstantive()).isFalse();
    }

    @Test
    void drawsAPage() throws IOException {
        Path file = folder.resolve("page.html");

        RelationshipPage.of(Assessor.standard(), ShippedCases.read("sino-russian"), LocalDate.of(2012, 12, 31))
                .write(file);

        assertThat(file).content().startsWith("<!DOCTYPE html>").contains("China", "Russia");
    }

    @Test
    void readsAnEventFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("20180101.export.CSV"),
                gdelt(1, "20180101", "CHN", "RUS", "042") + gdelt(2, "20180101", "USA", "IRN", "138"));
        List<DyadEvidence> read = new ArrayList<>();

        try (EventCursor events = EventReader.ofDefaults().read(file)) {
            events.forEachRemaining(read::add);
        }

        assertThat(read).extracting(DyadEvidence::dyad).contains(Dyad.of("CHN", "RUS"), Dyad.of("IRN", "USA"));
    }

    @Test
    void readsADyadYearTable() throws IOException {
        Path file = Files.writeString(
                folder.resolve("dyad-years.csv"), "ccode1,ccode2,year,cowmid_n,cowmid_hostlev\n2,365,1975,0,\n");

        DyadYearTable table = DyadYearTable.read(file);

        assertThat(table.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.dyad()).isEqualTo(Dyad.of("USA", "RUS"));
            assertThat(pair.relationship().evidence())
                    .extracting(Evidence::factor)
                    .contains(Factor.MILITARY_RESTRAINT);
        });
    }

    /** A row of GDELT 2.0, as far as the reader looks at it. */
    static String gdelt(int id, String date, String from, String to, String code) {
        String[] cells = new String[COLUMNS_OF_GDELT_2];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = date;
        cells[5] = from + "GOV";
        cells[7] = from;
        cells[12] = "GOV";
        cells[15] = to + "GOV";
        cells[17] = to;
        cells[22] = "GOV";
        cells[26] = code;
        cells[29] = "1";
        cells[32] = "1";
        cells[51] = "4";
        cells[52] = "Somewhere";
        cells[59] = date + "000000";
        return String.join("\t", cells) + "\n";
    }
}
