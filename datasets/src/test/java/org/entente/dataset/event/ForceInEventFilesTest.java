package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dataset.event.EventRowsOfOurOwn.LIST_HEADER;
import static org.entente.dataset.event.EventRowsOfOurOwn.evidence;
import static org.entente.dataset.event.EventRowsOfOurOwn.read;

import java.util.List;
import org.entente.relationship.Credibility;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.junit.jupiter.api.Test;

/** How far coded force is believed, and what a month without any says. */
class ForceInEventFilesTest {
    private static long monthsWithoutForce(String rows) {
        EventCursor events = read(rows);
        events.readToEnd();
        return events.monthsWithoutForce();
    }

    private static Evidence one(String row) {
        return evidence(LIST_HEADER + row + "\n").get(0);
    }

    private String days(int first, int last, String row) {
        StringBuilder rows = new StringBuilder();
        for (int day = first; day <= last; day++) {
            rows.append(String.format("2000-01-%02d,", day)).append(row).append('\n');
        }
        return rows.toString();
    }

    @Test
    void onOneDayAloneIsHardlyCredible() {
        assertThat(one("2000-01-02,CHNMIL,RUS,190").credibility()).isEqualTo(Credibility.IMPROBABLE);
    }

    @Test
    void onTwoDaysNearEachOtherIsPossible() {
        assertThat(evidence(LIST_HEADER + days(2, 3, "CHNMIL,RUS,190")))
                .extracting(Evidence::credibility)
                .containsExactly(Credibility.POSSIBLY_TRUE, Credibility.POSSIBLY_TRUE);
    }

    @Test
    void withAnAlarmNearItIsPossible() {
        assertThat(evidence(LIST_HEADER + "2000-01-02,CHNMIL,RUS,190\n2000-01-03,RUS,CHN,152\n"))
                .extracting(Evidence::credibility)
                .containsExactly(Credibility.POSSIBLY_TRUE, Credibility.POSSIBLY_TRUE);
    }

    @Test
    void onManyDaysIsSustainedCombat() {
        List<Evidence> items = evidence(LIST_HEADER + days(1, 12, "CHNMIL,RUS,190"));

        assertThat(items.get(0).score()).isEqualTo(-0.67);
        assertThat(items.get(11).score()).isEqualTo(-0.8);
    }

    @Test
    void aMonthMuchToldOfWithoutForceIsAMeasureOfRestraint() {
        EventCursor events = read(LIST_HEADER + days(1, 20, "CHNGOV,RUS,042") + "2000-02-01,JPN,USA,042\n");
        List<Evidence> measures = events.stream()
                .map(DyadEvidence::evidence)
                .filter(item -> item.kind() == EvidenceKind.MEASURE)
                .toList();

        assertThat(measures).singleElement().satisfies(item -> {
            assertThat(item.when()).hasToString("2000-01");
            assertThat(item.factor()).isEqualTo(Factor.MILITARY_RESTRAINT);
            assertThat(item.area()).contains(IssueArea.SECURITY);
            assertThat(item.score()).isEqualTo(0.33);
            assertThat(item.text()).contains("20 events");
        });
        assertThat(events.monthsWithoutForce()).isEqualTo(1);
    }

    @Test
    void aMonthThatTheFileDoesNotCoverOrThatSawAThreatIsNotQuiet() {
        String after = "2000-02-01,JPN,USA,042\n";

        assertThat(monthsWithoutForce(LIST_HEADER + days(9, 28, "CHNGOV,RUS,042") + after))
                .isZero();
        assertThat(monthsWithoutForce(LIST_HEADER + days(1, 20, "CHNGOV,RUS,042")))
                .isZero();
        assertThat(monthsWithoutForce(LIST_HEADER + days(1, 20, "CHNGOV,RUS,042") + "2000-01-21,CHN,RUS,138\n" + after))
                .isZero();
    }
}
