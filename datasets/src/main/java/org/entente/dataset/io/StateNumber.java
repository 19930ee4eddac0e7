package org.entente.dataset.io;

import com.google.common.base.CharMatcher;

/** State numbers of Correlates of War and of Gleditsch and Ward, as programs write them. */
public final class StateNumber {
    private StateNumber() {}

    /** A state number as its scheme writes it: {@code 2} for {@code 002} and {@code 2.0}. */
    public static String of(String text) {
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        String code = CharMatcher.is('0').trimLeadingFrom(whole);
        return code.isEmpty() ? whole : code;
    }
}
