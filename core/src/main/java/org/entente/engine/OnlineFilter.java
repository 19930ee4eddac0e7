package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Both filters of one relationship, kept running as evidence becomes known. It keeps the evidence of the present month and
 * of the {@value FilterState#WINDOW} before it, and the belief before them; so what becomes known late by up to that long is still put
 * in its place. Memory is bounded by what is in force and by what differs in those months.
 *
 * <p>Once all evidence known by a day is taken, and none came too late, the belief equals that of
 * {@link Filtered#of} on that day but for rounding (within 1e-12). Not safe for use by several threads at
 * once.
 */
public final class OnlineFilter {
    private final Engine engine;
    private final OnlineEvidence evidence;
    /** Before some month; while that is the first of all, what every filter begins with. */
    private FilterMoment before;
    /** That month: the first of the window, or one before it since which no evidence has left. */
    private int beforeMonth;
    /** Before the present month. */
    private FilterMoment atStart;

    private FilterMoment now;
    private final TrailingEvidence trailing = new TrailingEvidence();
    private LogLikelihoods measured = LogLikelihoods.NONE;

    private @Nullable LocalDate day;

    /**
     * An item that is no longer in force.
     *
     * @param item which
     * @param lastDay the last day on which it is in force
     * @param isNews whether its end is news, which changes belief
     */
    public record Ended(Evidence item, LocalDate lastDay, boolean isNews) {
        static Ended of(LastingItem item) {
            return new Ended(
                    item.item(), item.lastDay().orElseThrow(), item.weighted().end() != WeightedEvidence.NEVER);
        }
    }

    private OnlineFilter(Engine engine, int itemsRemembered) {
        Preconditions.checkArgument(itemsRemembered >= 1, "itemsRemembered must be at least 1: %s", itemsRemembered);
        this.engine = engine;
        this.evidence = new OnlineEvidence(engine, itemsRemembered);
        this.before = engine.beginning();
        this.atStart = engine.beginning().copy();
        this.now = engine.beginning().copy();
    }

    /**
     * Both filters of a model, before any evidence.
     *
     * @param itemsRemembered among how many of the last items, at least, a duplicate is sought; at least 1
     */
    public static OnlineFilter of(Engine engine, int itemsRemembered) {
        return new OnlineFilter(engine, itemsRemembered);
    }

    /** A filter that goes on from where it was. The same evidence then gives the same bits. */
    public static OnlineFilter resume(Engine engine, FilterState state) {
        OnlineFilter filter = new OnlineFilter(engine, state.itemsRemembered());
        filter.trailing.restore(state.effectiveEvidence());
        filter.evidence.restore(state);
        filter.before = engine.restored(state);
        filter.beforeMonth = filter.evidence.firstMonth();
        filter.day = state.day().orElse(null);
        return filter;
    }

    /** All that this holds, as a value. */
    public FilterState state() {
        refresh();
        FilterMoment first = before();
        return new FilterState(
                day(),
                evidence.reports().generation(),
                engine.phaseAxis().saved(first.beliefs()),
                engine.levelAxis().saved(first.beliefs()),
                first.news(),
                first.ends(),
                trailing.saved(evidence.month()),
                day == null ? ImmutableList.of() : evidence.savedWindow(),
                evidence.lasting().saved(),
                evidence.reports().older(evidence.firstMonth()),
                evidence.reports().younger(evidence.firstMonth()));
    }

    Engine engine() {
        return engine;
    }

    /** Before the window. */
    FilterMoment before() {
        if (day != null) {
            passBefore(evidence.firstMonth());
        }
        return before;
    }

    /** On the present day, once {@link #refresh} was called. {@link OnlineBelief} says what is believed then. */
    FilterMoment now() {
        return now;
    }

    /** The present day; empty before the first. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /**
     * The present day.
     *
     * @throws NullPointerException before the first
     */
    public LocalDate present() {
        return Preconditions.checkNotNull(day, "no day has come yet");
    }

    /** Whether anything is in force, so that months without news change belief. */
    public boolean hasInForce() {
        return evidence.lasting().isAnyInForce();
    }

    /** What is in force on the present day, in canonical order. */
    public ImmutableList<Evidence> inForce() {
        return evidence.lasting().inForce().stream().map(LastingItem::item).collect(ImmutableList.toImmutableList());
    }

    /** What is in force on the present day or was in the months of the window, in canonical order. */
    public ImmutableList<Evidence> latelyInForce() {
        return evidence.lasting().all().stream().map(LastingItem::item).collect(ImmutableList.toImmutableList());
    }

    /** The next day on which something in force ends, as far as is known. */
    public Optional<LocalDate> nextEnd() {
        return evidence.lasting().nextEnd();
    }

    /**
     * Time passes to a day, the first time to the day on which the first evidence is known. Does nothing if that day or a
     * later one is present.
     *
     * @return what has ended meanwhile
     */
    public ImmutableList<Ended> passTo(LocalDate next) {
        LocalDate present = day;
        if (present == null) {
            begin(next);
        }
        if (present == null || !next.isAfter(present)) {
            return ImmutableList.of();
        }
        day = next;
        List<Ended> ended = new ArrayList<>(0);
        for (int last = Months.of(next); evidence.month() < last; nextMonth()) {
            if (hasInForce()) {
                endBy(Months.yearMonth(evidence.month()).atEndOfMonth(), ended);
            }
        }
        if (hasInForce()) {
            endBy(next, ended);
        }
        return ImmutableList.copyOf(ended);
    }

    /**
     * Takes an item.
     *
     * @return what became of it
     * @throws IllegalStateException if it could not be known by the present day
     */
    public EvidenceOutcome take(Evidence item) {
        LocalDate present = present();
        Preconditions.checkState(
                !item.knownBy().isAfter(present), "%s must be known by %s: %s", item.id(), present, item.knownBy());
        return evidence.take(item, present);
    }

    /**
     * A condition in force has ended, or will end. What it was counted for after that day is taken back, as far as the
     * window reaches; an end before the window is news in its first month.
     *
     * @param id of the condition
     * @param lastDay the last day of it
     * @return the end of it; empty if no such condition is in force
     * @throws IllegalArgumentException if it began after that day
     */
    public Optional<Ended> end(String id, LocalDate lastDay) {
        return day().flatMap(present -> evidence.end(id, lastDay, present)).map(Ended::of);
    }

    private void begin(LocalDate first) {
        day = first;
        evidence.begin(Months.of(first));
        beforeMonth = evidence.firstMonth();
        // Even the base rates have gone through the window, so that a resumed filter gives the same bits.
        atStart.become(engine.afterNothing());
    }

    private void nextMonth() {
        refresh();
        int leaving = evidence.firstMonth();
        if (evidence.isAnyIn(leaving)) {
            passBefore(leaving + 1);
        }
        evidence.nextMonth();
        FilterMoment toMakeAnew = atStart;
        atStart = now;
        now = toMakeAnew;
    }

    private void endBy(LocalDate last, List<Ended> ended) {
        evidence.endBy(last).forEach(item -> ended.add(Ended.of(item)));
    }

    Discounts discounts() {
        return engine.discounts();
    }

    /** An item as it is known on the present day. */
    WeightedEvidence weighted(Evidence item) {
        return evidence.weighted(item, present());
    }

    /** What is known. */
    OnlineEvidence evidence() {
        return evidence;
    }

    /** The same as {@link #effectiveEvidence}, however short a time it spans. */
    double evidenceOfTenYears() {
        refresh();
        return evidence.isSilent(now, measured) ? 0 : trailing.sum(evidence.month(), evidence.lasting(), discounts());
    }

    /** Effective evidence of the ten years up to the present month. */
    public double effectiveEvidence() {
        refresh();
        return evidence.isSilent(now, measured)
                ? 0
                : trailing.effective(evidence.month(), evidence.lasting(), discounts());
    }

    /** Makes the beliefs anew where evidence has changed what they were made of. */
    void refresh() {
        if (day == null) {
            return;
        }
        int from = evidence.changedFrom();
        if (from < evidence.month()) {
            now.become(before());
            for (int at = evidence.firstMonth(); at < evidence.month(); at++) {
                trailing.set(at, step(now, at));
            }
            atStart.become(now);
        }
        if (from < Months.OPEN) {
            now.become(atStart);
            trailing.set(evidence.month(), step(now, evidence.month()));
            measured = evidence.lasting().measured(evidence.month(), engine.discounts());
        }
    }

    /** Log-likelihoods of the measures of the present month, which the filter does not remember. */
    LogLikelihoods measured() {
        return measured;
    }

    /** Months leave the window; those without evidence in them only once it matters. */
    private void passBefore(int month) {
        if (beforeMonth < month && before == engine.beginning()) {
            before = before.copy();
        }
        for (; beforeMonth < month; beforeMonth++) {
            step(before, beforeMonth);
        }
    }

    /** Returns the effective evidence of the month. */
    private double step(FilterMoment moment, int at) {
        LogLikelihoods sums = evidence.sums(at);
        double effective = evidence.contribute(at, moment, sums);
        engine.step(moment, sums);
        return effective;
    }
}
