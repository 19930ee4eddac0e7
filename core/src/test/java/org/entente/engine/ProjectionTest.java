package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.Parameter;
import org.entente.model.RandomModels;
import org.entente.model.Reversal;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to reverse a change does, and no month sooner: found by taking that evidence. */
class ProjectionTest {
    private static final AnnouncementRules RULES =
            new AnnouncementRules(because(0.6), because(0.6), because(0.2), because(0));

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofEachFactorAMonthlyItemReversesInJustSoManyMonths(long seed) {
        Engine engine = Engine.of(RandomModels.of(seed));
        OnlineFilter filter = filter(engine, seed);
        Phase state = OnlineBelief.ofPhases(filter).belief().mostLikely();
        FilterState now = filter.state();

        ImmutableList<Reversal> reversals = reversals(filter);

        assertThat(reversals).isSortedAccordingTo(Comparator.comparingInt(Reversal::months));
        for (Reversal one : reversals) {
            OnlineFilter goesOn = OnlineFilter.resume(engine, now);
            for (int month = 1; month <= one.months(); month++) {
                LocalDate day = now.day().orElseThrow().withDayOfMonth(1).plusMonths(month);
                goesOn.passTo(day);
                goesOn.take(item(one, month, day));
                assertThat(isLeft(goesOn, state))
                        .as("%s after %s months, seed %s", one, month, seed)
                        .isEqualTo(month == one.months());
            }
        }
    }

    @Test
    void manyAreReversedSoonerOrLater() {
        assertThat(seeds().mapToObj(seed -> reversals(filter(Engine.of(RandomModels.of(seed)), seed)))
                        .flatMap(Collection::stream)
                        .map(Reversal::months)
                        .distinct())
                .hasSizeGreaterThan(10)
                .allMatch(months -> months >= 1 && months <= Projection.LONGEST);
    }

    private static ImmutableList<Reversal> reversals(OnlineFilter filter) {
        Phase state = OnlineBelief.ofPhases(filter).belief().mostLikely();
        return OnlineBelief.ofPhases(filter)
                .reversals(state, state == Phase.SPLIT ? Phase.ALLIANCE : Phase.SPLIT, RULES);
    }

    private static OnlineFilter filter(Engine engine, long seed) {
        OnlineFilter filter = OnlineFilter.of(engine, 64);
        RandomRelationships.of(seed).evidence().stream()
                .filter(item -> item.when().findLast().isEmpty() || item.kind() == EvidenceKind.EVENT)
                .sorted(Comparator.comparing(Evidence::knownBy))
                .forEach(item -> {
                    filter.passTo(item.knownBy());
                    filter.take(item);
                });
        filter.passTo(filter.day().orElse(LocalDate.of(1990, 1, 1)));
        return filter;
    }

    private static boolean isLeft(OnlineFilter filter, Phase state) {
        Belief<Phase> belief = OnlineBelief.ofPhases(filter).belief();
        return belief.probability(state) <= RULES.leave().value()
                && belief.probability(belief.mostLikely()) >= RULES.enter().value();
    }

    private static Evidence item(Reversal reversal, int month, LocalDate day) {
        return Evidence.builder()
                .id("r" + month)
                .kind(EvidenceKind.EVENT)
                .when(DateSpan.of(day))
                .factor(reversal.factor())
                .score((reversal.band().lower() + reversal.band().upper()) / 2)
                .reliability(Reliability.A)
                .credibility(Credibility.CONFIRMED)
                .source("made")
                .text("What reverses it.")
                .build();
    }

    private static Parameter because(double value) {
        return new Parameter(value, "For this test.");
    }
}
