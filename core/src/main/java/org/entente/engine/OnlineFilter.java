package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Both filters of one relationship, kept running as evidence becomes known. It keeps the evidence of the present month and
 * of the {@value #WINDOW} before it, and the belief before them; so what becomes known late by up to that long is still put
 * in its place. Memory is bounded by what is in force and by what differs in those months.
 *
 * <p>Once all evidence known by a day is taken, and none came too late, the belief equals that of
 * {@link HiddenMarkovModel#filter} on that day but for rounding (within 1e-12). Not safe for use by several threads at
 * once.
 */
public final class OnlineFilter {
    /** Months before the present one for which late evidence is still taken. */
    public static final int WINDOW = 24;

    private final Engine engine;
    private final Discounts discounts;
    private final OnlineBelief<Phase> phases;
    private final OnlineBelief<PeaceLevel> levels;
    private final DuplicateCache reports;
    private final LastingEvidence lasting = new LastingEvidence();
    private final LookBackWindow window = new LookBackWindow();
    private final RedundancyMemory memoryBefore = new RedundancyMemory();
    private final RedundancyMemory memoryAtStart = new RedundancyMemory();
    private final RedundancyMemory memory = new RedundancyMemory();
    private final TrailingEvidence trailing = new TrailingEvidence();
    private final LogLikelihoods sums = new LogLikelihoods();
    private @Nullable LocalDate day;
    private int month;
    /** Whether a month of the window before the present one has changed. */
    private boolean pastIsStale;

    private boolean presentIsStale;

    /**
     * An item that is no longer in force.
     *
     * @param item which
     * @param lastDay the last day on which it is in force
     * @param isNews whether its end is news, which changes belief
     */
    public record Ended(Evidence item, LocalDate lastDay, boolean isNews) {
        private static Ended of(LastingItem item) {
            return new Ended(
                    item.item(), item.lastDay().orElseThrow(), item.weighted().end() != WeightedEvidence.NEVER);
        }
    }

    OnlineFilter(Engine engine, int itemsRemembered) {
        Preconditions.checkArgument(itemsRemembered >= 1, "itemsRemembered must be at least 1: %s", itemsRemembered);
        this.engine = engine;
        this.discounts = engine.discounts();
        this.reports = new DuplicateCache(itemsRemembered);
        this.phases = new OnlineBelief<>(this, engine.phases(), LogLikelihoods::phases);
        this.levels = new OnlineBelief<>(this, engine.levels(), LogLikelihoods::levels);
    }

    /** A filter that goes on from where it was. */
    static OnlineFilter resume(Engine engine, FilterState state) {
        OnlineFilter filter = new OnlineFilter(engine, state.itemsRemembered());
        filter.phases.restore(state.phases());
        filter.levels.restore(state.levels());
        filter.memoryBefore.restore(state.newsRemembered(), state.endsRemembered());
        filter.trailing.restore(state.effectiveEvidence());
        filter.reports.restore(state.olderReports(), state.newerReports());
        filter.window.restore(engine, state.window());
        state.day().ifPresent(day -> {
            filter.begin(day);
            state.lasting()
                    .forEach(one -> filter.lasting.add(
                            LastingItem.of(engine, one.item(), one.reportedEnd().orElse(null), day)));
        });
        return filter;
    }

    /** All that this holds, as a value. */
    public FilterState state() {
        refresh();
        return new FilterState(
                day(),
                reports.generation(),
                phases.saved(),
                levels.saved(),
                memoryBefore.news(),
                memoryBefore.ends(),
                trailing.saved(month),
                day == null ? ImmutableList.of() : window.saved(month),
                lasting.all().stream()
                        .map(one -> new FilterState.Lasting(one.item(), one.reportedEnd()))
                        .collect(ImmutableList.toImmutableList()),
                reports.older(),
                reports.younger());
    }

    /** The axis of phases. */
    public OnlineBelief<Phase> phases() {
        return phases;
    }

    /** The axis of levels of peace. */
    public OnlineBelief<PeaceLevel> levels() {
        return levels;
    }

    /** The present day; empty before the first. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** Whether anything is in force, so that months without news change belief. */
    public boolean hasInForce() {
        return lasting.isAnyInForce();
    }

    /** What is in force on the present day, in canonical order. */
    public ImmutableList<Evidence> inForce() {
        return lasting.inForce().stream().map(LastingItem::item).collect(ImmutableList.toImmutableList());
    }

    /** What is in force on the present day or was in the months of the window, in canonical order. */
    public ImmutableList<Evidence> latelyInForce() {
        return lasting.all().stream().map(LastingItem::item).collect(ImmutableList.toImmutableList());
    }

    /** The next day on which something in force ends, as far as is known. */
    public Optional<LocalDate> nextEnd() {
        return lasting.nextEnd();
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
            return ImmutableList.of();
        }
        if (!next.isAfter(present)) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Ended> ended = ImmutableList.builder();
        for (int last = Months.of(next); month < last; nextMonth()) {
            endBy(Months.yearMonth(month).atEndOfMonth(), ended);
        }
        endBy(next, ended);
        day = next;
        return ended.build();
    }

    /**
     * Takes an item.
     *
     * @return what became of it
     * @throws IllegalStateException if it could not be known by the present day
     */
    public EvidenceOutcome take(Evidence item) {
        LocalDate present = Preconditions.checkNotNull(day, "no day has come yet");
        Preconditions.checkState(
                !item.knownBy().isAfter(present), "%s must be known by %s: %s", item.id(), present, item.knownBy());
        WeightedEvidence weighted = WeightedEvidence.of(item, engine.rules(), present);
        if (weighted.begins() < firstMonth()) {
            return EvidenceOutcome.LATE;
        }
        long fingerprint = DuplicateCache.fingerprint(item);
        Optional<FilterState.Report> before = findReport(item, fingerprint);
        LocalDate reportedEnd = null;
        if (before.isPresent()) {
            if (!isBetter(weighted, before.get())) {
                return EvidenceOutcome.DUPLICATE;
            }
            if (Months.of(before.get().month().atDay(1)) < firstMonth()) {
                return EvidenceOutcome.LATE;
            }
            reportedEnd = takeBack(weighted, fingerprint, before.get());
        }
        reports.put(report(weighted, fingerprint));
        if (lasts(item)) {
            addLasting(LastingItem.of(engine, item, reportedEnd, present));
        } else {
            countNews(weighted, weighted.news(), weighted.weight(), 1);
        }
        return before.isPresent() ? EvidenceOutcome.REPLACED : EvidenceOutcome.APPLIED;
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
        LocalDate present = day;
        Optional<LastingItem> found = lasting.findInForce(id);
        if (present == null || found.isEmpty()) {
            return Optional.empty();
        }
        LocalDate began = found.get().item().when().first();
        Preconditions.checkArgument(
                !lastDay.isBefore(began), "lastDay of %s must not be before it began on %s: %s", id, began, lastDay);
        LastingItem ended = found.get().endingOn(lastDay, present);
        replace(found.get(), ended);
        return Optional.of(Ended.of(ended));
    }

    private void begin(LocalDate first) {
        day = first;
        month = Months.of(first);
        // Even the base rates are made anew through the window, so that a resumed filter gives the same bits.
        pastIsStale = true;
    }

    private void nextMonth() {
        refresh();
        int leaving = firstMonth();
        contribute(leaving, memoryBefore);
        boolean any = isAnyIn(leaving);
        phases.leave(sums, any);
        levels.leave(sums, any);
        window.leave(leaving);
        month++;
        lasting.dropBefore(firstMonth());
        phases.beginMonth();
        levels.beginMonth();
        memoryAtStart.become(memory);
        presentIsStale = true;
    }

    private void endBy(LocalDate last, ImmutableList.Builder<Ended> ended) {
        for (LastingItem item : lasting.endingBy(last)) {
            LastingItem over = item.reaching(last);
            replace(item, over);
            ended.add(Ended.of(over));
        }
    }

    private void replace(LastingItem item, LastingItem changed) {
        lasting.remove(item);
        lasting.add(changed);
        countEnd(item, -1);
        countEnd(changed, 1);
        stale(Math.min(item.weighted().last(), changed.weighted().last()));
        lasting.dropBefore(firstMonth());
    }

    private void addLasting(LastingItem item) {
        lasting.add(item);
        countOnset(item, 1);
        countEnd(item, 1);
        stale(item.weighted().first());
    }

    /** Takes back a report that another takes the place of; the last day, if it had been reported to end. */
    private @Nullable LocalDate takeBack(WeightedEvidence weighted, long fingerprint, FilterState.Report before) {
        if (!lasts(weighted.item())) {
            countNews(weighted, Months.of(before.month().atDay(1)), before.weight(), -1);
            return null;
        }
        LastingItem item = lasting.find(fingerprint).orElseThrow();
        lasting.remove(item);
        countOnset(item, -1);
        countEnd(item, -1);
        stale(item.weighted().first());
        return item.reportedEnd().orElse(null);
    }

    private void countOnset(LastingItem item, int count) {
        if (item.weighted().isCondition()) {
            countNews(item.weighted(), item.weighted().news(), item.weighted().weight(), count);
        }
    }

    private void countNews(WeightedEvidence item, int at, double weight, int count) {
        if (weight > 0) {
            window.open(at).addNews(engine, item.factor(), item.item().instrument(), item.slot(), weight, count);
            stale(at);
        }
    }

    private void countEnd(LastingItem item, int count) {
        WeightedEvidence weighted = item.weighted();
        if (weighted.end() != WeightedEvidence.NEVER && weighted.weight() > 0) {
            int at = Math.max(weighted.end(), firstMonth());
            window.open(at).addEnds(engine, weighted.side(), weighted.weight(), count);
            stale(at);
        }
    }

    /** The evidence has changed from a month on. */
    private void stale(int from) {
        pastIsStale |= from < month;
        presentIsStale = true;
    }

    private int firstMonth() {
        return month - WINDOW;
    }

    private static boolean lasts(Evidence item) {
        return item.kind() == EvidenceKind.CONDITION || item.kind() == EvidenceKind.MEASURE;
    }

    /** The report of the same content that counts; of what lasts, even where the cache has forgotten it. */
    private Optional<FilterState.Report> findReport(Evidence item, long fingerprint) {
        Optional<FilterState.Report> found = reports.find(fingerprint);
        return found.isPresent() || !lasts(item)
                ? found
                : lasting.find(fingerprint).map(one -> report(one.weighted(), fingerprint));
    }

    private static FilterState.Report report(WeightedEvidence weighted, long fingerprint) {
        return new FilterState.Report(
                fingerprint, weighted.weight(), Months.yearMonth(weighted.begins()), decidingId(weighted));
    }

    /** Of two reports of equal weight the id decides; that matters where they may name different months, or are named. */
    private static String decidingId(WeightedEvidence weighted) {
        Evidence item = weighted.item();
        boolean alike = !lasts(item) && Months.of(item.when().findLast().orElseThrow()) == weighted.news();
        return alike ? "" : item.id();
    }

    private static boolean isBetter(WeightedEvidence weighted, FilterState.Report other) {
        int byWeight = Double.compare(weighted.weight(), other.weight());
        return byWeight > 0 || (byWeight == 0 && weighted.item().id().compareTo(other.id()) < 0);
    }

    Discounts discounts() {
        return discounts;
    }

    RedundancyMemory memory() {
        return memory;
    }

    int presentMonth() {
        Preconditions.checkState(day != null, "no day has come yet");
        return month;
    }

    /** An item as it is known on the present day. */
    WeightedEvidence weighted(Evidence item) {
        LocalDate present = Preconditions.checkNotNull(day);
        return (lasts(item) ? lasting.find(DuplicateCache.fingerprint(item)) : Optional.<LastingItem>empty())
                .map(LastingItem::weighted)
                .orElseGet(() -> WeightedEvidence.of(item, engine.rules(), present));
    }

    /** Log-likelihoods of what is in force, in each of the coming months. */
    double[][] lastingInComingMonths(int months, Function<LogLikelihoods, double[]> axis) {
        double[][] coming = new double[months][];
        for (int i = 0; i < months; i++) {
            sums.clear();
            lasting.contribute(month + 1 + i, discounts, sums);
            coming[i] = axis.apply(sums).clone();
        }
        return coming;
    }

    /** Effective evidence of the ten years up to the present month. */
    double effectiveEvidence() {
        refresh();
        return day == null ? 0 : trailing.sum() + lasting.standing(month, discounts);
    }

    /** Makes the beliefs anew where evidence has changed what they were made of. */
    void refresh() {
        if (day == null) {
            return;
        }
        if (pastIsStale) {
            phases.rewind();
            levels.rewind();
            memory.become(memoryBefore);
            for (int at = firstMonth(); at < month; at++) {
                step(at);
            }
            phases.beginMonth();
            levels.beginMonth();
            memoryAtStart.become(memory);
            pastIsStale = false;
            presentIsStale = true;
        }
        if (presentIsStale) {
            phases.restart();
            levels.restart();
            memory.become(memoryAtStart);
            step(month);
            presentIsStale = false;
        }
    }

    private void step(int at) {
        trailing.set(at, contribute(at, memory));
        boolean any = isAnyIn(at);
        phases.step(sums, any);
        levels.step(sums, any);
    }

    private boolean isAnyIn(int at) {
        return !window.at(at).isEmpty() || lasting.isAnyIn(at);
    }

    /** Sums up the log-likelihoods of a month; the effective evidence of it. */
    private double contribute(int at, RedundancyMemory remembered) {
        remembered.fade(discounts.keptMonthly());
        sums.clear();
        double effective = window.at(at).contribute(discounts, remembered, sums);
        return lasting.isAnyIn(at) ? effective + lasting.contribute(at, discounts, sums) : effective;
    }
}
