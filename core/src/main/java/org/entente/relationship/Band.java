package org.entente.relationship;

/**
 * One of seven equal bands of the score from -1 to +1. What each band means for each factor is in the {@link Codebook}.
 * Scores within a band count alike.
 */
public enum Band {
    /** From -1 to under -5/7, typically -1: the worst that the factor knows, such as war or severed relations. */
    HOSTILE,
    /** From -5/7 to under -3/7, typically -0.67: openly against each other, short of the worst. */
    ADVERSE,
    /** From -3/7 to under -1/7, typically -0.33: friction within working relations. */
    STRAINED,
    /** From -1/7 to under 1/7, typically 0: neither for nor against, or as much of one as of the other. */
    NEUTRAL,
    /** From 1/7 to under 3/7, typically 0.33: ordinary good relations. */
    CORDIAL,
    /** From 3/7 to under 5/7, typically 0.67: well above the ordinary. */
    FRIENDLY,
    /** From 5/7 to 1, typically 1: the best that the factor knows, such as a defence commitment in force. */
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
