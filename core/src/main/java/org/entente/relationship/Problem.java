package org.entente.relationship;

import java.util.Objects;

/**
 * What is wrong with a piece of input, and where.
 *
 * @param place the file and the place in it, such as {@code case.json: $.evidence[3].score} or {@code line 7, column 2}
 * @param rule what must hold, such as {@code must be from -1 to 1}
 * @param value the value that breaks the rule, as it stands in the input; empty where something is missing
 * @param advice what may have been meant, starting with "Maybe"; empty where nothing is near
 */
public record Problem(String place, String rule, String value, String advice) {
    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(advice, "advice");
    }

    /** The same problem at a place within a file or an array. */
    Problem within(String outer) {
        return new Problem(outer + place, rule, value, advice);
    }

    /** One line: place, rule, value, advice. */
    @Override
    public String toString() {
        return place + " " + rule + (value.isEmpty() ? "" : ": " + value) + (advice.isEmpty() ? "" : ". " + advice);
    }
}
