package org.entente.cli.output;

import com.google.common.base.CharMatcher;

/** Text that may hold what others wrote, as it goes to a terminal. */
public final class Printable {
    private static final CharMatcher CONTROLS = CharMatcher.javaIsoControl().and(CharMatcher.noneOf("\t\n"));

    private Printable() {}

    /** The text with U+FFFD in place of control characters but tab and line feed, so that no terminal obeys it. */
    public static String of(String text) {
        return CONTROLS.replaceFrom(text, '\uFFFD');
    }
}
