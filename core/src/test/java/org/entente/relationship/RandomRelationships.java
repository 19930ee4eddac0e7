package org.entente.relationship;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/** Relationships made by chance, the same for the same seed: of all kinds, precisions, instruments and trust. */
public final class RandomRelationships {
    private static final String[] CODES = {"CHN", "RUS"};

    private final SplittableRandom random;
    private final int firstYear;
    private final int years;

    private RandomRelationships(long seed) {
        this.random = new SplittableRandom(seed);
        this.years = new int[] {1, 5, 25, 80}[random.nextInt(4)];
        this.firstYear = 1912 + random.nextInt(90 - years);
    }

    /** From 0 to 40 items within 1 to 80 years of the last century. */
    public static Relationship of(long seed) {
        RandomRelationships made = new RandomRelationships(seed);
        return made.relationship(made.random.nextInt(5) == 0 ? made.random.nextInt(4) : made.random.nextInt(41));
    }

    /** The same, where every fourth item is reported again by the other source, at another time and with other trust. */
    public static Relationship repeated(long seed) {
        SplittableRandom random = new SplittableRandom(17 * seed + 3);
        Relationship once = of(seed);
        return once.with(once.evidence().stream()
                .filter(item -> random.nextInt(4) == 0)
                .map(item -> Evidence.builder(item)
                        .id((random.nextBoolean() ? "a" : "z") + item.id())
                        .source(item.source().equals("one") ? "two" : "one")
                        .reliability(Reliability.values()[random.nextInt(Reliability.values().length)])
                        .known(item.knownBy().plusDays(random.nextInt(400)))
                        .build())
                .toList());
    }

    /** From 1 to 12 items within four months. */
    public static Relationship shortOf(long seed) {
        RandomRelationships made = new RandomRelationships(seed);
        Relationship.Builder builder = made.empty();
        int items = 1 + made.random.nextInt(12);
        for (int i = 0; i < items; i++) {
            YearMonth month = YearMonth.of(1950, 1).plusMonths(made.random.nextInt(4));
            builder.addEvidence(
                    made.item(i, EvidenceKind.EVENT, DateSpan.of(month)).build());
        }
        return builder.build();
    }

    /** A day at or near the time of the evidence. */
    public static LocalDate day(Relationship relationship, long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        LocalDate first = relationship.evidence().stream()
                .map(item -> item.when().first())
                .findFirst()
                .orElse(LocalDate.of(1950, 1, 1));
        return first.plusDays(random.nextInt(-400, 20 * 365));
    }

    private Relationship.Builder empty() {
        return Relationship.builder()
                .dyad(Dyad.parse("CHN-RUS"))
                .putSource("one", Source.of("One"))
                .putSource("two", Source.of("Two"));
    }

    private Relationship relationship(int items) {
        Relationship.Builder builder = empty();
        for (int i = 0; i < items; i++) {
            EvidenceKind kind = one(EvidenceKind.values());
            Evidence.Builder item = item(i, kind, when(kind));
            Evidence built = item.build();
            if (random.nextInt(5) == 0) {
                item.known(built.when().first().plusDays(random.nextInt(3000)));
            }
            builder.addEvidence(asTheCodebookHasIt(item.build()));
        }
        return builder.build();
    }

    private Evidence.Builder item(int number, EvidenceKind kind, DateSpan when) {
        Evidence.Builder item = Evidence.builder()
                // Ids in another order than the items.
                .id("e" + (number * 37 % 101))
                .kind(kind)
                .when(when)
                .factor(one(Factor.values()))
                .score(random.nextInt(-100, 101) / 100.0)
                .reliability(one(Reliability.values()))
                .credibility(one(Credibility.values()))
                .source(random.nextBoolean() ? "one" : "two")
                .text("Item " + number + ".");
        if (random.nextInt(4) == 0) {
            item.instrument(random.nextBoolean() ? "nobody-knows" : "own-table");
        }
        if (random.nextBoolean()) {
            int from = random.nextInt(2);
            item.from(CODES[from]);
            if (random.nextBoolean()) {
                item.to(CODES[1 - from]);
            }
        }
        if (random.nextBoolean()) {
            item.area(one(IssueArea.values()));
        }
        if (random.nextInt(4) == 0) {
            item.addAbout("USA").addAbout("JPN").place("Far East").fact("f" + number % 3);
        }
        return item;
    }

    /** An item as the codebook wants it, made without a further draw. */
    private static Evidence asTheCodebookHasIt(Evidence item) {
        Evidence.Builder kept = Evidence.builder(item);
        boolean ofOneParty = item.kind() == EvidenceKind.SURVEY || item.factor() == Factor.ORIENTATION;
        if (ofOneParty && item.from().isEmpty()) {
            kept.from(CODES[0]);
        }
        if (item.factor() == Factor.INTEREST_CONVERGENCE && item.area().isEmpty()) {
            kept.area(IssueArea.POLITICS);
        }
        if (item.reliability() == Reliability.E) {
            kept.coding(Coding.builder()
                    .coder("a language model")
                    .version("4.1")
                    .instruction("0123456789abcdef")
                    .build());
        }
        LocalDate first = item.when().first();
        if (item.kind() == EvidenceKind.EVENT
                && item.when().findLast().orElseThrow().isAfter(first.plusDays(365))) {
            kept.when(DateSpan.of(first, first.plusDays(365)));
        }
        return kept.build();
    }

    private DateSpan when(EvidenceKind kind) {
        LocalDate start = LocalDate.of(firstYear, 1, 1).plusDays(random.nextInt(years * 365));
        LocalDate end = start.plusDays(random.nextInt(random.nextBoolean() ? 60 : 2000));
        return switch (random.nextInt(kind == EvidenceKind.CONDITION ? 6 : 5)) {
            case 0 -> DateSpan.of(start);
            case 1 -> DateSpan.of(YearMonth.from(start));
            case 2 -> DateSpan.ofYear(start.getYear());
            case 3 -> DateSpan.of(start, end);
            case 4 -> DateSpan.parse(YearMonth.from(start) + "/" + end.getYear());
            default -> DateSpan.startingOn(start);
        };
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
