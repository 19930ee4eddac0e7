package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.engine.OnlineItems.condition;
import static org.entente.engine.OnlineItems.event;
import static org.entente.engine.OnlineItems.onDay;

import java.time.LocalDate;
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
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        OnlineFilter filter = OnlineFilter.of(engine, 4096);
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
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true"})
    void countsABurstOfNewsForNoMoreThanTheMonthsThatItSpans(int months, boolean inForce) {
        Engine engine = Engine.of(Model.standard());
        OnlineFilter filter = OnlineFilter.of(engine, 4096);
        List<Evidence> taken = new ArrayList<>();
        LocalDate first = LocalDate.of(2000, 1, 10);
        if (inForce) {
            taken.add(condition("c", first + "/..", -0.5));
        }
        for (int month = 0; month < months; month++) {
            for (Factor factor : Factor.values()) {
                String id = factor + "-" + month;
                taken.add(Evidence.builder(event(id, first.plusMonths(month).toString(), -0.5))
                        .factor(factor)
                        .build());
            }
        }
        for (Evidence item : taken) {
            filter.passTo(item.knownBy());
            filter.take(item);
        }

        assertThat(filter.effectiveEvidence()).isCloseTo(months, within(ROUNDING));
        for (int later : new int[] {0, 1, 7, 119, 120, 121}) {
            filter.passTo(first.plusMonths(months + later));
            assertAgrees(engine, filter, taken, later);
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
        OnlineFilter filter = OnlineFilter.of(engine(seed), 4096);
        filter.passTo(day);
        items.forEach(filter::take);
        Collections.shuffle(items, new Random(seed));

        OnlineFilter shuffled = OnlineFilter.of(engine(seed), 4096);
        shuffled.passTo(day);
        items.forEach(shuffled::take);

        assertThat(shuffled.state().equals(filter.state()))
                .as("state, seed %s", seed)
                .isTrue();
        assertThat(OnlineBelief.ofPhases(shuffled).belief())
                .as("seed %s", seed)
                .isEqualTo(OnlineBelief.ofPhases(filter).belief());
        assertThat(OnlineBelief.ofLevels(shuffled).belief())
                .as("seed %s", seed)
                .isEqualTo(OnlineBelief.ofLevels(filter).belief());
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
        OnlineFilter whole = OnlineFilter.of(engine, 3);
        OnlineFilter stopped = OnlineFilter.of(engine, 3);
        for (Evidence item : asTheyBecomeKnown(seed)) {
            String json = Json.write(stopped.state());
            stopped = OnlineFilter.resume(engine, Json.mapper().readValue(json, FilterState.class));
            assertThat(stopped.passTo(item.knownBy())).as("seed %s", seed).isEqualTo(whole.passTo(item.knownBy()));
            assertThat(stopped.take(item)).as("seed %s", seed).isEqualTo(whole.take(item));
            assertThat(OnlineBelief.ofPhases(stopped).belief())
                    .as("seed %s", seed)
                    .isEqualTo(OnlineBelief.ofPhases(whole).belief());
            assertThat(OnlineBelief.ofLevels(stopped).belief())
                    .as("seed %s", seed)
                    .isEqualTo(OnlineBelief.ofLevels(whole).belief());
        }
        assertThat(stopped.state().equals(whole.state()))
                .as("state, seed %s", seed)
                .isTrue();
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
            assertThat(size).isLessThanOrEqualTo(2 * FilterState.WINDOW + 4);
            most = Math.max(most, size);
        }
        assertThat(most).isGreaterThan(FilterState.WINDOW);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theShareOfTheOnlyItemIsWhatItMadeOfTheBaseRates(long seed) {
        OnlineFilter filter = OnlineFilter.of(engine(seed), 64);
        Evidence only = event("only", "1950-03-07", 0.9 - 0.02 * seed);
        filter.passTo(only.knownBy());
        filter.take(only);
        OnlineBelief<Phase> phases = OnlineBelief.ofPhases(filter);

        double before = phases.filtered().baseRates().logOdds(Phase.SPLIT, Phase.ALLIANCE);
        double after = phases.belief().logOdds(Phase.SPLIT, Phase.ALLIANCE);

        assertThat(phases.share(only, Phase.SPLIT, Phase.ALLIANCE).sum()).isCloseTo(after - before, within(1e-9));
    }

    static void assertAgrees(Engine engine, OnlineFilter filter, List<Evidence> taken, long seed) {
        KnownEvidence known = engine.known(taken, filter.day().orElseThrow());
        assertClose(
                OnlineBelief.ofPhases(filter).belief(),
                Filtered.of(engine.phases(), known).belief(),
                "seed " + seed + " on " + known.day());
        assertClose(
                OnlineBelief.ofLevels(filter).belief(),
                Filtered.of(engine.levels(), known).belief(),
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
