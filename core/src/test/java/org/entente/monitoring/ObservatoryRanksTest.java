package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.monitoring.WorldNews.DYADS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.Seeds;
import org.entente.assessment.Assessor;
import org.entente.engine.OnlineBelief;
import org.entente.model.ConclusionRule;
import org.entente.model.Model;
import org.entente.model.Parameter;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.junit.jupiter.api.Test;

/** Which dyads an observatory ranks first. */
class ObservatoryRanksTest {
    private static final LocalDate START = LocalDate.of(1990, 1, 15);

    /** Four dyads: one grows better, one worse, one is at war, one at peace. */
    private Observatory world() {
        Observatory world = Observatory.builder().threads(2).build();
        for (int month = 0; month < 60; month++) {
            LocalDate day = START.plusMonths(month);
            double change = (month - 30) / 30.0;
            take(world, DYADS.get(0), month, day, change);
            take(world, DYADS.get(1), month, day, -change);
            take(world, DYADS.get(2), month, day, -0.9);
            take(world, DYADS.get(3), month, day, 0.6);
        }
        return world;
    }

    private static void take(Observatory world, Dyad dyad, int month, LocalDate day, double score) {
        for (Factor factor : List.of(Factor.MILITARY_RESTRAINT, Factor.ACCOMMODATION)) {
            world.take(
                    dyad,
                    Evidence.builder()
                            .id(factor + "-" + month)
                            .kind(EvidenceKind.EVENT)
                            .when(DateSpan.of(day))
                            .factor(factor)
                            .score(score)
                            .reliability(Reliability.A)
                            .credibility(Credibility.CONFIRMED)
                            .source("made")
                            .text("Month " + month + ".")
                            .build());
        }
    }

