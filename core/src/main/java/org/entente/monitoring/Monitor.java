package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.Assessor;
import org.entente.assessment.Contribution;
import org.entente.engine.Engine;
import org.entente.engine.Filtered;
import org.entente.engine.OnlineBelief;
import org.entente.engine.OnlineFilter;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.jspecify.annotations.Nullable;

/**
 * An assessment kept running for one dyad: evidence in, in the order in which it becomes known; changes of phase and of
 * level out.
 *
 * <pre>{@code
 * Monitor monitor = Monitor.of(assessor, Dyad.of("CHN", "RUS"));
 * for (Evidence item : asTheyBecomeKnown) {
 *     monitor.take(item).announcements().forEach(System.out::println);
 * }
 * monitor.advanceTo(today).forEach(System.out::println);
 * MonitorSnapshot saved = monitor.snapshot();          // to JSON; Monitor.resume(assessor, saved) gives the same bits
 * }</pre>
 *
 * <p>Time is that of the evidence: the present day is the latest on which an item became known, or the one advanced to.
 * A day's evidence is looked at as a whole once the day is over, and what is in force at the start of each month. What
 * begins to speak more than {@value OnlineFilter#WINDOW} months before the present one is {@linkplain EvidenceOutcome#LATE late}. If
 * nothing was, the beliefs are those of {@link Assessor#assess} on the present day, but for rounding (within 1e-12).
 *
 * <p>Memory does not grow with the evidence. Not safe for use by several threads at once.
 */
public final class Monitor {
    /** Among how many items a duplicate is sought, at least. */
    private static final int ITEMS_REMEMBERED = 4096;

    private static final int TURNS = 5;
    private static final int NEAR_MONTHS = 12;

    private final Assessor assessor;
    private final Dyad dyad;
    private final OnlineFilter filter;
    private final ChangeDetector<Phase> phases;
    private final ChangeDetector<PeaceLevel> levels;
    private final RunningReadings readings;
    private final RepresentativeEvidence witnesses = new RepresentativeEvidence();
    private final long[] counts = new long[EvidenceOutcome.values().length];
    private @Nullable LocalDate day;
    private boolean open;

    Monitor(Assessor assessor, Dyad dyad, OnlineFilter filter) {
        this.assessor = assessor;
        this.dyad = dyad;
        this.filter = filter;
        this.phases = new ChangeDetector<>(filter.phases(), assessor.model());
        this.levels = new ChangeDetector<>(filter.levels(), assessor.model());
        this.readings = new RunningReadings(
                assessor.model(), Engine.of(assessor.model()).halfLife());
    }

    /** An assessment of a dyad kept running, from before any evidence. */
    public static Monitor of(Assessor assessor, Dyad dyad) {
        return of(assessor, dyad, ITEMS_REMEMBERED);
    }

    /**
     * A monitor.
     *
     * @param itemsRemembered among how many of the last items, at least, a duplicate is sought
     */
    static Monitor of(Assessor assessor, Dyad dyad, int itemsRemembered) {
        return new Monitor(assessor, dyad, Engine.of(assessor.model()).running(itemsRemembered));
    }

    /**
     * A monitor that goes on from where it was.
     *
     * @throws IllegalArgumentException if it was by another model
     */
    public static Monitor resume(Assessor assessor, MonitorSnapshot snapshot) {
        MonitorState saved = snapshot.state();
        Preconditions.checkArgument(
                saved.model().equals(assessor.modelId()),
                "a monitor must go on by the model it began with, %s: %s",
                saved.model(),
                assessor.modelId());
        Monitor monitor =
                new Monitor(assessor, saved.dyad(), Engine.of(assessor.model()).resume(saved.filter()));
        monitor.phases.restore(saved.phases());
        monitor.levels.restore(saved.levels());
        monitor.readings.restore(saved.readingWeights(), saved.readingScores());
        monitor.witnesses.restore(saved.witnesses());
        saved.counts().forEach((fate, count) -> monitor.counts[fate.ordinal()] = count);
        monitor.day = saved.day().orElse(null);
        monitor.open = saved.open();
        return monitor;
    }

    public Dyad dyad() {
        return dyad;
    }

    /** The present day; empty before the first item. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** Which phase the relationship is in. */
    public Belief<Phase> phase() {
        return filter.phases().belief();
    }

    /** How deep the peace is. */
    public Belief<PeaceLevel> peace() {
        return filter.levels().belief();
    }

    /** The phase that was announced last. */
    public Optional<Phase> announcedPhase() {
        return phases.announced();
    }

    /** The level of peace that was announced last. */
    public Optional<PeaceLevel> announcedLevel() {
        return levels.announced();
    }

    /**
     * The score of a factor's reading on the present day; empty where there is no evidence to speak of. Of several reports
     * of one thing the weight of the first counts.
     */
    public Optional<Double> score(Factor factor) {
        return day == null ? Optional.empty() : readings.score(factor, day, filter.inForce());
    }

    /** How many items met a fate. */
    public long count(EvidenceOutcome fate) {
        return counts[fate.ordinal()];
    }

    /**
     * Takes an item. If it became known on a later day than all before it, the days up to then are over.
     *
     * @throws IllegalArgumentException if a party that it names is not of this dyad
     */
    public MonitorUpdate take(Evidence item) {
        check(item.from(), item);
        check(item.to(), item);
        ImmutableList<Announcement<?>> announcements = advanceTo(item.knownBy());
        return new MonitorUpdate(apply(item), announcements);
    }

