package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.assessment.Contribution;
import org.entente.engine.OnlineBelief;
import org.entente.model.AnnouncementRules;
import org.entente.model.ConclusionRule;
import org.entente.model.Model;
import org.entente.relationship.Dyad;
import org.entente.relationship.Factor;
import org.jspecify.annotations.Nullable;

/**
 * Watches one axis of a relationship for changes to announce.
 *
 * @param <S> the states: phases or levels of peace
 */
final class ChangeDetector<S extends Enum<S>> {
    /** A state that was left: by which factors, and which factors had new evidence since. */
    private record Departure<S extends Enum<S>>(S left, LocalDate on, EnumSet<Factor> by, EnumSet<Factor> since) {}

    private final OnlineBelief<S> running;
    private final AnnouncementRules rules;
    private final ConclusionRule conclusion;
    private final List<Departure<S>> departures = new ArrayList<>(0);
    private @Nullable S announced;
    private ImmutableList<Double> seen;
    private double seenEvidence;

    ChangeDetector(OnlineBelief<S> running, Model model) {
        this.running = running;
        this.rules = model.announcements();
        this.conclusion = model.conclusion();
        this.seen = running.probabilities();
    }

    Optional<S> announced() {
        return Optional.ofNullable(announced);
    }

    /** New evidence of a factor came. */
    void hear(Factor factor) {
        for (Departure<S> departure : departures) {
            departure.since().add(factor);
        }
    }

    /** Looks at what is believed now; announces a change that is clear. */
    Optional<Announcement<S>> look(Dyad dyad, LocalDate day, Grounds grounds) {
        S state = running.mostLikely();
        ImmutableList<Double> probabilities = running.probabilities();
        Optional<Announcement<S>> announcement = isClear(state, probabilities, day)
                ? Optional.of(announce(state, dyad, day, grounds))
                : Optional.empty();
        seen = probabilities;
        seenEvidence = running.effectiveEvidence();
        return announcement;
    }

    private boolean isClear(S state, List<Double> probabilities, LocalDate day) {
        S before = announced;
        return state != before
                && probabilities.get(state.ordinal()) >= rules.enter().value()
                && (before == null
                        || probabilities.get(before.ordinal()) <= rules.leave().value())
                && running.effectiveEvidence() >= conclusion.effectiveEvidence().value()
                && mayReturn(state, day);
    }

    /** Whether a state was not left lately, or evidence of another factor came since. */
    private boolean mayReturn(S state, LocalDate day) {
        long months = Math.round(rules.months().value());
        departures.removeIf(departure -> !day.isBefore(departure.on().plusMonths(months)));
        return departures.stream()
                .filter(departure -> departure.left() == state)
                .allMatch(departure -> departure.since().stream()
                        .anyMatch(factor -> !departure.by().contains(factor)));
    }

    private Announcement<S> announce(S state, Dyad dyad, LocalDate day, Grounds grounds) {
        S before = announced;
        S rival = before == null ? rival(state) : before;
        ImmutableList<Contribution> turns = grounds.turns(running, state, rival);
        Announcement<S> announcement = new Announcement<>(
                dyad,
                day,
                Optional.ofNullable(before),
                state,
                running.belief(seen, seenEvidence),
                running.belief(),
                turns,
                running.reversals(state, rival, rules));
        if (before != null) {
            EnumSet<Factor> by = EnumSet.noneOf(Factor.class);
            by.addAll(announcement.factors());
            departures.add(new Departure<>(before, day, by, EnumSet.noneOf(Factor.class)));
        }
        announced = state;
        return announcement;
    }

    /** The state that comes next after the most likely one. */
    private S rival(S state) {
        ImmutableList<Double> probabilities = running.probabilities();
        S rival = state.ordinal() == 0 ? running.state(1) : running.state(0);
        for (int s = 0; s < probabilities.size(); s++) {
            if (s != state.ordinal() && probabilities.get(s) > probabilities.get(rival.ordinal())) {
                rival = running.state(s);
            }
        }
        return rival;
    }

    MonitorState.Watched saved() {
        return new MonitorState.Watched(
                announced().map(S::ordinal),
                seen,
                seenEvidence,
                departures.stream()
                        .map(departure -> new MonitorState.Left(
                                departure.left().ordinal(),
                                departure.on(),
                                ImmutableList.copyOf(departure.by()),
                                ImmutableList.copyOf(departure.since())))
                        .collect(ImmutableList.toImmutableList()));
    }

    void restore(MonitorState.Watched saved) {
        announced = saved.announced().map(running::state).orElse(null);
        seen = saved.seen();
        seenEvidence = saved.seenEvidence();
        saved.departures()
                .forEach(left -> departures.add(new Departure<>(
                        running.state(left.state()), left.on(), factors(left.by()), factors(left.since()))));
    }

    private static EnumSet<Factor> factors(List<Factor> factors) {
        EnumSet<Factor> set = EnumSet.noneOf(Factor.class);
        set.addAll(Set.copyOf(factors));
        return set;
    }

    /** Finds the evidence that made a change. */
    interface Grounds {
        <S extends Enum<S>> ImmutableList<Contribution> turns(OnlineBelief<S> running, S state, S rival);
    }
}
