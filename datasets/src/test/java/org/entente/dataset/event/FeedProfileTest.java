package org.entente.dataset.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.relationship.Credibility;
import org.junit.jupiter.api.Nested;
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

    @Test
    void refusesAProfileThatCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedProfile.builder(ICEWS)
                        .credibility(ICEWS.credibility().reverse())
                        .build())
                .withMessageStartingWith("credibility must have each class of events in order: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedProfile.builder(ICEWS)
                        .duplication(new FeedProfile.Duplication(0, "None."))
                        .build())
                .withMessageStartingWith("duplication must be at least 1 day: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedProfile.builder(ICEWS).key(" ").build())
                .withMessage("key and instrument must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedProfile.builder(ICEWS).instrument("").build())
                .withMessage("key and instrument must not be blank");
    }

    @Test
    void takesTheEdgesOfItsRules() {
        assertThat(FeedProfile.builder(ICEWS)
                        .duplication(new FeedProfile.Duplication(1, "One day."))
                        .build()
                        .duplication()
                        .days())
                .isEqualTo(1);
        assertThat(sustained().days(1).within(1).share(0).score(-1).build().days())
                .isEqualTo(1);
        assertThat(sustained().days(16).share(1).score(1).build().days()).isEqualTo(16);
        assertThat(quiet().events(0).build().events()).isZero();
    }

    @Nested
    class Believes {
        private final FeedProfile profile = FeedProfile.builder(ICEWS)
                .credibility(ImmutableList.of(
                        new FeedProfile.ByQuad(QuadClass.VERBAL_COOPERATION, Credibility.CONFIRMED, "r"),
                        new FeedProfile.ByQuad(QuadClass.MATERIAL_COOPERATION, Credibility.PROBABLY_TRUE, "r"),
                        new FeedProfile.ByQuad(QuadClass.VERBAL_CONFLICT, Credibility.POSSIBLY_TRUE, "r"),
                        new FeedProfile.ByQuad(QuadClass.MATERIAL_CONFLICT, Credibility.IMPROBABLE, "r")))
                .late(new FeedProfile.Late(30, Credibility.DOUBTFUL, "r"))
                .volume(ImmutableList.of(
                        new FeedProfile.Volume(LocalDate.of(2000, 1, 1), 3, "r"),
                        new FeedProfile.Volume(LocalDate.of(2010, 1, 1), 6, "r")))
                .build();

        private Credibility of(QuadClass quad, String day, long later, int sources) {
            return profile.credibility(quad, LocalDate.parse(day), later, sources);
        }

        @Test
        void anItemByItsClass() {
            assertThat(of(QuadClass.VERBAL_COOPERATION, "2005-01-01", 0, 0)).isEqualTo(Credibility.CONFIRMED);
            assertThat(of(QuadClass.MATERIAL_CONFLICT, "2005-01-01", 0, 0)).isEqualTo(Credibility.IMPROBABLE);
        }

        @Test
        void whatIsToldLateNoMoreThanThatAndNotMoreThanUsual() {
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2005-01-01", 30, 0)).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2005-01-01", 31, 0)).isEqualTo(Credibility.DOUBTFUL);
            assertThat(of(QuadClass.MATERIAL_CONFLICT, "2005-01-01", 31, 9)).isEqualTo(Credibility.IMPROBABLE);
        }

        @Test
        void whatManySourcesTellOneDigitMoreByHowManyItTookThen() {
            assertThat(of(QuadClass.VERBAL_CONFLICT, "1999-12-31", 0, 99)).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2000-01-01", 0, 2)).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2000-01-01", 0, 3)).isEqualTo(Credibility.PROBABLY_TRUE);
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2009-12-31", 0, 3)).isEqualTo(Credibility.PROBABLY_TRUE);
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2010-01-01", 0, 5)).isEqualTo(Credibility.POSSIBLY_TRUE);
            assertThat(of(QuadClass.VERBAL_CONFLICT, "2010-01-01", 0, 6)).isEqualTo(Credibility.PROBABLY_TRUE);
        }

        @Test
        void nothingAsConfirmedForTheNumberOfItsSources() {
            assertThat(of(QuadClass.MATERIAL_COOPERATION, "2005-01-01", 0, 99)).isEqualTo(Credibility.PROBABLY_TRUE);
        }
    }

    private static FeedProfile.Sustained.Builder sustained() {
        return FeedProfile.Sustained.builder().copying(ICEWS.sustained());
    }

    private static FeedProfile.MonthWithoutForce.Builder quiet() {
        return FeedProfile.MonthWithoutForce.builder().copying(ICEWS.monthWithoutForce());
    }
}
