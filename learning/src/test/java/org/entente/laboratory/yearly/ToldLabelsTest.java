package org.entente.laboratory.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import org.entente.evaluation.Distribution;
import org.entente.evaluation.LabelHistory;
import org.entente.model.Model;
import org.entente.model.Transitions;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** What is expected by one who is told labels. */
class ToldLabelsTest {
    private static final Transitions<PeaceLevel> RATES = Model.theory().level().outlook();

    private static LabelHistory history(String digits) {
        ImmutableSortedMap.Builder<Integer, PeaceLevel> labels = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '.') {
                labels.put(1946 + i, PeaceLevel.values()[digits.charAt(i) - '0']);
            }
        }
        return new LabelHistory("pair", labels.buildOrThrow());
    }

    private static double stays(String digits, int year) {
        return new ToldLabels(RATES, 5).ahead(history(digits)).get(year).probability(PeaceLevel.NEGATIVE_PEACE);
    }

    @Test
    void isSureOfTheLabelItself() {
        assertThat(new ToldLabels(RATES, 0).ahead(history("0123")))
                .containsEntry(1947, Distribution.certain(PeaceLevel.LESSER_RIVALRY));
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
