package org.entente.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.Assessment;
import org.entente.assessment.Assessor;
import org.entente.monitoring.Announcement;
import org.entente.monitoring.Observatory;
import org.entente.relationship.Credibility;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Dyad;
import org.entente.relationship.DyadEvidence;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Source;
import org.entente.report.AnswerFile;

/** What one machine answers, in the form of {@link LocalSpark#texts}, and evidence to ask it about. */
final class OneMachine {
    private static final List<String> PARTIES = List.of("CHN", "RUS", "USA", "FRA", "DEU", "IND", "PAK");

    private OneMachine() {}

    /** Evidence of all kinds on some twenty pairs, drawn by a seed. */
    static List<DyadEvidence> made(long seed, int items) {
        Random random = new Random(seed);
        List<DyadEvidence> made = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            String one = PARTIES.get(random.nextInt(PARTIES.size()));
            String other = PARTIES.get(random.nextInt(PARTIES.size()));
            if (one.equals(other)) {
                continue;
            }
            LocalDate day = LocalDate.of(1992, 1, 1).plusDays(random.nextInt(9_000));
            EvidenceKind kind = EvidenceKind.values()[random.nextInt(3)];
            LocalDate last = kind == EvidenceKind.EVENT ? day : day.plusDays(30 + random.nextInt(700));
            Evidence.Builder item = Evidence.builder()
                    .id("made-" + i)
                    .kind(kind)
                    .when(
                            kind == EvidenceKind.CONDITION && random.nextBoolean()
                                    ? DateSpan.startingOn(day)
                                    : DateSpan.of(day, last))
                    .factor(Factor.values()[random.nextInt(Factor.values().length)])
                    .score(Math.round(random.nextDouble() * 200 - 100) / 100.0)
                    .reliability(Reliability.values()[random.nextInt(6)])
                    .credibility(Credibility.of(1 + random.nextInt(6)))
                    .source("source-" + random.nextInt(3))
                    .reports(1 + random.nextInt(4))
                    .text("Made item " + i + ", with a \"quote\" and a | in it.");
            if (random.nextBoolean()) {
                item.from(one).to(other);
            }
            if (random.nextInt(4) == 0) {
                item.area(IssueArea.values()[random.nextInt(IssueArea.values().length)])
                        .place("somewhere")
                        .fact("fact-" + i)
                        .addAbout("JPN", "GBR")
                        .instrument("made")
                        .known(last.plusDays(random.nextInt(90)));
            }
            made.add(new DyadEvidence(Dyad.of(one, other), item.build()));
        }
        return made;
    }

    static Map<Dyad, Relationship> relationships(Collection<DyadEvidence> evidence) {
        Map<Dyad, List<Evidence>> items = evidence.stream()
                .collect(Collectors.groupingBy(
                        DyadEvidence::dyad,
                        TreeMap::new,
                        Collectors.mapping(DyadEvidence::evidence, Collectors.toList())));
        Map<Dyad, Relationship> relationships = new TreeMap<>();
        items.forEach((dyad, all) -> {
            Relationship.Builder relationship =
                    Relationship.builder().dyad(dyad).addAllEvidence(all);
            all.stream()
                    .map(Evidence::source)
                    .distinct()
                    .forEach(key -> relationship.putSource(
                            key, Source.builder().title("of one machine").build()));
            relationships.put(dyad, relationship.build());
        });
        return relationships;
    }

    /** The answers on each day for each pair. */
    static List<String> answers(Assessor assessor, Collection<DyadEvidence> evidence, List<String> days) {
        List<String> answers = new ArrayList<>();
        relationships(evidence)
                .values()
                .forEach(relationship ->
                        days.forEach(day -> answers.add(text(assessor.assess(relationship, LocalDate.parse(day))))));
        return answers.stream().sorted().toList();
    }

    static String text(Assessment then) {
        List<Object> cells = new ArrayList<>(List.of(then.dyad(), then.date()));
        boolean known = then.noAnswer().isEmpty();
        cells.add(known ? lower(then.phase().mostLikely()) : null);
        for (Phase phase : Phase.values()) {
            cells.add(known ? then.phase().probability(phase) : null);
        }
        cells.add(known ? lower(then.peace().mostLikely()) : null);
        cells.add(known ? lower(then.decidedLevel()) : null);
        for (PeaceLevel level : PeaceLevel.values()) {
            cells.add(known ? then.peace().probability(level) : null);
        }
        for (Factor factor : Factor.values()) {
            cells.add(known ? then.score(factor).orElse(null) : null);
        }
        cells.add(known ? then.phase().effectiveEvidence() : null);
        cells.add(known ? (then.phase().conclusion().isPresent() ? 1 : 0) : null);
        cells.add(known ? (then.peace().conclusion().isPresent() ? 1 : 0) : null);
        cells.add(known ? then.model() : null);
        return cells.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** In the order in which contemporaries could know it. */
    static List<DyadEvidence> asKnown(Collection<DyadEvidence> evidence) {
        return evidence.stream()
                .sorted(Comparator.comparing(
                                (DyadEvidence one) -> one.evidence().knownBy())
                        .thenComparing(one -> one.evidence().id()))
                .toList();
    }

    /** What an observatory announces that is given evidence as it becomes known. */
    static List<String> announcements(Assessor assessor, Collection<DyadEvidence> evidence) {
        List<String> announcements = new ArrayList<>();
        try (Observatory world = Observatory.builder()
                .assessor(assessor)
                .listener(one -> announcements.add(text(one)))
                .build()) {
            asKnown(evidence).forEach(world::take);
            world.advanceTo(world.day().orElseThrow().plusDays(1));
        }
        return announcements.stream().sorted().toList();
    }

    static String text(Announcement<?> one) {
        return String.join(
                "|",
                one.dyad().toString(),
                one.date().toString(),
                one.axis().name(),
                one.from().map(Enum::name).orElse("null"),
                one.to().name(),
                String.valueOf(one.probability()),
                one.after().conclusion().isPresent() ? "1" : "0",
                AnswerFile.format(one));
    }
}
