package org.entente.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;

/**
 * News of a relationship that has its good and its bad years, made by chance, the same for the same seed: in the order in
 * which it becomes known, some of it up to two years late, some of it told twice.
 */
public final class EvidenceStream {
    public static final Dyad DYAD = Dyad.of("CHN", "RUS");

    private EvidenceStream() {}

    public static List<Evidence> years(long seed, int items) {
        SplittableRandom random = new SplittableRandom(seed);
        int years = 2 + random.nextInt(12);
        double mood = random.nextDouble(-0.8, 0.8);
        List<Evidence> news = new ArrayList<>();
        LocalDate first = LocalDate.of(1960 + random.nextInt(30), 1, 1);
        for (int i = 0; i < items; i++) {
            if (random.nextInt(40) == 0) {
                mood = random.nextDouble(-0.9, 0.9);
            }
            LocalDate day = first.plusDays((long) i * years * 365 / items);
            news.add(item(random, i, day, mood));
            if (random.nextInt(12) == 0) {
                news.add(toldAgain(random, news.get(news.size() - 1), i));
            }
        }
        news.sort(Comparator.comparing(Evidence::knownBy));
        return news;
    }

    public static Relationship relationship(List<Evidence> news) {
        return Relationship.builder()
                .dyad(DYAD)
                .putSource("made", Source.of("Made"))
                .addAllEvidence(news)
                .build();
    }

    private static Evidence item(SplittableRandom random, int number, LocalDate day, double mood) {
        double score = Math.max(-1, Math.min(1, mood + random.nextDouble(-0.4, 0.4)));
        Evidence.Builder item = Evidence.builder()
                .id("n" + number)
                .factor(Factor.values()[random.nextInt(Factor.values().length)])
                .score(Math.rint(score * 10) / 10)
                .reliability(Reliability.values()[random.nextInt(6)])
                .credibility(Credibility.values()[random.nextInt(6)])
                .instrument(random.nextInt(3) == 0 ? "wire" : Evidence.CASE_CODING)
                .source("made")
                .text("News " + number + ".");
        switch (random.nextInt(10)) {
            case 0 -> item.kind(EvidenceKind.CONDITION).when(DateSpan.startingOn(day));
            case 1 -> item.kind(EvidenceKind.CONDITION).when(DateSpan.of(day, day.plusDays(random.nextInt(1500))));
            case 2 -> item.kind(EvidenceKind.MEASURE).when(DateSpan.ofYear(day.getYear()));
            case 3 -> item.kind(EvidenceKind.SURVEY).when(DateSpan.of(day.minusDays(random.nextInt(200)), day));
            case 4 -> item.kind(EvidenceKind.EVENT).when(DateSpan.of(day)).known(day.plusDays(random.nextInt(700)));
            default -> item.kind(EvidenceKind.EVENT).when(DateSpan.of(day));
        }
        return item.build();
    }

    private static Evidence toldAgain(SplittableRandom random, Evidence item, int number) {
        return Evidence.builder(item)
                .id("again" + number)
                .reliability(Reliability.values()[random.nextInt(6)])
                .known(item.knownBy().plusDays(random.nextInt(60)))
                .build();
    }
}
