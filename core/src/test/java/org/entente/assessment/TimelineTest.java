package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.assessor;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.entente.engine.PlainEvidence;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** The stages of a relationship as a caller sees them; how they are found is told beside the engine. */
class TimelineTest {
    private static Timeline timeline(long seed) {
        return assessor(seed).timeline(RandomRelationships.repeated(seed), until(seed));
    }

    private static LocalDate until(long seed) {
        return RandomAssessments.day(seed).plusYears(5);
    }

    @Test
    void stagesRunWithoutGapFromTheFirstEvidenceToTheDay() {
        forEachSeed(seed -> {
            Timeline timeline = timeline(seed);
            PlainEvidence known = new PlainEvidence(
                    assessor(seed).model(), RandomRelationships.repeated(seed).evidence(), until(seed));
            assertThat(timeline.stages().isEmpty()).isEqualTo(known.first().isEmpty());
            if (timeline.stages().isEmpty()) {
                return;
            }
            LocalDate next = known.first().orElseThrow().atDay(1);
            for (Stage stage : timeline.stages()) {
                assertThat(stage.from()).isEqualTo(next);
                assertThat(timeline.findStage(stage.from())).contains(stage);
                assertThat(timeline.findStage(stage.to())).contains(stage);
                next = stage.to().plusDays(1);
            }
            assertThat(next).isEqualTo(until(seed).plusDays(1));
            assertThat(timeline.findStage(next)).isEmpty();
        });
    }

    @Test
    void onlyTheLastStageMayBeShort() {
        forEachSeed(seed -> {
            List<Stage> stages = timeline(seed).stages();
            assertThat(stages.stream().limit(Math.max(0, stages.size() - 1L)))
                    .allMatch(stage ->
                            Period.between(stage.from(), stage.to().plusDays(1)).toTotalMonths() >= 9);
        });
    }

    @Test
    void noTwoStagesThatFollowEachOtherAreOfOnePhase() {
        forEachSeed(seed -> {
            List<Stage> stages = timeline(seed).stages();
            for (int i = 1; i < stages.size(); i++) {
                assertThat(stages.get(i).phase()).isNotEqualTo(stages.get(i - 1).phase());
            }
        });
    }

    @Test
    void theChanceOfAStageIsTheMeanOfItsMonthsWithHindsight() {
        forEachSeed(4, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Hindsight hindsight = assessor(seed).hindsight(relationship);
            for (Stage stage : assessor(seed).timeline(relationship).stages()) {
                double sum = 0;
                int months = 0;
                for (YearMonth month = YearMonth.from(stage.from());
                        !month.isAfter(YearMonth.from(stage.to()));
                        month = month.plusMonths(1)) {
                    sum += hindsight.phase(month.atDay(1)).probability(stage.phase());
                    months++;
                }
                assertThat(stage.probability()).isCloseTo(sum / months, within(1e-9));
            }
        });
    }

    @Test
    void aTurnIsToldWithWhatCameInTheYearBeforeItAndSpokeForIt() {
        int[] told = new int[1];
        forEachSeed(seed -> {
            List<Stage> stages = timeline(seed).stages();
            for (Stage stage : stages) {
                LocalDate month = YearMonth.from(stage.from()).atEndOfMonth();
                assertThat(stage.turnedBy())
                        .hasSizeLessThanOrEqualTo(5)
                        .isSortedAccordingTo(Comparator.comparingDouble((Contribution one) -> -one.logOdds()))
                        .allMatch(one -> one.decibans() > 0)
                        .allMatch(one -> !one.item().knownBy().isAfter(month));
                told[0] += stage.turnedBy().size();
            }
            assertThat(stages.isEmpty() || stages.get(0).turnedBy().isEmpty()).isTrue();
        });
        assertThat(told[0]).isPositive();
    }

    @Test
    void withoutADayItGoesToTheLastEvidence() {
        forEachSeed(8, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            LocalDate last = relationship.evidence().stream()
                    .map(item -> item.when()
                            .findLast()
                            .filter(end -> end.isAfter(item.knownBy()))
                            .orElse(item.knownBy()))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH);

            assertThat(assessor(seed).timeline(relationship))
                    .isEqualTo(assessor(seed).timeline(relationship, last));
        });
    }

    @Test
    void withoutEvidenceThereAreNoStages() {
        assertThat(Assessor.standard()
                        .timeline(Relationship.of(Dyad.parse("CHN-RUS")))
                        .stages())
                .isEmpty();
    }

    @Test
    void whatIsNotKnownByTheDayChangesNothing() {
        forEachSeed(2, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Relationship then =
                    relationship.without((Evidence item) -> item.knownBy().isAfter(until(seed)));

            assertThat(assessor(seed).timeline(relationship, until(seed)))
                    .isEqualTo(assessor(seed).timeline(then, until(seed)));
        });
    }
}
