package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FastLogTest {
    @Test
    void isWithinItsErrorOfTheStrictOneFarAndNear() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            double x = StrictMath.exp(random.nextDouble(-1, 1) * (i % 2 == 0 ? 700 : 5));
            double strict = StrictMath.log(x);

            // Up to 1 below 1e-15, beyond that two last bits.
            assertThat(FastLog.of(x)).as("ln(%s)", x).isCloseTo(strict, within(1e-15 + 4e-16 * StrictMath.abs(strict)));
        }
    }

    @Test
    void ofOneIsZeroAndAroundItHasTheSignOfTheDistance() {
        assertThat(FastLog.of(1)).isCloseTo(0, within(1e-15));
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10_000; i++) {
            double more = random.nextDouble(1e-12, 1e-2);
            assertThat(FastLog.of(1 + more)).isPositive();
            assertThat(FastLog.of(1 - more)).isNegative();
        }
    }

    @Test
    void isADoublingApartByTheLogarithmOfTwo() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextDouble(1e-3, 1e3);
            assertThat(FastLog.of(2 * x) - FastLog.of(x)).isCloseTo(StrictMath.log(2), within(4e-15));
        }
    }

    @Test
    void takesTheSmallestNormalNumberAndTheLargest() {
        assertThat(FastLog.of(Double.MIN_NORMAL)).isCloseTo(StrictMath.log(Double.MIN_NORMAL), within(3e-13));
        assertThat(FastLog.of(Double.MAX_VALUE)).isCloseTo(StrictMath.log(Double.MAX_VALUE), within(3e-13));
    }

    @Test
    void theShareOfASumIsItsLogarithmByItself() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100_000; i++) {
            double z = StrictMath.exp(random.nextDouble(-30, 12));

            assertThat(FastLog.shareOfSum(z)).as("of %s", z).isCloseTo(StrictMath.log1p(z) / z, within(2e-13));
        }
    }

    @Test
    void theShareOfNothingIsTheWhole() {
        assertThat(FastLog.shareOfSum(0)).isEqualTo(1);
        assertThat(FastLog.shareOfSum(Double.MIN_VALUE)).isEqualTo(1);
    }

    @Test
    void theShareFallsAsTheSumGrowsAlsoWhereTheSeriesEnds() {
        double before = 1;
        for (double z = 0.9e-3; z < 1.1e-3; z += 1e-8) {
            double share = FastLog.shareOfSum(z);
            assertThat(share).as("of %s", z).isLessThan(before);
            before = share;
        }
    }
}
