package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact that alone makes a phase the most likely is named, and nothing is concluded from it. */
class PivotalFactTest {
    /** A war that is coded as two items is one fact; coded as two facts, each stands without the other. */
    @Test
    void itemsOfOneFactAreLeftOutTogether() {
        Assessment twoFacts = warAndRupture("the war", "the rupture").on("1952-12-31");
        Assessment oneFact = warAndRupture("the war", "the war").on("1952-12-31");

        assertThat(twoFacts.phase().conclusion()).contains(Phase.SPLIT);
        assertThat(twoFacts.hangsOn()).isEmpty();
        assertThat(oneFact.phase().probabilities()).isEqualTo(twoFacts.phase().probabilities());
        assertThat(oneFact.phase().conclusion()).isEmpty();
        assertThat(oneFact.hangsOn()).extracting(Evidence::id).containsExactly("e1", "e2");
    }

    private static MadeUp warAndRupture(String war, String rupture) {
        return new MadeUp()
                .with(Factor.MILITARY_RESTRAINT, "1950-03/..", -1, item -> item.fact(war))
                .with(Factor.INSTITUTIONALIZATION, "1950-03/..", -1, item -> item.fact(rupture))
                .with(Factor.SOCIETAL_TIES, "1951", 0.2);
    }

    /** Leaving it out leaves base rates, of which the same phase may be the most likely. */
    @Test
    void nothingIsConcludedWhereAllEvidenceIsOfOneFact() {
        Assessment twoFacts = quiet("one", "another").on("1960-12-31");
        Assessment oneFact = quiet("one", "one").on("1960-12-31");

        assertThat(twoFacts.phase().conclusion()).contains(Phase.COEXISTENCE);
        assertThat(oneFact.hangsOn()).isEmpty();
        assertThat(oneFact.phase().conclusion()).isEmpty();
        assertThat(oneFact.noConclusion()).contains(NoConclusion.HANGS_ON_ONE_FACT);
        assertThat(Report.of(oneFact).toText()).contains("without one single fact");
    }

    private static MadeUp quiet(String first, String second) {
        MadeUp quiet = new MadeUp();
        for (int year = 1952; year <= 1960; year += 2) {
            quiet.with(Factor.SOCIETAL_TIES, String.valueOf(year), 0.05, item -> item.fact(first));
            quiet.with(Factor.ACCOMMODATION, year + "-06", -0.05, item -> item.fact(second));
        }
        return quiet;
    }

    /** What makes a state certain adds nothing at the margin. */
    @ParameterizedTest
    @ValueSource(ints = {1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1970})
    void anItemThatAloneMakesAStateCertainIsPivotal(int year) {
        Assessment war = new MadeUp()
                .with(Factor.MILITARY_RESTRAINT, "1949-10/..", -1)
                .with(Factor.ACCOMMODATION, "1950", -0.3)
                .on(year + "-12-31");

        assertThat(war.phase().probability(Phase.SPLIT)).isGreaterThan(0.85);
        assertThat(war.phaseWithout("e1").mostLikely()).isEqualTo(Phase.COEXISTENCE);
        assertThat(war.hangsOn()).extracting(Evidence::id).containsExactly("e1");
    }

    /** Of a war alone the runner-up of SPLIT is NORMALIZATION, which a war speaks for too; without it, COEXISTENCE. */
    @Test
    void anItemThatHoldsAThirdPhaseDownIsPivotalToo() {
        Assessment war = new MadeUp()
                .with(Factor.MILITARY_RESTRAINT, "2000-01/..", -0.9)
                .with(Factor.ORIENTATION, "2000-01/..", -0.6)
                .with(Factor.ORIENTATION, "2001-01-01", -0.3)
                .with(Factor.SOCIETAL_TIES, "2002-01-01", 0.3)
                .on("2003-01-01");

        assertThat(war.phase().mostLikely()).isEqualTo(Phase.SPLIT);
        assertThat(war.phase().probability(Phase.SPLIT)).isGreaterThan(0.8);
        assertThat(war.phase().runnerUp()).isEqualTo(Phase.NORMALIZATION);
        assertThat(war.phaseWithout("e1").mostLikely()).isEqualTo(Phase.COEXISTENCE);
        assertThat(war.hangsOn()).extracting(Evidence::id).containsExactly("e1");
        assertThat(war.phase().conclusion()).isEmpty();
    }
}
