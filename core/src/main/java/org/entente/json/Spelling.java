package org.entente.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest valid word to a misspelt one. */
public final class Spelling {
    /** A longer word is no misspelling of anything, and comparing it would only cost time. */
    private static final int LONGEST = 100;

    private Spelling() {}

    /**
     * The candidate with the fewest changes, if they are at most a third of the word's letters, and at least two are
     * allowed; of several the first. Case does not count.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = word.toUpperCase(Locale.ROOT);
        int bound = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= bound)
                .map(candidate -> new Near(candidate, distance(wanted, candidate.toUpperCase(Locale.ROOT))))
                .filter(near -> near.distance() <= bound)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::word);
    }

    /** Advice for a message: {@code Maybe "ORIENTATION".}, or what is valid where nothing is near. */
    public static String advice(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "Maybe \"" + near + "\".")
                .orElseGet(() -> candidates.isEmpty() || candidates.size() > 20
                        ? ""
                        : "Valid are " + String.join(", ", candidates) + ".");
    }

    /** Whether two words differ by so few changes. Of a word of over a hundred letters nothing is near. */
    public static boolean isWithin(int changes, String one, String other) {
        return one.length() <= LONGEST
                && other.length() <= LONGEST
                && Math.abs(one.length() - other.length()) <= changes
                && distance(one, other) <= changes;
    }

    /**
     * The number of letters to insert, leave out, replace, or exchange with their neighbour, to make one word of another:
     * Levenshtein's distance with transpositions, no letter being changed twice (optimal string alignment).
     */
    public static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (isExchange(one, i, other, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }

    private static boolean isExchange(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    /** A candidate and how far it is. */
    private record Near(String word, int distance) {}
}
