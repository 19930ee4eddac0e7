package org.entente.model;

import org.entente.numeric.Bounds;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;

/**
 * What would reverse an announcement: one fully reliable item of a band in each of so many coming months, all else in force
 * going on as it is.
 *
 * @param factor of what
 * @param band the one that counts most for the state before
 * @param months in a row, from 1 to 24
 */
public record Reversal(Factor factor, Band band, int months) {
    private static final int LONGEST = 24;

    /**
     * A reversal.
     *
     * @throws IllegalArgumentException if the months are not from 1 to 24
     */
    public Reversal {
        Bounds.within("months", months, 1, LONGEST);
    }
}
