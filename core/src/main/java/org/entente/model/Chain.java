package org.entente.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
public final class Chain<S extends Enum<S>> {
    private static final double YEARS_IN_MONTH = 1.0 / 12;

    private final Axis<S> axis;
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

    private Chain(Axis<S> axis, HiddenMarkovModel<S> model, EvidenceRules evidence, ConclusionRule conclusion) {
        this.axis = axis;
        this.evidence = evidence;
        this.conclusion = conclusion;
        this.states = axis.states().size();
        this.generator = model.transitions().generator(axis.type());
        double[][] step = Matrices.exponential(generator, YEARS_IN_MONTH);
        this.monthly = flat(step);
        this.monthlyInto = flat(Matrices.transposed(step));
        this.stationary = Matrices.stationary(generator);
        this.absorbed = new double[states][];
        for (S state : axis.states()) {
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
    public static Chain<Phase> ofPhases(Model model) {
        return new Chain<>(Axis.PHASE, model.phase(), model.evidence(), model.conclusion());
    }

    /** The chain of levels of peace of a model. */
    public static Chain<PeaceLevel> ofLevels(Model model) {
        return new Chain<>(Axis.LEVEL, model.level(), model.evidence(), model.conclusion());
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
        Forward shared = all.isEmpty() ? null : new Forward(this, all, all.first());
        for (LocalDate day : days) {
            if (shared != null && !repeated && knownInTime(all, day)) {
                shared.runTo(Entry.month(day));
                answers.add(filtered(shared));
            } else {
                answers.add(filter(items, day));
            }
        }
        return answers.build();
    }

    /** Whether a run over all entries has, up to a day's month, seen just what a run on that day would have seen. */
    private static boolean knownInTime(Schedule all, LocalDate day) {
        int month = Entry.month(day);
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
        return Smoothed.of(this, axis.type(), schedule(items, until), Entry.month(until));
    }

    /**
     * The items that could be known by a day, in the order in which they are admitted to an explanation (by month, within
     * it by factor, then id), each with what is believed on that day once it and all before it are admitted. Several
     * reports of one thing appear once.
     */
    public ImmutableList<Admission<S>> admissions(Collection<Evidence> items, LocalDate day) {
        ImmutableList<Entry> entries = schedule(items, day).entries();
        ImmutableList.Builder<Admission<S>> admissions = ImmutableList.builder();
        Forward before = null;
        List<Entry> admitted = new ArrayList<>();
        for (Entry entry : entries) {
            admitted.add(entry);
            Schedule schedule = Schedule.of(admitted);
            if (schedule.isEmpty()) {
                admissions.add(new Admission<>(entry.item(), baseRates()));
                continue;
            }
            // Up to the month before this item's, what was admitted earlier is all there is.
            before = before == null ? new Forward(this, schedule, schedule.first()) : before.goingOnBy(this, schedule);
            before.runTo(entry.first() - 1);
            Forward after = before.goingOnBy(this, schedule);
            after.runTo(Entry.month(day));
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
        Forward before = null;
        for (Entry entry : whole.entries()) {
            Schedule rest = Schedule.of(whole.entries().stream()
                    .filter(other -> !other.equals(entry))
                    .toList());
            if (rest.isEmpty()) {
                omissions.add(new Admission<>(entry.item(), baseRates()));
                continue;
            }
            // Up to the month before this item's, leaving it out changes nothing.
            before = before == null ? new Forward(this, whole, whole.first()) : before;
            before.runTo(entry.first() - 1);
            Forward after = before.goingOnBy(this, rest);
            after.runTo(Entry.month(day));
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
     * decibans; its redundancy with other items is not taken off.
     */
    public double decibans(Evidence item, S state, S other, YearMonth first, YearMonth last) {
        int until = Entry.month(last.atEndOfMonth());
        Entry entry = Entry.of(item, evidence, until);
        int months = Math.min(entry.last(), until) - Math.max(entry.first(), Entry.month(first.atDay(1))) + 1;
        double[] row = row(item.factor().ordinal(), entry);
        return Math.max(0, months) * entry.weight() * (row[state.ordinal()] - row[other.ordinal()]) / WeightTable.NATS;
    }

    private Schedule schedule(Collection<Evidence> items, LocalDate day) {
        int until = Entry.month(day);
        return Schedule.of(Reports.knownBy(items, day, evidence).stream()
                .map(item -> Entry.of(item, evidence, until))
                .toList());
    }

    private Forward run(Schedule schedule, LocalDate day) {
        Forward forward = new Forward(this, schedule, schedule.first());
        forward.runTo(Entry.month(day));
        return forward;
    }

    private Filtered<S> filtered(Forward forward) {
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
        return Belief.of(axis.type(), probabilities, effectiveEvidence, conclusion);
    }

    int states() {
        return states;
    }

    S state(int ordinal) {
        return axis.type().getEnumConstants()[ordinal];
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
    double[] row(int factor, Entry entry) {
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
            for (S state : axis.states()) {
                nats[band.ordinal()][state.ordinal()] = table.decibans(state, band) * WeightTable.NATS * share;
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
}
