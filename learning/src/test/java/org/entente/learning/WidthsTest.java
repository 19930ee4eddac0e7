package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** How far a fit may leave the theory. */
class WidthsTest {
    @Test
    void letsNothingMoveThatIsNotNamed() {
        Widths widths = Widths.builder().scale(0.5).build();

        assertThat(widths.scale()).isEqualTo(0.5);
        assertThat(widths.rates()).isZero();
        assertThat(widths.times(2)).isEqualTo(Widths.builder().scale(1).build());
    }

    @Test
    void refusesAWidthBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Widths.builder().rates(-0.1).build())
                .withMessage("rates must not be negative: -0.1");
    }

    @Test
    void isWrittenAsTheProvenanceOfShippedModelsHasIt() {
        assertThat(Widths.builder().scale(1).settled(0.2).build())
                .hasToString("Widths[scale=1.0, tableScale=0.0, increments=0.0, additions=0.0, reference=0.0, ends=0.0,"
                        + " rates=0.0, settled=0.2]");
    }
}
