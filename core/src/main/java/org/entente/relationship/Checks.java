package org.entente.relationship;

import java.util.Collection;
import java.util.Optional;
import org.entente.InvalidValueException;
import org.entente.json.UnicodeText;

/** The rules that several values share, with one wording each. */
final class Checks {
    private Checks() {}

    static void that(boolean holds, String attribute, String rule, Object value) {
        if (!holds) {
            throw new InvalidValueException(attribute, rule, value);
        }
    }

    static void score(double score) {
        that(score >= -1 && score <= 1, "score", "must be from -1 to 1", score);
    }

    /** A text that is there: not blank, and such that it can be written and read back. */
    static void text(String attribute, String value) {
        text(attribute, value, "");
    }

    static void text(String attribute, String value, String advice) {
        notBlank(attribute, value, advice);
        UnicodeText.check(attribute, value);
    }

    /** A text that may be left out. */
    static void text(String attribute, Optional<String> value) {
        value.ifPresent(text -> text(attribute, text, "Leave it out where it is not known."));
    }

    /** A text that may be left out, or blank. */
    static void unicode(String attribute, Optional<String> value) {
        value.ifPresent(text -> UnicodeText.check(attribute, text));
    }

    static void notBlank(String attribute, String value) {
        notBlank(attribute, value, "");
    }

    static void notBlank(String attribute, String value, String advice) {
        if (value.isBlank()) {
            throw new InvalidValueException(attribute, "must not be blank", "\"" + value + "\"", advice);
        }
    }

    static void oneOrTwo(String attribute, Collection<?> labels) {
        that(!labels.isEmpty() && labels.size() <= 2, attribute, "must be one, or two where historians differ", labels);
    }
}
