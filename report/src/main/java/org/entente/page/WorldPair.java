package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.entente.assessment.Assessment;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.monitoring.DyadStatus;
import org.entente.monitoring.Monitor;
import org.entente.page.html.Words;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.entente.relationship.Relationship;

/**
 * One pair on the page of the world.
 *
 * @param status where it stands
 * @param scores of the factors that have a reading
 * @param latest items that tell, the latest first
 * @param why its phase rather than the next, if the shares of its items are known
 */
record WorldPair(
        DyadStatus status,
        ImmutableSortedMap<Factor, Double> scores,
        ImmutableList<Evidence> latest,
        Optional<Reasons> why) {
    private static final int STRONGEST = 3;
    private static final int LATEST = 5;
    private static final Comparator<Evidence> LATEST_FIRST =
            Comparator.comparing(Evidence::knownBy).reversed().thenComparing(Evidence::id);

    /**
     * Why a phase rather than the next: of an explanation no more than is shown, so that many pairs can be held.
     *
     * @param sentence in words
     * @param mostFor the heading of what counts most for it
     * @param strongestFor what that is
     * @param mostAgainst the heading of what counts most for the other
     * @param strongestAgainst what that is
     */
    record Reasons(
            String sentence,
            String mostFor,
            ImmutableList<Contribution> strongestFor,
            String mostAgainst,
            ImmutableList<Contribution> strongestAgainst) {
        static Reasons of(Explanation<Phase> why) {
            return new Reasons(
                    WhySection.sentence(why),
                    WhySection.mostFor(why),
                    why.strongestFor(STRONGEST),
                    WhySection.mostAgainst(why),
                    why.strongestAgainst(STRONGEST));
        }
    }

    /** A pair that an observatory watches. */
    static WorldPair of(DyadStatus status, Monitor monitor) {
        return new WorldPair(status, scores(monitor::score), latest(monitor.representatives()), Optional.empty());
    }

    /** A relationship of which it is known where it stands. */
    static WorldPair of(Relationship relationship, Assessment now, DyadStatus status) {
        Relationship known = relationship.without(item -> item.knownBy().isAfter(status.date()));
        return new WorldPair(
                status,
                scores(now::score),
                latest(known.evidence()),
                Optional.of(Reasons.of(now.explain(now.phase().mostLikely()))));
    }

    private static ImmutableSortedMap<Factor, Double> scores(Function<Factor, Optional<Double>> score) {
        ImmutableSortedMap.Builder<Factor, Double> scores = ImmutableSortedMap.naturalOrder();
        Arrays.stream(Factor.values())
                .forEach(factor -> score.apply(factor).ifPresent(value -> scores.put(factor, value)));
        return scores.buildOrThrow();
    }

    private static ImmutableList<Evidence> latest(ImmutableList<Evidence> items) {
        return items.stream().sorted(LATEST_FIRST).limit(LATEST).collect(ImmutableList.toImmutableList());
    }

    Dyad dyad() {
        return status.dyad();
    }

    Phase state() {
        return status.phase().mostLikely();
    }

    /** How likely the most likely phase is. */
    double chance() {
        return status.phase().probability(state());
    }

    /** The expected level of peace, from 0 to 1. */
    double level() {
        return PeaceLevel.expected(status.peace()::probability);
    }

    /** By how much the level of peace rose in two years, if anything was known then. */
    Optional<Double> change() {
        return status.improvement();
    }

    /** The chance of a split within a year: of the present one, or of one that begins. */
    double risk() {
        return status.splitWithinAYear();
    }

    /** What is said of the phase beside how likely it is: nothing, where it is concluded. */
    String reserve() {
        return status.phase().conclusion().isPresent() ? "" : ", not concluded";
    }

    /** The name of its row. */
    String id() {
        return "p-" + dyad();
    }

    String name() {
        return Words.names(dyad());
    }

    /** In one sentence for those who do not see it. */
    String said() {
        return name() + ", " + Words.of(state()) + " " + Words.percent(chance()) + reserve() + ", level of peace "
                + change().map(change -> Words.signed(change) + " in two years").orElse("two years ago not known");
    }
}
