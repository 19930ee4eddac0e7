package org.entente.learning;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.model.Model;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;

/** Labelled relationships made up for tests. */
final class Labelled {
    private static final int FIRST = 1960;

    private Labelled() {}

    /** A pair whose level wanders, with a yearly measure of each of two instruments that tells of it with noise. */
    static LabelledRelationship wandering(long seed, int years) {
        Random random = new Random(seed);
        List<Evidence> items = new ArrayList<>();
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
        int level = random.nextInt(5);
        for (int year = FIRST; year < FIRST + years; year++) {
            if (random.nextInt(8) == 0) {
                level = Math.max(0, Math.min(4, level + (random.nextBoolean() ? 1 : -1)));
            }
            items.add(measure("a", Factor.MILITARY_RESTRAINT, year, noisy(level, random)));
            items.add(measure("b", Factor.INSTITUTIONALIZATION, year, noisy(level, random)));
            if (random.nextInt(5) > 0) {
                labels.put(LocalDate.of(year, 12, 31), ImmutableSet.of(PeaceLevel.values()[level]));
            }
        }
        labels.put(LocalDate.of(FIRST + years, 12, 31), ImmutableSet.of(PeaceLevel.values()[level]));
        return new LabelledRelationship(relationship(items), labels.buildOrThrow());
    }

    /** A pair with evidence of every kind, some of it known late, some told twice, and labels on any day. */
    static LabelledRelationship motley(long seed) {
        Random random = new Random(seed);
        List<Evidence> items = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            items.add(any(random, i));
        }
        if (random.nextBoolean()) {
            items.add(Evidence.builder(items.get(0)).id("again").build());
        }
        ImmutableSortedMap.Builder<LocalDate, ImmutableSet<PeaceLevel>> labels = ImmutableSortedMap.naturalOrder();
        for (int year = 1955; year < 1985; year += 1 + random.nextInt(4)) {
            labels.put(
                    LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    ImmutableSet.of(PeaceLevel.values()[random.nextInt(5)]));
        }
        return new LabelledRelationship(relationship(items), labels.buildOrThrow());
    }

    private static Evidence any(Random random, int number) {
        Factor factor = Factor.values()[random.nextInt(Factor.values().length)];
        int year = FIRST + random.nextInt(20);
        EvidenceKind kind = EvidenceKind.values()[random.nextInt(EvidenceKind.values().length)];
        DateSpan when = switch (kind) {
            case EVENT -> DateSpan.of(LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            case CONDITION ->
                random.nextInt(4) == 0
                        ? DateSpan.startingOn(LocalDate.of(year, 3, 1))
                        : DateSpan.of(LocalDate.of(year, 3, 1), LocalDate.of(year + random.nextInt(9), 6, 30));
            default -> DateSpan.ofYear(year);
        };
        Evidence.Builder item = Evidence.builder()
                .id("e" + number)
                .kind(kind)
                .when(when)
                .factor(factor)
                .instrument(List.of(Evidence.CASE_CODING, "a", "b").get(random.nextInt(3)))
                .score(2 * random.nextDouble() - 1)
                .reliability(Reliability.values()[random.nextInt(4)])
                .credibility(Credibility.values()[random.nextInt(3)])
                .source("s")
                .text("Item " + number + ".");
        if (random.nextInt(6) == 0) {
            item.known(LocalDate.of(year + 10 + random.nextInt(5), 5, 5));
        }
        return item.build();
    }

    static Evidence measure(String instrument, Factor factor, int year, double score) {
        return Evidence.builder()
                .id(instrument + year)
                .kind(EvidenceKind.MEASURE)
                .when(DateSpan.ofYear(year))
                .factor(factor)
                .instrument(instrument)
                .score(score)
                .reliability(Reliability.A)
                .credibility(Credibility.values()[0])
                .source("s")
                .text("Measured.")
                .build();
    }

    private static double noisy(int level, Random random) {
        return Math.max(-1, Math.min(1, (level - 2) / 2.5 + 0.25 * random.nextGaussian()));
    }

    private static Relationship relationship(List<Evidence> items) {
        return Relationship.builder()
                .dyad(Dyad.of("CHN", "RUS"))
                .putSource("s", Source.builder().title("Made up").build())
                .addAllEvidence(items)
                .build();
    }

    /** The last day that evidence or a label tells of, or that evidence came to be known on. */
    static LocalDate lastDay(LabelledRelationship labelled) {
        LocalDate last = labelled.labels().lastKey();
        for (Evidence item : labelled.relationship().evidence()) {
            LocalDate end = item.when().findLast().orElse(item.knownBy());
            last = end.isAfter(last) ? end : last;
            last = item.knownBy().isAfter(last) ? item.knownBy() : last;
        }
        return last;
    }

    static TrainingSet set(List<LabelledRelationship> relationships) {
        TrainingSet.Builder set = TrainingSet.builder(Model.theory().evidence());
        relationships.forEach(set::add);
        return set.build();
    }
}
