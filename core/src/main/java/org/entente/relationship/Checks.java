package org.entente.relationship;

import java.util.Collection;
import java.util.Optional;
import org.entente.InvalidValueException;

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

    static void notBlank(String attribute, String value) {
        notBlank(attribute, value, "");
    }

    /** A text that may be left out. */
    static void notBlank(String attribute, Optional<String> value) {
        value.ifPresent(text -> notBlank(attribute, text, "Leave it out where it is not known."));
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
