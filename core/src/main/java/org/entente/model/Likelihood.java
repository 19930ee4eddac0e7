package org.entente.model;

/**
 * The words for probabilities that United States Intelligence Community Directive 203 (2015) prescribes. The lower bound
 * of each is inclusive; below 1 % and above 99 % the outer words hold.
 */
public enum Likelihood {
    /** Below 5 %. */
    ALMOST_NO_CHANCE(0, "almost no chance"),
    /** From 5 % to below 20 %. */
    VERY_UNLIKELY(0.05, "very unlikely"),
    /** From 20 % to below 45 %. */
    UNLIKELY(0.20, "unlikely"),
    /** From 45 % to below 55 %. */
    ROUGHLY_EVEN_CHANCE(0.45, "roughly even chance"),
    /** From 55 % to below 80 %. */
    LIKELY(0.55, "likely"),
    /** From 80 % to below 95 %. */
    VERY_LIKELY(0.80, "very likely"),
    /** From 95 %. */
    ALMOST_CERTAIN(0.95, "almost certain");

    private final double lower;
    private final String words;

    Likelihood(double lower, String words) {
        this.lower = lower;
        this.words = words;
    }

    /**
     * The word for a probability.
     *
     * @param probability from 0 to 1
     * @throws IllegalArgumentException if it is outside that range or not a number
     */
    public static Likelihood of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1: " + probability);
        }
        Likelihood found = ALMOST_NO_CHANCE;
        for (Likelihood likelihood : values()) {
            if (probability >= likelihood.lower) {
                found = likelihood;
            }
        }
        return found;
    }

    /** The words, such as {@code very likely}. */
    @Override
    public String toString() {
        return words;
    }
}
