package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A feed's profile, changed by who knows the feed better. */
class FeedProfileTest {
    private static final FeedProfile ICEWS = FeedProfile.standard(EventFormat.ICEWS);

    @Test
    void isChangedRuleByRule() {
        FeedProfile stricter = FeedProfile.builder(ICEWS)
                .sustained(sustained().days(12).build())
                .monthWithoutForce(quiet().events(30).build())
                .build();

        assertThat(stricter.sustained().days()).isEqualTo(12);
        assertThat(stricter.sustained().within()).isEqualTo(ICEWS.sustained().within());
        assertThat(stricter.monthWithoutForce().events()).isEqualTo(30);
        assertThat(stricter).isNotEqualTo(ICEWS);
    }

    static Stream<Arguments> wrongRulesOfCombat() {
        return Stream.of(
                of("days of sustained combat must be from 1 to 16: 0", rule -> rule.days(0)),
                of("days of sustained combat must be from 1 to 16: 17", rule -> rule.days(17)),
                of("within must be at least the 10 days asked for: 9", rule -> rule.within(9)),
                of("share of sustained combat must be from 0 to 1: 1.1", rule -> rule.share(1.1)),
                of("score of sustained combat must be from -1 to 1: -2.0", rule -> rule.score(-2)),
                of("reason of sustained combat must not be blank", rule -> rule.reason(" ")));
    }

    private static Arguments of(String message, UnaryOperator<FeedProfile.Sustained.Builder> change) {
        return Arguments.of(message, change);
    }

    @ParameterizedTest
    @MethodSource("wrongRulesOfCombat")
    void refusesARuleOfCombatThatCannotHold(String message, UnaryOperator<FeedProfile.Sustained.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(sustained()).build())
                .withMessage(message);
    }

    @Test
    void refusesARuleOfMonthsWithoutForceThatCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quiet().events(-1).build())
                .withMessage("events must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quiet().share(Double.NaN).build())
                .withMessage("share of a month without force must be from 0 to 1: NaN");
    }

    private static FeedProfile.Sustained.Builder sustained() {
        return FeedProfile.Sustained.builder().copying(ICEWS.sustained());
    }

    private static FeedProfile.MonthWithoutForce.Builder quiet() {
        return FeedProfile.MonthWithoutForce.builder().copying(ICEWS.monthWithoutForce());
    }
}
