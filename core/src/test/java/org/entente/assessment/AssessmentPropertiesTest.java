package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.assessment.RandomAssessments.assess;
import static org.entente.assessment.RandomAssessments.assessor;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;
import static org.entente.assessment.RandomAssessments.numbers;
import static org.entente.assessment.RandomAssessments.withEach;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;

/** The same evidence gives the same answer, to the last bit, in whatever order, by whatever names and however often told. */
class AssessmentPropertiesTest {
    @Test
    void theOrderOfTheEvidenceChangesNoBit() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.repeated(seed);
            List<Evidence> shuffled = new ArrayList<>(relationship.evidence());
            Collections.shuffle(shuffled, new Random(seed));
            Relationship rebuilt = Relationship.builder()
                    .dyad(relationship.dyad())
                    .putAllSources(relationship.sources())
                    .addAllEvidence(shuffled)
                    .build();

            assertThat(assess(rebuilt, seed).findings())
                    .isEqualTo(assess(relationship, seed).findings());
        });
    }

    @Test
    void idsChangeNoBit() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            Relationship renamed = withEach(
                    relationship,
                    item -> Evidence.builder(item)
                            .id(random.nextInt(1_000_000) + item.id())
                            .build());

            assertThat(numbers(assess(renamed, seed))).isEqualTo(numbers(assess(relationship, seed)));
            assertThat(numbers(assessor(seed).timeline(renamed)))
                    .isEqualTo(numbers(assessor(seed).timeline(relationship)));
        });
    }

    @Test
    void exactRepetitionChangesNoBit() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            List<Evidence> again = new ArrayList<>();
            for (Evidence item : relationship.evidence()) {
                // Ids before and after those of the others.
                for (String id :
                        List.of("0" + random.nextInt(1000) + item.id(), "z" + random.nextInt(1000) + item.id())) {
                    again.add(Evidence.builder(item).id(id).build());
                }
            }
            Relationship repeated = relationship.with(again);

            assertThat(numbers(assess(repeated, seed))).isEqualTo(numbers(assess(relationship, seed)));
            assertThat(numbers(assessor(seed).timeline(repeated)))
                    .isEqualTo(numbers(assessor(seed).timeline(relationship)));
        });
    }

    @Test
    void tenReportsOfOneThingByOtherSourcesCountOnce() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            List<Evidence> again = new ArrayList<>();
            for (Evidence item : relationship.evidence()) {
                for (int i = 0; i < 9; i++) {
                    boolean better = Reliability.E.compareTo(item.reliability()) >= 0 && i % 2 == 0;
                    again.add(Evidence.builder(item)
                            .id(item.id() + "-" + i)
                            .source(i % 3 == 0 ? "two" : "one")
                            .reliability(better ? Reliability.E : item.reliability())
                            .reports(1 + i)
                            .build());
                }
            }
            Relationship repeated = relationship.with(again);

            assertThat(assess(repeated, seed).phase())
                    .isEqualTo(assess(relationship, seed).phase());
            assertThat(assess(repeated, seed).peace())
                    .isEqualTo(assess(relationship, seed).peace());
        });
    }

    @Test
    void ofTwoReportsOfOneThingTheWeightierCounts() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Relationship surer = withEach(
                    relationship,
                    item -> Evidence.builder(item).reliability(Reliability.A).build());

            Relationship both = relationship.with(surer.evidence().stream()
                    .map(item -> Evidence.builder(item).id("0" + item.id()).build())
                    .toList());

            assertThat(assess(both, seed).phase()).isEqualTo(assess(surer, seed).phase());
            assertThat(assess(both, seed).peace()).isEqualTo(assess(surer, seed).peace());
        });
    }

    @Test
    void swappingThePartiesSwapsTheDirectionsAndNothingElse() {
        Map<String, String> other = Map.of("CHN", "RUS", "RUS", "CHN");
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Assessment straight = assess(relationship, seed);
            Assessment swapped = assess(
                    withEach(
                            relationship,
                            item -> Evidence.builder(item)
                                    .from(item.from().map(other::get))
                                    .to(item.to().map(other::get))
                                    .build()),
                    seed);

            assertThat(swapped.phase()).isEqualTo(straight.phase());
            assertThat(swapped.peace()).isEqualTo(straight.peace());
            assertThat(swapped.outlook(Period.ofYears(5))).isEqualTo(straight.outlook(Period.ofYears(5)));
            for (Factor factor : Factor.values()) {
                assertThat(swapped.reading(factor).overall())
                        .isEqualTo(straight.reading(factor).overall());
                assertThat(swapped.reading(factor).areas())
                        .isEqualTo(straight.reading(factor).areas());
                assertThat(swapped.reading(factor).from("CHN"))
                        .isEqualTo(straight.reading(factor).from("RUS"));
                assertThat(swapped.reading(factor).from("RUS"))
                        .isEqualTo(straight.reading(factor).from("CHN"));
            }
            for (Track track : Track.values()) {
                assertThat(swapped.preparedness(track)).isEqualTo(straight.preparedness(track));
            }
            assertThat(swapped.obstacles().stream().map(Obstacle::factor))
                    .containsExactlyInAnyOrderElementsOf(
                            straight.obstacles().stream().map(Obstacle::factor).toList());
            assertThat(swapped.tensions())
                    .extracting(Tension::kind)
                    .isEqualTo(straight.tensions().stream().map(Tension::kind).toList());
            assertThat(numbers(assessor(seed).timeline(relationship)))
                    .isEqualTo(numbers(assessor(seed)
                            .timeline(withEach(
                                    relationship,
                                    item -> Evidence.builder(item)
                                            .from(Optional.empty())
                                            .to(Optional.empty())
                                            .build()))));
        });
    }

    @Test
    void manyDatesAtOnceAreThoseDatesOneByOne() {
        forEachSeed(4, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate first = day(seed).minusYears(5);
            List<LocalDate> days = IntStream.range(0, 25)
                    .mapToObj(i -> first.plusDays(211L * i))
                    .toList();

            ImmutableList<Assessment> together = assessor(seed).assess(relationship, days);

            assertThat(together).extracting(Assessment::date).isEqualTo(days);
            for (int i = 0; i < days.size(); i++) {
                assertThat(together.get(i).phase())
                        .isEqualTo(
                                assessor(seed).assess(relationship, days.get(i)).phase());
            }
        });
    }

    @Test
    void leavingOutAFactorIsNeverHavingHadIt() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Factor factor = Factor.values()[(int) (seed % Factor.values().length)];
            Relationship never = Relationship.builder()
                    .dyad(relationship.dyad())
                    .putAllSources(relationship.sources())
                    .addAllEvidence(relationship.evidence().stream()
                            .filter(item -> item.factor() != factor)
                            .toList())
                    .build();
            Assessment without = assess(relationship.without(item -> item.factor() == factor), seed);

            assertThat(without.findings()).isEqualTo(assess(never, seed).findings());
            assertThat(without.reading(factor).isAbsent()).isTrue();
            assertThat(without.reading(factor).weight()).isZero();
            assertThat(without.obstacles()).extracting(Obstacle::factor).doesNotContain(factor);
        });
    }

    @Test
    void addingAndTakingBackChangesNothing() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Evidence setback = Evidence.builder(
                            RandomRelationships.shortOf(seed + 1000).evidence().get(0))
                    .id("setback")
                    .build();

            Assessment back = assess(relationship.with(setback).without("setback"), seed);

            assertThat(back.findings()).isEqualTo(assess(relationship, seed).findings());
        });
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        assertThat(findings(LongStream.range(0, Seeds.COUNT).parallel()))
                .isEqualTo(findings(LongStream.range(0, Seeds.COUNT)));
    }

    private static List<Findings> findings(LongStream seeds) {
        return seeds.mapToObj(seed -> Assessor.standard()
                        .assess(RandomRelationships.of(seed), LocalDate.of(1990, 1, 1))
                        .findings())
                .toList();
    }

    @Test
    void findingsGoToJsonAndComeBackEqual() {
        forEachSeed(2, seed -> {
            Findings findings = assess(RandomRelationships.of(seed), seed).findings();

            assertThat(Findings.parse(findings.toJson())).isEqualTo(findings);
        });
    }
}
