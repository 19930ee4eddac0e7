package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import org.entente.model.Model;
import org.entente.model.ReadingRules;
import org.entente.relationship.Factor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weights that halve with age, whether read from a table or worked out. */
class HalfLifeTest {
    private static final double ROUNDING = 1e-9;
    private static final LocalDate FIXED_DAY = LocalDate.of(2000, 1, 1);
    private static final ReadingRules RULES = Model.standard().readings();
    /** Made for each test, and not once for all, so that a change of how it is made is noticed wherever tests run again. */
    private final HalfLife halfLife = new HalfLife(RULES);

    private static double halvings(Factor factor, long days) {
        return days / 365.2425 / RULES.halfLifeInYears(factor);
    }

    @ParameterizedTest
    @EnumSource(Factor.class)
    void evidenceKeepsHalfItsWeightForEachHalfLife(Factor factor) {
        assertThat(halfLife.decay(factor, 0)).isEqualTo(1);
        for (long days : new long[] {1, 365, 10_000, 36_524, 36_525, 36_526, 50_000}) {
            assertThat(halfLife.decay(factor, days))
                    .isCloseTo(Math.pow(0.5, halvings(factor, days)), withinPercentage(ROUNDING));
        }
    }

    @ParameterizedTest
    @EnumSource(Factor.class)
    void evidenceOfALaterDayWeighsAsMuchMoreAsThatOfTheFixedDayHasDecayed(Factor factor) {
        assertThat(halfLife.growth(factor, FIXED_DAY)).isEqualTo(1);
        for (long days : new long[] {-30_000, -1_025, -1_024, -1_023, -1, 1, 1_023, 1_024, 1_025, 20_000}) {
            assertThat(halfLife.growth(factor, FIXED_DAY.plusDays(days)))
                    .isCloseTo(Math.pow(2, halvings(factor, days)), withinPercentage(ROUNDING));
        }
    }

    @ParameterizedTest
    @EnumSource(Factor.class)
    void onDaysOutOfAllHistoryItIsStillANumber(Factor factor) {
        assertThat(halfLife.growth(factor, LocalDate.MIN)).isNotNegative().isFinite();
        assertThat(halfLife.growth(factor, LocalDate.MAX)).isPositive().isFinite();
        assertThat(halfLife.decay(factor, Long.MAX_VALUE)).isZero();
    }
}
