package org.entente.engine;

import java.util.List;
import org.entente.relationship.Factor;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence of each factor counts for each unit of its weight, month by month, from the month in which any of it
 * first contributes to the last month asked for. The same for both axes.
 */
final class Coefficients {
    static final int FACTORS = Factor.values().length;
    /** Hostile and friendly conditions, whose ends are counted apart. */
    static final int SIDES = 2;

    /** Months whose evidence says how much is known. */
    static final int DECADE = 120;

    private final Discounts discounts;
    private final int first;
    private final int months;
    private final double[][] news = new double[FACTORS][];
    private final double[][] conditions = new double[FACTORS][];
    private final double[][] ends = new double[SIDES][];
    private final double[] effective;
    /** By month, whether the chain holds anything: a condition in force, or earlier news that is still remembered. */
    private final boolean[] held;

    private final double standing;
    private final boolean isAnyInForce;
    private final boolean isAnyMeasured;

    private Coefficients(Discounts discounts, List<WeightedEvidence> evidence, int first, int last) {
        this.discounts = discounts;
        this.first = first;
        this.months = last - first + 1;
        this.effective = new double[months];
        this.held = new boolean[months];
        evidence.forEach(this::addWeights);
        for (int factor = 0; factor < FACTORS; factor++) {
            newsCoefficients(news[factor]);
            conditionCoefficients(conditions[factor]);
        }
        for (double[] side : ends) {
            newsCoefficients(side);
        }
        this.standing = standing(evidence);
        this.isAnyInForce = evidence.stream().anyMatch(item -> item.isCondition() && item.last() >= last);
        this.isAnyMeasured = evidence.stream().anyMatch(item -> item.isMeasure() && measure(item, last) > 0);
    }

    /**
     * The coefficients of evidence.
     *
     * @param evidence in the order of sums, at least one item
     * @param last the last month
     */
    static Coefficients of(Discounts discounts, List<WeightedEvidence> evidence, int last) {
        int first = evidence.stream().mapToInt(WeightedEvidence::begins).min().orElseThrow();
        return new Coefficients(discounts, evidence, first, last);
    }

    int first() {
        return first;
    }

    int months() {
        return months;
    }

    /** What an item counts as news, in the month in which it is. */
    double news(WeightedEvidence item) {
        return item.weight() * news[item.factor().ordinal()][item.news() - first];
    }

    /** What a condition counts in a month in which it is in force. */
    double condition(WeightedEvidence item, int month) {
        return item.weight()
                * discounts.tiring(month - item.first())
                * conditions[item.factor().ordinal()][month - first];
    }

    /** What a measure counts in a month, beside the chain. */
    double measure(WeightedEvidence item, int month) {
        return item.weight() * discounts.measure(item.first(), item.last(), month);
    }

    /** The last of these months in which a measure counts. */
    int lastMeasured(WeightedEvidence item) {
        int last = first + months - 1;
        return item.last() > last - Discounts.MEASURED ? last : item.last() + Discounts.MEASURED - 1;
    }

    /** What the end of an item counts, in the month of the end. */
    double end(WeightedEvidence item) {
        return item.weight() * ends[item.side()][item.end() - first];
    }

    /** Whether an item is news within these months. */
    boolean hasNews(WeightedEvidence item) {
        return item.news() != WeightedEvidence.NEVER && item.news() < first + months;
    }

    /** Whether the end of an item is news within these months. */
    boolean hasEnd(WeightedEvidence item) {
        return item.end() != WeightedEvidence.NEVER && item.end() < first + months;
    }

    /** The last of these months in which an item lasts. */
    int lastMonth(WeightedEvidence item) {
        return Math.min(item.last(), first + months - 1);
    }

    /** Whether the chain holds anything in the month at an index: a condition in force, or earlier news still remembered. */
    boolean isHeld(int t) {
        return held[t];
    }

    /**
     * The effective evidence of the last month: what news, ends and measures of the ten years up to it count, no more than
     * the months that they span allow, and beside them, each once, the conditions in force that began before these years. A
     * standing fact never counts as more than one. Nothing once measures are all that was known and none speaks any more: what
     * they said is forgotten.
     */
    double effectiveEvidence() {
        if (!held[months - 1] && !isAnyMeasured) {
            return 0;
        }
        double sum = 0;
        int from = months;
        int to = 0;
        for (int t = Math.max(0, months - DECADE); t < months; t++) {
            if (effective[t] > 0) {
                sum += effective[t];
                from = Math.min(from, t);
                to = t;
            }
        }
        if (standing > 0) {
            return standing + sum;
        }
        int last = isAnyInForce ? months - 1 : to;
        return sum > 0 ? discounts.effective(sum, last - from + 1) : 0;
    }

    private void addWeights(WeightedEvidence item) {
        int factor = item.factor().ordinal();
        if (hasNews(item)) {
            news[factor] = opened(news[factor]);
            news[factor][item.news() - first] += item.weight();
        }
        int last = lastMonth(item);
        if (item.isCondition()) {
            conditions[factor] = opened(conditions[factor]);
            for (int month = item.first(); month <= last; month++) {
                conditions[factor][month - first] += item.weight() * discounts.tiring(month - item.first());
            }
        } else {
            for (int month = item.first(); month <= last; month++) {
                effective[month - first] += item.weight() * discounts.measures();
            }
        }
        if (hasEnd(item)) {
            ends[item.side()] = opened(ends[item.side()]);
            ends[item.side()][item.end() - first] += item.weight();
        }
    }

    private double[] opened(double @Nullable [] array) {
        return array == null ? new double[months] : array;
    }

    /** Turns weights into what each unit of them counts. */
    private void newsCoefficients(double @Nullable [] weights) {
        if (weights == null) {
            return;
        }
        double remembered = 0;
        for (int t = 0; t < months; t++) {
            remembered *= discounts.keptMonthly();
            double weight = weights[t];
            if (weight > 0) {
                weights[t] = discounts.news(remembered, weight);
                effective[t] += weight * weights[t];
                remembered += weight;
            }
            held[t] |= remembered >= FilterMoment.LEAST;
        }
    }

    private void conditionCoefficients(double @Nullable [] weights) {
        if (weights == null) {
            return;
        }
        for (int t = 0; t < months; t++) {
            held[t] |= weights[t] > 0;
            weights[t] = weights[t] > 0 ? discounts.conditions(weights[t]) : 0;
        }
    }

    /** What conditions in force that began before the last ten years still weigh. */
    private double standing(List<WeightedEvidence> evidence) {
        int last = first + months - 1;
        double sum = 0;
        for (WeightedEvidence item : evidence) {
            if (item.isCondition() && item.news() <= last - DECADE && item.last() >= last) {
                sum += item.weight() * discounts.tiring(last - item.first());
            }
        }
        return sum;
    }
}
