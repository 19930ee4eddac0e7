package org.entente.learning;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.entente.model.Parameter;
import org.entente.model.Transitions;
import org.entente.numeric.Lbfgs;

/**
 * Estimates rates of change from sequences of yearly labels alone, whatever the evidence was: for each state how often it is
 * left while young and once settled, by maximum likelihood of how long it was stayed in, and where it then leads. How fast a
 * state settles stays what the theory says, so that the filter and the outlook mean the same by it.
 *
 * <p>What is seen seldom is held back in three ways. A state that was never left counts half a departure (Jeffreys 1946); one that was
 * never stayed in keeps the theory's rates. Both
 * rates of a state are drawn to what they are together, each as if {@value #DEPARTURES} more departure had been seen at that
 * rate: few stays are seen from their beginning to their end. Where a state leads is counted beside {@value #DEPARTURES}
 * departure shared out as the theory says, so that what it holds possible stays possible.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class RatesOfChange<S extends Enum<S>> {
    private static final double DEPARTURES = 1;
    private static final double NEVER_LEFT = 0.5;
    private static final int ITERATIONS = 200;
    private static final double TOLERANCE = 1e-9;
    private static final String REASON = "Estimated from sequences of labels; see provenance.";

    private final Class<S> type;
    private final Transitions<S> theory;

    private RatesOfChange(Class<S> type, Transitions<S> theory) {
        this.type = type;
        this.theory = theory;
    }

    /**
     * An estimate of the rates between some states.
     *
     * @param theory how fast states settle, and where each leads if nothing is known
     */
    public static <S extends Enum<S>> RatesOfChange<S> of(Class<S> states, Transitions<S> theory) {
        return new RatesOfChange<>(states, theory);
    }

    /**
     * The rates, to three digits.
     *
     * @param histories for each the state at the end of each labelled year; a year without a label ends what is known of a
     *     stay
     */
    public Transitions<S> estimate(Collection<? extends SortedMap<Integer, S>> histories) {
        Map<S, Stays> stays = new EnumMap<>(type);
        Map<S, Map<S, Integer>> departures = new EnumMap<>(type);
        for (S state : type.getEnumConstants()) {
            stays.put(state, new Stays());
            departures.put(state, new EnumMap<>(type));
        }
        histories.forEach(history -> count(history, stays, departures));
        ImmutableSortedMap.Builder<S, Transitions.Departures<S>> from = ImmutableSortedMap.naturalOrder();
        theory.from()
                .forEach((state, own) -> from.put(
                        state,
                        departures(
                                own,
                                Objects.requireNonNull(stays.get(state)),
                                Objects.requireNonNull(departures.get(state)))));
        return new Transitions<>(theory.settling(), from.buildOrThrow());
    }

    private static <S extends Enum<S>> void count(
            SortedMap<Integer, S> history, Map<S, Stays> stays, Map<S, Map<S, Integer>> departures) {
        int years = 0;
        boolean entered = false;
        for (Map.Entry<Integer, S> label : history.entrySet()) {
            S state = label.getValue();
            S next = history.get(label.getKey() + 1);
            if (state.equals(next)) {
                years++;
                continue;
            }
            Objects.requireNonNull(stays.get(state)).add(years, entered, next != null);
            if (next != null) {
                Objects.requireNonNull(departures.get(state)).merge(next, 1, Integer::sum);
            }
            years = 0;
            entered = next != null;
        }
    }

    private Transitions.Departures<S> departures(
            Transitions.Departures<S> theory, Stays stays, Map<S, Integer> destinations) {
        if (stays.years() == 0) {
            return theory;
        }
        double[] rates = rates(stays);
        double expected =
                theory.rates().values().stream().mapToDouble(Parameter::value).sum();
        ImmutableSortedMap.Builder<S, Parameter> shared = ImmutableSortedMap.naturalOrder();
        for (S to : type.getEnumConstants()) {
            Parameter own = theory.rates().get(to);
            double prior = own == null ? 0 : DEPARTURES * own.value() / expected;
            double share = (destinations.getOrDefault(to, 0) + prior) / (stays.departures() + DEPARTURES);
            if (share > 0) {
                shared.put(to, new Parameter(RateParameters.rounded(rates[0] * share), REASON));
            }
        }
        return new Transitions.Departures<>(
                new Parameter(RateParameters.rounded(rates[1] / rates[0]), REASON), shared.buildOrThrow());
    }

    /** How often a year a state is left while young and once settled. */
    private double[] rates(Stays stays) {
        double together = Math.max(NEVER_LEFT, stays.departures()) / stays.years();
        Lbfgs.Objective objective = (x, gradient) -> {
            double young = together * StrictMath.exp(x[0]);
            double share = share(x[1]);
            double settled = young * share;
            double[] slope = new double[2];
            double loss = stays.loss(young, settled, theory.settling().value(), slope);
            loss += DEPARTURES * ((young + settled) / together - 2 * x[0] - StrictMath.log(share));
            slope[0] += DEPARTURES * (1 / together - 1 / young);
            slope[1] += DEPARTURES * (1 / together - 1 / settled);
            gradient[0] = young * slope[0] + settled * slope[1];
            gradient[1] = settled * (1 - share) * slope[1];
            return loss;
        };
        double[] x = Lbfgs.minimise(objective, new double[2], ITERATIONS, TOLERANCE, (iteration, value, at) -> true)
                .x();
        double young = together * StrictMath.exp(x[0]);
        return new double[] {young, young * share(x[1])};
    }

    /** What is left of a rate once a state has settled, above 0 and at most 1. */
    private static double share(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
