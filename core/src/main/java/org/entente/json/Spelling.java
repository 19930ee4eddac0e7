package org.entente.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest valid word to a misspelt one. */
public final class Spelling {
    private Spelling() {}

    /**
     * The candidate with the fewest single-letter changes (Levenshtein), if they are at most a third of the word's
     * letters, and at least two are allowed; of several the first. Case does not count.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = word.toUpperCase(Locale.ROOT);
        int bound = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(wanted, candidate.toUpperCase(Locale.ROOT)) <= bound)
                .min(Comparator.comparingInt(candidate -> distance(wanted, candidate.toUpperCase(Locale.ROOT))));
    }

    /** Advice for a message: {@code Maybe "ORIENTATION".}, or what is valid where nothing is near. */
    public static String advice(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "Maybe \"" + near + "\".")
                .orElseGet(() -> candidates.isEmpty() || candidates.size() > 20
                        ? ""
                        : "Valid are " + String.join(", ", candidates) + ".");
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
