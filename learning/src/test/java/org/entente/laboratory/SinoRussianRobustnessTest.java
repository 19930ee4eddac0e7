package org.entente.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verdicts on China and Russia do not hang on single numbers or items. */
class SinoRussianRobustnessTest {
    private static final int SEEDS = Math.max(10, Integer.getInteger("entente.seeds", 40) / 4);

    @Test
    void mostVerdictsSurviveMostChangesOfWeightsAndItems() {
        Map<String, Integer> survived = Robustness.survivals(SEEDS);

        survived.forEach((verdict, count) -> System.out.println(count + " of " + SEEDS + ": " + verdict));
        assertThat(survived.values().stream().filter(count -> count > SEEDS / 2).count())
                .as("verdicts that survive more often than not, of %s", survived.size())
                .isGreaterThan(survived.size() / 2);
    }
}
