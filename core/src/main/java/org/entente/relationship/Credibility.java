package org.entente.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.entente.InvalidValueException;
import org.entente.json.JsonProblems;

/** How credible one item is: the digit of the Admiralty code (NATO AJP-2.1). */
public enum Credibility {
    /** Confirmed by independent sources. */
    CONFIRMED(1),
    /** Not confirmed, but logical and in accord with what else is known. */
    PROBABLY_TRUE(2),
    /** Not confirmed; reasonably logical, in part in accord. */
    POSSIBLY_TRUE(3),
    /** Not confirmed; possible, but not logical, and nothing else is known of it. */
    DOUBTFUL(4),
    /** Not logical, and contradicted by what else is known. */
    IMPROBABLE(5),
    /** Truth cannot be judged: neither good nor bad. */
    CANNOT_BE_JUDGED(6);

    private static final String RULE = "must be an Admiralty digit from 1 to 6";

    private final int digit;

    Credibility(int digit) {
        this.digit = digit;
    }

    /**
     * The credibility that an Admiralty digit stands for.
     *
     * @param digit from 1 to 6
     * @throws IllegalArgumentException for any other digit
     */
    public static Credibility of(int digit) {
        Checks.that(digit >= 1 && digit <= 6, "credibility", RULE, digit);
        return values()[digit - 1];
    }

    /** From JSON, where it is a number. */
    @JsonCreator
    static Credibility read(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            String advice = node.asText().matches("[1-6]") ? "Maybe " + node.asText() + ", without quotes." : "";
            throw new InvalidValueException("credibility", RULE, JsonProblems.shown(node), advice);
        }
        return of(node.intValue());
    }

    /** The Admiralty digit, 1 to 6. */
    @JsonValue
    public int digit() {
        return digit;
    }
}
