package org.entente.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.entente.Seeds;
import org.entente.model.RandomModels;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.RandomRelationships;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;

/** Assessments made by chance, the same for the same seed, by the standard model and by others. */
final class RandomAssessments {
    private static final int MODELS = 16;
    private static final Map<Long, Assessor> ASSESSORS = new LinkedHashMap<>();

    private RandomAssessments() {}

    /** Checks a claim for each seed, or one in so many; the seed of one that fails is told. */
    static void forEachSeed(int share, LongConsumer claim) {
        Seeds.oneIn(share).forEach(seed -> {
            try {
                claim.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    static void forEachSeed(LongConsumer claim) {
        forEachSeed(1, claim);
    }

    static synchronized Assessor assessor(long seed) {
        return ASSESSORS.computeIfAbsent(seed % 2 == 0 ? 0 : seed % MODELS, key -> Assessor.of(RandomModels.of(key)));
    }

    static LocalDate day(long seed) {
        return RandomRelationships.day(RandomRelationships.of(seed), seed);
    }

    static Assessment assess(Relationship relationship, long seed) {
        return assessor(seed).assess(relationship, day(seed));
    }

    static Relationship withEach(Relationship relationship, Function<Evidence, Evidence> change) {
        return Relationship.builder()
                .dyad(relationship.dyad())
                .putAllSources(relationship.sources())
                .addAllEvidence(relationship.evidence().stream().map(change).toList())
                .build();
    }

    /** Beliefs, scores, weights, trends and shares: all numbers of an assessment, to the last bit, and no evidence. */
    static List<Object> numbers(Assessment assessment) {
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
        numbers.add(assessment.decidedLevel());
        assessment.obstacles().forEach(obstacle -> numbers.addAll(List.of(obstacle.factor(), obstacle.aspects())));
        assessment.tensions().forEach(tension -> numbers.addAll(List.of(tension.kind(), tension.values())));
        numbers.add(assessment.outlook(Period.ofYears(5)));
        numbers.add(shares(assessment.explain(Phase.SPLIT)));
        numbers.add(shares(assessment.explain(PeaceLevel.WARM_PEACE)));
        return numbers;
    }

    /** The share of every item, by its text. */
    private static Map<String, Double> shares(Explanation<?> explanation) {
        Map<String, Double> shares = new TreeMap<>(Comparator.naturalOrder());
        explanation.contributions().forEach(one -> shares.put(one.item().text(), one.logOdds()));
        return shares;
    }

    static List<Object> numbers(Timeline timeline) {
        List<Object> numbers = new ArrayList<>();
        timeline.stages()
                .forEach(
                        stage -> numbers.addAll(List.of(stage.phase(), stage.from(), stage.to(), stage.probability())));
        return numbers;
    }
}