    /**
     * Time passes to a day: what became known before it is all there. Does nothing if that day or a later one is present.
     *
     * @return changes that became clear before that day
     */
    public ImmutableList<Announcement<?>> advanceTo(LocalDate next) {
        LocalDate present = day;
        if (present == null) {
            filter.begin(YearMonth.from(next));
            day = next;
            return ImmutableList.of();
        }
        if (!next.isAfter(present)) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Announcement<?>> announcements = ImmutableList.builder();
        announcements.addAll(closeDay());
        YearMonth last = YearMonth.from(next);
        for (YearMonth month = YearMonth.from(present); month.isBefore(last); month = month.plusMonths(1)) {
            announcements.addAll(beginMonthAfter(month));
        }
        day = next;
        return announcements.build();
    }

    /** The present day is over: all that became known on it is there. Returns changes that it made clear. */
    public ImmutableList<Announcement<?>> closeDay() {
        if (!open || day == null) {
            return ImmutableList.of();
        }
        open = false;
        return look(day);
    }

    /**
     * A condition in force has ended.
     *
     * @param id of the condition
     * @param lastDay the last day of it; what it was counted for after that is taken back, as far as the window reaches
     * @return whether there is such a condition in force
     */
    public boolean end(String id, LocalDate lastDay) {
        Optional<Evidence> item =
                filter.inForce().stream().filter(one -> one.id().equals(id)).findFirst();
        boolean ended = filter.end(id, lastDay);
        if (ended && filter.inForce().stream().noneMatch(one -> one.id().equals(id))) {
            readings.add(item.orElseThrow(), lastDay);
        }
        open |= ended;
        return ended;
    }

    /** All that this holds, as a value. */
    public MonitorSnapshot snapshot() {
        return new MonitorSnapshot(new MonitorState(
                MonitorState.FORMAT,
                dyad,
                assessor.modelId(),
                day(),
                open,
                Arrays.stream(EvidenceOutcome.values())
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), fate -> fate, this::count)),
                filter.snapshot(),
                phases.saved(),
                levels.saved(),
                witnesses.all(),
                readings.savedWeights(),
                readings.savedScores()));
    }

    /** Takes an item without a look at whose it is. The day must have been advanced to. */
    EvidenceOutcome apply(Evidence item) {
        EvidenceOutcome fate = filter.take(item);
        counts[fate.ordinal()]++;
        if (fate == EvidenceOutcome.APPLIED || fate == EvidenceOutcome.REPLACED) {
            open = true;
            witnesses.hear(item, assessor.model().evidence());
            phases.hear(item.factor());
            levels.hear(item.factor());
        }
        if (fate == EvidenceOutcome.APPLIED && !isInForceAfter(item)) {
            readings.add(item, item.when().findLast().orElseThrow());
        }
        return fate;
    }

    Filtered<Phase> filteredPhase() {
        return filter.phases().filtered();
    }

    Filtered<PeaceLevel> filteredLevel() {
        return filter.levels().filtered();
    }

    Belief<PeaceLevel> levelBeforeWindow() {
        return filter.levels().beliefBeforeWindow();
    }

    boolean hasInForce() {
        return filter.hasInForce();
    }

    private boolean isInForceAfter(Evidence item) {
        if (item.kind() == EvidenceKind.EVENT) {
            return false;
        }
        return item.when().findLast().isEmpty()
                || YearMonth.from(item.when().findLast().get())
                        .isAfter(filter.month().orElseThrow());
    }

    private ImmutableList<Announcement<?>> beginMonthAfter(YearMonth month) {
        for (Evidence over : filter.next()) {
            readings.add(over, over.when().findLast().orElse(month.atEndOfMonth()));
        }
        return filter.hasInForce() ? look(month.plusMonths(1).atDay(1)) : ImmutableList.of();
    }

    private ImmutableList<Announcement<?>> look(LocalDate on) {
        ChangeDetector.Grounds grounds = new ChangeDetector.Grounds() {
            @Override
            public <S extends Enum<S>> ImmutableList<Contribution> turns(OnlineBelief<S> running, S state, S rival) {
                return Monitor.this.turns(running, state, rival, on);
            }
        };
        Optional<Announcement<Phase>> phase = phases.look(dyad, on, grounds);
        Optional<Announcement<PeaceLevel>> level = levels.look(dyad, on, grounds);
        return phase.isEmpty() && level.isEmpty()
                ? ImmutableList.of()
                : Stream.concat(phase.stream(), level.stream()).collect(ImmutableList.toImmutableList());
    }

    private <S extends Enum<S>> ImmutableList<Contribution> turns(
            OnlineBelief<S> running, S state, S rival, LocalDate on) {
        return Stream.concat(witnesses.since(on.minusMonths(NEAR_MONTHS)).stream(), filter.inForce().stream())
                .distinct()
                .map(item -> new Contribution(item, running.weightOfEvidence(item, state, rival)))
                .filter(turn -> turn.decibans() > 0)
                .sorted(Comparator.comparingDouble((Contribution turn) -> -turn.decibans())
                        .thenComparing(turn -> turn.item().id()))
                .limit(TURNS)
                .collect(ImmutableList.toImmutableList());
    }

    private void check(Optional<String> party, Evidence item) {
        party.ifPresent(code -> Preconditions.checkArgument(
                dyad.memberOn(code, item.when().first()).isPresent()
                        || dyad.memberOn(code, item.when().startsBy()).isPresent(),
                "%s must be a member of %s on %s, or a party that one of them continues: %s",
                item.id(),
                dyad,
                item.when().first(),
                code));
    }
}
