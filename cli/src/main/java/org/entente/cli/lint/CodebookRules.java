package org.entente.cli.lint;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;
import org.entente.relationship.Relationship;
import org.entente.relationship.Reliability;
import org.entente.relationship.Track;

/** Rules of the codebook that hold for most items, and that a reader of case files does not enforce. */
final class CodebookRules {
    /** Codebook, One fact, several factors: what rests on one text has two factors at most; more than three are never right. */
    private static final int FACTORS_OF_A_TEXT = 2;

    private static final int FACTORS_OF_A_FACT = 3;
    private static final ImmutableSet<IssueArea> GOODS = ImmutableSet.of(IssueArea.TRADE, IssueArea.ENERGY);

    private CodebookRules() {}

    static Stream<Problem> check(Relationship relationship) {
        ImmutableListMultimap<String, Evidence> facts = Multimaps.index(
                relationship.evidence().stream()
                        .filter(item -> item.fact().isPresent())
                        .toList(),
                item -> item.fact().orElseThrow());
        return Stream.concat(
                relationship.evidence().stream().flatMap(CodebookRules::check),
                facts.asMap().entrySet().stream().flatMap(fact -> factors(fact.getKey(), fact.getValue())));
    }

    private static Stream<Problem> check(Evidence item) {
        return Stream.of(survey(item), statistic(item), confirmed(item), words(item), force(item))
                .flatMap(found -> found);
    }

    private static Stream<Problem> survey(Evidence item) {
        return item.kind() == EvidenceKind.SURVEY && item.factor().track() != Track.SOCIETY
                ? Stream.of(Finding.of(
                        item,
                        "factor",
                        "should be of the society where people were asked",
                        item.factor().name(),
                        "Maybe SOCIETAL_PERCEPTION, or it is no SURVEY."))
                : Stream.empty();
    }

    /** Codebook, Issue area: a war over fish is not about trade. */
    private static Stream<Problem> force(Evidence item) {
        return item.factor() == Factor.MILITARY_RESTRAINT
                        && item.band().compareTo(Band.ADVERSE) <= 0
                        && item.area().filter(GOODS::contains).isPresent()
                ? Stream.of(Finding.of(
                        item,
                        "area",
                        "should be that of the force, not of the goods that it is used for",
                        item.area().orElseThrow().name(),
                        "Maybe SECURITY, or TERRITORY for borders, islands and waters."))
                : Stream.empty();
    }

    private static Stream<Problem> statistic(Evidence item) {
        return item.kind() == EvidenceKind.MEASURE && item.band() != Band.NEUTRAL && !Words.giveFigure(item.text())
                ? Stream.of(Finding.of(
                        item, "text", "should give the figure of a MEASURE", item.text(), "Maybe it is a CONDITION."))
                : Stream.empty();
    }

    /** Codebook, Credibility: 1 is confirmed by independent sources, and a bad source confirms nothing. */
    private static Stream<Problem> confirmed(Evidence item) {
        return item.reliability().compareTo(Reliability.D) >= 0
                        && item.credibility().digit() == 1
                ? Stream.of(Finding.of(
                        item,
                        "credibility",
                        "should not be 1, confirmed by independent sources, of a source rated " + item.reliability()
                                + " alone",
                        "",
                        "Maybe name the better source."))
                : Stream.empty();
    }

    /** Codebook, Score within a band: words alone stay within the three middle bands. */
    private static Stream<Problem> words(Evidence item) {
        boolean outer = item.band().compareTo(Band.STRAINED) < 0 || item.band().compareTo(Band.CORDIAL) > 0;
        boolean restrained = item.factor() == Factor.MILITARY_RESTRAINT || item.factor() == Factor.ACCOMMODATION;
        boolean said = Words.tellWordsAlone(item.text());
        return outer && restrained && item.kind() == EvidenceKind.EVENT && said
                ? Stream.of(Finding.of(
                        item,
                        "score",
                        "should lie in the bands STRAINED, NEUTRAL or CORDIAL where nothing but words was exchanged",
                        String.valueOf(item.score()),
                        "Maybe the text can name the deed."))
                : Stream.empty();
    }

    private static Stream<Problem> factors(String fact, Collection<Evidence> items) {
        ImmutableSet<Factor> factors = items.stream().map(Evidence::factor).collect(ImmutableSet.toImmutableSet());
        long sources = items.stream().map(Evidence::source).distinct().count();
        Evidence last = items.stream().reduce((first, second) -> second).orElseThrow();
        boolean tooMany = factors.size() > FACTORS_OF_A_FACT || (factors.size() > FACTORS_OF_A_TEXT && sources < 2);
        return tooMany
                ? Stream.of(Finding.of(
                        last,
                        "fact",
                        "should bear on two factors at most if it rests on one source, never on more than three",
                        fact + " bears on " + factors,
                        "Maybe only what the text says itself is evidence, not what it led to."))
                : Stream.empty();
    }
}
