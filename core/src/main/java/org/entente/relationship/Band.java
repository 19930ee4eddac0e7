package org.entente.relationship;

/**
 * One of seven equal bands of the score from -1 to +1. What each band means for each factor is in the {@link Codebook}.
 * Scores within a band speak alike.
 */
public enum Band {
    HOSTILE,
    ADVERSE,
    STRAINED,
    NEUTRAL,
    CORDIAL,
    FRIENDLY,
    CLOSE;

    private static final Band[] ALL = values();

    /**
     * The band in which a score lies. A score on an edge belongs to the upper band.
     *
     * @param score from -1 to +1
     * @throws IllegalArgumentException if the score is outside that range or not a number
     */
    public static Band of(double score) {
        Checks.score(score);
        return ALL[Math.min(ALL.length - 1, (int) ((score + 1) * 3.5))];
    }

    /** The lower edge, inclusive: -1, -5/7, -3/7, ... */
    public double lower() {
        return ordinal() / 3.5 - 1;
    }

    /** The upper edge, exclusive but for the last band: -5/7, -3/7, ... 1. */
    public double upper() {
        return (ordinal() + 1) / 3.5 - 1;
    }
}
