package org.entente.page.html;

import static org.entente.page.html.Line.number;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.stream.Stream;

/** One picture over time, as it is drawn: names at the left, a window on the months, marks of years below. */
public final class Chart {
    public static final int AXIS = 22;
    /** Width of a letter of a label, about. */
    private static final double LETTER = 6.4;

    private final Markup page;
    private final TimeScale scale;
    private final int height;

    /**
     * Opens a picture.
     *
     * @param height without the axis
     * @param name for those who do not see it
     */
    public Chart(Markup page, TimeScale scale, int height, String name) {
        this.page = page;
        this.scale = scale;
        this.height = height;
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name)
                .open(
                        "svg",
                        "class",
                        scale.isWhole() ? "chart" : "chart zooms",
                        "viewBox",
                        "0 0 " + TimeScale.WIDTH + " " + (height + AXIS),
                        "role",
                        "group",
                        "aria-label",
                        name);
    }

    /** The name of a row, and a second line below it. */
    public Chart label(double y, String name, String below) {
        int x = TimeScale.LEFT - 10;
        page.element("text", name, "class", "label", "x", x, "y", number(y));
        if (!below.isEmpty()) {
            page.element("text", below, "class", "label small", "x", x, "y", number(y + 14));
        }
        return this;
    }

    /** Opens a part whose horizontal unit is a month and whose vertical unit is that of the picture. */
    public Chart openWindow(double y, double high) {
        page.open(
                "svg",
                "class",
                "win",
                "x",
                TimeScale.LEFT,
                "y",
                number(y),
                "width",
                TimeScale.PLOT,
                "height",
                number(high),
                "viewBox",
                scale.from() + " 0 " + (scale.to() - scale.from()) + " " + number(high),
                "preserveAspectRatio",
                "none");
        return this;
    }

    public Chart close() {
        page.close();
        return this;
    }

    public Chart path(String classes, String path) {
        if (!path.isEmpty()) {
            page.empty("path", "class", classes, "d", path);
        }
        return this;
    }

    public Chart rect(String classes, double from, double to, double y, double high) {
        page.empty(
                "rect",
                "class",
                classes,
                "x",
                number(from),
                "y",
                number(y),
                "width",
                number(Math.max(0.1, to - from)),
                "height",
                number(high));
        return this;
    }

    /** A label in the middle of what is seen of a stretch of time; hidden where it does not fit. */
    public Chart labelWithin(String classes, String text, double from, double to, double y) {
        double left = Math.max(from, scale.from());
        double right = Math.min(to, scale.to());
        boolean fits = right > left && scale.x(right) - scale.x(left) > text.length() * LETTER + 8;
        page.element(
                "text",
                text,
                "class",
                fits ? "within " + classes : "within out " + classes,
                "data-a",
                number(from),
                "data-b",
                number(to),
                "x",
                number(fits ? (scale.x(left) + scale.x(right)) / 2 : 0),
                "y",
                number(y));
        return this;
    }

    /** Marks of years and of the day that is looked at; closes the picture. */
    public void end(LocalDate day) {
        page.open("g", "class", "axis", "data-high", height);
        for (int year : scale.ticks()) {
            double month = year * 12.0 - scale.first();
            page.open("g", "class", "tick", "transform", "translate(" + number(scale.x(month)) + ")")
                    .empty("path", "d", "M0 0V" + (height + 4))
                    .element("text", String.valueOf(year), "y", height + 17)
                    .close();
        }
        page.close();
        double at = scale.at(day);
        page.open("g", at(at, "now")).empty("path", "d", "M0 0V" + (height + 4)).close();
        page.close().close().line();
    }

    /**
     * Attributes of something that keeps its form when the window changes.
     *
     * @param more names and values of more of them, in turn
     */
    public Object[] at(double month, String classes, Object... more) {
        Stream<Object> place = scale.isSeen(month)
                ? Stream.of("class", "at " + classes, "transform", "translate(" + number(scale.x(month)) + ")")
                : Stream.of("class", "at out " + classes);
        return Streams.concat(place, Stream.of("data-m", number(month)), Stream.of(more))
                .toArray();
    }

    public Markup page() {
        return page;
    }
}
