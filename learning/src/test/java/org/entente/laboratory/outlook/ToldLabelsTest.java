package org.entente.laboratory.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import org.entente.model.Model;
import org.entente.model.Transitions;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** What is expected by one who is told labels. */
class ToldLabelsTest {
    private static final Transitions<PeaceLevel> RATES = Model.theory().level().outlook();

    private static ImmutableSortedMap<Integer, PeaceLevel> history(String digits) {
        ImmutableSortedMap.Builder<Integer, PeaceLevel> labels = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '.') {
                labels.put(1946 + i, PeaceLevel.values()[digits.charAt(i) - '0']);
            }
        }
        return labels.buildOrThrow();
    }

    private static double stays(String digits, int year) {
        return new ToldLabels<>(PeaceLevel.class, RATES, 5)
                .ahead(history(digits))
                .get(year)[PeaceLevel.NEGATIVE_PEACE.ordinal()];
    }

    @Test
    void isSureOfTheLabelItself() {
        assertThat(new ToldLabels<>(PeaceLevel.class, RATES, 0)
                        .ahead(history("0123"))
                        .get(1947))
                .containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void expectsWhatHasLongHeldToGoOnHolding() {
        assertThat(stays("1222222222222222", 1961)).isGreaterThan(stays("1222222222222222", 1947) + 0.02);
    }

    @Test
    void doesNotTakeTheFirstLabelForABeginning() {
        assertThat(stays("2", 1946)).isGreaterThan(stays("12", 1947) + 0.02);
    }

    @Test
    void forgetsTheAgeOfALevelInAGap() {
        assertThat(stays("12.2", 1949)).isCloseTo(stays("2", 1946), within(1e-12));
    }
}
