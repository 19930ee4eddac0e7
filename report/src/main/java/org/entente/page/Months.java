package org.entente.page;

import java.util.function.ToDoubleFunction;
import org.entente.assessment.Hindsight;
import org.entente.model.Belief;
import org.entente.page.html.Palette;
import org.entente.page.html.TimeScale;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** What is believed of each month with hindsight, as numbers to draw. */
final class Months {
    private final double[][] phases;
    private final double[] expected;
    private final double[] low;
    private final double[] high;

    /** Asks for every month of a scale. */
    Months(Hindsight hindsight, TimeScale scale) {
        int months = scale.months();
        phases = new double[months][];
        expected = new double[months];
        low = new double[months];
        high = new double[months];
        for (int t = 0; t < months; t++) {
            Belief<Phase> phase = hindsight.phase(scale.day(t));
            phases[t] = Palette.ORDER.stream().mapToDouble(phase::probability).toArray();
            Belief<PeaceLevel> peace = hindsight.peace(scale.day(t));
            expected[t] = sum(peace, level -> level.value() * peace.probability(level));
            low[t] = quantile(peace, 0.1);
            high[t] = quantile(peace, 0.9);
        }
    }

    int count() {
        return phases.length;
    }

    /** Probability that the phase is the one of that number in the order of the palette, or one before it. */
    double cumulative(int month, int last) {
        double sum = 0;
        for (int i = 0; i <= last; i++) {
            sum += phases[month][i];
        }
        return Math.min(1, sum);
    }

    double expected(int month) {
        return expected[month];
    }

    /** The lowest level of the central four fifths. */
    double low(int month) {
        return low[month];
    }

    /** The highest level of the central four fifths. */
    double high(int month) {
        return high[month];
    }

    private static double sum(Belief<PeaceLevel> peace, ToDoubleFunction<PeaceLevel> value) {
        return peace.probabilities().keySet().stream().mapToDouble(value).sum();
    }

    private static double quantile(Belief<PeaceLevel> peace, double share) {
        double sum = 0;
        for (PeaceLevel level : PeaceLevel.values()) {
            sum += peace.probability(level);
            if (sum >= share) {
                return level.value();
            }
        }
        return 1;
    }
}
