package org.entente.party;

/**
 * A scheme that gives states codes or fixed names of its own.
 *
 * <p>A code means something only with its scheme and a date: {@code 365} of {@link #COW} is the
 * Soviet Union on 1991-12-25 and Russia on the next day. {@link Parties#resolve} reads one.
 */
public enum CodeScheme {
    /**
     * ISO 3166-1 alpha-3 ({@code RUS}), and the withdrawn codes of ISO 3166-3 ({@code SUN}). Kosovo
     * is {@code XKX}, from the range that ISO leaves to users.
     */
    ISO,

    /** ISO 3166-1 alpha-2 ({@code RU}), and the withdrawn ones ({@code SU}). */
    ISO2,

    /**
     * Correlates of War state numbers ({@code 365}), without leading zeros; dated as in the list of
     * state system membership, v2016.
     */
    COW,

    /**
     * Gleditsch and Ward state numbers ({@code 365}), without leading zeros; dated as in their list
     * of independent states. Most equal the {@link #COW} number; Germany, Serbia, Yemen and several
     * dates differ.
     */
    GLEDITSCH_WARD,

    /**
     * Three-letter country actors of CAMEO, as in GDELT and KEDS. Most equal {@link #ISO}; CAMEO's
     * own are, for example, {@code ROM}, {@code TMP}, {@code KSV}, {@code USR} and {@code GMW}.
     * Pass the first three letters of an actor code such as {@code ISRMIL}.
     */
    CAMEO,

    /** The country names of ICEWS ({@code Russian Federation}), letter by letter. */
    ICEWS
}
