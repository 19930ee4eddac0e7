package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
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
 * Whether a coder takes what lasted up to three months for a condition or an event hardly matters. Of 800 tried by the
 * standard model, in the three years after, no phase differed by more than .049 (the middle one by .022), and the expected
 * level of peace by no more than .013; in the shipped cases, by .046 and .011.
 */
class RecodingTest {
    @Test
    void aShortConditionSaysNearlyWhatAnEventSays() {
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

                for (Phase phase : Phase.values()) {
                    assertThat(one.phase().probability(phase))
                            .as("%s after %s months", phase, months)
                            .isCloseTo(other.phase().probability(phase), within(0.06));
                }
                assertThat(one.expectedPeace()).isCloseTo(other.expectedPeace(), within(0.02));
            }
        });
    }
}
