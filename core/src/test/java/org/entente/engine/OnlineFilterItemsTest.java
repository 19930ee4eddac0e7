package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.engine.OnlineItems.condition;
import static org.entente.engine.OnlineItems.event;
import static org.entente.engine.OnlineItems.onDay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the running filter does with each item: when it takes it, and what it makes of a second report. */
class OnlineFilterItemsTest {
    @Nested
    class AtTheEdgeOfTheWindow {
        @Test
        void takesNewsOfTwoYearsBeforeTheMonth() {
            OnlineFilter filter = onDay("2003-07-31");

            assertThat(filter.take(event("old", "2001-07-01", 0.9))).isEqualTo(EvidenceOutcome.APPLIED);
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(event("old", "2001-07-01", 0.9)), 0);
        }

        @Test
        void leavesOlderNewsAside() {
            OnlineFilter filter = onDay("2003-07-31");
            FilterState before = filter.state();

            assertThat(filter.take(event("old", "2001-06-30", 0.9))).isEqualTo(EvidenceOutcome.LATE);
            assertThat(filter.state()).isEqualTo(before);
        }

        @Test
        void leavesAReportAsideThatWouldReplaceOneFromBeforeTheWindow() {
            Evidence weak = Evidence.builder(event("b", "2001-01-01/2001-03-31", 0.9))
                    .kind(EvidenceKind.SURVEY)
                    .known(LocalDate.of(2001, 1, 20))
                    .reliability(Reliability.E)
                    .build();
            Evidence strong = Evidence.builder(weak)
                    .id("a")
                    .known(LocalDate.of(2001, 3, 31))
                    .reliability(Reliability.A)
                    .build();
            OnlineFilter filter = onDay("2001-01-20");
            filter.take(weak);
            filter.passTo(LocalDate.of(2003, 3, 1));

            assertThat(filter.take(strong)).isEqualTo(EvidenceOutcome.LATE);
        }

