package org.entente.numeric;

import org.entente.InvalidValueException;

/** Checks of the numbers of an answer, when it is built: of one that cannot be, such as a chance of 5 or one that is NaN. */
public final class Bounds {
    private Bounds() {}

    /**
     * Checks a number against two bounds, both included.
     *
     * @throws InvalidValueException if it is outside of them or is NaN
     */
    public static void within(String attribute, double value, int least, int most) {
        that(value >= least && value <= most, attribute, "must be from " + least + " to " + most, value);
    }

    /**
     * Checks a probability.
     *
     * @throws InvalidValueException if it is not from 0 to 1
     */
    public static void probability(String attribute, double value) {
        within(attribute, value, 0, 1);
    }

    /**
     * Checks a score.
     *
     * @throws InvalidValueException if it is not from -1 to 1
     */
    public static void score(String attribute, double value) {
        within(attribute, value, -1, 1);
    }

    /**
     * Checks a number that has no upper bound.
     *
     * @throws InvalidValueException if it is below 0, infinite or NaN
     */
    public static void notNegative(String attribute, double value) {
        that(value >= 0 && Double.isFinite(value), attribute, "must not be negative, and finite", value);
    }

    /**
     * Checks a number that has no bounds.
     *
     * @throws InvalidValueException if it is infinite or NaN
     */
    public static void finite(String attribute, double value) {
        that(Double.isFinite(value), attribute, "must be finite", value);
    }

    /**
     * Checks what is no bound of one number.
     *
     * @throws InvalidValueException if it does not hold
     */
    public static void that(boolean holds, String attribute, String rule, Object value) {
        if (!holds) {
            throw new InvalidValueException(attribute, rule, value);
        }
    }
}
