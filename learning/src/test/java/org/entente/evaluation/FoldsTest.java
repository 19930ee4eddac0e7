package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.relationship.Dyad;
import org.junit.jupiter.api.Test;

/** Deals dyads out to folds. */
class FoldsTest {
    private static final int SEEDS = Integer.getInteger("entente.seeds", 40);
    private static final List<Dyad> DYADS = List.of(
            Dyad.of("DEU", "FRA"),
            Dyad.of("DDR", "FRA"),
            Dyad.of("CHN", "RUS"),
            Dyad.of("RVN", "USA"),
            Dyad.of("USA", "VNM"),
            Dyad.of("DDR", "CSK"),
            Dyad.of("CZE", "DEU"),
            Dyad.of("ARG", "BRA"),
            Dyad.of("IND", "PAK"));

    @Test
    void refusesASingleFold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Folds.of(DYADS, 1, 1))
                .withMessageContaining("count must be at least 2: 1");
    }

    @Test
    void refusesADyadThatWasNotDealtOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Folds.of(DYADS, 3, 1).fold(Dyad.of("GBR", "FRA")))
                .withMessageContaining("FRA-GBR is in no fold");
    }

    @Test
    void keepsSuccessorsTogether() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Folds folds = Folds.of(DYADS, 4, seed);
            assertThat(folds.fold(Dyad.of("DDR", "FRA")))
                    .as("seed %d", seed)
                    .isEqualTo(folds.fold(Dyad.of("DEU", "FRA")));
            assertThat(folds.fold(Dyad.of("RVN", "USA")))
                    .as("seed %d", seed)
                    .isEqualTo(folds.fold(Dyad.of("USA", "VNM")));
            assertThat(folds.fold(Dyad.of("DDR", "CSK")))
                    .as("seed %d", seed)
                    .isEqualTo(folds.fold(Dyad.of("CZE", "DEU")));
        }
    }

    @Test
    void makesFoldsOfNearlyEqualSize() {
        Folds folds = Folds.of(DYADS, 3, 1);
        for (int fold = 0; fold < 3; fold++) {
            int one = fold;
            assertThat(folds.byFamily().values().stream().filter(own -> own == one))
                    .hasSize(2);
        }
    }

    @Test
    void doesNotMindTheOrder() {
        List<Dyad> shuffled = new ArrayList<>(DYADS);
        shuffled.addAll(DYADS);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Folds.of(shuffled, 3, 7)).isEqualTo(Folds.of(DYADS, 3, 7));
    }
}
