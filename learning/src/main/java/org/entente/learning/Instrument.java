package org.entente.learning;

import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;

/**
 * An instrument that measured some evidence of a {@link TrainingSet}, of one factor.
 *
 * @param factor that it bears on
 * @param name of the instrument, such as {@code un-ideal-points}
 */
public record Instrument(Factor factor, String name) implements Comparable<Instrument> {
    /** Stands for the ends of conditions, which have a row for each side in place of an instrument. */
    static final Instrument ENDS = new Instrument(Factor.MILITARY_RESTRAINT, "");

    @Override
    public int compareTo(Instrument other) {
        int byFactor = factor.compareTo(other.factor);
        return byFactor != 0 ? byFactor : name.compareTo(other.name);
    }

    /** Whether it is the codebook's own table. */
    boolean isCodebook() {
        return name.equals(Evidence.CASE_CODING);
    }
}
