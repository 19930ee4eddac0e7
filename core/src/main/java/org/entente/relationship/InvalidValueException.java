package org.entente.relationship;

import java.io.Serial;

/** A value that breaks a rule. The message names the attribute, the rule and the value. */
public final class InvalidValueException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String attribute;
    private final String rule;
    private final String value;

    InvalidValueException(String attribute, String rule, Object value) {
        super(attribute + " " + rule + ": " + value);
        this.attribute = attribute;
        this.rule = rule;
        this.value = String.valueOf(value);
    }

    /** Which attribute, such as {@code score}. */
    public String attribute() {
        return attribute;
    }

    /** What it must be, such as {@code must be from -1 to 1}. */
    public String rule() {
        return rule;
    }

    /** What it is. */
    public String value() {
        return value;
    }
}
