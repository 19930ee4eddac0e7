package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.model.Model;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;

/** What the filter knows on a day, told something more. */
class FilteredTest {
    private static Filtered<PeaceLevel> rivals() {
        return HiddenMarkovModel.ofLevels(Model.theory())
                .filter(Labelled.wandering(3, 20).relationship().evidence(), LocalDate.of(1975, 12, 31));
    }

    @Test
    void isCertainOfWhatItIsTold() {
        assertThat(rivals().given(PeaceLevel.WARM_PEACE).belief().probability(PeaceLevel.WARM_PEACE))
                .isEqualTo(1);
    }

    @Test
    void averagesToWhatItSaidBefore() {
        Filtered<PeaceLevel> before = rivals();
        for (PeaceLevel then : PeaceLevel.values()) {
            double sum = 0;
            for (PeaceLevel now : PeaceLevel.values()) {
                sum += before.belief().probability(now)
                        * before.given(now).ahead(60).probability(then);
            }
            assertThat(sum).as("%s", then).isCloseTo(before.ahead(60).probability(then), within(1e-12));
        }
    }
}
