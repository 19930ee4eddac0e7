package org.entente.engine;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.EvidenceOutcome;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** The evidence of an {@link OnlineFilter}: that of its window, what is in force, and which reports of it were taken. */
final class OnlineEvidence {
    private final Engine engine;
    private final DuplicateCache reports;
    private final LastingEvidence lasting = new LastingEvidence();
    private final LookBackWindow window = new LookBackWindow();
    private int month;
    private int changedFrom = Months.OPEN;

    OnlineEvidence(Engine engine, int itemsRemembered) {
        this.engine = engine;
        this.reports = new DuplicateCache(itemsRemembered);
    }

    /** Goes on from where it was. */
    void restore(FilterState state) {
        reports.restore(state.olderReports(), state.newerReports());
        window.restore(state.window());
        state.day().ifPresent(day -> {
            begin(Months.of(day));
            state.lasting()
                    .forEach(one -> lasting.add(
                            LastingItem.of(engine, one.item(), one.reportedEnd().orElse(null), day)));
            changed(firstMonth());
        });
    }

    /** Begins the first month. */
    void begin(int first) {
        month = first;
        changed(first);
    }

    /** The next month begins; the first one leaves the window. */
    void nextMonth() {
        window.leave(firstMonth());
        month++;
        changed(month);
        lasting.dropBefore(firstMonth());
    }

    /** The present month. */
    int month() {
        return month;
    }

    /** The first month of the window. */
    int firstMonth() {
        return month - FilterState.WINDOW;
    }

    /**
     * From which month on belief is to be made anew, by what has changed since this was last asked; {@link Months#OPEN} if
     * from none.
     */
    int changedFrom() {
        int from = changedFrom;
        changedFrom = Months.OPEN;
        return from;
    }

    /** What is in force, or was in the window. */
    LastingEvidence lasting() {
        return lasting;
    }

    /** The reports that were taken. */
    DuplicateCache reports() {
        return reports;
    }

    /** The months of the window that have news. */
    ImmutableList<FilterState.Month> savedWindow() {
        return window.saved(month);
    }

    /** Empty sums for the evidence that contributes in a month; {@link LogLikelihoods#NONE} if there is none. */
    LogLikelihoods sums(int at) {
        return isAnyIn(at) ? new LogLikelihoods() : LogLikelihoods.NONE;
    }

    /** Whether any evidence contributes in a month. */
    boolean isAnyIn(int at) {
        return window.isAnyIn(at) || lasting.isAnyIn(at);
    }

    /**
     * Sums up the log-likelihoods of a month.
     *
     * @param moment after the months before; it remembers the news of the month too
     * @param sums of the month, to be added to
     * @return the effective evidence of the month
     */
    double contribute(int at, FilterMoment moment, LogLikelihoods sums) {
        Discounts discounts = engine.discounts();
        moment.fade(discounts.keptMonthly());
        double effective = window.contribute(at, engine, moment, sums);
        return lasting.isAnyIn(at) ? effective + lasting.contribute(at, discounts, sums) : effective;
    }

    /** An item as it is known on a day. */
    WeightedEvidence weighted(Evidence item, LocalDate day) {
        return (lasts(item) ? lasting.find(DuplicateCache.fingerprint(item)) : Optional.<LastingItem>empty())
                .map(LastingItem::weighted)
                .orElseGet(() -> WeightedEvidence.of(item, engine.rules(), day));
    }

    /** Takes an item that is known by a day of the present month. */
    EvidenceOutcome take(Evidence item, LocalDate present) {
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
        reports.put(fingerprint, weighted.weight(), weighted.begins(), decidingId(weighted), firstMonth());
        if (lasts(item)) {
            addLasting(LastingItem.of(engine, item, reportedEnd, present));
        } else {
            countNews(weighted, weighted.news(), weighted.weight(), 1);
        }
        return before.isPresent() ? EvidenceOutcome.REPLACED : EvidenceOutcome.APPLIED;
    }

    /** A condition in force ends; empty if there is none of that id. */
    Optional<LastingItem> end(String id, LocalDate lastDay, LocalDate present) {
        Optional<LastingItem> found = lasting.findInForce(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LocalDate began = found.get().item().when().first();
        Preconditions.checkArgument(
                !lastDay.isBefore(began), "lastDay of %s must not be before it began on %s: %s", id, began, lastDay);
        LastingItem ended = found.get().endingOn(lastDay, present);
        replace(found.get(), ended);
        return Optional.of(ended);
    }

    /** Ends what a day is the last of, and says what that is. */
    ImmutableList<LastingItem> endBy(LocalDate last) {
        ImmutableList.Builder<LastingItem> ended = ImmutableList.builder();
        for (LastingItem item : lasting.endingBy(last)) {
            LastingItem over = item.reaching(last);
            replace(item, over);
            ended.add(over);
        }
        return ended.build();
    }

    private void replace(LastingItem item, LastingItem changed) {
        lasting.remove(item);
        lasting.add(changed);
        countEnd(item, -1);
        countEnd(changed, 1);
        changed(Math.min(item.weighted().last(), changed.weighted().last()));
        lasting.dropBefore(firstMonth());
    }

    private void addLasting(LastingItem item) {
        lasting.add(item);
        countOnset(item, 1);
        countEnd(item, 1);
        changed(item.weighted().first());
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
        changed(item.weighted().first());
        return item.reportedEnd().orElse(null);
    }

    private void countOnset(LastingItem item, int count) {
        if (item.weighted().isCondition()) {
            countNews(item.weighted(), item.weighted().news(), item.weighted().weight(), count);
        }
    }

    private void countNews(WeightedEvidence item, int at, double weight, int count) {
        if (weight > 0) {
            window.addNews(at, item.factor(), item.item().instrument(), item.slot(), weight, count);
            changed(at);
        }
    }

    private void countEnd(LastingItem item, int count) {
        WeightedEvidence weighted = item.weighted();
        if (weighted.end() != WeightedEvidence.NEVER && weighted.weight() > 0) {
            int at = Math.max(weighted.end(), firstMonth());
            window.addEnds(at, weighted.side(), weighted.weight(), count);
            changed(at);
        }
    }

    private void changed(int from) {
        changedFrom = Math.min(changedFrom, from);
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

    /**
     * Of two reports of equal weight the id decides; that matters where they may name different months, as what spans several
     * does, or where the item itself is kept, as what lasts is.
     */
    private static String decidingId(WeightedEvidence weighted) {
        Evidence item = weighted.item();
        return !lasts(item)
                        && Months.of(item.when().first())
                                == Months.of(item.when().findLast().orElseThrow())
                ? ""
                : item.id();
    }

    private static boolean isBetter(WeightedEvidence weighted, FilterState.Report other) {
        int byWeight = Double.compare(weighted.weight(), other.weight());
        return byWeight > 0 || (byWeight == 0 && weighted.item().id().compareTo(other.id()) < 0);
    }

    /** Whether the chain holds anything now: a condition in force, or earlier news that is still remembered. */
    boolean isHeld(FilterMoment now) {
        return now.isAnyRemembered() || lasting().isAnyConditionIn(month());
    }

    /** Whether nothing speaks: what measures said is forgotten. */
    boolean isSilent(FilterMoment now, LogLikelihoods measured) {
        return measured.isEmpty() && !isHeld(now);
    }
}
