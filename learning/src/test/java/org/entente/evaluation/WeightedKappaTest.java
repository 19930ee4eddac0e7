package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedKappaTest {
    @Test
    void isOneForJudgesWhoAgree() {
        assertThat(WeightedKappa.quadratic(List.of(0, 3, 6, 2), List.of(0, 3, 6, 2), 7))
                .isEqualTo(1);
    }

    @Test
    void isPlainKappaForTwoClasses() {
        // Two by two: 20 and 15 agreed, 5 and 10 not; observed .70, by chance .50, so kappa .40 (worked by hand).
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        add(one, other, 0, 0, 20);
        add(one, other, 0, 1, 5);
        add(one, other, 1, 0, 10);
        add(one, other, 1, 1, 15);

        assertThat(WeightedKappa.quadratic(one, other, 2)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void punishesAFarMissMoreThanANearOne() {
        List<Integer> experts = List.of(0, 1, 2, 3, 4, 4);

        assertThat(WeightedKappa.quadratic(experts, List.of(0, 1, 2, 3, 4, 3), 5))
                .isGreaterThan(WeightedKappa.quadratic(experts, List.of(0, 1, 2, 3, 4, 0), 5));
    }

    @Test
    void refusesJudgesOfDifferentThings() {
        assertThatThrownBy(() -> WeightedKappa.quadratic(List.of(1), List.of(1, 2), 5))
                .hasMessageContaining("1 and 2");
    }

    private static void add(List<Integer> one, List<Integer> other, int first, int second, int times) {
        for (int i = 0; i < times; i++) {
            one.add(first);
            other.add(second);
        }
    }
}
