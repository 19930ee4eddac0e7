package org.entente.assessment;

import org.entente.numeric.Decibans;
import org.entente.relationship.Evidence;

/**
 * What one item adds to the log-odds of a state.
 *
 * @param item the evidence
 * @param logOdds what it adds, in nats; below 0 if it speaks against
 */
public record Contribution(Evidence item, double logOdds) {
    /** What it adds, in decibans: 10 make the odds ten times higher. */
    public double decibans() {
        return Decibans.ofNats(logOdds);
    }
}
