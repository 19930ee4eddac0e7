package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.KnownEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a few items one often makes the answer alone: each is left out in turn. */
class SparseEvidenceTest {
    private static final List<Factor> FACTORS = List.of(
            Factor.MILITARY_RESTRAINT,
            Factor.ACCOMMODATION,
            Factor.INSTITUTIONALIZATION,
            Factor.IDEOLOGICAL_AFFINITY,
            Factor.SOCIETAL_TIES);

    private static Relationship relationship(Random random, int items) {
        MadeUp relationship = new MadeUp();
        int side = random.nextBoolean() ? 1 : -1;
        for (int i = 0; i < items; i++) {
            int year = 1950 + random.nextInt(20);
            String when = random.nextBoolean() ? "" + year : year + "/" + (year + 1 + random.nextInt(10));
            double score = (random.nextInt(4) == 0 ? -side : side) * random.nextInt(101) / 100.0;
            relationship.with(FACTORS.get(random.nextInt(FACTORS.size())), when, score);
        }
        return relationship.relationship();
    }

    /** Every fact is left out in turn. */
    private static List<String> pivotal(Relationship relationship, Assessment assessment) {
        Engine engine = Engine.of(Assessor.standard().model());
        KnownEvidence known = engine.known(relationship.evidence(), assessment.date());
        return known.items().stream()
                .filter(item -> Filtered.of(engine.phases(), engine.without(known, Facts.of(item, known.items())))
                                .belief()
                                .mostLikely()
                        != assessment.phase().mostLikely())
                .map(Evidence::id)
                .sorted()
                .toList();
    }

    @Test
    void noConclusionHangsOnOneFact() {
        int concluded = 0;
        for (int seed = 4400; seed < 5000; seed++) {
            Random random = new Random(seed);
            Relationship relationship = relationship(random, 1 + seed % 12);
            Assessment assessment =
                    Assessor.standard().assess(relationship, LocalDate.of(1970 + random.nextInt(8), 12, 31));
            List<String> pivotal = pivotal(relationship, assessment);

            assertThat(assessment.phase().conclusion().isPresent() && !pivotal.isEmpty())
                    .as("%s, hangs on %s", assessment, pivotal)
                    .isFalse();
            assertThat(assessment.hangsOn()).extracting(Evidence::id).isEqualTo(pivotal);
            concluded += assessment.phase().conclusion().isPresent() ? 1 : 0;
        }
        assertThat(concluded).as("conclusions").isGreaterThan(50);
    }

    /** Of more items than are left out in turn: what makes a state certain adds nothing at the margin. */
    @ParameterizedTest
    @ValueSource(ints = {1950, 1952, 1954, 1955, 1956, 1957, 1958, 1960})
    void anItemThatAloneMakesAStateCertainIsFoundAmongManyToo(int year) {
        MadeUp war =
                new MadeUp().with(Factor.MILITARY_RESTRAINT, "1949-10/..", -1).with(Factor.ACCOMMODATION, "1950", -0.3);
        for (int i = 0; i < 25; i++) {
            war.with(Factor.SOCIETAL_TIES, "" + (1925 + i), 0);
        }
        Assessment assessment = war.on(year + "-12-31");

        assertThat(assessment.phaseWithout("e1").mostLikely()).isNotEqualTo(Phase.SPLIT);
        assertThat(assessment.hangsOn()).extracting(Evidence::id).containsExactly("e1");
    }
}
