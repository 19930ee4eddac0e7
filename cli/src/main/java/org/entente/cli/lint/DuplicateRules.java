package org.entente.cli.lint;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;

/** One fact that is coded twice as if it were two, or may be. */
final class DuplicateRules {
    /** So many of the words of two texts are the same; below, the texts may be of two acts of one kind. */
    private static final double SAME_WORDS = 0.7;

    private static final int LETTERS_OF_A_WORD = 4;

    private DuplicateRules() {}

    static Stream<Problem> check(Relationship relationship) {
        List<Evidence> items = relationship.evidence();
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(second -> items.subList(0, second).stream()
                        .filter(first -> first.factor() == items.get(second).factor())
                        .flatMap(first -> compare(first, items.get(second)).stream())
                        .limit(1));
    }

    private static Optional<Problem> compare(Evidence first, Evidence second) {
        if (first.content().equals(second.content())) {
            return Optional.of(Finding.of(
                    second,
                    "id",
                    "says the same as " + first.id() + ", and counts with it once",
                    "",
                    "Maybe keep the better source and raise its credibility."));
        }
        if (isOnset(first, second) || isOnset(second, first)) {
            return Optional.of(Finding.of(
                    second,
                    "kind",
                    "should not be coded beside " + first.id() + ": an act that begins a condition is its onset",
                    second.text(),
                    "Maybe leave the EVENT out: the CONDITION says it when it begins."));
        }
        boolean together = first.when().covers(second.when().first())
                || second.when().covers(first.when().first());
        if (together && areAlike(first, second)) {
            return Optional.of(Finding.of(
                    second,
                    "text",
                    "should not repeat what " + first.id() + " says, of the same time and in the same words",
                    second.text(),
                    "Maybe they are one item; two reports of one thing are not two things."));
        }
        if (together && mayBeOneWar(first, second)) {
            return Optional.of(Finding.of(
                    second,
                    "fact",
                    "should be named, the same as of " + first.id()
                            + ", where both are of one war: else they count as two facts",
                    second.text(),
                    "Maybe the war itself is one item, from its first day to its last."));
        }
        return Optional.empty();
    }

    private static boolean areAlike(Evidence first, Evidence second) {
        return first.from().equals(second.from())
                && first.kind() == second.kind()
                && first.band() == second.band()
                && likeness(first.text(), second.text()) >= SAME_WORDS;
    }

    /** Two uses of force of the gravest band, of which not both say to what they belong. */
    private static boolean mayBeOneWar(Evidence first, Evidence second) {
        return first.factor() == Factor.MILITARY_RESTRAINT
                && first.band() == Band.HOSTILE
                && second.band() == Band.HOSTILE
                && (first.fact().isEmpty() || second.fact().isEmpty());
    }

    /** Codebook, Kind: the treaty and its signature, the war and its declaration, are one item. */
    private static boolean isOnset(Evidence act, Evidence condition) {
        return act.kind() == EvidenceKind.EVENT
                && condition.kind() == EvidenceKind.CONDITION
                && act.fact().isPresent()
                && act.fact().equals(condition.fact())
                && act.when().first().equals(condition.when().first())
                && act.band() == condition.band();
    }

    private static double likeness(String one, String other) {
        ImmutableSet<String> words = words(one);
        ImmutableSet<String> others = words(other);
        int union = Sets.union(words, others).size();
        return union == 0 ? 0 : (double) Sets.intersection(words, others).size() / union;
    }

    private static ImmutableSet<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= LETTERS_OF_A_WORD)
                .collect(ImmutableSet.toImmutableSet());
    }
}
