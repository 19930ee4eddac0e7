package org.entente.laboratory.yearly;

import java.util.Locale;

/**
 * A figure that is aimed at.
 *
 * @param measure what is measured
 * @param aim the figure
 * @param isFloor whether it is to be reached, rather than kept below
 */
record Bar(String measure, double aim, boolean isFloor) {
    static Bar atLeast(String measure, double aim) {
        return new Bar(measure, aim, true);
    }

    static Bar atMost(String measure, double aim) {
        return new Bar(measure, aim, false);
    }

    /** As the cell of a table. */
    String cell() {
        return (isFloor ? "at least " : "at most ") + aim;
    }

    /**
     * A line that says whether it was reached.
     *
     * @param what was measured
     * @param error its standard error
     */
    String verdict(String what, double value, double error) {
        double lacking = isFloor ? aim - value : value - aim;
        String outcome = "reached";
        if (!(lacking <= 0)) {
            outcome = String.format(
                    Locale.ROOT,
                    "**missed** by %.3f, %s",
                    lacking,
                    lacking <= error ? "within one standard error" : "by more than one standard error");
        }
        return String.format(
                Locale.ROOT, "- %s, %s: %.3f [%.3f] (aim: %s): %s.", what, measure, value, error, cell(), outcome);
    }
}
