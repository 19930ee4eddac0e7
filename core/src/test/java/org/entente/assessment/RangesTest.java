package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.assessment.RandomAssessments.day;
import static org.entente.assessment.RandomAssessments.forEachSeed;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.entente.model.Model;
import org.entente.model.ModelRefits;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

class RangesTest {
    @Test
    void hold16Of20RefitsAndTheAnswerItself() {
        forEachSeed(4, seed -> {
            Relationship relationship = RandomRelationships.of(seed);
            Assessment assessment = Assessor.standard().assess(relationship, day(seed));
            Ranges ranges = assessment.ranges().orElseThrow();

            for (Phase phase : Phase.values()) {
                double own = assessment.phase().probability(phase);
                double[] refits = ModelRefits.standard().stream()
                        .mapToDouble(model -> Assessor.of(model)
                                .assess(relationship, day(seed))
                                .phase()
                                .probability(phase))
                        .sorted()
                        .toArray();
                assertThat(ranges.of(phase).low()).isEqualTo(Math.min(own, refits[2]));
                assertThat(ranges.of(phase).high()).isEqualTo(Math.max(own, refits[17]));
                assertThat(Arrays.stream(refits)
                                .filter(p -> p >= ranges.of(phase).low()
                                        && p <= ranges.of(phase).high()))
                        .hasSizeGreaterThanOrEqualTo(16);
            }
            assertThat(ranges.refits()).isEqualTo(20);
            assertThat(ranges.peace())
                    .hasSameSizeAs(assessment.peace().probabilities())
                    .allSatisfy((level, range) ->
                            assertThat(assessment.peace().probability(level)).isBetween(range.low(), range.high()));
        });
    }

    @Test
    void areNotKnownOfAModelThatWasNotFittedAgain() {
        Relationship relationship = RandomRelationships.of(1);

        assertThat(Assessor.of(Model.theory()).assess(relationship, day(1)).ranges())
                .isEmpty();
    }

    @Test
    void areAPointWhereAllRefitsAreTheModel() {
        Assessor assessor = Assessor.of(Model.theory(), Collections.nCopies(5, Model.theory()));
        Assessment assessment = assessor.assess(RandomRelationships.of(1), day(1));

        double split = assessment.phase().probability(Phase.SPLIT);
        assertThat(assessment.ranges().orElseThrow().of(Phase.SPLIT)).isEqualTo(new Ranges.Range(split, split));
    }

    @Test
    void areSaidInTheWordsOfBothBoundsOrInOne() {
        assertThat(new Ranges.Range(0.021, 0.939).inWords()).isEqualTo("almost no chance to very likely");
        assertThat(new Ranges.Range(0.82, 0.94).inWords()).isEqualTo("very likely");
        assertThat(new Ranges.Range(0.55, 0.94).staysLikely()).isTrue();
        assertThat(new Ranges.Range(0.54, 0.94).staysLikely()).isFalse();
    }

    @Test
    void needRefitsThatWeighEvidenceAlike() {
        Model other = RandomAssessments.assessor(3).model();

        assertThatThrownBy(() -> Assessor.of(Model.standard(), List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refits must have the rules for evidence of the model");
    }
}
