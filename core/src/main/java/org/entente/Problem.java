package org.entente;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is wrong with a piece of input, and where. Its text is one line: place, item, rule, value, advice.
 *
 * <pre>{@code
 * case.json: $.evidence[16].factor (e017) must be one of the values of Factor: "ORIENTATON". Maybe "ORIENTATION".
 * }</pre>
 */
@Value.Immutable
@JsonDeserialize(builder = Problem.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"severity", "place", "item", "rule", "value", "advice"})
public abstract sealed class Problem permits ImmutableProblem {
    /** How many characters of a value a message shows. */
    private static final int SHOWN = 80;
    /** No value is longer, even where it is a parser's own words. */
    private static final int LONGEST = 300;

    Problem() {}

    /** Whether the input can be used in spite of a problem. */
    public enum Severity {
        /** The input breaks a rule and is refused. */
        ERROR,
        /** The input can be used, but is probably not what was meant. */
        WARNING
    }

    /**
     * An error without advice.
     *
     * @param place the file and the place in it
     * @param rule what must hold
     * @param value what breaks the rule, of which the start is kept; empty where something is missing
     */
    public static Problem of(String place, String rule, String value) {
        return builder().place(place).rule(rule).value(excerpt(value)).build();
    }

    /** A builder. Place and rule are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the input is refused for it; by default it is. */
    @Value.Default
    public Severity severity() {
        return Severity.ERROR;
    }

    /** The file and the place in it, such as {@code case.json: $.evidence[3].score} or {@code line 7, column 2}. */
    public abstract String place();

    /** The id of the item of evidence that has the problem, if it is one of an item and the item has an id. */
    public abstract Optional<String> item();

    /** What must hold, such as {@code must be from -1 to 1}; of a warning, what should. */
    public abstract String rule();

    /** The start of the value that breaks the rule, as it stands in the input; empty where something is missing. */
    @Value.Default
    public String value() {
        return "";
    }

    /** What may have been meant or will help, as whole sentences; empty where nothing is known. */
    @Value.Default
    public String advice() {
        return "";
    }

    /** Whether the input is refused for it. */
    @JsonIgnore
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** The same problem with advice. */
    public Problem withAdvice(String advice) {
        return new Builder().copying(this).advice(advice).build();
    }

    /** The same problem of an item of evidence. */
    public Problem withItem(String id) {
        return new Builder().copying(this).item(id).build();
    }

    /** The same problem as a warning. */
    public Problem asWarning() {
        return new Builder().copying(this).severity(Severity.WARNING).build();
    }

    /** The same problem at a place within a file or an array. */
    public Problem within(String outer) {
        return outer.isEmpty()
                ? this
                : new Builder().copying(this).place(outer + place()).build();
    }

    /** The start of a text, as messages show it: about {@value #SHOWN} characters, then an ellipsis. */
    public static String excerpt(String text) {
        return start(text, SHOWN);
    }

    private static String start(String text, int length) {
        // An ellipsis is no reason to cut a text a second time.
        if (text.length() <= length + 3) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length) + "...";
    }

    @Value.Check
    Problem check() {
        String start = start(value(), LONGEST);
        return start.equals(value())
                ? this
                : new Builder().copying(this).value(start).build();
    }

    /** One line: place, item, rule, value, advice. */
    @Override
    public String toString() {
        return place()
                + item().map(id -> " (" + excerpt(id) + ")").orElse("")
                + " "
                + rule()
                + (value().isEmpty() ? "" : ": " + value())
                + (advice().isEmpty() ? "" : ". " + advice());
    }

    /** Builds a {@link Problem}. */
    public static final class Builder extends ImmutableProblem.Builder {
        Builder() {}
    }
}
