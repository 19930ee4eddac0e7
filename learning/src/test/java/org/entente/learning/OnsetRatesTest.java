package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.model.Model;
import org.entente.model.Transitions;
import org.entente.relationship.Phase;
import org.junit.jupiter.api.Test;

/** How often a state begins, counted. */
class OnsetRatesTest {
    private static final Transitions<Phase> THEORY = Model.theory().phase().outlook();

    private static double rate(Transitions<Phase> rates, Phase from) {
        return rates.from().get(from).rates().get(Phase.SPLIT).value();
    }

    private static double estimate(Phase from, List<OnsetRates.Year<Phase>> years) {
        return rate(OnsetRates.estimate(THEORY, Phase.SPLIT, years), from);
    }

    private static List<OnsetRates.Year<Phase>> years(Phase state, int count, double settled, boolean began) {
        return Collections.nCopies(count, new OnsetRates.Year<>(state, settled, began));
    }

    @Test
    void isTheShareOfYearsInWhichItBeganWhereThereAreMany() {
        List<OnsetRates.Year<Phase>> years = new ArrayList<>(years(Phase.ALLIANCE, 9900, 0, false));
        years.addAll(years(Phase.ALLIANCE, 100, 0, true));

        assertThat(estimate(Phase.ALLIANCE, years)).isCloseTo(0.01, within(1e-4));
    }

    @Test
    void countsOneBeginningBesideInAsManyYearsAsTheTheoryExpectsOne() {
        double theirs = rate(THEORY, Phase.COEXISTENCE);

        assertThat(estimate(Phase.COEXISTENCE, years(Phase.COEXISTENCE, 200, 0, false)))
                .isCloseTo(1 / (200 + 1 / theirs), within(1e-5));
    }

    @Test
    void takesASettledYearForAsMuchLessAsItsRateIsLower() {
        double share = THEORY.from().get(Phase.ALLIANCE).settledShare().value();

        assertThat(estimate(Phase.ALLIANCE, years(Phase.ALLIANCE, 1000, 1, false)))
                .isCloseTo(1 / (1000 * share + 1 / rate(THEORY, Phase.ALLIANCE)), within(1e-5));
    }

    @Test
    void leavesEverythingElseToTheTheory() {
        Transitions<Phase> rates = OnsetRates.estimate(
                THEORY,
                Phase.SPLIT,
                List.of(
                        new OnsetRates.Year<>(Phase.ALLIANCE, 0.5, false),
                        new OnsetRates.Year<>(Phase.SPLIT, 0.5, false)));

        assertThat(rates.settling()).isEqualTo(THEORY.settling());
        assertThat(rates.from().get(Phase.SPLIT)).isEqualTo(THEORY.from().get(Phase.SPLIT));
        assertThat(rates.from().get(Phase.NORMALIZATION))
                .isEqualTo(THEORY.from().get(Phase.NORMALIZATION));
        assertThat(rates.from().get(Phase.ALLIANCE).settledShare())
                .isEqualTo(THEORY.from().get(Phase.ALLIANCE).settledShare());
        assertThat(rates.from().get(Phase.ALLIANCE).rates().get(Phase.COEXISTENCE))
                .isEqualTo(THEORY.from().get(Phase.ALLIANCE).rates().get(Phase.COEXISTENCE));
    }

    @Test
    void isTheTheorysWhereThereIsNoYear() {
        assertThat(OnsetRates.estimate(THEORY, Phase.SPLIT, List.of())).isEqualTo(THEORY);
    }

    @Test
    void refusesWhatIsNoChance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnsetRates.Year<>(Phase.ALLIANCE, 1.5, false))
                .withMessage("settled must be a chance from 0 to 1: 1.5");
    }
}
