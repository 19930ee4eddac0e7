package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.model.ConclusionRule;
import org.entente.model.EvidenceRules;
import org.entente.model.FactorTables;
import org.entente.model.HmmParameters;
import org.entente.model.Model;
import org.entente.model.WeightTable;
import org.entente.numeric.Decibans;
import org.entente.numeric.Matrices;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * The engine: a hidden Markov model over calendar months, ready to run. It starts in its stationary distribution in the
 * month of the first evidence. Immutable and safe for use by many threads.
 *
 * <p>All sums are taken in canonical order and all exponentials from a table, so that the same evidence gives the same
 * bits in whatever order it comes, on any machine.
 *
 * @param <S> the states: phases or levels of peace
 */
public final class HiddenMarkovModel<S extends Enum<S>> {
    private static final double YEARS_IN_MONTH = 1.0 / 12;

    private final Class<S> type;
    private final S[] all;
    private final EvidenceRules evidence;
    private final ConclusionRule conclusion;
    private final int states;
    private final double[][] generator;
    private final double[] monthly;
    private final double[] monthlyInto;
    private final double[] stationary;
    private final double[][] absorbed;
    private final List<Map<String, double[][]>> tables = new ArrayList<>();
    private final List<double[][]> unknown = new ArrayList<>();

    private HiddenMarkovModel(
            Class<S> type, HmmParameters<S> model, EvidenceRules evidence, ConclusionRule conclusion) {
        this.type = type;
        this.all = type.getEnumConstants();
        this.evidence = evidence;
        this.conclusion = conclusion;
        this.states = all.length;
        this.generator = Generator.of(model.transitions(), type);
        double[][] step = Matrices.exponential(generator, YEARS_IN_MONTH);
        this.monthly = flat(step);
        this.monthlyInto = flat(Matrices.transposed(step));
        this.stationary = Matrices.stationary(generator);
        this.absorbed = new double[states][];
        for (S state : all) {
            absorbed[state.ordinal()] = absorbedIn(state);
        }
        for (Factor factor : Factor.values()) {
            FactorTables<S> own = Preconditions.checkNotNull(model.tables().get(factor));
            Map<String, double[][]> byInstrument = new HashMap<>();
            byInstrument.put(Evidence.CASE_CODING, nats(own.codebook(), 1));
            own.instruments().forEach((name, table) -> byInstrument.put(name, nats(table, 1)));
            tables.add(byInstrument);
            unknown.add(nats(own.codebook(), evidence.unknownInstrument().value()));
        }
    }

    /** The chain of phases of a model. */
    public static HiddenMarkovModel<Phase> ofPhases(Model model) {
        return new HiddenMarkovModel<>(Phase.class, model.phase(), model.evidence(), model.conclusion());
    }

    /** The chain of levels of peace of a model. */
    public static HiddenMarkovModel<PeaceLevel> ofLevels(Model model) {
        return new HiddenMarkovModel<>(PeaceLevel.class, model.level(), model.evidence(), model.conclusion());
    }

    /** What is believed of a relationship without evidence: how often each state is found in the long run. */
    public Belief<S> baseRates() {
        return belief(stationary, 0);
    }

    /**
     * Filtering: what can be believed on a day by the evidence that could be known by then.
     *
     * @param items evidence, in any order; what could not be known by that day is left aside
     * @param day the day
     */
    public Filtered<S> filter(Collection<Evidence> items, LocalDate day) {
        Schedule schedule = schedule(items, day);
        if (schedule.isEmpty()) {
            return filtered(stationary, 0);
        }
        return filtered(run(schedule, day));
    }

    /**
     * Filtering on many days at once: the same as {@link #filter} on each, but in one run where no item came to be known
     * so late that an earlier answer was given without it.
     *
     * @param items evidence, in any order
     * @param days in order of time
     * @throws IllegalArgumentException if a day is before the one before it
     */
    public ImmutableList<Filtered<S>> filter(Collection<Evidence> items, List<LocalDate> days) {
        if (days.isEmpty()) {
            return ImmutableList.of();
        }
        Preconditions.checkArgument(
                Comparators.isInOrder(days, Comparator.<LocalDate>naturalOrder()),
                "days must be in order of time: %s",
                days);
        LocalDate lastDay = days.get(days.size() - 1);
        Schedule all = schedule(items, lastDay);
        long known =
                items.stream().filter(item -> !item.knownBy().isAfter(lastDay)).count();
        boolean repeated = all.entries().size() < known;
        ImmutableList.Builder<Filtered<S>> answers = ImmutableList.builder();
        ForwardFilter shared = all.isEmpty() ? null : new ForwardFilter(this, all, all.first());
        for (LocalDate day : days) {
            if (shared != null && !repeated && knownInTime(all, day)) {
                shared.runTo(ScheduledEvidence.month(day));
                answers.add(filtered(shared));
            } else {
                answers.add(filter(items, day));
            }
        }
        return answers.build();
    }

