package org.entente;

import java.io.Serial;

/** A value that breaks a rule. The message names the attribute, the rule and the value, and advice where there is any. */
public final class InvalidValueException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    /** The attribute. */
    private final String attribute;

    /** What it must be. */
    private final String rule;

    /** What it is. */
    private final String value;

    /** Advice; empty if there is none. */
    private final String advice;

    /**
     * A value that breaks a rule.
     *
     * @param attribute which, such as {@code score}
     * @param rule what it must be, such as {@code must be from -1 to 1}
     * @param value what it is; of a long one the message shows the start
     */
    public InvalidValueException(String attribute, String rule, Object value) {
        this(attribute, rule, value, "");
    }

    /**
     * A value that breaks a rule, with advice.
     *
     * @param attribute which, such as {@code score}
     * @param rule what it must be, such as {@code must be from -1 to 1}
     * @param value what it is; of a long one the message shows the start
     * @param advice what may have been meant, as a sentence
     */
    public InvalidValueException(String attribute, String rule, Object value, String advice) {
        super(attribute + " " + rule + ": " + Problem.excerpt(String.valueOf(value))
                + (advice.isEmpty() ? "" : ". " + advice));
        this.attribute = attribute;
        this.rule = rule;
        this.value = Problem.excerpt(String.valueOf(value));
        this.advice = advice;
    }

    /** Which attribute, such as {@code score}. */
    public String attribute() {
        return attribute;
    }

    /** What it must be, such as {@code must be from -1 to 1}. */
    public String rule() {
        return rule;
    }

    /** What it is, or the start of it. */
    public String value() {
        return value;
    }

    /** What may have been meant, as a sentence; empty where nothing is near. */
    public String advice() {
        return advice;
    }
}
