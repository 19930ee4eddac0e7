package org.entente.report;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Blocks as plain text of at most 100 columns, but for tables. */
final class TextRenderer {
    private static final int WIDTH = 100;
    /** Where a line may end: at a space, but not between a number and its unit. */
    private static final Splitter BREAKS = Splitter.on(Pattern.compile(" (?!%|dB\\b)"));

    private final StringBuilder text = new StringBuilder();

    private TextRenderer() {}

    static String render(List<Block> blocks) {
        TextRenderer renderer = new TextRenderer();
        blocks.forEach(renderer::add);
        return renderer.text.toString();
    }

    private void add(Block block) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        if (block instanceof Block.Heading heading) {
            line(heading.text());
            line((heading.level() == 1 ? "=" : "-").repeat(heading.text().length()));
        } else if (block instanceof Block.Paragraph paragraph) {
            wrap(paragraph.text(), "", "");
        } else if (block instanceof Block.Points points) {
            points.points().forEach(point -> wrap(point, "- ", "  "));
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void table(Block.Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            int width = table.headings().get(column).strip().length();
            for (ImmutableList<String> row : table.rows()) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
        row(table, table.headings(), widths);
        table.rows().forEach(cells -> row(table, cells, widths));
    }

    private void row(Block.Table table, ImmutableList<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column).strip();
            row.append(column == 0 ? "" : "  ");
            row.append(
                    table.isNumeric(column)
                            ? Strings.padStart(cell, widths.get(column), ' ')
                            : Strings.padEnd(cell, widths.get(column), ' '));
        }
        line(row.toString().stripTrailing());
    }

    private void wrap(String words, String first, String following) {
        StringBuilder row = new StringBuilder(first);
        boolean empty = true;
        for (String word : BREAKS.split(words)) {
            if (!empty && row.length() + 1 + word.length() > WIDTH) {
                line(row.toString());
                row = new StringBuilder(following);
                empty = true;
            }
            row.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(row.toString());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
