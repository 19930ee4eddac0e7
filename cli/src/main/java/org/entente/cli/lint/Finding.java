package org.entente.cli.lint;

import org.entente.Problem;
import org.entente.relationship.Evidence;

/** How the rules say what they found. */
final class Finding {
    private Finding() {}

    /** A warning about an attribute of an item. */
    static Problem of(Evidence item, String attribute, String rule, String value, String advice) {
        return of("$.evidence", attribute, rule, value, advice).withItem(item.id());
    }

    /** A warning about the case. */
    static Problem of(String rule, String value, String advice) {
        return of("$.evidence", "", rule, value, advice);
    }

    private static Problem of(String place, String attribute, String rule, String value, String advice) {
        return Problem.of(attribute.isEmpty() ? place : place + "." + attribute, rule, value.replaceFirst("\\.$", ""))
                .withAdvice(advice)
                .asWarning();
    }
}
