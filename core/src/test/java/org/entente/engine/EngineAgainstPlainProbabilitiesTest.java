package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.entente.Seeds;
import org.entente.model.Belief;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.Evidence;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine says what a slow one, written apart from it from {@code docs/engine.md}, says; and what counting all paths says. */
class EngineAgainstPlainProbabilitiesTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** A relationship, the day of which it is asked, and the model that answers. */
    private record Case(long seed, Model model, List<Evidence> items, LocalDate day) {
        static Case of(long seed) {
            Relationship relationship = RandomRelationships.repeated(seed);
            return new Case(
                    seed,
                    RandomModels.of(seed),
                    relationship.evidence(),
                    RandomRelationships.day(RandomRelationships.of(seed), seed));
        }

        /** Of a few months, with all its evidence known. */
        static Case shortOf(long seed) {
            return new Case(
                    seed,
                    RandomModels.anew(seed),
                    RandomRelationships.shortOf(seed).evidence(),
                    LocalDate.of(1950, 4, 30));
        }

        KnownEvidence known() {
            return Engine.of(model).known(items, day);
        }

        PlainEvidence plain() {
            return new PlainEvidence(model, items, day);
        }
    }

    static List<Long> seeds() {
        return Seeds.oneIn(1).boxed().toList();
    }

    static List<Long> halfTheSeeds() {
        return Seeds.oneIn(2).boxed().toList();
    }

    static List<Long> fewSeeds() {
        return Seeds.oneIn(4).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsEveryItemInEveryMonthAsTheSlowOneDoes(long seed) {
        Case one = Case.of(seed);
        KnownEvidence known = one.known();
        PlainEvidence plain = one.plain();
        assertThat(known.isEmpty()).isEqualTo(plain.first().isEmpty());
        if (known.isEmpty()) {
            return;
        }
        Coefficients coefficients = known.coefficients();
        assertThat(Months.yearMonth(coefficients.first()))
                .isEqualTo(plain.first().orElseThrow());
        assertThat(coefficients.months()).isEqualTo(plain.months());
        int pieces = 0;
        for (WeightedEvidence item : known.weighted()) {
            String id = item.item().id();
            if (coefficients.hasNews(item)) {
                assertThat(coefficients.news(item))
                        .as("news of %s", id)
                        .isCloseTo(plain.coefficient(id, PlainEvidence.Way.NEWS, Months.yearMonth(item.news())), CLOSE);
                pieces++;
            }
            if (coefficients.hasEnd(item)) {
                assertThat(coefficients.end(item))
                        .as("end of %s", id)
                        .isCloseTo(plain.coefficient(id, PlainEvidence.Way.END, Months.yearMonth(item.end())), CLOSE);
                pieces++;
            }
            for (int month = item.first();
                    item.isCondition() && month <= coefficients.lastMonth(item);
                    month++, pieces++) {
                assertThat(coefficients.condition(item, month))
                        .as("%s while it lasts", id)
                        .isCloseTo(plain.coefficient(id, PlainEvidence.Way.CONDITION, Months.yearMonth(month)), CLOSE);
            }
            for (int month = item.first();
                    item.isMeasure() && month <= coefficients.lastMeasured(item);
                    month++, pieces++) {
                assertThat(coefficients.measure(item, month))
                        .as("%s of its year", id)
                        .isCloseTo(plain.coefficient(id, PlainEvidence.Way.MEASURE, Months.yearMonth(month)), CLOSE);
            }
        }
        assertThat(pieces).isEqualTo(plain.pieces().size());
        assertThat(coefficients.effectiveEvidence()).isCloseTo(plain.effectiveEvidence(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filtersAsOfAnyDay(long seed) {
        Case one = Case.of(seed);
        PlainAxis.of(one.model()).forEach(axis -> assertFilters(axis, one));
    }

    private static <S extends Enum<S>> void assertFilters(PlainAxis<S> axis, Case one) {
        Belief<S> belief = Filtered.of(axis.engine(), one.known()).belief();

        axis.assertSame(belief, axis.plain().filter(one.items(), one.day()), axis.name());
        axis.assertSame(axis.engine().baseRates(), axis.plain().baseRates(), "base rates of " + axis.name());
        assertThat(belief.effectiveEvidence()).isCloseTo(one.plain().effectiveEvidence(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("halfTheSeeds")
    void looksBackOnEveryMonthWithTheYearAfterIt(long seed) {
        Case one = Case.of(seed);
        PlainAxis.of(one.model()).forEach(axis -> assertLooksBack(axis, one));
    }

    private static <S extends Enum<S>> void assertLooksBack(PlainAxis<S> axis, Case one) {
        Smoothed<S> smoothed = Smoothed.of(axis.engine(), one.known());
        List<double[]> months = axis.hindsight(one.plain());

        assertThat(smoothed.isEmpty()).isEqualTo(months.isEmpty());
        for (int t = 0; t < months.size(); t++) {
            YearMonth month = smoothed.first().plusMonths(t);
            axis.assertSame(smoothed.belief(month), months.get(t), axis.name() + " in " + month);
        }
        if (!months.isEmpty()) {
            assertThat(smoothed.last()).isEqualTo(YearMonth.from(one.day()));
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void cutsTheMonthsIntoStagesThanWhichNoneAreBetter(long seed) {
        Case one = Case.of(seed);
        PlainAxis.of(one.model()).forEach(axis -> assertStages(axis, one));
    }

    private static <S extends Enum<S>> void assertStages(PlainAxis<S> axis, Case one) {
        PlainStages plain = new PlainStages(axis.hindsight(one.plain()), axis.asOf(one.plain()));

        assertThat(Segmentation.of(Smoothed.of(axis.engine(), one.known())))
                .as(axis.name())
                .extracting(stage -> new PlainStages.Stage(stage.state(), stage.first(), stage.end()))
                .isEqualTo(plain.dated());
    }

    @ParameterizedTest
    @MethodSource("halfTheSeeds")
    void sharesTheLogOddsOutAsSmallChangesOfEachItemSummedUpDo(long seed) {
        Case one = Case.shortOf(seed);
        PlainAxis.of(one.model()).forEach(axis -> assertShares(axis, one));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void sharesTheLogOddsOfYearsOutInTheSameWay(long seed) {
        Case all = Case.of(seed);
        Case one = new Case(
                seed,
                all.model(),
                all.items().stream().limit(6).toList(),
                all.day().minusDays(all.day().toEpochDay() % 1500));
        PlainAxis.of(one.model()).forEach(axis -> assertShares(axis, one));
    }

    private static <S extends Enum<S>> void assertShares(PlainAxis<S> axis, Case one) {
        if (one.known().isEmpty()) {
            return;
        }
        S state = axis.states()[(int) (one.seed() % axis.states().length)];
        S other = axis.states()[(int) ((one.seed() + 1 + one.seed() % 4) % axis.states().length)];
        Optional<S> against = one.seed() % 3 == 0 ? Optional.empty() : Optional.of(other);
        PlainExplanation<S> plain = new PlainExplanation<>(axis.plain(), one.items(), one.day(), state, against);
        BitSet others =
                against.map(axis.engine()::only).orElseGet(() -> axis.engine().allBut(state));
        double[] now = axis.plain().subStates(one.items(), one.day());
        double sum = 0;

        for (Attribution.ItemShare share :
                Attribution.shares(axis.engine(), one.known(), axis.engine().only(state), others)) {
            assertThat(share.sum())
                    .as("share of %s", share.item().id())
                    .isCloseTo(plain.share(share.item()), within(1e-6));
            sum += share.sum();
        }
        double evidence = axis.plain().logOdds(now, state, against) - plain.baseRates();
        assertThat(sum).as("sum of the shares").isCloseTo(evidence, CLOSE);
        Attribution<S> atTheMargin = Attribution.atTheMargin(axis.engine(), one.known());
        assertThat(atTheMargin.now().belief())
                .isEqualTo(Filtered.of(axis.engine(), one.known()).belief());
        for (Attribution.ItemShare margin : atTheMargin.margins(axis.engine().only(state), others)) {
            assertThat(margin.sum())
                    .as("margin of %s", margin.item().id())
                    .isCloseTo(plain.margin(margin.item()), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void looksAheadByTheRatesOfTheOutlook(long seed) {
        Case one = Case.of(seed);
        PlainAxis.of(one.model()).forEach(axis -> assertLooksAhead(axis, one));
    }

    private static <S extends Enum<S>> void assertLooksAhead(PlainAxis<S> axis, Case one) {
        Filtered<S> filtered = Filtered.of(axis.engine(), one.known());
        double[] now = axis.plain().subStates(one.items(), one.day());
        for (int months : new int[] {0, 1, 12, 60}) {
            axis.assertSame(filtered.ahead(months), axis.plain().ahead(now, months), "after " + months);
            for (S state : axis.states()) {
                double reached = axis.plain().reached(now, state, months);
                double held = axis.plain().collapse(now)[state.ordinal()];
                assertThat(filtered.chanceOfReaching(state, months)).isCloseTo(reached, CLOSE);
                assertThat(filtered.chanceOfEntering(state, months))
                        .isCloseTo((reached - held) / (1 - held), within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void believesOfAFewMonthsWhatCountingAllPathsThroughThemGives(long seed) {
        Case one = Case.shortOf(seed);
        PlainAxis.of(one.model()).forEach(axis -> assertPaths(axis, one));
    }

    private static <S extends Enum<S>> void assertPaths(PlainAxis<S> axis, Case one) {
        PlainPaths paths = new PlainPaths(axis.plain(), axis.plain().logLikelihoods(one.plain()), axis.states().length);
        List<PlainHiddenMarkovModel.Measures> measured = axis.plain().measured(one.plain());
        Smoothed<S> smoothed = Smoothed.of(axis.engine(), one.known());
        double[] end = axis.plain().told(paths.marginal(paths.last()), measured.get(paths.last()));

        axis.assertSame(Filtered.of(axis.engine(), one.known()).belief(), end, "at the end");
        for (int t = 0; t <= paths.last(); t++) {
            double[] marginal = axis.plain().told(paths.marginal(t), measured.get(t));
            axis.assertSame(smoothed.belief(smoothed.first().plusMonths(t)), marginal, "month " + t);
        }
    }

    @Test
    void isTriedOnCasesThatHaveEveryWayToCount() {
        List<PlainEvidence.Way> ways = Seeds.oneIn(1)
                .mapToObj(seed -> Case.of(seed).plain())
                .flatMap(plain -> plain.pieces().stream())
                .map(PlainEvidence.Piece::way)
                .distinct()
                .toList();

        assertThat(ways).containsExactlyInAnyOrder(PlainEvidence.Way.values());
    }
}