    /** Whether a run over all entries has, up to a day's month, seen just what a run on that day would have seen. */
    private static boolean knownInTime(Schedule all, LocalDate day) {
        int month = ScheduledEvidence.month(day);
        return month >= all.first()
                && all.entries().stream()
                        .noneMatch(entry ->
                                entry.first() <= month && entry.item().knownBy().isAfter(day));
    }

    /**
     * Smoothing: what can be believed of every month once all is known.
     *
     * @param items evidence, in any order
     * @param until the last day; later evidence is left aside
     */
    public Smoothed<S> smooth(Collection<Evidence> items, LocalDate until) {
        return Smoothed.of(this, type, schedule(items, until), ScheduledEvidence.month(until));
    }

    /**
     * The items that could be known by a day, in the order in which they are admitted to an explanation (by month, within
     * it by factor, then id), each with what is believed on that day once it and all before it are admitted. Several
     * reports of one thing appear once.
     */
    public ImmutableList<Admission<S>> admissions(Collection<Evidence> items, LocalDate day) {
        ImmutableList<ScheduledEvidence> entries = schedule(items, day).entries();
        ImmutableList.Builder<Admission<S>> admissions = ImmutableList.builder();
        ForwardFilter before = null;
        List<ScheduledEvidence> admitted = new ArrayList<>();
        for (ScheduledEvidence entry : entries) {
            admitted.add(entry);
            Schedule schedule = Schedule.of(admitted);
            if (schedule.isEmpty()) {
                admissions.add(new Admission<>(entry.item(), baseRates()));
                continue;
            }
            // Up to the month before this item's, what was admitted earlier is all there is.
            before = before == null
                    ? new ForwardFilter(this, schedule, schedule.first())
                    : before.goingOnBy(this, schedule);
            before.runTo(entry.first() - 1);
            ForwardFilter after = before.goingOnBy(this, schedule);
            after.runTo(ScheduledEvidence.month(day));
            admissions.add(new Admission<>(entry.item(), belief(after.belief(), after.effectiveEvidence())));
        }
        return admissions.build();
    }

    /**
     * The items that could be known by a day, each with what would be believed on that day without it alone, but for
     * rounding. Several reports of one thing appear once and are left out together.
     */
    public ImmutableList<Admission<S>> omissions(Collection<Evidence> items, LocalDate day) {
        Schedule whole = schedule(items, day);
        ImmutableList.Builder<Admission<S>> omissions = ImmutableList.builder();
        ForwardFilter before = null;
        for (ScheduledEvidence entry : whole.entries()) {
            Schedule rest = Schedule.of(whole.entries().stream()
                    .filter(other -> !other.equals(entry))
                    .toList());
            if (rest.isEmpty()) {
                omissions.add(new Admission<>(entry.item(), baseRates()));
                continue;
            }
            // Up to the month before this item's, leaving it out changes nothing.
            before = before == null ? new ForwardFilter(this, whole, whole.first()) : before;
            before.runTo(entry.first() - 1);
            ForwardFilter after = before.goingOnBy(this, rest);
            after.runTo(ScheduledEvidence.month(day));
            omissions.add(new Admission<>(entry.item(), belief(after.belief(), after.effectiveEvidence())));
        }
        return omissions.build();
    }

    /**
     * An item and what is believed once it is admitted, or left out.
     *
     * @param <S> the states
     * @param item the evidence
     * @param belief on the assessed day
     */
    public record Admission<S extends Enum<S>>(Evidence item, Belief<S> belief) {}

    /**
     * How much one item, by itself, speaks for a state rather than another in the months from one to another, in
     * nats; its redundancy with other items is not taken off.
     */
    public double weightOfEvidence(Evidence item, S state, S other, YearMonth first, YearMonth last) {
        int until = ScheduledEvidence.month(last.atEndOfMonth());
        ScheduledEvidence entry = ScheduledEvidence.of(item, evidence, until);
        int months =
                Math.min(entry.last(), until) - Math.max(entry.first(), ScheduledEvidence.month(first.atDay(1))) + 1;
        double[] row = row(item.factor().ordinal(), entry);
        return Math.max(0, months) * entry.weight() * (row[state.ordinal()] - row[other.ordinal()]);
    }

