package org.entente.relationship;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How deep the peace between two states is, on the scale of Goertz, Diehl and Balas, <i>The Puzzle of Peace</i> (2016),
 * chapter 2. Ordered from the worst to the best.
 */
public enum PeaceLevel {
    /** Both see the other as an enemy; plans for war are current. */
    SEVERE_RIVALRY(0),
    /** Hostile, but with less frequent and less severe violence. */
    LESSER_RIVALRY(0.25),
    /** No war and no rivalry; main issues are unsettled or settled coldly. */
    NEGATIVE_PEACE(0.5),
    /** War is unthinkable in practice; institutions for managing conflict are in use. */
    WARM_PEACE(0.75),
    /** War is not a subject of planning; shared institutions and identity. */
    SECURITY_COMMUNITY(1);

    private final double value;

    PeaceLevel(double value) {
        this.value = value;
    }

    /** The level's place on the scale, from 0 to 1 in quarters. */
    public double value() {
        return value;
    }

    /**
     * The expected place on the scale.
     *
     * @param probability of each level, which add up to 1
     */
    public static double expected(ToDoubleFunction<PeaceLevel> probability) {
        // A sum of what adds up to 1 may be above it in the last place.
        return Math.min(
                1,
                Arrays.stream(values())
                        .mapToDouble(level -> level.value * probability.applyAsDouble(level))
                        .sum());
    }

    /**
     * The level nearest to a place on the scale; half-way between two, the higher.
     *
     * @param value from 0 to 1
     * @throws IllegalArgumentException if it is outside that range or not a number
     */
    public static PeaceLevel nearest(double value) {
        if (!(value >= 0 && value <= 1 + 1e-9)) {
            throw new IllegalArgumentException("value must be from 0 to 1: " + value);
        }
        return values()[(int) Math.min(4, StrictMath.floor(4 * value + 0.5))];
    }
}
