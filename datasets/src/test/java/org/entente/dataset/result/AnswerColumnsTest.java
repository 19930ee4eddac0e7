package org.entente.dataset.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.dataset.cases.ShippedCases;
import org.entente.relationship.Dyad;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;

/** An answer as columns: each value of its column's type, with all its digits. */
class AnswerColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2012, 12, 31);

    @Test
    void hasAValueOfItsTypeForEachColumn() {
        Assessment then = Assessor.standard().assess(ShippedCases.read("sino-russian"), DAY);

        ImmutableList<Optional<?>> values = AnswerColumns.values(then);

        assertThat(values)
                .hasSameSizeAs(AnswerColumns.all())
                .allSatisfy(value -> assertThat(value).isPresent());
        assertThat(IntStream.range(0, values.size()).boxed())
                .allSatisfy(i -> assertThat(values.get(i).orElseThrow())
                        .isInstanceOf(AnswerColumns.all().get(i).type()));
        int alliance = AnswerColumns.all().stream()
                .map(AnswerColumns.Column::name)
                .toList()
                .indexOf("entente_p_alliance");
        assertThat((Object) values.get(alliance))
                .isEqualTo(Optional.of(then.phase().probability(Phase.ALLIANCE)));
    }

    @Test
    void isEmptyWhereAFactorHasTooLittleEvidence() {
        Assessment then = Assessor.standard().assess(Relationship.of(Dyad.of("CHN", "RUS")), DAY);

        assertThat(AnswerColumns.values(then))
                .anySatisfy(value -> assertThat(value).isEmpty());
    }
}
