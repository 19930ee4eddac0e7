package org.entente.cli.lint;

import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Relationship;

/** Whether the kind and the dates of an item fit what its text says. */
final class KindRules {
    private KindRules() {}

    static Stream<Problem> check(Relationship relationship) {
        return relationship.evidence().stream().flatMap(KindRules::check);
    }

    private static Stream<Problem> check(Evidence item) {
        return Stream.of(passing(item), endless(item), unanswered(item)).flatMap(found -> found);
    }

    /** Codebook, Kind: a standing dispute or enmity is never an EVENT. */
    private static Stream<Problem> passing(Evidence item) {
        boolean hostile = item.band().compareTo(Band.NEUTRAL) < 0;
        return hostile && item.kind() == EvidenceKind.EVENT && Words.tellStanding(item.text())
                ? Stream.of(
                        Finding.of(
                                item,
                                "kind",
                                "should be CONDITION where a dispute or an enmity stands",
                                item.text(),
                                "Maybe it held from this date to the day on which it was settled: as an event it is soon forgotten."))
                : Stream.empty();
    }

    /** Codebook, Dates: never leave an open end for something that is known to have ended. */
    private static Stream<Problem> endless(Evidence item) {
        return item.when().isOpen() && Words.tellEnd(item.text())
                ? Stream.of(Finding.of(
                        item,
                        "when",
                        "should have an end where the text says that it is over",
                        item.text(),
                        "Maybe " + item.when().toString().replace("..", "YEAR")
                                + ", with the year that the text names."))
                : Stream.empty();
    }

    private static Stream<Problem> unanswered(Evidence item) {
        return item.kind() == EvidenceKind.SURVEY && !Words.countRespondents(item.text())
                ? Stream.of(Finding.of(
                        item,
                        "text",
                        "should say who answered, and how many, in a SURVEY",
                        item.text(),
                        "Maybe 1,000 adults, or the number of respondents is not known; an author's judgement of a mood is"
                                + " a CONDITION."))
                : Stream.empty();
    }
}
