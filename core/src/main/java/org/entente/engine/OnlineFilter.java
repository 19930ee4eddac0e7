package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * Both filters of one relationship, kept running as evidence becomes known. It keeps the evidence of the present month
 * and of the {@value #WINDOW} before it as counts, and the belief before them; so what becomes known late by up to that
 * long is still put in its place. Memory is bounded by what speaks in those months and by what is in force.
 *
 * <p>Once all evidence known by a day is taken, and none came too late, the belief equals that of {@link HiddenMarkovModel#filter} on
 * that day but for rounding (within 1e-12). Not safe for use by several threads at once.
 */
public final class OnlineFilter {
    /** Months before the present one for which late evidence is still taken. */
    public static final int WINDOW = 24;

    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final Engine chains;
    private final OnlineBelief<Phase> phases;
    private final OnlineBelief<PeaceLevel> levels;
    private final DuplicateCache tellings;
    private final List<ConditionInForce> inForce = new ArrayList<>();
    private final LookBackWindow window = new LookBackWindow();
    private final RedundancyDiscount yearBefore;
    private final RedundancyDiscount year;
    private final TrailingEvidence decade;
    private int month;
    /** Whether a month of the window before the present one has changed. */
    private boolean pastIsStale;

    private boolean presentIsStale;

    OnlineFilter(Engine chains, int tellingsRemembered) {
        this.chains = chains;
        this.month = NOT_BEGUN;
        this.tellings = new DuplicateCache(tellingsRemembered);
        this.phases = new OnlineBelief<>(this, chains.phases());
        this.levels = new OnlineBelief<>(this, chains.levels());
        this.yearBefore = new RedundancyDiscount(chains.phases().redundancy());
        this.year = yearBefore.copy();
        this.decade = new TrailingEvidence();
    }

    /** A filter that goes on from a snapshot. */
    static OnlineFilter resume(Engine chains, FilterState snapshot) {
        OnlineFilter filter = new OnlineFilter(chains, snapshot.tellingsRemembered());
        snapshot.month().ifPresent(filter::begin);
        filter.phases.restore(snapshot.phasesBefore());
        filter.levels.restore(snapshot.levelsBefore());
        filter.yearBefore.restore(snapshot.yearBefore());
        filter.decade.restore(snapshot.decade());
        filter.tellings.restore(snapshot.toldBefore(), snapshot.toldLately());
        filter.window.restore(snapshot.window(), chains);
        for (FilterState.Speaking one : snapshot.inForce()) {
            Evidence item = one.item();
            filter.inForce.add(ConditionInForce.of(
                            ScheduledEvidence.of(item, chains.rules(), ConditionInForce.OPEN),
                            DuplicateCache.fingerprint(item),
                            chains.dialect(item.factor(), item.instrument()))
                    .until(one.last()
                            .map(last -> ScheduledEvidence.month(last.atDay(1)))
                            .orElse(ConditionInForce.OPEN)));
        }
        return filter;
    }

    /** All that this holds, as a value. */
    public FilterState snapshot() {
        refresh();
        return new FilterState(
                month(),
                tellings.generation(),
                ImmutableList.copyOf(Doubles.asList(phases.before.belief())),
                ImmutableList.copyOf(Doubles.asList(levels.before.belief())),
                yearBefore.saved(),
                decade.saved(),
                month == NOT_BEGUN ? ImmutableList.of() : window.saved(month),
                inForce.stream().map(ConditionInForce::saved).collect(ImmutableList.toImmutableList()),
                tellings.older(),
                tellings.younger());
    }

    /** The filter of phases. */
    public OnlineBelief<Phase> phases() {
        return phases;
    }

    /** The filter of levels of peace. */
    public OnlineBelief<PeaceLevel> levels() {
        return levels;
    }

    /** The present month; empty before the first. */
    public Optional<YearMonth> month() {
        return month == NOT_BEGUN ? Optional.empty() : Optional.of(ScheduledEvidence.yearMonth(month));
    }

    /** Whether anything in force speaks without being told again. */
    public boolean hasInForce() {
        return !inForce.isEmpty();
    }

    /** What is in force in the present month, in the order in which it came. */
    public List<Evidence> inForce() {
        return inForce.stream().map(ConditionInForce::item).toList();
    }

    /** Begins the first month. */
    public void begin(YearMonth first) {
        Preconditions.checkState(month == NOT_BEGUN, "already begun: %s", first);
        month = ScheduledEvidence.month(first.atDay(1));
        // Even the base rates are made anew through the window, so that a resumed filter gives the same bits.
        pastIsStale = true;
    }

    /**
     * Begins the next month.
     *
     * @return what is in force no more
     */
    public ImmutableList<Evidence> next() {
        Preconditions.checkState(month != NOT_BEGUN, "not begun");
        refresh();
        int leaving = month - WINDOW;
        step(leaving, phases.before, levels.before, yearBefore);
        window.leave(leaving);
        phases.begin();
        levels.begin();
        month++;
        presentIsStale = true;
        if (inForce.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<Evidence> over = inForce.stream()
                .filter(speaking -> speaking.last() < month)
                .map(ConditionInForce::item)
                .collect(ImmutableList.toImmutableList());
        inForce.removeIf(speaking -> speaking.last() < month);
        for (ConditionInForce speaking : inForce) {
            window.open(month).add(speaking.dialect(), speaking.band(), speaking.weight(), 1);
        }
        return over;
    }

    /** Takes an item that could be known by the end of the present month. */
    public EvidenceOutcome take(Evidence item) {
        ScheduledEvidence entry = ScheduledEvidence.of(item, chains.rules(), ConditionInForce.OPEN);
        if (entry.first() < month - WINDOW) {
            return EvidenceOutcome.LATE;
        }
        long told = DuplicateCache.fingerprint(item);
        boolean known = tellings.knows(told);
        if (known) {
            FilterState.Told before = tellings.report(told);
            int byWeight = Double.compare(entry.weight(), before.weight());
            if (before.month() < month - WINDOW
                    || byWeight < 0
                    || (byWeight == 0 && item.id().compareTo(before.id()) >= 0)) {
                return EvidenceOutcome.DUPLICATE;
            }
            takeBack(item, told, before, entry);
        }
        tellings.put(new FilterState.Told(told, entry.weight(), entry.first(), decidingId(entry)));
        ConditionInForce speaking = ConditionInForce.of(entry, told, chains.dialect(item.factor(), item.instrument()));
        count(speaking, Math.max(entry.first(), month - WINDOW), entry.last(), 1);
        if (entry.last() > month) {
            inForce.add(speaking);
        }
        return known ? EvidenceOutcome.REPLACED : EvidenceOutcome.APPLIED;
    }

    /** Of two reports that can be trusted alike, the id decides; that matters where they may name different months. */
    private static String decidingId(ScheduledEvidence entry) {
        boolean mayDiffer = entry.item().kind() == EvidenceKind.EVENT
                && ScheduledEvidence.month(entry.item().when().first()) < entry.first();
        return mayDiffer ? entry.item().id() : "";
    }

    /** A report that can be trusted more takes the place of another. */
    private void takeBack(Evidence item, long told, FilterState.Told before, ScheduledEvidence entry) {
        ConditionInForce speaking = new ConditionInForce(
                item,
                told,
                chains.dialect(item.factor(), item.instrument()),
                before.month(),
                entry.last() - entry.first() + before.month(),
                before.weight());
        count(speaking, Math.max(speaking.first(), month - WINDOW), speaking.last(), -1);
        inForce.removeIf(other -> other.told() == told);
    }

    /**
     * A condition in force has ended. What it was counted for after that day is taken back, as far as the window reaches.
     *
     * @param id of the condition
     * @param lastDay the last day of it
     * @return whether there is such a condition in force
     */
    public boolean end(String id, LocalDate lastDay) {
        for (int i = 0; i < inForce.size(); i++) {
            ConditionInForce speaking = inForce.get(i);
            if (speaking.item().id().equals(id)) {
                int last = Math.min(speaking.last(), Math.max(speaking.first(), ScheduledEvidence.month(lastDay)));
                count(speaking, Math.max(last + 1, month - WINDOW), speaking.last(), -1);
                inForce.remove(i);
                if (last > month) {
                    inForce.add(i, speaking.until(last));
                }
                return true;
            }
        }
        return false;
    }

    /** Adds an item to the months from one to another, none of them after the present. */
    private void count(ConditionInForce speaking, int first, int last, int times) {
        if (speaking.weight() == 0) {
            return;
        }
        for (int at = first; at <= Math.min(last, month); at++) {
            window.open(at).add(speaking.dialect(), speaking.band(), speaking.weight(), times);
            pastIsStale |= at < month;
            presentIsStale = true;
        }
    }

    <S extends Enum<S>> Projection<S> hypothesis(HiddenMarkovModel<S> chain, FilterStep now) {
        refresh();
        return new Projection<>(chain, now.belief(), year, month, inForce);
    }

    /** Effective evidence of the ten years up to the present month. */
    double effectiveEvidence() {
        refresh();
        return decade.sum();
    }

    /** Makes the beliefs anew where evidence has changed what they were made of. */
    void refresh() {
        if (month == NOT_BEGUN) {
            return;
        }
        if (pastIsStale) {
            phases.rewind();
            levels.rewind();
            year.become(yearBefore);
            for (int at = month - WINDOW; at < month; at++) {
                decade.hear(at, step(at, phases.now, levels.now, year));
            }
            phases.begin();
            levels.begin();
            pastIsStale = false;
            presentIsStale = true;
        }
        if (presentIsStale) {
            phases.restart();
            levels.restart();
            decade.hear(month, step(month, phases.now, levels.now, year));
            presentIsStale = false;
        }
    }

    /** One month of both chains; the effective evidence of it. */
    private double step(int at, FilterStep phase, FilterStep level, RedundancyDiscount heard) {
        phase.move();
        level.move();
        double effective = window.at(at).speak(at, phase, level, heard);
        phase.weigh();
        level.weigh();
        return effective;
    }

    /** How many items like one, by factor and band, speak in the window. */
    public int alike(Evidence item) {
        return window.alike(item);
    }
}
