package org.entente.engine;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.jspecify.annotations.Nullable;

/** A condition or a measure: it contributes in every month from its first to its last. */
final class LastingItem {
    /** The order in which weights and contributions are summed. */
    static final Comparator<LastingItem> IN_ORDER = Comparator.comparing(
                    LastingItem::weighted, WeightedEvidence.IN_ORDER)
            .thenComparing(lasting -> lasting.item().id())
            .thenComparingLong(LastingItem::fingerprint);

    private final WeightedEvidence weighted;
    private final long fingerprint;
    private final double[] row;
    private final @Nullable LocalDate reportedEnd;
    private final boolean over;

    private LastingItem(
            WeightedEvidence weighted, long fingerprint, double[] row, @Nullable LocalDate reportedEnd, boolean over) {
        this.weighted = weighted;
        this.fingerprint = fingerprint;
        this.row = row;
        this.reportedEnd = reportedEnd;
        this.over = over;
    }

    /**
     * An item as it is known on a day.
     *
     * @param reportedEnd the last day, where another than the item's own was reported
     */
    static LastingItem of(Engine engine, Evidence item, @Nullable LocalDate reportedEnd, LocalDate day) {
        EvidenceRules rules = engine.rules();
        WeightedEvidence weighted = WeightedEvidence.of(item, rules, day);
        LastingItem lasting = new LastingItem(
                weighted,
                DuplicateCache.fingerprint(item),
                engine.rows().of(weighted),
                null,
                item.when().findLast().map(last -> !last.isAfter(day)).orElse(false));
        return reportedEnd == null ? lasting : lasting.endingOn(reportedEnd, day);
    }

    /** The same with another last day, which may be yet to come. */
    LastingItem endingOn(LocalDate lastDay, LocalDate day) {
        Preconditions.checkState(weighted.isCondition(), "only a condition can be ended: %s", item().id());
        return with(lastDay, Months.OPEN, WeightedEvidence.NEVER, false).reaching(day);
    }

    /** The same once a day has come, which may be its last. */
    LastingItem reaching(LocalDate day) {
        LocalDate lastDay = lastDay().orElse(LocalDate.MAX);
        if (over || lastDay.isAfter(day)) {
            return this;
        }
        if (!weighted.isCondition()) {
            return with(reportedEnd, weighted.last(), WeightedEvidence.NEVER, true);
        }
        int last = Math.max(weighted.first(), Months.of(lastDay));
        boolean endIsNews = last > weighted.first() && item().band() != Band.NEUTRAL;
        return with(reportedEnd, last, endIsNews ? last : WeightedEvidence.NEVER, true);
    }

    private LastingItem with(@Nullable LocalDate newReportedEnd, int last, int end, boolean nowOver) {
        WeightedEvidence changed = new WeightedEvidence(
                weighted.item(), weighted.slot(), weighted.weight(), weighted.news(), weighted.first(), last, end);
        return new LastingItem(changed, fingerprint, row, newReportedEnd, nowOver);
    }

    WeightedEvidence weighted() {
        return weighted;
    }

    Evidence item() {
        return weighted.item();
    }

    long fingerprint() {
        return fingerprint;
    }

    /** What it says on both axes. */
    double[] row() {
        return row;
    }

    /** The last day, where another than the item's own was reported. */
    Optional<LocalDate> reportedEnd() {
        return Optional.ofNullable(reportedEnd);
    }

    /** The last day, if it is known by now, or by the item. */
    Optional<LocalDate> lastDay() {
        return reportedEnd == null ? item().when().findLast() : Optional.of(reportedEnd);
    }

    /** Whether its last day has come. */
    boolean isOver() {
        return over;
    }

    /** Whether it contributes in a month. */
    boolean covers(int month) {
        return weighted.first() <= month && month <= weighted.last() && weighted.weight() > 0;
    }

    /** Its weight in a month in which it contributes. */
    double weight(int month, Discounts discounts) {
        return weighted.isCondition()
                ? weighted.weight() * discounts.tiring(month - weighted.first())
                : weighted.weight();
    }
}
