package org.entente.numeric;

/**
 * Weights of evidence in decibans, after Good, <i>Probability and the Weighing of Evidence</i> (1950): 10 decibans make the
 * odds ten times higher.
 */
public final class Decibans {
    /** Nats in a deciban: ln(10) / 10. */
    public static final double NATS = StrictMath.log(10) / 10;

    private Decibans() {}

    /** A weight in nats, in decibans. */
    public static double ofNats(double nats) {
        return nats / NATS;
    }
}
