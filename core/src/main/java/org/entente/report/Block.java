package org.entente.report;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A piece of a report, before it is known whether it becomes plain text or Markdown. What others wrote may stand in any of its
 * texts: each is kept on one line, without what would move a cursor or turn the text around.
 */
sealed interface Block {
    /** What a text of somebody else could move a cursor or colour a screen with: C0, DEL and C1. */
    CharMatcher CONTROLS = CharMatcher.javaIsoControl();

    /** What shows a text in another order than it has: embeddings, overrides and isolates. */
    CharMatcher TURNS = CharMatcher.inRange('\u202A', '\u202E').or(CharMatcher.inRange('\u2066', '\u2069'));

    /** A text with one blank for each run of white space and line breaks, and U+FFFD for each other control character. */
    private static String line(String text) {
        String line = CharMatcher.breakingWhitespace().collapseFrom(text, ' ');
        return CONTROLS.replaceFrom(TURNS.removeFrom(line), '\uFFFD');
    }

    private static ImmutableList<String> lines(List<String> texts) {
        return texts.stream().map(Block::line).collect(ImmutableList.toImmutableList());
    }

    /**
     * A heading.
     *
     * @param level 1 for the whole, 2 for a part, 3 for a part of a part
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = line(text);
        }
    }

    /**
     * Running text.
     *
     * @param hasCode whether it is no text of a case, so that what stands between backticks is code in Markdown
     */
    record Paragraph(String text, boolean hasCode) implements Block {
        Paragraph(String text) {
            this(text, false);
        }

        public Paragraph {
            text = line(text);
        }
    }

    /** A list of points. */
    record Points(ImmutableList<String> points) implements Block {
        public Points {
            points = lines(points);
        }

        static Points of(List<String> points) {
            return new Points(ImmutableList.copyOf(points));
        }
    }

    /**
     * A table; a column is set to the right where its heading ends in a blank.
     *
     * @param hasCode as of a paragraph
     */
    record Table(ImmutableList<String> headings, ImmutableList<ImmutableList<String>> rows, boolean hasCode)
            implements Block {
        Table(ImmutableList<String> headings, ImmutableList<ImmutableList<String>> rows) {
            this(headings, rows, false);
        }

        public Table {
            headings = lines(headings);
            rows = rows.stream().map(Block::lines).collect(ImmutableList.toImmutableList());
        }

        boolean isNumeric(int column) {
            return headings.get(column).endsWith(" ");
        }
    }
}
