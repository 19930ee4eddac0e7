package org.entente.page.html;

import static org.entente.page.html.Line.number;

import java.util.List;
import java.util.Optional;

/** Tables as the page writes them: a caption, headings, rows; wide ones can be scrolled by keyboard too. */
public final class Tables {
    private static final int BAR = 70;

    private Tables() {}

    /** Opens a table and its body. {@link #close} ends it. */
    public static void open(Markup page, String classes, String caption, List<String> headings) {
        page.open("div", "class", "scroll " + classes, "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table", "class", classes)
                .element("caption", caption)
                .open("thead")
                .open("tr");
        headings.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close().close().open("tbody").line();
    }

    public static void close(Markup page) {
        page.close().close().close().line();
    }

    /** A chance as a bar with its number. */
    public static void chance(Markup page, String classes, double probability) {
        page.open("td", "class", "num")
                .open("svg", "class", "bar", "viewBox", "0 0 " + BAR + " 12", "aria-hidden", "true")
                .empty("rect", "class", classes, "width", number(probability * BAR), "height", 12)
                .close()
                .text(Words.percent(probability))
                .close();
    }

    /** A score as a bar from the middle with its number; a dash where there is none. */
    public static void score(Markup page, Optional<Double> score) {
        score(page, score, 1);
    }

    /** The same with longer bars; one that would be too long is full. */
    public static void score(Markup page, Optional<Double> score, int scale) {
        page.open("td", "class", "num");
        double middle = BAR / 2.0;
        page.open("svg", "class", "bar", "viewBox", "0 0 " + BAR + " 12", "aria-hidden", "true");
        score.map(value -> Math.max(-1, Math.min(1, value * scale)) * middle)
                .ifPresent(length -> page.empty(
                        "rect",
                        "class",
                        length >= 0 ? "for" : "against",
                        "x",
                        number(Math.min(middle, middle + length)),
                        "width",
                        number(Math.max(1, StrictMath.abs(length))),
                        "height",
                        12));
        page.close().text(Words.signed(score)).close();
    }
}
