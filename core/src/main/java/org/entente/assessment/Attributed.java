package org.entente.assessment;

import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.engine.Attribution;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.KnownEvidence;
import org.entente.model.Belief;
import org.entente.relationship.Evidence;

/**
 * The belief of one axis on a day and what it rests on.
 *
 * @param <S> the states
 */
final class Attributed<S extends Enum<S>> {
    /**
     * A fact whose marginal share of the log-odds against each other state is less than this part of them, and halfway of those
     * against all others, is taken not to turn any alone. It may yet do so, by taking redundancy from others as it goes.
     */
    private static final double SCREEN = 0.3;
    /** Of so few items each fact is left out in turn. */
    private static final int FEW = 20;

    private final Engine engine;
    private final HiddenMarkovModel<S> axis;
    private final KnownEvidence known;
    private final Filtered<S> now;
    private final Belief<S> belief;
    private final Supplier<ImmutableList<Evidence>> pivotal;

    Attributed(Engine engine, HiddenMarkovModel<S> axis, KnownEvidence known) {
        this.engine = engine;
        this.axis = axis;
        this.known = known;
        if (known.isEmpty()) {
            this.now = Filtered.of(axis, known);
            this.belief = now.belief();
            this.pivotal = Suppliers.ofInstance(ImmutableList.of());
            return;
        }
        Attribution<S> margins = Attribution.atTheMargin(axis, known);
        this.now = margins.now();
        this.belief = now.belief();
        // A conclusion is none without them. What else asks for them makes the run forward again rather than hold it.
        this.pivotal = belief.conclusion().isPresent()
                ? Suppliers.ofInstance(findPivotal(margins))
                : Suppliers.memoize(() -> findPivotal(Attribution.atTheMargin(axis, known)));
    }

    /** The belief, with a conclusion even where that would hang on a single fact. */
    Belief<S> believed() {
        return belief;
    }

    /** What the filter knows, from which an outlook goes on. */
    Filtered<S> now() {
        return now;
    }

    /** The belief; without a conclusion where that would hang on a single fact, or all evidence is of one. */
    Belief<S> belief() {
        boolean rests = belief.conclusion().isEmpty() || (pivotal().isEmpty() && hasTwoFacts());
        return rests ? belief : belief.withoutConclusion();
    }

    private boolean hasTwoFacts() {
        return known.items().stream().map(Attributed::fact).distinct().limit(2).count() == 2;
    }

    /** Items of facts of which each, left out alone, would make another state the most likely one. */
    ImmutableList<Evidence> pivotal() {
        return pivotal.get();
    }

    private ImmutableList<Evidence> findPivotal(Attribution<S> margins) {
        S best = belief.mostLikely();
        ImmutableListMultimap<String, Evidence> facts = Multimaps.index(known.items(), Attributed::fact);
        Set<String> candidates = known.items().size() <= FEW ? facts.keySet() : candidates(margins, best);
        return candidates.stream()
                .map(facts::get)
                .filter(items -> without(items).mostLikely() != best)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Evidence::id))
                .collect(ImmutableList.toImmutableList());
    }

    /** What items of one fact share; an item that names none is one by itself. */
    static String fact(Evidence item) {
        return item.fact().map(fact -> "fact " + fact).orElseGet(() -> "item " + item.id());
    }

    /** Facts that may alone make a state the most likely: not only the runner-up may take its place. */
    private Set<String> candidates(Attribution<S> margins, S best) {
        Set<String> candidates = new LinkedHashSet<>();
        for (S other : belief.probabilities().keySet()) {
            if (other != best) {
                List<Attribution.ItemShare> shares = margins.margins(axis.only(best), axis.only(other));
                addThoseOf(shares, SCREEN * belief.logOdds(best, other), candidates);
            }
        }
        List<Attribution.ItemShare> halfway = margins.marginsHalfway(axis.only(best), axis.allBut(best));
        addThoseOf(halfway, SCREEN * belief.logOdds(best), candidates);
        return candidates;
    }

    private static void addThoseOf(List<Attribution.ItemShare> shares, double least, Set<String> to) {
        Map<String, Double> sums = new LinkedHashMap<>();
        shares.forEach(share -> sums.merge(fact(share.item()), share.sum(), Double::sum));
        sums.forEach((fact, sum) -> {
            if (sum >= least && sum > 0) {
                to.add(fact);
            }
        });
    }

    private Belief<S> without(Collection<Evidence> items) {
        return Filtered.of(axis, engine.without(known, items)).belief();
    }

    Belief<S> without(String id) {
        Evidence item = known.items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "id must be of an item that was known by " + known.day() + ": " + id));
        return without(ImmutableList.of(item));
    }

    Explanation<S> explain(S state) {
        return explain(state, belief.mostLikely() == state ? belief.runnerUp() : belief.mostLikely());
    }

    Explanation<S> explain(S state, S against) {
        Preconditions.checkArgument(state != against, "a state cannot be compared with itself: %s", state);
        return explain(state, Optional.of(against));
    }

    Explanation<S> explainAgainstAll(S state) {
        return explain(state, Optional.empty());
    }

    /**
     * How the log-odds changed of the state that is most likely after, rather than of the one that is here (or of the
     * runner-up after, if it is the same).
     */
    Explanation<S> changeTo(Attributed<S> after) {
        S state = after.belief.mostLikely();
        S other = belief.mostLikely() == state ? after.belief.runnerUp() : belief.mostLikely();
        return after.explain(state, other).minus(explain(state, other));
    }

    private Explanation<S> explain(S state, Optional<S> against) {
        ImmutableList<Contribution> contributions = known.isEmpty()
                ? ImmutableList.of()
                : Attribution.shares(
                                axis,
                                known,
                                axis.only(state),
                                against.map(axis::only).orElseGet(() -> axis.allBut(state)))
                        .stream()
                        .map(share -> new Contribution(share.item(), share.news(), share.lasting(), share.ended()))
                        .collect(ImmutableList.toImmutableList());
        return new Explanation<>(
                state,
                against,
                logOdds(belief, state, against),
                logOdds(now.baseRates(), state, against),
                contributions,
                pivotal());
    }

    private static <S extends Enum<S>> double logOdds(Belief<S> belief, S state, Optional<S> against) {
        return against.map(other -> belief.logOdds(state, other)).orElseGet(() -> belief.logOdds(state));
    }
}
