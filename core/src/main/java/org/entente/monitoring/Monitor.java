package org.entente.monitoring;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.entente.assessment.Assessor;
import org.entente.engine.Engine;
import org.entente.engine.FilterState;
import org.entente.engine.OnlineBelief;
import org.entente.engine.OnlineFilter;
import org.entente.model.Belief;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * An assessment kept running for one dyad: evidence in, in the order in which it becomes known; changes of phase and of
 * level out.
 *
 * <pre>{@code
 * Monitor monitor = Monitor.of(assessor, Dyad.of("CHN", "RUS"));
 * for (Evidence item : asTheyBecomeKnown) {
 *     monitor.take(item, today).announcements().forEach(System.out::println);
 * }
 * monitor.advanceTo(today).forEach(System.out::println);
 * MonitorSnapshot saved = monitor.snapshot();          // to JSON; Monitor.resume(assessor, saved) gives the same bits
 * }</pre>
 *
 * <p>The present day is the latest on which an item became known, or the one advanced to. A mistyped date would move it
 * far ahead; so set the last day by which an item can have been known, with each item or by {@link #notAfter}: a later one is
 * {@linkplain EvidenceOutcome#FUTURE refused}. An item that is refused, for whatever reason, leaves the monitor as it was.
 *
 * <p>At the end of a day the monitor looks for changes if evidence came or a condition ended on it, and on the first of each
 * month while anything is in force. An item that takes effect more than {@value FilterState#WINDOW} months before the present
 * one is {@linkplain EvidenceOutcome#LATE late} and not applied. If none was, the probabilities are those of
 * {@link Assessor#assess} on the present day, but for rounding (within 1e-12).
 *
 * <p>Memory does not grow with the evidence. Not safe for use by several threads at once. No argument may be null.
 */
public final class Monitor {
    /** A duplicate is looked for among the last so many items, at least. */
    private static final int ITEMS_REMEMBERED = 4096;

    private final Assessor assessor;
    private final Dyad dyad;
    private final OnlineFilter filter;
    private final ChangeDetection changes;
    private final RunningReadings readings;
    private final long[] counts = new long[EvidenceOutcome.values().length];
    private LocalDate notAfter = Arguments.LAST;

    private Monitor(Assessor assessor, Dyad dyad, OnlineFilter filter) {
        this.assessor = assessor;
        this.dyad = dyad;
        this.filter = filter;
        this.changes = new ChangeDetection(filter, assessor.model());
        this.readings = new RunningReadings(
                assessor.model(), Engine.of(assessor.model()).halfLife());
    }

    /** An assessment of a dyad kept running, from before any evidence. */
    public static Monitor of(Assessor assessor, Dyad dyad) {
        return of(assessor, dyad, ITEMS_REMEMBERED);
    }

    /** The same, with smaller snapshots: a duplicate is looked for among the last so many items, at least; 1 or more. */
    public static Monitor of(Assessor assessor, Dyad dyad, int itemsRemembered) {
        Arguments.given(dyad, "dyad");
        return new Monitor(
                Arguments.given(assessor, "assessor"),
                dyad,
                OnlineFilter.of(Engine.of(assessor.model()), itemsRemembered));
    }

    /**
     * A monitor that goes on from where it was, with the same bits as one that was never stopped. A bound that was set by
     * {@link #notAfter} has to be set again.
     *
     * @throws IllegalArgumentException if the snapshot is of another model; see {@link MonitorSnapshot#migratedTo}
     */
    public static Monitor resume(Assessor assessor, MonitorSnapshot snapshot) {
        MonitorState saved = Arguments.given(snapshot, "snapshot").state();
        Preconditions.checkArgument(
                saved.model().equals(Arguments.given(assessor, "assessor").modelId()),
                "a monitor must go on by the model it began with, %s: %s. Maybe migrate the snapshot",
                saved.model(),
                assessor.modelId());
        Monitor monitor =
                new Monitor(assessor, saved.dyad(), OnlineFilter.resume(Engine.of(assessor.model()), saved.filter()));
        monitor.changes.restore(saved);
        monitor.readings.restore(saved.readings());
        saved.counts().forEach((outcome, count) -> monitor.counts[outcome.ordinal()] = count);
        return monitor;
    }

    /** The pair that it is about. */
    public Dyad dyad() {
        return dyad;
    }

    /** The present day; empty before the first item. */
    public Optional<LocalDate> day() {
        return filter.day();
    }

    /** Which phase the relationship is in. */
    public Belief<Phase> phase() {
        return OnlineBelief.ofPhases(filter).belief();
    }

    /** How deep the peace is. */
    public Belief<PeaceLevel> peace() {
        return OnlineBelief.ofLevels(filter).belief();
    }

    /** The phase that was announced last. */
    public Optional<Phase> announcedPhase() {
        return changes.announcedPhase();
    }

    /** The level of peace that was announced last. */
    public Optional<PeaceLevel> announcedLevel() {
        return changes.announcedLevel();
    }

    /**
     * The score of a factor's reading on the present day; empty where there is too little evidence. Once a thing
     * is over, it counts with the weight of its first report.
     */
    public Optional<Double> score(Factor factor) {
        Arguments.given(factor, "factor");
        return filter.day().flatMap(day -> readings.score(factor, day, filter.inForce()));
    }

    /**
     * The items that can be named: of each factor and band the latest, of one day the weightiest; of two years up to the last.
     */
    public ImmutableList<Evidence> representatives() {
        return changes.representatives();
    }

    /** How many items had an outcome. */
    public long count(EvidenceOutcome outcome) {
        return counts[Arguments.given(outcome, "outcome").ordinal()];
    }

    /**
     * Sets the last day on which an item can have become known: a later item is refused as {@link EvidenceOutcome#FUTURE}.
     * Set it again as time goes on; until it is set, there is no bound.
     *
     * @throws IllegalArgumentException if the day is before year 1 or after year 9999
     */
    public void notAfter(LocalDate last) {
        notAfter = Arguments.day(last, "notAfter");
    }

    /**
     * Takes an item. If it became known on a later day than all before it, time advances to that day first.
     *
     * @throws IllegalArgumentException if a party that it names is not of this dyad, or it was known before year 1
     */
    public MonitorUpdate take(Evidence item) {
        return take(item, notAfter);
    }

    /**
     * Takes an item that was received on a day, by which it must have been known. That day does not become the present one.
     *
     * @throws IllegalArgumentException if a party that it names is not of this dyad, or a day is before year 1 or after
     *     year 9999
     */
    public MonitorUpdate take(Evidence item, LocalDate received) {
        LocalDate known = Arguments.given(item, "item").knownBy();
        if (known.isAfter(Arguments.day(received, "received")) || known.isAfter(notAfter)) {
            counts[EvidenceOutcome.FUTURE.ordinal()]++;
            return new MonitorUpdate(EvidenceOutcome.FUTURE, ImmutableList.of());
        }
        Arguments.day(known, "known");
        Arguments.ofDyad(item, dyad);
        ImmutableList<Announcement<?>> announcements = advanceTo(known);
        return new MonitorUpdate(apply(item), announcements);
    }

    /**
     * Advances to a day: all that became known before it has been taken. Does nothing if that day or a later one is present.
     *
     * @return changes that became clear before that day
     * @throws IllegalArgumentException if the day is before year 1 or after year 9999
     */
    public ImmutableList<Announcement<?>> advanceTo(LocalDate next) {
        Arguments.day(next, "next");
        if (filter.day().isEmpty()) {
            filter.passTo(next);
        }
        if (!filter.present().isBefore(next)) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Announcement<?>> announcements = ImmutableList.builder();
        while (filter.present().isBefore(next)) {
            announcements.addAll(closeDay());
            LocalDate stop = nextStop(next);
            filter.passTo(stop).forEach(this::note);
            if (stop.getDayOfMonth() == 1 && filter.hasInForce()) {
                changes.reconsider();
            }
        }
        return announcements.build();
    }

    /** A condition or a measure has ended. */
    private void note(OnlineFilter.Ended ended) {
        readings.add(ended.item(), ended.lastDay());
        if (ended.isNews()) {
            changes.news(ended.item());
        }
    }

    /** The next day on which belief may change without news, but at most a given one. */
    private LocalDate nextStop(LocalDate last) {
        if (!filter.hasInForce()) {
            return last;
        }
        LocalDate nextMonth = filter.present().withDayOfMonth(1).plusMonths(1);
        LocalDate nextEnd = filter.nextEnd().orElse(last);
        LocalDate next = nextMonth.isBefore(nextEnd) ? nextMonth : nextEnd;
        return next.isBefore(last) ? next : last;
    }

    /** Ends the present day, on which nothing more became known. Returns the changes that became clear on it. */
    public ImmutableList<Announcement<?>> closeDay() {
        return changes.closeDay(dyad);
    }

    /**
     * A condition in force has ended, or will end on a day to come.
     *
     * @param id of the condition
     * @param lastDay its last day; its contribution after that day is taken back, as far as the look-back window reaches
     * @return whether there is such a condition in force
     * @throws IllegalArgumentException if it began after that day
     */
    public boolean end(String id, LocalDate lastDay) {
        Arguments.given(id, "id");
        Arguments.day(lastDay, "lastDay");
        Optional<OnlineFilter.Ended> ended = filter.end(id, lastDay);
        ended.filter(one -> !lastDay.isAfter(filter.present())).ifPresent(one -> {
            note(one);
            // Also what is taken back of the months since then changes belief.
            changes.reconsider();
        });
        return ended.isPresent();
    }

    /** All that this holds, as a value. */
    public MonitorSnapshot snapshot() {
        return new MonitorSnapshot(new MonitorState(
                MonitorState.FORMAT,
                dyad,
                assessor.modelId(),
                changes.isOpen(),
                Arrays.stream(EvidenceOutcome.values())
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), outcome -> outcome, this::count)),
                filter.state(),
                changes.savedPhases(),
                changes.savedLevels(),
                changes.representatives(),
                readings.saved()));
    }

    /** Takes an item without a look at whose it is. The day must have been advanced to. */
    EvidenceOutcome apply(Evidence item) {
        EvidenceOutcome outcome = filter.take(item);
        counts[outcome.ordinal()]++;
        if (outcome == EvidenceOutcome.APPLIED || outcome == EvidenceOutcome.REPLACED) {
            changes.add(item);
        }
        if (outcome == EvidenceOutcome.APPLIED) {
            readings.take(item, filter.present());
        }
        return outcome;
    }

    /** The beliefs by which changes are found, and what is in force. */
    OnlineFilter filter() {
        return filter;
    }

    /** Whether changes are to be looked for once the present day is over. */
    boolean isOpen() {
        return changes.isOpen();
    }
}
