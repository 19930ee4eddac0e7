package org.entente.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.Optional;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;

/**
 * An item of evidence as the engine sees it: from which month to which it speaks, and with how much weight in each.
 * Months are counted from January of year 0.
 *
 * @param item the evidence
 * @param band the band of its score
 * @param first the first month
 * @param last the last month, inclusive
 * @param weight what it counts in each of these months, of a year's full attention
 */
public record ScheduledEvidence(Evidence item, Band band, int first, int last, double weight) {
    /** In order of time, within a month by factor, then id: the order of admission. */
    static final Comparator<ScheduledEvidence> IN_ORDER = Comparator.comparingInt(ScheduledEvidence::first)
            .thenComparing(entry -> entry.item().factor())
            .thenComparing(entry -> entry.item().id());

    /**
     * By what they say, whatever their ids: the order of sums within a month and factor. Entries that are equal in this
     * order add the same, so that an item repeated under another id changes no bit.
     */
    static final Comparator<ScheduledEvidence> IN_ORDER_OF_SUMS = Comparator.comparing(ScheduledEvidence::band)
            .thenComparingDouble(ScheduledEvidence::weight)
            .thenComparing(entry -> entry.item().instrument());

    private static final double MONTHS_IN_YEAR = 12;

    /**
     * An event enters once with its whole weight, in the month in which it happened or, if its date is a longer span, the
     * one by which it was known to have happened. A survey's weight is spread over the months of its date. A condition
     * and a measure enter with a twelfth of it in each month that they cover.
     */
    public static ScheduledEvidence of(Evidence item, EvidenceRules rules, int untilMonth) {
        double weight = rules.weight(item);
        Optional<LocalDate> end = item.when().findLast();
        int first = month(item.when().first());
        int last = end.map(ScheduledEvidence::month).orElse(untilMonth);
        if (item.kind() == EvidenceKind.EVENT) {
            int month = Math.min(last, month(item.knownBy()));
            return new ScheduledEvidence(item, item.band(), month, month, weight);
        }
        double months = item.kind() == EvidenceKind.SURVEY ? last - first + 1 : MONTHS_IN_YEAR;
        return new ScheduledEvidence(item, item.band(), first, Math.min(last, untilMonth), weight / months);
    }

    public static int month(LocalDate day) {
        return (int) day.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    static YearMonth yearMonth(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }

    int factor() {
        return item.factor().ordinal();
    }
}
