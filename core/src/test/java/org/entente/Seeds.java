package org.entente;

import java.util.stream.LongStream;

/**
 * The seeds that properties are tried on: 0 and on, {@value #FEW} of them in an ordinary build, as many as
 * {@code -Dentente.seeds} says where there is more time. A property that takes long is tried on a share of them.
 */
public final class Seeds {
    private static final int FEW = 40;

    /** How many. */
    public static final int COUNT = Integer.getInteger("entente.seeds", FEW);

    private Seeds() {}

    /** One seed in so many. */
    public static LongStream oneIn(int share) {
        return LongStream.range(0, Math.max(1, COUNT / share));
    }
}
