package org.entente.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks as Markdown, with tables of the GitHub kind. */
final class MarkdownRenderer {
    private MarkdownRenderer() {}

    static String render(List<Block> blocks) {
        return blocks.stream().map(MarkdownRenderer::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + escaped(heading.text()) + "\n";
        }
        if (block instanceof Block.Paragraph paragraph) {
            return (paragraph.hasCode() ? escapedButCode(paragraph.text()) : escaped(paragraph.text())) + "\n";
        }
        if (block instanceof Block.Points points) {
            return points.points().stream()
                    .map(point -> "- " + escaped(point) + "\n")
                    .collect(Collectors.joining());
        }
        return table((Block.Table) block);
    }

    private static String table(Block.Table table) {
        String rule = IntStream.range(0, table.headings().size())
                .mapToObj(column -> table.isNumeric(column) ? "---:" : "---")
                .collect(Collectors.joining("|", "|", "|\n"));
        UnaryOperator<String> escape = table.hasCode() ? MarkdownRenderer::escapedButCode : MarkdownRenderer::escaped;
        return row(table.headings(), escape)
                + rule
                + table.rows().stream().map(cells -> row(cells, escape)).collect(Collectors.joining());
    }

    private static String row(ImmutableList<String> cells, UnaryOperator<String> escape) {
        return cells.stream()
                .map(cell -> escape.apply(cell.strip()).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return escapedButCode(text).replace("`", "\\`");
    }

    private static String escapedButCode(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[")
                .replace("<", "&lt;");
    }
}
