package org.entente.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/**
 * An item of evidence as the filter sees it: what it weighs, and in which months it contributes as news, as what lasts, and
 * by its end.
 *
 * @param item the evidence
 * @param slot which weights it takes from a table: the ordinal of its band, or {@link #CLOSE_OUTSIDE_SECURITY}
 * @param weight what its source, its own credibility and its area make it count, from 0 to 1
 * @param news the month in which it is news; {@link #NEVER} if it is none
 * @param first the first month in which it lasts
 * @param last the last month in which it lasts; before {@code first} if it does not
 * @param end the month in which its end is news; {@link #NEVER} if that is none, or is not known
 */
record WeightedEvidence(Evidence item, int slot, double weight, int news, int first, int last, int end) {
    /** No month at all. */
    static final int NEVER = Integer.MIN_VALUE;

    /** The slot of a CLOSE item whose area is not SECURITY: a supranational body is not an alliance. */
    static final int CLOSE_OUTSIDE_SECURITY = Band.values().length;

    /** How many slots a table has. */
    static final int SLOTS = Band.values().length + 1;

    /**
     * By what they contribute, whatever their ids: the order in which contributions are summed. Items that are equal in
     * this order contribute the same, so that no sum depends on the order or the ids of the evidence.
     */
    static final Comparator<WeightedEvidence> IN_ORDER = Comparator.comparing(WeightedEvidence::factor)
            .thenComparingInt(WeightedEvidence::slot)
            .thenComparingDouble(WeightedEvidence::weight)
            .thenComparing(weighted -> weighted.item().instrument())
            .thenComparing(weighted -> weighted.item().kind())
            .thenComparingInt(WeightedEvidence::news)
            .thenComparingInt(WeightedEvidence::first)
            .thenComparingInt(WeightedEvidence::last)
            .thenComparingInt(WeightedEvidence::end);

    /**
     * An item as it is known on a day.
     *
     * @param day an end after this day is not known, and reads as open
     */
    static WeightedEvidence of(Evidence item, EvidenceRules rules, LocalDate day) {
        double weight = rules.weightInFilter(item);
        int slot = slot(item);
        Optional<LocalDate> end =
                item.when().findLast().filter(last -> item.kind() != EvidenceKind.CONDITION || !last.isAfter(day));
        int last = end.isPresent() ? Months.of(end.get()) : Months.OPEN;
        int known = Months.of(item.knownBy());
        return switch (item.kind()) {
            case EVENT, SURVEY -> new WeightedEvidence(item, slot, weight, Math.min(last, known), 0, -1, NEVER);
            case MEASURE ->
                new WeightedEvidence(
                        item, slot, weight, NEVER, Months.of(item.when().first()), last, NEVER);
            case CONDITION -> {
                int onset = Math.max(
                        Months.of(item.when().first()),
                        Math.min(Math.min(Months.of(item.when().startsBy()), known), last));
                boolean endIsNews = end.isPresent() && last > onset && item.band() != Band.NEUTRAL;
                yield new WeightedEvidence(item, slot, weight, onset, onset, last, endIsNews ? last : NEVER);
            }
        };
    }

    private static int slot(Evidence item) {
        boolean closeOutsideSecurity =
                item.band() == Band.CLOSE && !item.area().equals(Optional.of(IssueArea.SECURITY));
        return closeOutsideSecurity ? CLOSE_OUTSIDE_SECURITY : item.band().ordinal();
    }

    Factor factor() {
        return item.factor();
    }

    /** Whether this is a condition, which counts less the longer it lasts. */
    boolean isCondition() {
        return item.kind() == EvidenceKind.CONDITION;
    }

    /** Whether this is a measure, which counts in the year that it is of. */
    boolean isMeasure() {
        return item.kind() == EvidenceKind.MEASURE;
    }

    /** The side of a condition: 0 if it is hostile, 1 if it is friendly. */
    int side() {
        return slot < Band.NEUTRAL.ordinal() ? 0 : 1;
    }

    /** The first month in which it contributes anything. */
    int begins() {
        return news == NEVER ? first : news;
    }
}