        @Test
        void forgetsWhatWasOverBeforeIt() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("short", "1990-02-01/1990-06-15", 0.7));
            filter.passTo(LocalDate.of(1992, 6, 30));
            assertThat(filter.state().lasting()).hasSize(1);

            filter.passTo(LocalDate.of(1992, 7, 1));

            assertThat(filter.state().lasting()).isEmpty();
        }
    }

    @Nested
    class Conditions {
        @Test
        void areOpenUntilTheirLastDayHasCome() {
            Evidence treaty = condition("treaty", "1990-02-01/1991-05-20", 0.7);
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(treaty);

            assertThat(filter.nextEnd()).contains(LocalDate.of(1991, 5, 20));
            assertThat(filter.passTo(LocalDate.of(1991, 5, 19))).isEmpty();
            assertThat(filter.hasInForce()).isTrue();
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(treaty), 0);
            assertThat(filter.passTo(LocalDate.of(1991, 5, 20)))
                    .containsExactly(new OnlineFilter.Ended(treaty, LocalDate.of(1991, 5, 20), true));
            assertThat(filter.hasInForce()).isFalse();
            assertThat(filter.inForce()).isEmpty();
            assertThat(filter.latelyInForce()).containsExactly(treaty);
            assertThat(filter.nextEnd()).isEmpty();
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(treaty), 0);
        }

        @Test
        void endWhereTheyAreReportedToHaveEnded() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("treaty", "1990-02-01/..", 0.7));
            filter.passTo(LocalDate.of(1993, 5, 10));

            assertThat(filter.end("treaty", LocalDate.of(1992, 12, 31))).isPresent();

            OnlineFilterTest.assertAgrees(
                    OnlineItems.STANDARD, filter, List.of(condition("treaty", "1990-02-01/1992-12-31", 0.7)), 0);
            assertThat(filter.end("treaty", LocalDate.of(1993, 5, 10))).isEmpty();
        }

        @Test
        void endOnADayToComeOnlyOnceItHasCome() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("treaty", "1990-02-01/..", 0.7));
            filter.end("treaty", LocalDate.of(1990, 9, 30));
            Evidence ended = condition("treaty", "1990-02-01/1990-09-30", 0.7);

            filter.passTo(LocalDate.of(1990, 9, 29));
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(ended), 0);
            filter.passTo(LocalDate.of(1990, 12, 1));
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(ended), 0);
        }

        @Test
        void keepAReportedEndThroughASnapshotAndABetterReport() {
            Evidence weak = Evidence.builder(condition("b", "1990-02-01/..", 0.7))
                    .reliability(Reliability.D)
                    .build();
            Evidence strong =
                    Evidence.builder(weak).id("a").reliability(Reliability.A).build();
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(weak);
            filter.passTo(LocalDate.of(1991, 1, 1));
            filter.end("b", LocalDate.of(1990, 9, 30));

            OnlineFilter resumed = OnlineFilter.resume(OnlineItems.STANDARD, filter.state());
            assertThat(resumed.take(strong)).isEqualTo(EvidenceOutcome.REPLACED);

            OnlineFilterTest.assertAgrees(
                    OnlineItems.STANDARD,
                    resumed,
                    List.of(Evidence.builder(strong)
                            .when(DateSpan.parse("1990-02-01/1990-09-30"))
                            .build()),
                    0);
        }

        @Test
        void thatEndedBeforeTheWindowAreNewsInItsFirstMonth() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("war", "1990-02-01/..", -0.9));
            filter.passTo(LocalDate.of(1995, 5, 10));
            Belief<?> before = OnlineBelief.ofPhases(filter).belief();

            filter.end("war", LocalDate.of(1992, 1, 31));

            assertThat(OnlineBelief.ofPhases(filter).belief()).isNotEqualTo(before);
            assertThat(filter.state().lasting()).isEmpty();
            assertThat(filter.state().window())
                    .extracting(FilterState.Month::month)
                    .containsExactly(YearMonth.of(1993, 5));
        }

        @Test
        void cannotEndBeforeTheyBegan() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("treaty", "1990-02-01/..", 0.7));

            assertThatThrownBy(() -> filter.end("treaty", LocalDate.of(1990, 1, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("treaty")
                    .hasMessageContaining("1990-01-31");
        }

        @Test
        void endAloneAndNotThoseOfAnotherId() {
            OnlineFilter filter = onDay("1990-02-01");
            Evidence war = condition("war", "1990-02-01/..", -0.9);
            filter.take(war);
            filter.take(condition("treaty", "1990-02-01/..", 0.7));

            assertThat(filter.end("treaty", LocalDate.of(1990, 2, 1))).isPresent();

            assertThat(filter.inForce()).containsExactly(war);
        }

        @Test
        void areCountedOnceThoughTheirReportWasForgotten() {
            OnlineFilter filter = OnlineFilter.of(OnlineItems.STANDARD, 1);
            filter.passTo(LocalDate.of(1990, 2, 1));
            Evidence treaty = condition("treaty", "1990-02-01/..", 0.7);
            filter.take(treaty);
            filter.take(event("a", "1990-02-01", 0.1));
            filter.take(event("b", "1990-02-01", 0.2));

            assertThat(filter.take(treaty)).isEqualTo(EvidenceOutcome.DUPLICATE);
        }
    }

    @Nested
    class ReportsOfOneThing {
        @Test
        void countOnceByTheReportOfTheGreatestWeight() {
            Evidence weak = Evidence.builder(event("weak", "2001-07-16", 0.9))
                    .reliability(Reliability.E)
                    .build();
            Evidence strong = Evidence.builder(weak)
                    .id("strong")
                    .reliability(Reliability.A)
                    .build();
            OnlineFilter filter = onDay("2001-07-16");

            assertThat(filter.take(weak)).isEqualTo(EvidenceOutcome.APPLIED);
            assertThat(filter.take(strong)).isEqualTo(EvidenceOutcome.REPLACED);
            assertThat(filter.take(weak)).isEqualTo(EvidenceOutcome.DUPLICATE);
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(strong), 0);
        }

        @Test
        void ofEqualWeightCountByTheFirstIdWhereTheyNameDifferentMonths() {
            Evidence early = Evidence.builder(event("b", "2001-01-01/2001-06-30", 0.9))
                    .known(LocalDate.of(2001, 1, 5))
                    .build();
            Evidence late = Evidence.builder(early)
                    .id("a")
                    .known(LocalDate.of(2001, 4, 5))
                    .build();
            OnlineFilter filter = onDay("2001-04-05");

            assertThat(filter.take(early)).isEqualTo(EvidenceOutcome.APPLIED);
            assertThat(filter.take(late)).isEqualTo(EvidenceOutcome.REPLACED);
            assertThat(filter.take(early)).isEqualTo(EvidenceOutcome.DUPLICATE);
            OnlineFilterTest.assertAgrees(OnlineItems.STANDARD, filter, List.of(early, late), 0);
        }

        @Test
        void ofEqualWeightAndMonthAreNotReplaced() {
            OnlineFilter filter = onDay("2001-07-16");
            filter.take(event("b", "2001-07-16", 0.9));

            assertThat(filter.take(Evidence.builder(event("a", "2001-07-16", 0.9))
                            .text("Event b.")
                            .build()))
                    .isEqualTo(EvidenceOutcome.DUPLICATE);
        }
    }

    @Test
    void takesNothingThatCouldNotBeKnownYet() {
        OnlineFilter filter = onDay("2001-07-15");

        assertThatThrownBy(() -> filter.take(event("a", "2001-07-16", 0.9)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2001-07-16");
    }

    @Test
    void doesNotGoBackInTime() {
        OnlineFilter filter = onDay("2001-07-15");

        assertThat(filter.passTo(LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(filter.day()).contains(LocalDate.of(2001, 7, 15));
    }
}
