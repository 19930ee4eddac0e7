package org.entente.model;

import com.google.common.base.Preconditions;

/**
 * A number of the model and why it is that.
 *
 * @param value the number; finite
 * @param reason one sentence, or the source
 */
public record Parameter(double value, String reason) {
    /**
     * A number with its reason.
     *
     * @throws IllegalArgumentException if the number is not finite or the reason is blank
     */
    public Parameter {
        Preconditions.checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        Preconditions.checkArgument(!reason.isBlank(), "reason must not be blank, beside the value %s", value);
    }

    /** Refuses a number outside of its range. */
    void mustBe(String name, double lowest, double highest) {
        Preconditions.checkArgument(
                value >= lowest && value <= highest, "%s must be from %s to %s: %s", name, lowest, highest, value);
    }

    /** Refuses a number that is not above 0. */
    void mustBeAboveZero(String name) {
        Preconditions.checkArgument(value > 0, "%s must be above 0: %s", name, value);
    }
}
