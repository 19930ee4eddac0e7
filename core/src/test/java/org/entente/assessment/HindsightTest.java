package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.entente.model.Belief;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

class HindsightTest {
    private static final Assessor ASSESSOR = Assessor.standard();

    @Test
    void ofTheLastMonthIsWhatIsBelievedOnTheDayItself() {
        for (long seed = 0; seed < 50; seed++) {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate day = RandomRelationships.day(relationship, seed);
            Assessment then = ASSESSOR.assess(relationship, day);
            if (then.noAnswer().isEmpty()) {
                Hindsight hindsight = ASSESSOR.hindsight(relationship, day);

                assertAlike(seed, hindsight.phase(day), then.phase());
                assertAlike(seed, hindsight.peace(day), then.peace());
            }
        }
    }

    private static <S extends Enum<S>> void assertAlike(long seed, Belief<S> hindsight, Belief<S> then) {
        then.probabilities()
                .forEach((state, probability) -> assertThat(hindsight.probability(state))
                        .as("seed %s, %s", seed, state)
                        .isCloseTo(probability, within(1e-12)));
    }

    @Test
    void aDayThatNoAssessmentIsOfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSESSOR.hindsight(RandomRelationships.of(1), LocalDate.of(0, 1, 1)))
                .withMessageStartingWith("until must be from 0001-01-01 to 9999-12-31: 0000-01-01");
    }
}
