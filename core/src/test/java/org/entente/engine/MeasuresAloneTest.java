package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.entente.Seeds;
import org.entente.model.EvidenceOutcome;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.RandomRelationships;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of relationships known by measures alone, of tables and of none, the engine says what a slow one says: while they speak and
 * once they are silent.
 */
class MeasuresAloneTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final List<String> INSTRUMENTS = List.of(Evidence.CASE_CODING, "own-table", "nobody-knows");

    /** Of odd seeds all by an instrument that the model has a table of; else by any. */
    private static List<Evidence> measures(long seed) {
        Random random = new Random(seed);
        return RandomRelationships.of(seed).evidence().stream()
                .map(item -> {
                    LocalDate first = LocalDate.of(1950 + random.nextInt(8), 1, 1);
                    int instrument = seed % 2 == 1 ? 1 : random.nextInt(INSTRUMENTS.size());
                    return Evidence.builder(item)
                            .kind(EvidenceKind.MEASURE)
                            .when(DateSpan.parse(String.valueOf(first.getYear())))
                            .known(Optional.empty())
                            .instrument(INSTRUMENTS.get(instrument))
                            .build();
                })
                .toList();
    }

    private static LocalDate day(long seed) {
        return LocalDate.of(1950, 12, 31).plusMonths(new Random(~seed).nextInt(150));
    }

    static List<Long> seeds() {
        return Seeds.oneIn(1).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areToldAsTheSlowOneTellsThem(long seed) {
        Model model = RandomModels.of(2 * seed + 1);
        PlainAxis.of(model).forEach(axis -> assertTold(axis, model, measures(seed), day(seed)));
    }

    private static <S extends Enum<S>> void assertTold(
            PlainAxis<S> axis, Model model, List<Evidence> items, LocalDate day) {
        KnownEvidence known = Engine.of(model).known(items, day);
        PlainEvidence evidence = new PlainEvidence(model, items, day);
        Filtered<S> filtered = Filtered.of(axis.engine(), known);

        axis.assertSame(filtered.belief(), axis.plain().filter(items, day), axis.name());
        assertThat(filtered.belief().effectiveEvidence()).isCloseTo(evidence.effectiveEvidence(), CLOSE);
        List<double[]> months = axis.hindsight(evidence);
        Smoothed<S> smoothed = Smoothed.of(axis.engine(), known);
        for (int t = 0; t < months.size(); t++) {
            YearMonth month = smoothed.first().plusMonths(t);
            axis.assertSame(smoothed.belief(month), months.get(t), axis.name() + " in " + month);
        }
        if (!known.isEmpty()) {
            assertShares(axis, known, items, day);
        }
    }

    private static <S extends Enum<S>> void assertShares(
            PlainAxis<S> axis, KnownEvidence known, List<Evidence> items, LocalDate day) {
        S state = axis.states()[0];
        Optional<S> against = Optional.of(axis.states()[1]);
        BitSet other = axis.engine().only(against.get());
        PlainExplanation<S> plain = new PlainExplanation<>(axis.plain(), items, day, state, against);

        double sum = Attribution.shares(axis.engine(), known, axis.engine().only(state), other).stream()
                .mapToDouble(Attribution.ItemShare::sum)
                .sum();

        double told = axis.plain().logOdds(axis.plain().subStates(items, day), state, against);
        assertThat(Filtered.of(axis.engine(), known).baseRates().logOdds(state, against.get()))
                .isCloseTo(plain.baseRates(), CLOSE);
        assertThat(sum).isCloseTo(told - plain.baseRates(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areToldAlikeByAFilterThatIsKeptRunning(long seed) {
        Engine engine = Engine.of(RandomModels.of(2 * seed + 1));
        OnlineFilter filter = OnlineFilter.of(engine, 4096);
        List<Evidence> taken = new ArrayList<>();
        List<Evidence> inOrder = measures(seed).stream()
                .sorted(Comparator.comparing(Evidence::knownBy).thenComparing(Evidence::id))
                .toList();
        for (Evidence item : inOrder) {
            filter.passTo(item.knownBy());
            if (filter.take(item) != EvidenceOutcome.LATE) {
                taken.add(item);
            }
            OnlineFilterTest.assertAgrees(engine, filter, taken, seed);
        }
        for (int months = 0; months < 24 && !taken.isEmpty(); months++) {
            filter.passTo(filter.day().orElseThrow().plusMonths(1));
            OnlineFilterTest.assertAgrees(engine, filter, taken, seed);
        }
    }

    @Test
    void onceSilentAreNoEvidenceHoweverManyTheyWere() {
        List<Evidence> items = measures(1);
        LocalDate last =
                items.stream().map(Evidence::knownBy).max(LocalDate::compareTo).orElseThrow();

        assertThat(effectiveEvidence(items, last)).isPositive();
        assertThat(effectiveEvidence(items, last.plusYears(2))).isZero();
    }

    private static double effectiveEvidence(List<Evidence> items, LocalDate day) {
        Engine engine = Engine.of(Model.standard());
        return Filtered.of(engine.phases(), engine.known(items, day)).belief().effectiveEvidence();
    }
}
