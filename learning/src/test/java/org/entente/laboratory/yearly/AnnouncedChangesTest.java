package org.entente.laboratory.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.assessment.Assessor;
import org.entente.evaluation.ChangeMatches.Change;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changes of level that a monitor announces of a pair of a yearly table. */
class AnnouncedChangesTest {
    private static final int PEACE_UNTIL = 1969;

    /** Two democracies without any dispute for twenty years, and at war in each of the ten after. */
    private static Relationship pair(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("ccode1,ccode2,year,gdb_interp,cowmid_n,cowmid_onset_n,cowmid_hostlev,"
                + "cowmid_fatal,gml_n,gml_onset_n,gml_hostlev,gml_fatal,cow_war,icb_crises,conttype,polity2_1,polity2_2,"
                + "cinc_1,cinc_2,ip_dist\n");
        for (int year = 1950; year < 1980; year++) {
            String disputes = year <= PEACE_UNTIL ? "0,0,,,0,0,,,0,0" : "1,1,5,6,1,1,5,6,1,1";
            text.append("100,155,")
                    .append(year)
                    .append(",0.5,")
                    .append(disputes)
                    .append(",0,8,8,0.001,0.001,0.5\n");
        }
        Path table = Files.writeString(folder.resolve("table.csv"), text);
        return ExpertTable.read(table, any -> true, any -> false)
                .pairs()
                .get(0)
                .pair()
                .relationship();
    }

    @Test
    void theFirstLevelThatIsAnnouncedIsNoChangeAndALaterOneIsOfTheYearThatMadeIt(@TempDir Path folder)
            throws IOException {
        List<Change> changes = AnnouncedChanges.of(Assessor.standard(), pair(folder), 1979);

        assertThat(changes).isNotEmpty();
        assertThat(changes.get(0).year()).isEqualTo(PEACE_UNTIL + 1);
        assertThat(changes.get(0).from()).isEqualTo(PeaceLevel.NEGATIVE_PEACE);
        assertThat(changes.get(0).to()).isLessThan(PeaceLevel.NEGATIVE_PEACE);
    }

    @Test
    void whatComesAfterTheLastYearIsNotLookedAt(@TempDir Path folder) throws IOException {
        assertThat(AnnouncedChanges.of(Assessor.standard(), pair(folder), PEACE_UNTIL))
                .isEmpty();
    }
}
