package org.entente.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.entente.engine.Generator;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.model.Transitions;
import org.entente.numeric.Matrices;
import org.entente.relationship.PeaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates of change, from sequences of labels. */
class RatesOfChangeTest {
    private static final PeaceLevel[] LEVELS = PeaceLevel.values();
    private static final Transitions<PeaceLevel> THEORY = Model.theory().level().outlook();

    private static Transitions<PeaceLevel> estimate(List<ImmutableSortedMap<Integer, PeaceLevel>> histories) {
        return RatesOfChange.of(PeaceLevel.class, THEORY).estimate(histories);
    }

    private static ImmutableSortedMap<Integer, PeaceLevel> history(String digits) {
        ImmutableSortedMap.Builder<Integer, PeaceLevel> labels = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '.') {
                labels.put(1946 + i, LEVELS[digits.charAt(i) - '0']);
            }
        }
        return labels.buildOrThrow();
    }

    private static double leaving(Transitions<PeaceLevel> rates, PeaceLevel level) {
        return rates.from().get(level).rates().values().stream()
                .mapToDouble(Parameter::value)
                .sum();
    }

    private static double settledShare(Transitions<PeaceLevel> rates, PeaceLevel level) {
        return rates.from().get(level).settledShare().value();
    }

    private static double share(Transitions<PeaceLevel> rates, PeaceLevel from, PeaceLevel to) {
        return rates.from().get(from).rates().get(to).value() / leaving(rates, from);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheRatesBySequencesThatWereMadeByThem(long seed) {
        Transitions<PeaceLevel> truth = randomRates(new Random(seed));
        Transitions<PeaceLevel> found = estimate(made(truth, 4000, new Random(seed)));

        for (PeaceLevel from : LEVELS) {
            assertThat(leaving(found, from)).isCloseTo(leaving(truth, from), Percentage.withPercentage(12));
            assertThat(settledShare(found, from)).isCloseTo(settledShare(truth, from), within(0.12));
            truth.from()
                    .get(from)
                    .rates()
                    .keySet()
                    .forEach(to -> assertThat(share(found, from, to)).isCloseTo(share(truth, from, to), within(0.06)));
        }
    }

    @Test
    void givesTheSameBitsInAnyOrderOfTheHistories() {
        List<ImmutableSortedMap<Integer, PeaceLevel>> histories = made(THEORY, 60, new Random(5));
        List<ImmutableSortedMap<Integer, PeaceLevel>> shuffled = new ArrayList<>(histories);
        Collections.shuffle(shuffled, new Random(6));

        assertThat(estimate(shuffled)).isEqualTo(estimate(histories));
    }

    @Test
    void sharesOutDeparturesAsCountedBesideOneAsTheTheoryHasIt() {
        Transitions<PeaceLevel> found = estimate(List.of(history("2223"), history("223"), history("221")));

        double total = 0;
        for (PeaceLevel to :
                THEORY.from().get(PeaceLevel.NEGATIVE_PEACE).rates().keySet()) {
            int counted = to == PeaceLevel.WARM_PEACE ? 2 : to == PeaceLevel.LESSER_RIVALRY ? 1 : 0;
            double expected = (counted + share(THEORY, PeaceLevel.NEGATIVE_PEACE, to)) / 4;
            assertThat(share(found, PeaceLevel.NEGATIVE_PEACE, to)).isCloseTo(expected, within(0.002));
            total += expected;
        }
        assertThat(total).isCloseTo(1, within(1e-12));
    }

    @Test
    void saysThatALevelIsLeftLessOnceSettledIfOnlyNewOnesWereSeenToEnd() {
        List<ImmutableSortedMap<Integer, PeaceLevel>> histories = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            histories.add(history("2133333333333333333333333333333333333333"));
        }
        for (int i = 0; i < 20; i++) {
            histories.add(history("2132222222222222222222222222222222222222"));
        }

        assertThat(settledShare(estimate(histories), PeaceLevel.WARM_PEACE)).isLessThan(0.2);
    }

    @Test
    void letsALevelThatWasNeverLeftBeLeftSeldom() {
        Transitions<PeaceLevel> found = estimate(Collections.nCopies(100, history("4444444444")));

        assertThat(leaving(found, PeaceLevel.SECURITY_COMMUNITY)).isBetween(1e-5, 0.01);
    }

    @Test
    void keepsTheTheorysRatesOfALevelThatWasNeverSeenToStay() {
        Transitions<PeaceLevel> found = estimate(List.of(history("2223")));

        assertThat(found.from().get(PeaceLevel.SEVERE_RIVALRY))
                .isEqualTo(THEORY.from().get(PeaceLevel.SEVERE_RIVALRY));
    }

    @Test
    void doesNotTakeAGapForAnEnd() {
        Transitions<PeaceLevel> found = estimate(Collections.nCopies(50, history("2222222222....3")));

        assertThat(leaving(found, PeaceLevel.NEGATIVE_PEACE)).isLessThan(0.01);
    }

    private static Transitions<PeaceLevel> randomRates(Random random) {
        ImmutableSortedMap.Builder<PeaceLevel, Transitions.Departures<PeaceLevel>> from =
                ImmutableSortedMap.naturalOrder();
        for (PeaceLevel level : LEVELS) {
            ImmutableSortedMap.Builder<PeaceLevel, Parameter> rates = ImmutableSortedMap.naturalOrder();
            for (PeaceLevel to : LEVELS) {
                if (to != level) {
                    rates.put(to, new Parameter(0.01 + 0.03 * random.nextDouble(), "made"));
                }
            }
            from.put(
                    level,
                    new Transitions.Departures<>(
                            new Parameter(0.2 + 0.5 * random.nextDouble(), "made"), rates.buildOrThrow()));
        }
        return new Transitions<>(THEORY.settling(), from.buildOrThrow());
    }

    /** Histories of seventy years, drawn from a chain that has long run. */
    private static List<ImmutableSortedMap<Integer, PeaceLevel>> made(
            Transitions<PeaceLevel> rates, int count, Random random) {
        double[][] generator = Generator.of(rates, PeaceLevel.class);
        double[][] yearly = Matrices.exponential(generator, 1);
        double[] longRun = Matrices.stationary(generator);
        List<ImmutableSortedMap<Integer, PeaceLevel>> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TreeMap<Integer, PeaceLevel> labels = new TreeMap<>();
            int now = drawn(longRun, random);
            for (int year = 1946; year < 2016; year++) {
                labels.put(year, LEVELS[now % LEVELS.length]);
                now = drawn(yearly[now], random);
            }
            histories.add(ImmutableSortedMap.copyOfSorted(labels));
        }
        return histories;
    }

    private static int drawn(double[] probabilities, Random random) {
        double left = random.nextDouble();
        for (int i = 0; i < probabilities.length; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }
}
