package org.entente.model;

import com.google.common.base.Preconditions;
import org.entente.json.UnicodeText;
import org.entente.numeric.Bounds;

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
     * @throws IllegalArgumentException if the number is not finite, or the reason is blank or not valid Unicode
     */
    public Parameter {
        Preconditions.checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        Preconditions.checkArgument(!reason.isBlank(), "reason must not be blank, beside the value %s", value);
        UnicodeText.check("reason", reason);
    }

    /**
     * Refuses a number outside of its range.
     *
     * @param name by which the object that holds this has it, such as {@code halfLife.ORIENTATION}
     */
    void mustBe(String name, double lowest, double highest) {
        Bounds.that(
                value >= lowest && value <= highest,
                name + ".value",
                "must be from " + lowest + " to " + highest,
                value);
    }

    /** Refuses a number that is not above 0. */
    void mustBeAboveZero(String name) {
        Bounds.that(value > 0, name + ".value", "must be above 0", value);
    }
}
