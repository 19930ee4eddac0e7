package org.entente.page.html;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML and SVG as it is written, element by element. All text and every attribute is escaped, and every element that was
 * opened must be closed, so that what comes out is well-formed whatever a text holds. A cell of a table has no end tag, which
 * HTML lets out: a page has thousands of them.
 */
public final class Markup {
    private static final char REPLACEMENT = '\uFFFD';
    private static final ImmutableSet<String> ENDED_BY_THE_NEXT = ImmutableSet.of("td", "th");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String tag, Object... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** An element without content: of HTML only those that never have any. */
    public Markup empty(String tag, Object... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text. */
    public Markup element(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text, '\0');
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        String tag = open.pop();
        if (!ENDED_BY_THE_NEXT.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    /** Begins a new line, for those who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** Script or style of this library, unescaped. */
    public Markup trusted(String content) {
        out.append(content);
        return this;
    }

    /** Delimits a value by the quote that it does not hold, or escapes it. */
    private void start(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1].toString();
            char quote = value.indexOf('"') < 0 || value.indexOf('\'') >= 0 ? '"' : '\'';
            out.append(' ').append(attributes[i]).append('=').append(quote);
            escape(value, quote);
            out.append(quote);
        }
    }

    /**
     * Escapes what would end the text, and leaves out the controls (U+202A to U+202E, U+2066 to U+2069) by which it would
     * turn the words around it; letters that are read from right to left need none.
     *
     * @param quote what ends it too
     */
    private void escape(String text, char quote) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069' -> {}
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quote == c ? "&quot;" : "\"");
                default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        });
    }

    /** Whether XML, and so any parser, takes the character as it is. */
    private static boolean isAllowed(int c) {
        boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        Preconditions.checkState(open.isEmpty(), "still open: %s", open);
        return out.toString();
    }
}
