package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.assessment.Contribution;
import org.entente.engine.Attribution;
import org.entente.engine.HiddenMarkovModel;
import org.entente.engine.OnlineBelief;
import org.entente.model.AnnouncementRules;
import org.entente.model.Belief;
import org.entente.model.ConclusionRule;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.jspecify.annotations.Nullable;

/**
 * Looks for changes to announce on one axis of a relationship.
 *
 * @param <S> the states: phases or levels of peace
 */
final class ChangeDetector<S extends Enum<S>> {
    /** How many items an announcement names. */
    private static final int NAMED = 5;

    /** A state that was left: by which factors, and which factors had new evidence since. */
    private record Departure<S extends Enum<S>>(S left, LocalDate on, Set<Factor> by, EnumSet<Factor> since) {}

    private final OnlineBelief<S> belief;
    private final AnnouncementRules rules;
    private final ConclusionRule conclusion;
    /** Of most relationships nothing was announced yet. */
    private List<Departure<S>> departures = List.of();
    /** What was believed when this was last looked at, by state. */
    private final double[] seen;

    private double seenEvidence;
    private @Nullable S announced;

    ChangeDetector(OnlineBelief<S> belief, AnnouncementRules rules, ConclusionRule conclusion) {
        this.belief = belief;
        this.rules = rules;
        this.conclusion = conclusion;
        this.seen = belief.probabilities();
    }

    /** The state that was announced last. */
    Optional<S> announced() {
        return Optional.ofNullable(announced);
    }

    /** New evidence of a factor came. */
    void evidenceOf(Factor factor) {
        for (int i = 0; i < departures.size(); i++) {
            departures.get(i).since().add(factor);
        }
    }

    /**
     * Looks at what is believed now; announces a change that is clear.
     *
     * @param effectiveEvidence of both axes now
     * @param candidates evidence that may be named
     */
    Optional<Announcement<S>> look(
            Dyad dyad, LocalDate day, double effectiveEvidence, Supplier<List<Evidence>> candidates) {
        double[] believed = belief.probabilities();
        S state = belief.state(mostLikely(believed));
        Optional<Announcement<S>> announcement = isClear(state, believed, day)
                ? Optional.of(announce(state, dyad, day, candidates.get()))
                : Optional.empty();
        see(believed, effectiveEvidence);
        return announcement;
    }

    private void see(double[] believed, double effectiveEvidence) {
        System.arraycopy(believed, 0, seen, 0, seen.length);
        seenEvidence = effectiveEvidence;
    }

    /** Of equally likely states, the first. */
    private static int mostLikely(double[] believed) {
        int best = 0;
        for (int s = 1; s < believed.length; s++) {
            best = believed[s] > believed[best] ? s : best;
        }
        return best;
    }

    private boolean isClear(S state, double[] believed, LocalDate day) {
        S before = announced;
        return state != before
                && believed[state.ordinal()] >= (before == null ? rules.first() : rules.enter()).value()
                && (before == null
                        || believed[before.ordinal()] <= rules.leave().value())
                && belief.evidenceOfTenYears() >= conclusion.effectiveEvidence().value()
                && mayReturn(state, day);
    }

    /** Whether a state was not left within the cool-off period, or evidence of another factor came since. */
    private boolean mayReturn(S state, LocalDate day) {
        long months = Math.round(rules.months().value());
        if (departures.isEmpty()) {
            return true;
        }
        departures.removeIf(departure -> !day.isBefore(departure.on().plusMonths(months)));
        return departures.stream()
                .filter(departure -> departure.left() == state)
                .allMatch(departure -> departure.since().stream()
                        .anyMatch(factor -> !departure.by().contains(factor)));
    }

    private Announcement<S> announce(S state, Dyad dyad, LocalDate day, List<Evidence> candidates) {
        S before = announced;
        S rival = before == null ? belief.belief().runnerUp() : before;
        Announcement<S> announcement = new Announcement<>(
                dyad,
                day,
                Optional.ofNullable(before),
                state,
                seenBelief(),
                belief.belief(),
                strongest(candidates, state, rival),
                belief.reversals(state, rival, rules));
        if (before != null) {
            depart(new Departure<>(before, day, announcement.factors(), EnumSet.noneOf(Factor.class)));
        }
        announced = state;
        return announcement;
    }

    private void depart(Departure<S> departure) {
        if (departures.isEmpty()) {
            departures = new ArrayList<>();
        }
        departures.add(departure);
    }

    /** The evidence that says most for a state rather than another. */
    private ImmutableList<Contribution> strongest(List<Evidence> candidates, S state, S rival) {
        return candidates.stream()
                .map(item -> contribution(belief.share(item, state, rival)))
                .filter(one -> one.logOdds() > 0)
                .sorted(Comparator.comparingDouble((Contribution one) -> -one.logOdds())
                        .thenComparing(one -> one.item().id()))
                .limit(NAMED)
                .collect(ImmutableList.toImmutableList());
    }

    private static Contribution contribution(Attribution.ItemShare share) {
        return new Contribution(share.item(), share.news(), share.lasting(), share.ended());
    }

    private Belief<S> seenBelief() {
        return HiddenMarkovModel.beliefOf(belief.states(), seen, seenEvidence, conclusion);
    }

    MonitorState.Watched<S> saved() {
        ImmutableSortedMap.Builder<S, Double> probabilities = ImmutableSortedMap.naturalOrder();
        for (int s = 0; s < seen.length; s++) {
            probabilities.put(belief.state(s), seen[s]);
        }
        return new MonitorState.Watched<>(
                announced(),
                probabilities.build(),
                seenEvidence,
                departures.stream()
                        .map(departure -> new MonitorState.Departure<>(
                                departure.left(),
                                departure.on(),
                                ImmutableSortedSet.copyOf(departure.by()),
                                ImmutableSortedSet.copyOf(departure.since())))
                        .collect(ImmutableList.toImmutableList()));
    }

    void restore(MonitorState.Watched<S> saved) {
        announced = saved.announced().orElse(null);
        double[] probabilities = new double[seen.length];
        saved.seen().forEach((state, probability) -> probabilities[state.ordinal()] = probability);
        see(probabilities, saved.seenEvidence());
        for (MonitorState.Departure<S> one : saved.departures()) {
            EnumSet<Factor> since = EnumSet.noneOf(Factor.class);
            since.addAll(one.since());
            depart(new Departure<>(one.left(), one.on(), one.by(), since));
        }
    }
}
