package org.entente.engine;

import org.entente.model.ConclusionRule;
import org.entente.model.DurationRules;
import org.entente.model.EvidenceRules;
import org.entente.numeric.FastLog;

/**
 * How much of its weight evidence keeps beside more of its kind, and with time. Depends on weights and months, never on
 * scores, so that a friendlier score can only move belief in the friendly direction.
 *
 * <p>A sum of weights n counts as G(n) = ln(1 + rho n) / rho. News of a factor in a month, of weight W, finds what is still
 * remembered of earlier news, n, and counts G(n + W) - G(n). Conditions in force side by side, of weight V, count H(V) a
 * month with a rho of their own. Measures count alone: what one column of a table says is not rescaled by which other
 * columns happen to be known that year. Nor are they remembered: a table says anew each year what it said the year before,
 * and a filter that kept last year's figures would count them again and again. In a month a measure counts by those of its
 * months that are among the twelve up to it.
 */
final class Discounts {
    private static final int CENTURIES = 12 * 400;
    /** Months up to the one asked about of which measures count. */
    static final int MEASURED = 12;

    private final double newsRho;
    private final double lastingRho;
    private final double keptMonthly;
    private final double evidencePerMonth;
    private final double conditionMonthly;
    private final double measureMonthly;
    private final double tiringMonths;
    private final double[] tiring = new double[CENTURIES];

    Discounts(EvidenceRules rules, ConclusionRule conclusion) {
        DurationRules duration = rules.duration();
        newsRho = rules.redundancy().news().value();
        lastingRho = rules.redundancy().lasting().value();
        evidencePerMonth = conclusion.evidencePerMonth().value();
        keptMonthly = StrictMath.exp(-1 / (12 * rules.redundancy().memoryYears().value()));
        conditionMonthly = duration.conditionsPerYear().value() / 12;
        measureMonthly = duration.measuresPerYear().value() / 12;
        tiringMonths = 12 * duration.tiringHalfLifeYears().value();
        for (int age = 0; age < CENTURIES; age++) {
            tiring[age] = exactTiring(age);
        }
    }

    /** What is remembered of a month's news a month later, as a reason to discount what comes then: a share. */
    double keptMonthly() {
        return keptMonthly;
    }

    /**
     * What is effective of evidence that spans some months: a month teaches no more than one episode does, in however many
     * reports.
     *
     * @param sum over its items, redundancy taken off
     * @param months from the first with evidence to the last with evidence or with a condition in force, both included
     */
    double effective(double sum, int months) {
        return Math.min(sum, months * evidencePerMonth);
    }

    /** What news counts for each unit of its weight. */
    double news(double remembered, double weight) {
        double before = 1 + newsRho * remembered;
        return FastLog.shareOfSum(newsRho * weight / before) / before;
    }

    /** What conditions in force count in a month for each unit of their weight. */
    double conditions(double weight) {
        return conditionMonthly * FastLog.shareOfSum(lastingRho * weight);
    }

    /** What each month of a measure counts for each unit of its weight, whatever other measures are known. */
    double measures() {
        return measureMonthly;
    }

    /**
     * What a measure counts in a month for each unit of its weight.
     *
     * @param first month of the measure
     * @param last month of it, included
     */
    double measure(int first, int last, int month) {
        int months = Math.min(last, month) - Math.max(first, month - MEASURED + 1) + 1;
        return Math.max(0, months) * measureMonthly;
    }

    /** What is left of the weight of a condition after some months in force: a share. */
    double tiring(int months) {
        return months < CENTURIES ? tiring[months] : exactTiring(months);
    }

    private double exactTiring(int months) {
        return StrictMath.pow(2, -months / tiringMonths);
    }
}
