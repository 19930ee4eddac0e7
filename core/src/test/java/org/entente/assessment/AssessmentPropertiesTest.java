package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.engine.HiddenMarkovModel;
import org.entente.model.Belief;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;
import org.junit.jupiter.api.Test;

/** What holds of every relationship, by the standard model and by others, tried on many made by chance. */
class AssessmentPropertiesTest {
    private static final Map<Long, Assessor> ASSESSORS = new LinkedHashMap<>();

    private static void forEachSeed(LongConsumer claim) {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            try {
                claim.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Assessor assessor(long seed) {
        return ASSESSORS.computeIfAbsent(seed % 2 == 0 ? 0 : seed, key -> Assessor.of(RandomModels.of(key)));
    }

    private static Assessment assess(Relationship relationship, long seed) {
        return assessor(seed).assess(relationship, RandomRelationships.day(RandomRelationships.of(seed), seed));
    }

    /** Beliefs, scores, weights and trends: all numbers of an assessment, to the last bit, and no evidence. */
    private static List<Object> numbers(Assessment assessment) {
        List<Object> numbers = new ArrayList<>(List.of(assessment.phase(), assessment.peace()));
        for (Factor factor : Factor.values()) {
            Reading reading = assessment.reading(factor);
            numbers.addAll(List.of(reading.overall(), reading.directions(), reading.areas()));
            numbers.add(assessment.score(factor));
        }
        for (Track track : Track.values()) {
            numbers.add(assessment.preparedness(track));
        }
        numbers.add(assessment.isSubstantive());
        assessment.obstacles().forEach(obstacle -> numbers.addAll(List.of(obstacle.factor(), obstacle.aspects())));
        assessment.tensions().forEach(tension -> numbers.addAll(List.of(tension.kind(), tension.values())));
        numbers.add(assessment.outlook(Period.ofYears(5)));
        return numbers;
    }

    private static List<Object> numbers(Timeline timeline) {
        List<Object> numbers = new ArrayList<>();
        timeline.stages()
                .forEach(
                        stage -> numbers.addAll(List.of(stage.phase(), stage.from(), stage.to(), stage.probability())));
        return numbers;
    }

    private static Relationship withEach(Relationship relationship, Function<Evidence, Evidence> change) {
        return Relationship.builder()
                .dyad(relationship.dyad())
                .putAllSources(relationship.sources())
                .addAllEvidence(relationship.evidence().stream().map(change).toList())
                .build();
    }

    @Test
    void orderOfEvidenceChangesNoBit() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate day = RandomRelationships.day(relationship, seed);
            List<Evidence> shuffled = new ArrayList<>(relationship.evidence());
            Collections.shuffle(shuffled, new Random(seed));
            HiddenMarkovModel<Phase> phases = assessor(seed).phases();

            assertThat(phases.filter(shuffled, day).belief())
                    .isEqualTo(phases.filter(relationship.evidence(), day).belief());
            assertThat(phases.smooth(shuffled, day).path())
                    .isEqualTo(phases.smooth(relationship.evidence(), day).path());
            assertThat(phases.admissions(shuffled, day)).isEqualTo(phases.admissions(relationship.evidence(), day));
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
    void repetitionByAnotherSourceChangesNoBitEither() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Relationship repeated = relationship.with(relationship.evidence().stream()
                    .map(item -> Evidence.builder(item)
                            .id(item.id() + "-again")
                            .source(item.source().equals("one") ? "two" : "one")
                            .build())
                    .toList());

            Assessment assessment = assess(repeated, seed);
            assertThat(assessment.phase()).isEqualTo(assess(relationship, seed).phase());
            assertThat(assessment.peace()).isEqualTo(assess(relationship, seed).peace());
        });
    }

    @Test
    void repetitionInOtherWordsMultipliesNoFactorsWeightByMoreThanOneOverRho() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Relationship repeated = relationship.with(relationship.evidence().stream()
                    .map(item -> Evidence.builder(item)
                            .id(item.id() + "-again")
                            .text("In other words: " + item.text())
                            .build())
                    .toList());
            double rho = Model.standard().evidence().redundancy().value();
            for (Factor factor : Factor.values()) {
                LocalDate day = RandomRelationships.day(relationship, seed);
                double once = effective(relationship, factor, day);
                double twice = effective(repeated, factor, day);

                assertThat(twice).isBetween(once - 1e-12, once / rho + 1e-12);
            }
        });
    }

    private static double effective(Relationship relationship, Factor factor, LocalDate day) {
        return Assessor.standard()
                .assess(relationship.without(item -> item.factor() != factor), day)
                .phase()
                .effectiveEvidence();
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
            assertThat(swapped.tensions())
                    .extracting(Tension::kind)
                    .isEqualTo(straight.tensions().stream().map(Tension::kind).toList());
        });
    }

    @Test
    void raisingTheScoreOfAnItemOfOneMonthNeverMakesThatMonthsEndMoreHostile() {
        int[] crossed = new int[1];
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            int year = relationship.evidence().isEmpty()
                    ? 1950
                    : relationship
                            .evidence()
                            .get(random.nextInt(relationship.evidence().size()))
                            .when()
                            .first()
                            .getYear();
            YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
            Evidence item = Evidence.builder(
                            RandomRelationships.shortOf(seed).evidence().get(0))
                    .id("raised")
                    .kind(EvidenceKind.values()[random.nextInt(4)])
                    .when(DateSpan.of(month))
                    .known(Optional.empty())
                    .source("one")
                    .score(random.nextDouble(-1, 1))
                    .build();
            Evidence raised = Evidence.builder(item)
                    .score(random.nextDouble(item.score(), 1))
                    .build();
            LocalDate end = month.atEndOfMonth();

            Assessment before = assessor(seed).assess(relationship.with(item), end);
            Assessment after = assessor(seed).assess(relationship.with(raised), end);

            assertThat(expectedLevel(after.peace())).isGreaterThanOrEqualTo(expectedLevel(before.peace()) - 1e-12);
            assertThat(after.phase().probability(Phase.SPLIT))
                    .isLessThanOrEqualTo(before.phase().probability(Phase.SPLIT) + 1e-12);
            crossed[0] += expectedLevel(after.peace()) > expectedLevel(before.peace()) + 1e-6 ? 1 : 0;
        });
        assertThat(crossed[0]).as("cases in which the raise was felt").isGreaterThan(Seeds.COUNT / 4);
    }

    private static double expectedLevel(Belief<PeaceLevel> peace) {
        double sum = 0;
        for (PeaceLevel level : PeaceLevel.values()) {
            sum += level.value() * peace.probability(level);
        }
        return sum;
    }

    @Test
    void withoutEvidenceOfAFactorItsTableSaysNothing() {
        forEachSeed(seed -> {
            Factor factor = Factor.values()[(int) (seed % Factor.values().length)];
            Relationship relationship = RandomRelationships.of(seed).without(item -> item.factor() == factor);
            LocalDate day = RandomRelationships.day(relationship, seed);
            Model model = assessor(seed).model();
            Model other = withPhaseTable(
                    model,
                    factor,
                    RandomModels.of(2 * seed + 1).phase().tables().get(factor));

            Assessment assessment = assessor(seed).assess(relationship, day);

            assertThat(Assessor.of(other).assess(relationship, day).phase()).isEqualTo(assessment.phase());
            assertThat(assessment.reading(factor).isAbsent()).isTrue();
            assertThat(assessment.reading(factor).weight()).isZero();
            assertThat(assessment.obstacles()).extracting(Obstacle::factor).doesNotContain(factor);
        });
    }

    private static Model withPhaseTable(Model model, Factor factor, FactorTables<Phase> table) {
        Map<Factor, FactorTables<Phase>> tables =
                new LinkedHashMap<>(model.phase().tables());
        tables.put(factor, table);
        return model.withPhase(new HmmParameters<>(model.phase().transitions(), ImmutableSortedMap.copyOf(tables)));
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

            assertThat(assess(relationship.without(item -> item.factor() == factor), seed)
                            .findings())
                    .isEqualTo(assess(never, seed).findings());
        });
    }

    @Test
    void withoutEvidenceTheAnswerIsTheBaseRatesAndNoConclusion() {
        Relationship nothing = Relationship.of(Dyad.parse("CHN-RUS"));
        forEachSeed(seed -> {
            Assessor assessor = assessor(seed);
            Assessment assessment = assess(nothing, seed);

            assertThat(assessment.phase()).isEqualTo(assessor.phases().baseRates());
            assertThat(assessment.peace()).isEqualTo(assessor.levels().baseRates());
            assertThat(assessment.phase().conclusion()).isEmpty();
            assertThat(assessment.peace().conclusion()).isEmpty();
            assertThat(assessment.phase().effectiveEvidence()).isZero();
            assertThat(assessment.preparedness(Track.SOCIETY)).isEqualTo(Preparedness.UNKNOWN);
            assertThat(assessment.preparedness(Track.GOVERNMENT)).isEqualTo(Preparedness.UNKNOWN);
            assertThat(assessment.isSubstantive()).isFalse();
            assertThat(assessment.obstacles()).isEmpty();
            assertThat(assessment.tensions()).isEmpty();
            assertThat(assessment.explain(Phase.SPLIT).shares()).isEmpty();
            assertThat(assessor.timeline(nothing).stages()).isEmpty();
            assertThat(assessor.hindsight(nothing).phase(assessment.date())).isEqualTo(assessment.phase());
        });
    }

    @Test
    void beforeAnythingWasKnownTheAnswerIsTheBaseRates() {
        forEachSeed(seed -> {
            Assessment longAgo = assessor(seed).assess(RandomRelationships.of(seed), LocalDate.of(1850, 1, 1));

            assertThat(longAgo.phase()).isEqualTo(assessor(seed).phases().baseRates());
            assertThat(longAgo.phase().conclusion()).isEmpty();
        });
    }

    @Test
    void sharesSumToTheLogOdds() {
        forEachSeed(seed -> {
            Assessment assessment = assess(RandomRelationships.of(seed), seed);
            Phase phase = Phase.values()[(int) (seed % 5)];
            Phase otherPhase = Phase.values()[(int) ((seed + 1 + seed % 4) % 5)];
            PeaceLevel level = PeaceLevel.values()[(int) (seed % 5)];
            PeaceLevel otherLevel = PeaceLevel.values()[(int) ((seed + 1 + seed % 4) % 5)];

            assertSums(assessment.explain(phase), assessment.phase().logOdds(phase));
            assertSums(assessment.explain(phase, otherPhase), assessment.phase().logOdds(phase, otherPhase));
            assertSums(assessment.explain(level), assessment.peace().logOdds(level));
            assertSums(assessment.explain(level, otherLevel), assessment.peace().logOdds(level, otherLevel));
        });
    }

    private static void assertSums(Explanation<?> explanation, double logOdds) {
        double sum = explanation.baseRates();
        double byFactor = explanation.baseRates();
        for (Contribution share : explanation.shares()) {
            sum += share.logOdds();
        }
        for (Factor factor : Factor.values()) {
            byFactor += explanation.of(factor);
        }
        assertThat(explanation.logOdds()).isEqualTo(logOdds);
        assertThat(sum).isCloseTo(logOdds, within(1e-9));
        assertThat(byFactor).isCloseTo(logOdds, within(1e-9));
    }

    @Test
    void aShareIsTheChangeThatTheItemMakesWhenItIsAdmitted() {
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship relationship = RandomRelationships.of(seed);
            Explanation<Phase> explanation = assess(relationship, seed).explain(Phase.SPLIT);
            double before = explanation.baseRates();
            List<String> admitted = new ArrayList<>();
            for (Contribution share : explanation.shares()) {
                admitted.add(share.item().id());
                double after = assess(relationship.without(item -> !admitted.contains(item.id())), seed)
                        .phase()
                        .logOdds(Phase.SPLIT);
                assertThat(share.logOdds()).as("seed %s", seed).isCloseTo(after - before, within(1e-9));
                before = after;
            }
        }
    }

    @Test
    void anItemIsPivotalIfAnotherPhaseWouldBeLikeliestWithoutIt() {
        int[] found = new int[1];
        for (long seed = 0; seed < Seeds.COUNT; seed++) {
            Relationship relationship = RandomRelationships.of(seed);
            Assessment assessment = assess(relationship, seed);
            long which = seed;

            List<Evidence> pivotal = relationship.evidence().stream()
                    .filter(item -> assess(relationship.without(item.id()), which)
                                    .phase()
                                    .mostLikely()
                            != assessment.phase().mostLikely())
                    .toList();

            assertThat(assessment.explain(assessment.phase().mostLikely()).pivotal())
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(pivotal);
            found[0] += pivotal.size();
        }
        assertThat(found[0]).isPositive();
    }

    @Test
    void manyDatesAtOnceAreThoseDatesOneByOne() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate first = RandomRelationships.day(relationship, seed).minusYears(5);
            List<LocalDate> days = IntStream.range(0, 25)
                    .mapToObj(i -> first.plusDays(211L * i))
                    .toList();

            ImmutableList<Assessment> together = assessor(seed).assess(relationship, days);

            assertThat(together).hasSameSizeAs(days);
            for (int i = 0; i < days.size(); i++) {
                Assessment alone = assessor(seed).assess(relationship, days.get(i));
                assertThat(together.get(i).date()).isEqualTo(days.get(i));
                assertThat(together.get(i).phase()).isEqualTo(alone.phase());
                assertThat(together.get(i).peace()).isEqualTo(alone.peace());
            }
        });
    }

    @Test
    void whatCameToBeKnownLaterIsSilent() {
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate day = RandomRelationships.day(relationship, seed);
            Relationship then = relationship.without(item -> item.knownBy().isAfter(day));

            assertThat(assess(relationship, seed).findings())
                    .isEqualTo(assess(then, seed).findings());
        });
    }

    @Test
    void anEndThatLiesAheadReadsAsOpen() {
        int[] open = new int[1];
        forEachSeed(seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate day = RandomRelationships.day(relationship, seed);
            Relationship opened = withEach(relationship, item -> {
                boolean ahead = item.kind() == EvidenceKind.CONDITION
                        && item.when().toString().contains("/")
                        && item.when()
                                .findLast()
                                .filter(last -> last.isAfter(day))
                                .isPresent()
                        && !item.knownBy().isAfter(day);
                open[0] += ahead ? 1 : 0;
                String start = item.when().toString().split("/")[0];
                return ahead
                        ? Evidence.builder(item)
                                .when(DateSpan.parse(start + "/.."))
                                .build()
                        : item;
            });

            assertThat(numbers(assess(opened, seed))).isEqualTo(numbers(assess(relationship, seed)));
        });
        assertThat(open[0]).isPositive();
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
        List<Findings> alone = LongStream.range(0, Seeds.COUNT)
                .mapToObj(seed -> Assessor.standard()
                        .assess(RandomRelationships.of(seed), LocalDate.of(1990, 1, 1))
                        .findings())
                .toList();

        assertThat(LongStream.range(0, Seeds.COUNT)
                        .parallel()
                        .mapToObj(seed -> Assessor.standard()
                                .assess(RandomRelationships.of(seed), LocalDate.of(1990, 1, 1))
                                .findings())
                        .toList())
                .isEqualTo(alone);
    }

    @Test
    void findingsGoToJsonAndComeBackEqual() {
        forEachSeed(seed -> {
            Findings findings = assess(RandomRelationships.of(seed), seed).findings();

            assertThat(Findings.parse(findings.toJson())).isEqualTo(findings);
        });
    }
}
