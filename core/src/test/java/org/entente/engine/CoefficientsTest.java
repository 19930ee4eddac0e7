package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.entente.Seeds;
import org.entente.model.RandomModels;
import org.entente.relationship.Evidence;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What evidence counts depends on weights, factors and months, and on nothing that it says. */
class CoefficientsTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    static LongStream seeds() {
        return Seeds.oneIn(1);
    }

    /** What every item counts in all, as news and while it lasts, by id. */
    private static Map<String, Double> counts(Engine engine, List<Evidence> items, LocalDate day) {
        KnownEvidence known = engine.known(items, day);
        Map<String, Double> counts = new TreeMap<>();
        for (WeightedEvidence item : known.weighted()) {
            Coefficients coefficients = known.coefficients();
            double sum = coefficients.hasNews(item) ? coefficients.news(item) : 0;
            for (int month = item.first(); month <= coefficients.lastMonth(item); month++) {
                sum += item.isCondition() ? coefficients.condition(item, month) : coefficients.measure(item, month);
            }
            counts.put(item.item().id(), sum);
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doNotDependOnScores(long seed) {
        Relationship relationship = RandomRelationships.of(seed);
        LocalDate day = RandomRelationships.day(relationship, seed);
        Engine engine = Engine.of(RandomModels.of(seed));
        SplittableRandom random = new SplittableRandom(seed);
        List<Evidence> rescored = relationship.evidence().stream()
                .map(item ->
                        Evidence.builder(item).score(random.nextDouble(-1, 1)).build())
                .toList();

        Map<String, Double> counts = counts(engine, relationship.evidence(), day);
        Map<String, Double> others = counts(engine, rescored, day);

        assertThat(others).containsOnlyKeys(counts.keySet());
        counts.forEach((id, count) -> assertThat(others.get(id)).as(id).isCloseTo(count, ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofOneItemAreNotRaisedByMoreEvidence(long seed) {
        Relationship relationship = RandomRelationships.of(seed);
        LocalDate day = RandomRelationships.day(relationship, seed);
        Engine engine = Engine.of(RandomModels.of(seed));
        List<Evidence> half = relationship.evidence().stream()
                .filter(item -> item.id().hashCode() % 2 == 0)
                .toList();

        Map<String, Double> all = counts(engine, relationship.evidence(), day);

        counts(engine, half, day)
                .forEach((id, alone) -> assertThat(all.get(id)).as(id).isLessThanOrEqualTo(alone + 1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofNewsAreNeverMoreThanItsWeight(long seed) {
        Relationship relationship = RandomRelationships.of(seed);
        KnownEvidence known = Engine.of(RandomModels.of(seed))
                .known(relationship.evidence(), RandomRelationships.day(relationship, seed));

        assertThat(known.weighted())
                .filteredOn(item -> known.coefficients().hasNews(item))
                .allSatisfy(item -> assertThat(known.coefficients().news(item)).isBetween(0.0, item.weight() + 1e-12));
    }
}
