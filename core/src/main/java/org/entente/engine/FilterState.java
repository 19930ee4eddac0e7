package org.entente.engine;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/**
 * All that an {@link OnlineFilter} holds, as a value that goes to JSON. A filter that goes on from it gives the same bits.
 *
 * @param day the present day; empty before the first
 * @param itemsRemembered among how many of the last items, at least, a duplicate is sought; at least 1
 * @param phases belief about the phases before the window
 * @param levels belief about the levels of peace before the window
 * @param newsRemembered weight of earlier news before the window that still discounts what comes, by factor, where not 0
 * @param endsRemembered the same of ends of conditions, by their side
 * @param effectiveEvidence of the last ten years by month, where not 0
 * @param window news of the months of the window
 * @param lasting conditions and measures in force, or in force in the window
 * @param olderReports reports that are remembered, the older generation
 * @param newerReports reports that are remembered, the younger generation
 */
public record FilterState(
        Optional<LocalDate> day,
        int itemsRemembered,
        ImmutableSortedMap<Phase, Ages> phases,
        ImmutableSortedMap<PeaceLevel, Ages> levels,
        ImmutableSortedMap<Factor, Double> newsRemembered,
        ImmutableSortedMap<Side, Double> endsRemembered,
        ImmutableSortedMap<YearMonth, Double> effectiveEvidence,
        ImmutableList<Month> window,
        ImmutableList<Lasting> lasting,
        ImmutableList<Report> olderReports,
        ImmutableList<Report> newerReports) {
    /** The window: months before the present one for which late evidence is still taken. */
    public static final int WINDOW = 24;

    private static final double TOLERANCE = 1e-9;
    /** Far more than there is news of any pair in a month; as much again can still be counted as an int. */
    private static final int MOST_OF_A_MONTH = 1_000_000_000;

    /**
     * The state of a filter.
     *
     * @throws IllegalArgumentException if it could not be that of any filter
     */
    public FilterState {
        Preconditions.checkArgument(itemsRemembered >= 1, "itemsRemembered must be at least 1: %s", itemsRemembered);
        checkBelief("phases", phases, Phase.values().length);
        checkBelief("levels", levels, PeaceLevel.values().length);
        newsRemembered.forEach((factor, weight) -> checkWeight("newsRemembered of " + factor, weight));
        endsRemembered.forEach((side, weight) -> checkWeight("endsRemembered of " + side, weight));
        effectiveEvidence.forEach((month, weight) -> checkWeight("effectiveEvidence of " + month, weight));
        checkReports("olderReports", olderReports, itemsRemembered);
        checkReports("newerReports", newerReports, itemsRemembered);
        if (day.isPresent()) {
            checkTimes(day.get(), effectiveEvidence, window, lasting);
        } else {
            Preconditions.checkArgument(
                    effectiveEvidence.isEmpty()
                            && window.isEmpty()
                            && lasting.isEmpty()
                            && olderReports.isEmpty()
                            && newerReports.isEmpty(),
                    "day must be given where there is evidence");
        }
    }

    /** The side of a condition whose end is news. */
    public enum Side {
        HOSTILE,
        FRIENDLY
    }

    /** Which weights of a table news takes: those of a band, and of CLOSE items by their area. */
    public enum Slot {
        HOSTILE,
        ADVERSE,
        STRAINED,
        NEUTRAL,
        CORDIAL,
        FRIENDLY,
        CLOSE,
        CLOSE_OUTSIDE_SECURITY
    }

    /**
     * The probability of a state, in two parts.
     *
     * @param young that it holds and is young
     * @param settled that it holds and is settled
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"young", "settled"})
    public record Ages(double young, double settled) {}

    /**
     * A month of the window.
     *
     * @param month which
     * @param news in it
     * @param ends of conditions in it
     */
    public record Month(YearMonth month, ImmutableList<News> news, ImmutableList<Ends> ends) {
        /**
         * A month.
         *
         * @throws IllegalArgumentException if it has no news and no ends, or more than a filter could go on from
         */
        public Month {
            Preconditions.checkArgument(
                    !news.isEmpty() || !ends.isEmpty(), "month of the window must have news: %s", month);
            long counted = news.stream().mapToLong(News::count).sum()
                    + ends.stream().mapToLong(Ends::count).sum();
            Preconditions.checkArgument(
                    counted <= MOST_OF_A_MONTH,
                    "must have at most %s news and ends: %s in %s",
                    MOST_OF_A_MONTH,
                    counted,
                    month);
        }
    }

    /**
     * So many items are news alike.
     *
     * @param factor of what
     * @param instrument what measured it
     * @param slot which weights it takes
     * @param weight of each, above 0 and at most 1
     * @param count how many, at least 1
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"factor", "instrument", "slot", "weight", "count"})
    public record News(Factor factor, String instrument, Slot slot, double weight, int count) {
        /**
         * News.
         *
         * @throws IllegalArgumentException if the weight or the count is out of range
         */
        public News {
            Preconditions.checkArgument(weight > 0 && weight <= 1, "weight must be above 0 and at most 1: %s", weight);
            Preconditions.checkArgument(count >= 1, "count must be at least 1: %s", count);
        }
    }

    /**
     * So many conditions of one side and weight end.
     *
     * @param side of the conditions
     * @param weight of each, above 0 and at most 1
     * @param count how many, at least 1
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"side", "weight", "count"})
    public record Ends(Side side, double weight, int count) {
        /**
         * Ends.
         *
         * @throws IllegalArgumentException if the weight or the count is out of range
         */
        public Ends {
            Preconditions.checkArgument(weight > 0 && weight <= 1, "weight must be above 0 and at most 1: %s", weight);
            Preconditions.checkArgument(count >= 1, "count must be at least 1: %s", count);
        }
    }

    /**
     * A condition or a measure.
     *
     * @param item which
     * @param reportedEnd its last day, where another than the item's own was reported
     */
    public record Lasting(Evidence item, Optional<LocalDate> reportedEnd) {
        /**
         * What lasts.
         *
         * @throws IllegalArgumentException if it does not last, or is reported to end before it began
         */
        public Lasting {
            boolean condition = item.kind() == EvidenceKind.CONDITION;
            Preconditions.checkArgument(
                    condition || item.kind() == EvidenceKind.MEASURE,
                    "lasting items must be conditions or measures: %s, a %s",
                    item.id(),
                    item.kind());
            Preconditions.checkArgument(
                    reportedEnd.isEmpty()
                            || (condition
                                    && !reportedEnd.get().isBefore(item.when().first())),
                    "reportedEnd must be of a condition and not before it began: %s of %s",
                    reportedEnd,
                    item.id());
        }
    }

    /**
     * A report that is remembered.
     *
     * @param fingerprint of its content, not 0
     * @param weight of the report that counts
     * @param month in which it began to contribute
     * @param id of the report, where it decides between reports of equal weight; else empty
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"fingerprint", "weight", "month", "id"})
    public record Report(long fingerprint, double weight, YearMonth month, String id) {
        /**
         * A report.
         *
         * @throws IllegalArgumentException if the fingerprint is 0 or the weight is out of range
         */
        public Report {
            Preconditions.checkArgument(fingerprint != 0, "fingerprint must not be 0");
            Preconditions.checkArgument(weight >= 0 && weight <= 1, "weight must be from 0 to 1: %s", weight);
        }
    }

    private static void checkBelief(String name, Map<?, Ages> belief, int states) {
        Preconditions.checkArgument(belief.size() == states, "%s must have every state: %s", name, belief.keySet());
        double sum = 0;
        for (Map.Entry<?, Ages> entry : belief.entrySet()) {
            double young = entry.getValue().young();
            double settled = entry.getValue().settled();
            Preconditions.checkArgument(
                    young >= 0 && young <= 1 && settled >= 0 && settled <= 1,
                    "%s: probabilities of %s must be from 0 to 1: %s, %s",
                    name,
                    entry.getKey(),
                    young,
                    settled);
            sum += young + settled;
        }
        Preconditions.checkArgument(
                StrictMath.abs(sum - 1) < TOLERANCE, "%s: probabilities must sum to 1: %s", name, sum);
    }

    private static void checkWeight(String name, double weight) {
        Preconditions.checkArgument(
                weight > 0 && weight < Double.POSITIVE_INFINITY, "%s must be above 0 and finite: %s", name, weight);
    }

    private static void checkReports(String name, ImmutableList<Report> reports, int most) {
        Preconditions.checkArgument(reports.size() <= most, "%s must be at most %s: %s", name, most, reports.size());
        for (int i = 1; i < reports.size(); i++) {
            Preconditions.checkArgument(
                    reports.get(i - 1).fingerprint() < reports.get(i).fingerprint(),
                    "%s must be in order of their fingerprints: %s",
                    name,
                    reports.get(i).fingerprint());
        }
    }

    private static void checkTimes(
            LocalDate day,
            ImmutableSortedMap<YearMonth, Double> effectiveEvidence,
            ImmutableList<Month> window,
            ImmutableList<Lasting> lasting) {
        YearMonth present = YearMonth.from(day);
        effectiveEvidence
                .keySet()
                .forEach(month -> checkMonth("effectiveEvidence", month, present, Coefficients.DECADE - 1));
        YearMonth before = present.minusMonths(WINDOW + 1L);
        for (Month month : window) {
            checkMonth("window", month.month(), present, WINDOW);
            Preconditions.checkArgument(
                    month.month().isAfter(before), "window must be in order of time: %s", month.month());
            before = month.month();
        }
        for (Lasting one : lasting) {
            Preconditions.checkArgument(
                    !one.item().knownBy().isAfter(day),
                    "lasting items must be known by %s: %s",
                    day,
                    one.item().id());
        }
    }

    private static void checkMonth(String name, YearMonth month, YearMonth present, int back) {
        Preconditions.checkArgument(
                !month.isAfter(present) && !month.isBefore(present.minusMonths(back)),
                "%s must be of the %s months up to %s: %s",
                name,
                back + 1,
                present,
                month);
    }
}
