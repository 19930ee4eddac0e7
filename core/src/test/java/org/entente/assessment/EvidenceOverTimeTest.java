package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;

/** A conclusion needs evidence of some time, and an answer evidence of the last ten years. */
class EvidenceOverTimeTest {
    @Test
    void tenYearsAfterTheLastEvidenceThereIsNoAnswer() {
        MadeUp war = new MadeUp()
                .with(Factor.MILITARY_RESTRAINT, "2000-01", -1)
                .with(Factor.ORIENTATION, "2001-01", -1)
                .with(Factor.ACCOMMODATION, "2002-01-15", -1);

        assertThat(war.on("2011-12-31").noAnswer()).isEmpty();
        assertThat(war.on("2012-01-01").noAnswer()).contains(NoAnswer.NO_RECENT_EVIDENCE);
        assertThat(war.on("2012-01-01").toString()).contains("no answer: no evidence of the ten years before");
    }

    @Test
    void whatIsInForceIsNeverTooOldForAnAnswer() {
        MadeUp treaty = new MadeUp().with(Factor.INSTITUTIONALIZATION, "1950-01-01/..", 0.6);

        assertThat(treaty.on("2012-01-01").noAnswer()).isEmpty();
    }

    @Test
    void oneMonthOfNewsIsNoConclusionHoweverMuchIsReported() {
        MadeUp month = new MadeUp();
        for (int day = 1; day <= 28; day++) {
            for (Factor factor : Factor.values()) {
                month.with(factor, String.format(Locale.ROOT, "2000-01-%02d", day), -0.8);
            }
        }

        Assessment after = month.on("2000-02-01");

        assertThat(after.phase().probability(Phase.SPLIT)).isGreaterThan(0.9);
        assertThat(after.phase().effectiveEvidence()).isEqualTo(1);
        assertThat(after.phase().conclusion()).isEmpty();
        assertThat(after.noConclusion()).contains(NoConclusion.TOO_LITTLE_EVIDENCE);
    }

    @Test
    void theSameReportedTwoMonthsLaterMayBeOne() {
        MadeUp months = new MadeUp();
        for (Factor factor : Factor.values()) {
            months.with(factor, "2000-01-31", -0.8);
        }
        assertThat(months.on("2000-12-31").phase().conclusion()).isEmpty();

        months.with(Factor.MILITARY_RESTRAINT, "2000-03-01", -0.8);

        assertThat(months.on("2000-03-01").phase().conclusion()).contains(Phase.SPLIT);
    }

    @Test
    void whatStaysInForceForMonthsMayBeOne() {
        MadeUp war = new MadeUp();
        for (Factor factor : Factor.values()) {
            war.with(factor, "2000-01-31/..", -0.8);
        }

        assertThat(war.on("2000-02-28").phase().conclusion()).isEmpty();
        assertThat(war.on("2000-03-01").phase().conclusion()).contains(Phase.SPLIT);
    }

    @Test
    void newsOfThreeMonthsMayBeAConclusion() {
        MadeUp months = new MadeUp();
        for (int month = 1; month <= 3; month++) {
            for (Factor factor : Factor.values()) {
                months.with(factor, "2000-0" + month + "-15", -0.8);
            }
        }

        assertThat(months.on("2000-04-01").phase().conclusion()).contains(Phase.SPLIT);
    }
}
