package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
 * standard model, in the three years after, the phase that differed most did so by .019 in the middle one, by .052 in one
 * of a hundred and by .067 in the worst; the expected level of peace by .014 at most. That no single one differs by more
 * than a tenth is what is promised, and that on the whole they differ by less than three hundredths.
 */
class RecodingTest {
    private static final double ONE = 0.1;
    private static final double ON_THE_WHOLE = 0.03;

    @Test
    void aShortConditionSaysNearlyWhatAnEventSays() {
        DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
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

                double difference = difference(one.phase(), other.phase());
                assertThat(difference).as("after %s months", months).isLessThan(ONE);
                differences.accept(difference);
                assertThat(one.expectedPeace()).isCloseTo(other.expectedPeace(), within(0.02));
            }
        });
        assertThat(differences.getAverage()).isLessThan(ON_THE_WHOLE);
    }

    private static double difference(Belief<Phase> one, Belief<Phase> other) {
        return Arrays.stream(Phase.values())
                .mapToDouble(phase -> Math.abs(one.probability(phase) - other.probability(phase)))
                .max()
                .orElseThrow();
    }
}
