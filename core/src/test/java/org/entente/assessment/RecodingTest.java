package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.SplittableRandom;
import org.entente.model.Belief;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.junit.jupiter.api.Test;

/**
 * Whether a coder takes what lasted up to three months for a condition or an event hardly matters. Of 1,600 tried by the
 * standard model, in the three years after, the phase that differed most did so by .014 in the middle one, by .051 in one of
 * a hundred and by .063 in the worst; the expected level of peace by .003, .013 and .030. That no single phase differs by
 * more than a tenth, and no level by a fifth of the step between two, is what is promised, and that on the whole they differ
 * by less than three hundredths and one.
 */
class RecodingTest {
    private static final double ONE_PHASE = 0.1;
    private static final double ONE_LEVEL = 0.05;
    private static final double PHASES = 0.03;
    private static final double LEVELS = 0.01;

    @Test
    void aShortConditionSaysNearlyWhatAnEventSays() {
        DoubleSummaryStatistics phases = new DoubleSummaryStatistics();
        DoubleSummaryStatistics levels = new DoubleSummaryStatistics();
        forEachSeed(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Evidence condition = Evidence.builder(
                            RandomRelationships.shortOf(seed).evidence().get(0))
                    .id("short")
                    .kind(EvidenceKind.CONDITION)
                    .when(DateSpan.of(day(seed), day(seed).plusDays(random.nextInt(1, 92))))
                    .known(Optional.empty())
                    .reliability(Reliability.A)
                    .credibility(Credibility.CONFIRMED)
                    .instrument(Evidence.CASE_CODING)
                    .source("one")
                    .score(random.nextDouble(-1, 1))
                    .build();
            Evidence event = Evidence.builder(condition)
                    .kind(EvidenceKind.EVENT)
                    .when(DateSpan.of(day(seed)))
                    .build();
            Relationship others = RandomRelationships.of(seed);
            for (int months = 3; months <= 36; months += 11) {
                LocalDate later = day(seed).plusMonths(months);
                Assessment one = Assessor.standard().assess(others.with(condition), later);
                Assessment other = Assessor.standard().assess(others.with(event), later);

                double ofPhases = difference(one.phase(), other.phase());
                double ofLevels = Math.abs(one.expectedPeace() - other.expectedPeace());
                assertThat(ofPhases).as("phase after %s months", months).isLessThan(ONE_PHASE);
                assertThat(ofLevels).as("level after %s months", months).isLessThan(ONE_LEVEL);
                phases.accept(ofPhases);
                levels.accept(ofLevels);
            }
        });
        assertThat(phases.getAverage()).isLessThan(PHASES);
        assertThat(levels.getAverage()).isLessThan(LEVELS);
    }

    private static double difference(Belief<Phase> one, Belief<Phase> other) {
        return Arrays.stream(Phase.values())
                .mapToDouble(phase -> Math.abs(one.probability(phase) - other.probability(phase)))
                .max()
                .orElseThrow();
    }
}
