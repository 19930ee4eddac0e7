package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A piece of a report, before it is known whether it becomes plain text or Markdown. */
sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the whole, 2 for a part, 3 for a part of a part
     */
    record Heading(int level, String text) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list of points. */
    record Points(ImmutableList<String> points) implements Block {
        static Points of(List<String> points) {
            return new Points(ImmutableList.copyOf(points));
        }
    }

    /** A table; a column is set to the right where its heading ends in a blank. */
    record Table(ImmutableList<String> headings, ImmutableList<ImmutableList<String>> rows) implements Block {
        boolean isNumeric(int column) {
            return headings.get(column).endsWith(" ");
        }
    }
}