    private Schedule schedule(Collection<Evidence> items, LocalDate day) {
        int until = ScheduledEvidence.month(day);
        return Schedule.of(KnownEvidence.of(items, day, evidence).stream()
                .map(item -> ScheduledEvidence.of(item, evidence, until))
                .toList());
    }

    private ForwardFilter run(Schedule schedule, LocalDate day) {
        ForwardFilter forward = new ForwardFilter(this, schedule, schedule.first());
        forward.runTo(ScheduledEvidence.month(day));
        return forward;
    }

    private Filtered<S> filtered(ForwardFilter forward) {
        return filtered(forward.belief().clone(), forward.effectiveEvidence());
    }

    private Filtered<S> filtered(double[] belief, double effectiveEvidence) {
        return new Filtered<>(this, belief, effectiveEvidence);
    }

    /** The belief over states that a belief over sub-states comes to. */
    Belief<S> belief(double[] subStates, double effectiveEvidence) {
        double[] probabilities = new double[states];
        double sum = 0;
        for (int s = 0; s < states; s++) {
            probabilities[s] = subStates[s] + subStates[states + s];
            sum += probabilities[s];
        }
        for (int s = 0; s < states; s++) {
            probabilities[s] /= sum;
        }
        return beliefOf(type, probabilities, effectiveEvidence, conclusion);
    }

    int states() {
        return states;
    }

    S state(int ordinal) {
        return type.getEnumConstants()[ordinal];
    }

    double redundancy() {
        return evidence.redundancy().value();
    }

    /** Transition probabilities of one month, those out of each sub-state side by side. */
    double[] monthly() {
        return monthly;
    }

    /** The same, those into each sub-state side by side. */
    double[] monthlyInto() {
        return monthlyInto;
    }

    double[] stationary() {
        return stationary.clone();
    }

    /** Transition probabilities of one month in the chain in which a state, once entered, is never left. */
    double[] monthlyAbsorbedIn(S state) {
        return absorbed[state.ordinal()];
    }

    private double[] absorbedIn(S state) {
        double[][] absorbing = new double[generator.length][];
        for (int i = 0; i < generator.length; i++) {
            boolean there = i % states == state.ordinal();
            absorbing[i] = there ? new double[generator.length] : generator[i].clone();
        }
        return flat(Matrices.exponential(absorbing, YEARS_IN_MONTH));
    }

    /** Weights of an entry by state, in nats. */
    double[] row(int factor, ScheduledEvidence entry) {
        double[][] table = tables.get(factor).get(entry.item().instrument());
        return (table == null ? unknown.get(factor) : table)[entry.band().ordinal()];
    }

    /** Weights of what an instrument says of a factor, by band and state, in nats. */
    double[][] table(Factor factor, String instrument) {
        double[][] table = tables.get(factor.ordinal()).get(instrument);
        return table == null ? unknown.get(factor.ordinal()) : table;
    }

    private double[][] nats(WeightTable<S> table, double share) {
        double[][] nats = new double[Band.values().length][states];
        for (Band band : Band.values()) {
            for (S state : all) {
                nats[band.ordinal()][state.ordinal()] = table.decibans(state, band) * Decibans.NATS * share;
            }
        }
        return nats;
    }

    private static double[] flat(double[][] matrix) {
        int n = matrix.length;
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, flat, i * n, n);
        }
        return flat;
    }

    /** A belief of probabilities in the order of the states, with the conclusion that a rule allows. */
    public static <S extends Enum<S>> Belief<S> beliefOf(
            Class<S> states, double[] probabilities, double effectiveEvidence, ConclusionRule rule) {
        ImmutableSortedMap.Builder<S, Double> map = ImmutableSortedMap.naturalOrder();
        S[] all = states.getEnumConstants();
        int best = 0;
        for (int i = 0; i < all.length; i++) {
            map.put(all[i], probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        boolean conclusive = probabilities[best] >= rule.probability().value()
                && effectiveEvidence >= rule.effectiveEvidence().value();
        return new Belief<>(map.build(), effectiveEvidence, conclusive ? Optional.of(all[best]) : Optional.empty());
    }
}
