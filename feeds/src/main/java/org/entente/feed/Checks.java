package org.entente.feed;

import java.time.Duration;
import org.entente.InvalidValueException;

/** The rules that several values share, with one wording each. */
final class Checks {
    private Checks() {}

    static void that(boolean holds, String attribute, String rule, Object value) {
        if (!holds) {
            throw new InvalidValueException(attribute, rule, value);
        }
    }

    static void that(boolean holds, String attribute, String rule, Object value, String advice) {
        if (!holds) {
            throw new InvalidValueException(attribute, rule, value, advice);
        }
    }

    static void between(Duration least, Duration most, String attribute, Duration value) {
        that(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                attribute,
                "must be from " + least + " to " + most,
                value);
    }

    static void between(long least, long most, String attribute, long value) {
        that(value >= least && value <= most, attribute, "must be from " + least + " to " + most, value);
    }
}
