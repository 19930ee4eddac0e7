package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * Why a state is believed: the log-odds of it on a day, divided among the base rates and the evidence without rest.
 * Items are admitted in order of time, later evidence silent, and each item's share is the change that it then makes.
 *
 * @param <S> the states
 * @param state what is explained
 * @param against what it is compared with; empty where that is all others
 * @param logOdds of the state, in nats
 * @param baseRates what the log-odds are without any evidence, in nats
 * @param shares of each item known by then, in order of time
 * @param pivotal items of which each, if left out alone, would make another state the most likely one
 */
public record Explanation<S extends Enum<S>>(
        S state,
        Optional<S> against,
        double logOdds,
        double baseRates,
        ImmutableList<Contribution> shares,
        ImmutableList<Evidence> pivotal) {
    /** The shares that speak for the state most, the largest first. */
    public ImmutableList<Contribution> strongestFor(int count) {
        return strongest(count, Comparator.comparingDouble((Contribution share) -> -share.logOdds()), 1);
    }

    /** The shares that speak against the state most, the largest first. */
    public ImmutableList<Contribution> strongestAgainst(int count) {
        return strongest(count, Comparator.comparingDouble(Contribution::logOdds), -1);
    }

    /** What all items of a factor add together, in nats. */
    public double of(Factor factor) {
        return shares.stream()
                .filter(share -> share.item().factor() == factor)
                .mapToDouble(Contribution::logOdds)
                .sum();
    }

    private ImmutableList<Contribution> strongest(int count, Comparator<Contribution> order, int sign) {
        return shares.stream()
                .filter(share -> sign * share.logOdds() > 0)
                .sorted(order.thenComparing(share -> share.item().id()))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }
}
