package org.entente.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastExpTest {
    private static final MathContext DIGITS = new MathContext(40);

    @Test
    void isWithinAFewLastBitsOfTheStrictOne() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            double x = -random.nextDouble(0, i % 2 == 0 ? 700 : 5);
            double strict = StrictMath.exp(x);

            // The strict one is itself within one last bit, 2.2e-16, of the truth.
            assertThat(StrictMath.abs(FastExp.of(x) - strict) / strict)
                    .as("exp(%s)", x)
                    .isLessThan(1.3e-15);
        }
    }

    @Test
    void hasARelativeErrorBelowItsPromise() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 2_000; i++) {
            double x = -random.nextDouble(0, i % 2 == 0 ? 700 : 2);
            BigDecimal truth = exp(x);
            BigDecimal error = new BigDecimal(FastExp.of(x))
                    .subtract(truth)
                    .divide(truth, DIGITS)
                    .abs();

            assertThat(error.doubleValue()).as("exp(%s)", x).isLessThan(1e-15);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-700.0000001, -701, -1e9, -1e300, Double.NEGATIVE_INFINITY})
    void isZeroWhereThatChangesNothing(double x) {
        assertThat(FastExp.of(x)).isZero();
    }

    @Test
    void ofZeroIsOne() {
        assertThat(FastExp.of(0)).isEqualTo(1);
        assertThat(FastExp.of(-0.0)).isEqualTo(1);
    }

    @Test
    void isANumberUpToItsLowest() {
        assertThat(FastExp.of(-700)).isBetween(9.8e-305, 9.9e-305);
    }

    @Test
    void neverFallsByMoreThanItsErrorAsItsArgumentRises() {
        double before = 0;
        for (double x = -20; x <= 0; x += 1e-4) {
            double now = FastExp.of(x);
            assertThat(now).as("exp(%s)", x).isGreaterThan(before * (1 - 1e-15));
            before = now;
        }
    }

    /** By its series at a 1024th of the argument, and the 1024th power of that, in forty digits. */
    private static BigDecimal exp(double x) {
        BigDecimal part = new BigDecimal(x).divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 40; k++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1024, DIGITS);
    }
}
