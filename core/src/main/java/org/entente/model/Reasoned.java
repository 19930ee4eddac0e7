package org.entente.model;

import com.google.common.base.Preconditions;

/**
 * A number of the model and why it is that.
 *
 * @param value the number; finite
 * @param reason one sentence, or the source
 */
public record Reasoned(double value, String reason) {
    /**
     * A number with its reason.
     *
     * @throws IllegalArgumentException if the number is not finite or the reason is blank
     */
    public Reasoned {
        Preconditions.checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        Preconditions.checkArgument(!reason.isBlank(), "reason must not be blank, beside the value %s", value);
    }
}
