package org.entente.json;

import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.InvalidValueException;
import org.entente.Problem;

/** Whether text can be written as UTF-8 and read back: it must hold no half of a surrogate pair. */
public final class UnicodeText {
    /** What is said of a text that is not. */
    static final String RULE = "must be valid Unicode";

    /** Matches halves alone: the two of a pair are one character to it, of another category. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private UnicodeText() {}

    /** Whether a text holds no half of a surrogate pair. */
    public static boolean isValid(String text) {
        // Evidence is built by the million: no stream, and nothing more than a comparison for most letters.
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= Character.MIN_SURROGATE && Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * Refuses a text that holds half of a surrogate pair.
     *
     * @param attribute whose value it is, for the message
     * @throws InvalidValueException if it does
     */
    public static void check(String attribute, String text) {
        if (!isValid(text)) {
            throw new InvalidValueException(attribute, RULE, '"' + Problem.excerpt(escaped(text)) + '"');
        }
    }

    /** With each half written out, since no console and no file would show it. */
    private static String escaped(String text) {
        return HALF.matcher(text)
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04X", (int) half.group().charAt(0)));
    }
}