    @Test
    void theMostImprovedWithoutAnyThatDeclined() {
        try (Observatory world = world()) {
            assertThat(world.mostImproved(9))
                    .isNotEmpty()
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(one -> -one.improvement().orElseThrow()))
                    .allMatch(one -> one.improvement().orElseThrow() > 0);
            assertThat(world.mostImproved(9).get(0).dyad()).isEqualTo(DYADS.get(0));
            assertThat(world.mostImproved(9)).extracting(DyadStatus::dyad).doesNotContain(DYADS.get(1));
            assertThat(world.statuses()).anyMatch(one -> one.improvement().orElseThrow() < 0);
        }
    }

    @Test
    void thoseAtRiskOfASplitWithoutThoseThatAreOne() {
        try (Observatory world = world()) {
            assertThat(world.statuses())
                    .filteredOn(one -> one.dyad().equals(DYADS.get(2)))
                    .allMatch(one -> one.phase().mostLikely() == Phase.SPLIT)
                    .hasSize(1);
            assertThat(world.mostAtRiskOfASplit(9))
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparingDouble(one -> -one.splitWithinAYear()))
                    .allMatch(one -> one.phase().mostLikely() != Phase.SPLIT);
        }
    }

    @Test
    void thoseFurthestFromReconciliationEachWithItsObstacle() {
        try (Observatory world = world()) {
            assertThat(world.furthestFromReconciliation(9))
                    .isSortedAccordingTo(Comparator.comparingDouble(DyadStatus::reconciliation))
                    .allMatch(one ->
                            one.obstacle().isPresent() == one.obstacleScore().isPresent())
                    .anyMatch(one -> one.obstacle().isPresent())
                    .extracting(DyadStatus::dyad)
                    .contains(DYADS.get(1), DYADS.get(2));
        }
    }

    @Test
    void noChangeOfADyadOfWhichNothingWasKnownTwoYearsBefore() {
        try (Observatory world = world()) {
            Dyad seen = DYADS.get(4);
            for (int month = 40; month < 60; month++) {
                take(world, seen, month, START.plusMonths(59), month / 60.0);
            }
            assertThat(world.statuses())
                    .filteredOn(one -> one.dyad().equals(seen))
                    .singleElement()
                    .satisfies(one -> assertThat(one.improvement()).isEmpty());
            assertThat(world.mostImproved(9)).extracting(DyadStatus::dyad).doesNotContain(seen);
        }
    }

    @Test
    void noChangeOfADyadOfWhichNothingCameToBeKnownForTwoYears() {
        try (Observatory world = world()) {
            world.advanceTo(START.plusMonths(59 + 30));
            assertThat(world.statuses())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.improvement()).isEmpty());
            assertThat(world.mostImproved(9)).isEmpty();
        }
    }

    @Test
    void aChangeAsLongAsTheLatestEvidenceIsNoOlderThanTwoYears() {
        try (Observatory world = world()) {
            world.advanceTo(START.plusMonths(59 + 24));
            assertThat(world.mostImproved(9)).isNotEmpty();

            world.advanceTo(START.plusMonths(59 + 25));
            assertThat(world.mostImproved(9)).isEmpty();
        }
    }

    @Test
    void noDyadOfWhichAllThatIsKnownIsOlderThanTenYears() {
        try (Observatory world = world()) {
            world.advanceTo(START.plusMonths(59).plusYears(9));
            assertThat(world.statuses()).isNotEmpty();

            world.advanceTo(START.plusMonths(59).plusYears(11));
            assertThat(world.statuses()).isEmpty();
        }
    }

    @Test
    void whatAnAssessmentOfTheSameEvidenceSaysOnTheSameDay() {
        Seeds.oneIn(2).forEach(seed -> {
            Random random = new Random(seed);
            List<Evidence> items = new ArrayList<>();
            LocalDate day = START;
            for (int i = 0; i < 40; i++) {
                day = day.plusDays(random.nextInt(90));
                items.add(MadeItems.event("e" + i, day.toString(), random.nextInt(21) / 10.0 - 1)
                        .factor(Factor.values()[random.nextInt(Factor.values().length)])
                        .build());
            }
            LocalDate later = day.plusDays(random.nextInt(4000));
            Relationship relationship = Relationship.builder()
                    .dyad(EvidenceStream.DYAD)
                    .putSource("made", Source.builder().title("Made").build())
                    .evidence(items)
                    .build();
            Optional<DyadStatus> expected = DyadStatus.of(Assessor.standard(), relationship, later);
            try (Observatory world = Observatory.builder().build()) {
                items.forEach(item -> world.take(EvidenceStream.DYAD, item));
                world.advanceTo(later);

                assertThat(world.statuses()).as("seed %s", seed).hasSize(expected.isPresent() ? 1 : 0);
                expected.ifPresent(one -> {
                    DyadStatus status = world.statuses().get(0);
                    assertThat(status.phase().probabilities().values().stream().toList())
                            .as("seed %s", seed)
                            .usingElementComparator((a, b) -> StrictMath.abs(a - b) < 1e-11 ? 0 : Double.compare(a, b))
                            .isEqualTo(one.phase().probabilities().values().stream()
                                    .toList());
                    assertThat(status.phase().effectiveEvidence())
                            .isCloseTo(one.phase().effectiveEvidence(), within(1e-9));
                });
                Monitor monitor = world.findMonitor(EvidenceStream.DYAD).orElseThrow();
                assertThat(monitor.day()).contains(later);
            }
        });
    }

    @Test
    void noObstacleOfADyadWithoutALowReading() {
        try (Observatory world = world()) {
            assertThat(world.statuses())
                    .filteredOn(one -> one.dyad().equals(DYADS.get(3)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.obstacle()).isEmpty());
        }
    }

    @Test
    void onlyDyadsOfWhichThereIsEnoughEvidenceForAConclusion() {
        try (Observatory world = Observatory.builder().build()) {
            take(world, DYADS.get(0), 1, START, 0.6);
            double evidence = OnlineBelief.ofLevels(
                            world.findMonitor(DYADS.get(0)).orElseThrow().filter())
                    .evidenceOfTenYears();
            Model standard = Model.standard();
            for (double floor : new double[] {evidence, Math.nextUp(evidence)}) {
                Model model = Model.builder(standard)
                        .conclusion(new ConclusionRule(
                                standard.conclusion().probability(),
                                new Parameter(floor, "For this test."),
                                standard.conclusion().evidencePerMonth()))
                        .build();
                try (Observatory other =
                        Observatory.builder().assessor(Assessor.of(model)).build()) {
                    take(other, DYADS.get(0), 1, START, 0.6);
                    assertThat(other.statuses()).as("floor %s", floor).hasSize(floor > evidence ? 0 : 1);
                }
            }
        }
    }

    @Test
    void noMoreThanAskedFor() {
        try (Observatory world = world()) {
            assertThat(world.furthestFromReconciliation(2)).hasSize(2);
            assertThat(world.furthestFromReconciliation(0)).isEmpty();
            assertThatThrownBy(() -> world.mostImproved(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("count must not be negative: -1");
        }
    }
}
