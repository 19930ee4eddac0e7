package org.entente.laboratory.yearly;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import java.util.List;

/** A page in Markdown, written from top to bottom; under each heading stands the command that made what follows. */
final class MarkdownPage {
    private static final int WIDTH = 120;
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final StringBuilder text = new StringBuilder();
    private final String command;

    /**
     * A page.
     *
     * @param command by which it is made
     */
    MarkdownPage(String title, String command) {
        this.command = command;
        text.append("# ").append(title).append('\n');
    }

    /** A part of the page, with the command. */
    void section(String title) {
        text.append("\n## ").append(title).append("\n\n`").append(command).append("`\n");
    }

    /** A heading over a table, within a part of the page. */
    void table(String title) {
        text.append("\n### ").append(title).append('\n');
    }

    /** Prose, broken into lines between words. */
    void prose(String sentences) {
        text.append('\n');
        int column = 0;
        for (String word : WORDS.split(sentences)) {
            boolean breaks = column > 0 && column + 1 + word.length() > WIDTH;
            text.append(breaks ? "\n" : column > 0 ? " " : "").append(word);
            column = breaks || column == 0 ? word.length() : column + 1 + word.length();
        }
        text.append('\n');
    }

    /** Lines of a list, each with its mark. */
    void list(List<String> lines) {
        text.append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
    }

    /**
     * A table.
     *
     * @param head of its columns, the first over the names of the lines
     * @param lines the cells of each, as many as the head has
     */
    void table(List<String> head, List<List<String>> lines) {
        text.append('\n').append(line(head)).append("|---|");
        text.append("---:|".repeat(head.size() - 1)).append('\n');
        for (List<String> cells : lines) {
            Preconditions.checkArgument(
                    cells.size() == head.size(), "a line must have %s cells: %s", head.size(), cells);
            text.append(line(cells));
        }
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
