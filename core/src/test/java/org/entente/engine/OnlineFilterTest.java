package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.json.Json;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The filter that is kept running believes what the one over a whole relationship does. */
class OnlineFilterTest {
    private static final double ROUNDING = 1e-12;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Items in the order in which they become known. */
    private static List<Evidence> asTheyBecomeKnown(long seed) {
        Relationship relationship = RandomRelationships.of(seed);
        return relationship.evidence().stream()
                .sorted(Comparator.comparing(Evidence::knownBy).thenComparing(Evidence::id))
                .toList();
    }

    private static Engine engine(long seed) {
        return Engine.of(RandomModels.of(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void believesOnEveryDayWhatTheBatchFilterDoes(long seed) {
        Engine engine = engine(seed);
        OnlineFilter filter = engine.online(4096);
        List<Evidence> taken = new ArrayList<>();
        Random random = new Random(seed);
        for (Evidence item : asTheyBecomeKnown(seed)) {
            LocalDate known = item.knownBy();
            for (LocalDate day = filter.day().orElse(known);
                    day.isBefore(known);
                    day = day.plusDays(1 + random.nextInt(900))) {
                filter.passTo(day);
                assertAgrees(engine, filter, taken, seed);
            }
            filter.passTo(known);
            if (filter.take(item) != EvidenceOutcome.LATE) {
                taken.add(item);
            }
            assertAgrees(engine, filter, taken, seed);
        }
        for (int i = 0; i < 5 && filter.day().isPresent(); i++) {
            filter.passTo(filter.day().orElseThrow().plusDays(random.nextInt(900)));
            assertAgrees(engine, filter, taken, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameBitsInWhateverOrderTheItemsOfADayCome(long seed) {
        List<Evidence> items = new ArrayList<>(asTheyBecomeKnown(seed));
        items.stream().filter(item -> item.hashCode() % 3 == 0).toList().forEach(item -> items.add(otherReport(item)));
        LocalDate day = items.stream()
                .map(Evidence::knownBy)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        OnlineFilter filter = engine(seed).online(4096);
        filter.passTo(day);
        items.forEach(filter::take);
        Collections.shuffle(items, new Random(seed));

        OnlineFilter shuffled = engine(seed).online(4096);
        shuffled.passTo(day);
        items.forEach(shuffled::take);

        assertThat(shuffled.state().equals(filter.state()))
                .as("state, seed %s", seed)
                .isTrue();
        assertThat(shuffled.phases().belief())
                .as("seed %s", seed)
                .isEqualTo(filter.phases().belief());
        assertThat(shuffled.levels().belief())
                .as("seed %s", seed)
                .isEqualTo(filter.levels().belief());
    }

    private static Evidence otherReport(Evidence item) {
        return Evidence.builder(item)
                .id(item.id() + "b")
                .reliability(Reliability.values()[Math.floorMod(item.hashCode(), 6)])
                .build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goesOnWithTheSameBitsWhereverItWasStopped(long seed) throws Exception {
        Engine engine = engine(seed);
        OnlineFilter whole = engine.online(3);
        OnlineFilter stopped = engine.online(3);
        for (Evidence item : asTheyBecomeKnown(seed)) {
            String json = Json.write(stopped.state());
            stopped = engine.resume(Json.mapper().readValue(json, FilterState.class));
            assertThat(stopped.passTo(item.knownBy())).as("seed %s", seed).isEqualTo(whole.passTo(item.knownBy()));
            assertThat(stopped.take(item)).as("seed %s", seed).isEqualTo(whole.take(item));
            assertThat(stopped.phases().belief())
                    .as("seed %s", seed)
                    .isEqualTo(whole.phases().belief());
            assertThat(stopped.levels().belief())
                    .as("seed %s", seed)
                    .isEqualTo(whole.levels().belief());
        }
        assertThat(stopped.state().equals(whole.state()))
                .as("state, seed %s", seed)
                .isTrue();
    }

    @Nested
    class AtTheEdgeOfTheWindow {
        @Test
        void takesNewsOfTwoYearsBeforeTheMonth() {
            OnlineFilter filter = onDay("2003-07-31");

            assertThat(filter.take(event("old", "2001-07-01", 0.9))).isEqualTo(EvidenceOutcome.APPLIED);
            assertAgrees(STANDARD, filter, List.of(event("old", "2001-07-01", 0.9)), 0);
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
            assertAgrees(STANDARD, filter, List.of(treaty), 0);
            assertThat(filter.passTo(LocalDate.of(1991, 5, 20)))
                    .containsExactly(new OnlineFilter.Ended(treaty, LocalDate.of(1991, 5, 20), true));
            assertThat(filter.hasInForce()).isFalse();
            assertThat(filter.inForce()).isEmpty();
            assertThat(filter.latelyInForce()).containsExactly(treaty);
            assertThat(filter.nextEnd()).isEmpty();
            assertAgrees(STANDARD, filter, List.of(treaty), 0);
        }

        @Test
        void endWhereTheyAreReportedToHaveEnded() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("treaty", "1990-02-01/..", 0.7));
            filter.passTo(LocalDate.of(1993, 5, 10));

            assertThat(filter.end("treaty", LocalDate.of(1992, 12, 31))).isPresent();

            assertAgrees(STANDARD, filter, List.of(condition("treaty", "1990-02-01/1992-12-31", 0.7)), 0);
            assertThat(filter.end("treaty", LocalDate.of(1993, 5, 10))).isEmpty();
        }

        @Test
        void endOnADayToComeOnlyOnceItHasCome() {
            OnlineFilter filter = onDay("1990-02-01");
            filter.take(condition("treaty", "1990-02-01/..", 0.7));
            filter.end("treaty", LocalDate.of(1990, 9, 30));
            Evidence ended = condition("treaty", "1990-02-01/1990-09-30", 0.7);

            filter.passTo(LocalDate.of(1990, 9, 29));
            assertAgrees(STANDARD, filter, List.of(ended), 0);
            filter.passTo(LocalDate.of(1990, 12, 1));
            assertAgrees(STANDARD, filter, List.of(ended), 0);
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

            OnlineFilter resumed = STANDARD.resume(filter.state());
            assertThat(resumed.take(strong)).isEqualTo(EvidenceOutcome.REPLACED);

            assertAgrees(
                    STANDARD,
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
            Belief<?> before = filter.phases().belief();

            filter.end("war", LocalDate.of(1992, 1, 31));

            assertThat(filter.phases().belief()).isNotEqualTo(before);
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
            OnlineFilter filter = STANDARD.online(1);
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
            assertAgrees(STANDARD, filter, List.of(strong), 0);
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
            assertAgrees(STANDARD, filter, List.of(early, late), 0);
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

    @Test
    void holdsNoMoreAfterAHundredYearsThanAfterThree() {
        OnlineFilter filter = onDay("1900-01-01");
        int most = 0;
        for (int month = 0; month < 1200; month++) {
            LocalDate day = LocalDate.of(1900, 1, 1).plusMonths(month);
            filter.passTo(day);
            filter.take(event("e" + month, day.toString(), 0.5));
            filter.take(condition("c" + month, day + "/" + day.plusDays(40), -0.5));
            FilterState state = filter.state();
            int size = state.window().size() + state.lasting().size();
            assertThat(size).isLessThanOrEqualTo(2 * OnlineFilter.WINDOW + 4);
            most = Math.max(most, size);
        }
        assertThat(most).isGreaterThan(OnlineFilter.WINDOW);
    }

    private static final Engine STANDARD = Engine.of(Model.standard());

    private static OnlineFilter onDay(String day) {
        OnlineFilter filter = STANDARD.online(64);
        filter.passTo(LocalDate.parse(day));
        return filter;
    }

    private static Evidence condition(String id, String when, double score) {
        return Evidence.builder(event(id, when.substring(0, 10), score))
                .kind(EvidenceKind.CONDITION)
                .when(DateSpan.parse(when))
                .build();
    }

    private static Evidence event(String id, String when, double score) {
        return Evidence.builder()
                .id(id)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.parse(when))
                .factor(Factor.ACCOMMODATION)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("Event " + id + ".")
                .build();
    }

    static void assertAgrees(Engine engine, OnlineFilter filter, List<Evidence> taken, long seed) {
        KnownEvidence known = engine.known(taken, filter.day().orElseThrow());
        assertClose(
                filter.phases().belief(),
                engine.phases().filter(known).belief(),
                "seed " + seed + " on " + known.day());
        assertClose(
                filter.levels().belief(),
                engine.levels().filter(known).belief(),
                "seed " + seed + " on " + known.day());
    }

    private static void assertClose(Belief<?> belief, Belief<?> expected, String what) {
        for (Enum<?> state : expected.probabilities().keySet()) {
            assertThat(belief.probabilities().get(state))
                    .as("%s, %s", what, state)
                    .isCloseTo(expected.probabilities().get(state), within(ROUNDING));
        }
        assertThat(belief.effectiveEvidence())
                .as("effective evidence, %s", what)
                .isCloseTo(expected.effectiveEvidence(), within(ROUNDING));
    }
}
