package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * Where the picture contradicts itself.
 *
 * @param kind how
 * @param factor in which factor, if in one
 * @param between the two that are apart, such as two members, tracks or sources
 * @param values what the two read, or how probable they are, in the same order
 * @param evidence the weightiest evidence on either side
 */
public record Tension(
        Kind kind,
        Optional<Factor> factor,
        ImmutableList<String> between,
        ImmutableList<Double> values,
        ImmutableList<Evidence> evidence) {
    /** How a picture may contradict itself. */
    public enum Kind {
        /** Committed against others, and rivals of each other. */
        ALLY_YET_RIVAL,
        /** The governments are warm, the societies cold. */
        GOVERNMENT_WARM_SOCIETY_COLD,
        /** One member reads the factor much higher than the other. */
        DIRECTIONS_APART,
        /** Two sources tell the factor differently. */
        SOURCES_APART
    }

    /** How far the two are apart. */
    public double gap() {
        return StrictMath.abs(values.get(0) - values.get(1));
    }
}
