package org.entente.learning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.entente.model.Parameter;
import org.entente.model.Transitions;

/**
 * Estimates how often one state begins, from each of the others, by counting: its beginnings in labelled years against the
 * years in which it might have begun. All other rates stay what the theory says. For labels that show when a state begins, but
 * not when each of the others gives way to another.
 *
 * <p>A year spent in a state counts for so much as the rate of that year is of the rate while young, by the chance that the
 * state has settled. Beside what is counted stands one beginning in as many years as the theory expects one in, so that
 * what was never seen stays possible.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class OnsetRates<S extends Enum<S>> {
    private static final double BEGINNINGS = 1;
    private static final String REASON = "Estimated by counting beginnings in labelled years; see provenance.";

    private final Transitions<S> theory;
    private final S onset;
    private final Map<S, Double> beginnings;
    private final Map<S, Double> exposures;

    private OnsetRates(Class<S> type, Transitions<S> theory, S onset) {
        this.theory = theory;
        this.onset = onset;
        this.beginnings = new EnumMap<>(type);
        this.exposures = new EnumMap<>(type);
    }

    /**
     * A year in a state, and what came of it.
     *
     * @param <S> the states
     * @param state the state in the year
     * @param settled the chance that it had settled, from 0 to 1
     * @param began whether the other state began within the year that followed
     */
    public record Year<S extends Enum<S>>(S state, double settled, boolean began) {
        /**
         * A year.
         *
         * @throws IllegalArgumentException if the chance is not from 0 to 1
         */
        public Year {
            Preconditions.checkArgument(
                    settled >= 0 && settled <= 1, "settled must be a chance from 0 to 1: %s", settled);
        }
    }

    /**
     * The theory's rates, with those at which a state begins estimated, to three digits.
     *
     * @param onset the state
     * @param years in any order; years in the state itself are passed over
     */
    public static <S extends Enum<S>> Transitions<S> estimate(
            Transitions<S> theory, S onset, Collection<Year<S>> years) {
        OnsetRates<S> rates = new OnsetRates<>(onset.getDeclaringClass(), theory, onset);
        years.forEach(rates::count);
        ImmutableSortedMap.Builder<S, Transitions.Departures<S>> from = ImmutableSortedMap.naturalOrder();
        theory.from().forEach((state, own) -> from.put(state, state == onset ? own : rates.departures(state, own)));
        return new Transitions<>(theory.settling(), from.buildOrThrow());
    }

    private void count(Year<S> year) {
        if (year.state() != onset) {
            double share = Objects.requireNonNull(theory.from().get(year.state()))
                    .settledShare()
                    .value();
            exposures.merge(year.state(), 1 - year.settled() * (1 - share), Double::sum);
            beginnings.merge(year.state(), year.began() ? 1.0 : 0.0, Double::sum);
        }
    }

    private Transitions.Departures<S> departures(S state, Transitions.Departures<S> own) {
        Parameter expected = own.rates().get(onset);
        if (expected == null || !exposures.containsKey(state)) {
            return own;
        }
        double rate = (beginnings.getOrDefault(state, 0.0) + BEGINNINGS)
                / (exposures.getOrDefault(state, 0.0) + BEGINNINGS / expected.value());
        ImmutableSortedMap.Builder<S, Parameter> rates = ImmutableSortedMap.naturalOrder();
        own.rates()
                .forEach((to, theirs) ->
                        rates.put(to, to == onset ? new Parameter(RateParameters.rounded(rate), REASON) : theirs));
        return new Transitions.Departures<>(own.settledShare(), rates.buildOrThrow());
    }
}
