package org.entente.cli.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.Problem;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Relationship;
import org.entente.relationship.Track;

/** Whether a case covers both sides of a relationship in the same way, and all of it. */
final class BalanceRules {
    /** One or two of a kind are no pattern. */
    private static final int PATTERN = 3;

    private BalanceRules() {}

    static Stream<Problem> check(Relationship relationship) {
        List<Evidence> all = relationship.evidence();
        ImmutableListMultimap<Factor, Evidence> byFactor = Multimaps.index(all, Evidence::factor);
        return Stream.of(oneSided(all), gaps(byFactor)).flatMap(findings -> findings);
    }

    /** What is hostile passes and what is friendly lasts: the case says so, whatever happened. */
    private static Stream<Problem> oneSided(List<Evidence> all) {
        return Stream.of(
                        asymmetry(all, "friendly", "hostile", BalanceRules::isFriendly, BalanceRules::isHostile),
                        asymmetry(all, "hostile", "friendly", BalanceRules::isHostile, BalanceRules::isFriendly))
                .flatMap(findings -> findings);
    }

    private static Stream<Problem> asymmetry(
            List<Evidence> all, String lasting, String passing, Predicate<Evidence> lasts, Predicate<Evidence> passes) {
        long conditions = count(all, EvidenceKind.CONDITION, lasts);
        long events = count(all, EvidenceKind.EVENT, passes);
        return conditions >= PATTERN && events >= PATTERN && count(all, EvidenceKind.CONDITION, passes) == 0
                ? Stream.of(Finding.of(
                        "should hold a " + passing + " CONDITION beside " + events + " " + passing + " EVENTs and "
                                + conditions + " " + lasting + " CONDITIONs",
                        "",
                        "Maybe what stood behind the " + passing
                                + " events lasted: a dispute, an enmity, a closed border,"
                                + " an embargo; or a treaty, a body, a friendship."))
                : Stream.empty();
    }

    private static long count(List<Evidence> all, EvidenceKind kind, Predicate<Evidence> side) {
        return all.stream().filter(item -> item.kind() == kind).filter(side).count();
    }

    private static boolean isFriendly(Evidence item) {
        return item.band().compareTo(Band.NEUTRAL) > 0;
    }

    private static boolean isHostile(Evidence item) {
        return item.band().compareTo(Band.NEUTRAL) < 0;
    }

    private static Stream<Problem> gaps(ImmutableListMultimap<Factor, Evidence> byFactor) {
        return Arrays.stream(Track.values()).flatMap(track -> {
            ImmutableList<Factor> missing = Arrays.stream(Factor.values())
                    .filter(factor -> factor.track() == track)
                    .filter(factor -> !byFactor.containsKey(factor))
                    .collect(ImmutableList.toImmutableList());
            long factors = Arrays.stream(Factor.values())
                    .filter(factor -> factor.track() == track)
                    .count();
            return missing.size() == factors
                    ? Stream.of(Finding.of(
                            "should hold evidence of the track " + track + ", of which nothing can be said",
                            "",
                            "Maybe look for " + missing + "."))
                    : missing.stream()
                            .map(factor -> Finding.of(
                                    "should hold evidence of " + factor + ", which cannot be read",
                                    "",
                                    "Maybe the codebook's question helps: entente codebook --factor " + factor + "."));
        });
    }
}
