package org.entente.page;

import java.util.function.IntToDoubleFunction;
import org.entente.page.html.Chart;
import org.entente.page.html.Line;
import org.entente.page.html.Markup;
import org.entente.page.html.Words;
import org.entente.relationship.PeaceLevel;

/** The level of peace over time: what is expected, with the central four fifths of what is believed as a ribbon. */
final class PeaceFigure {
    private static final int HIGH = 160;
    private static final int MARGIN = 16;
    private static final double TOLERANCE = 0.7;

    private PeaceFigure() {}

    static void draw(Markup page, Study study, Months months) {
        Chart chart =
                new Chart(page, study.scale(), HIGH, "Level of peace over time. The table of years says the same.");
        for (PeaceLevel level : PeaceLevel.values()) {
            chart.label(y(level.value()) + 4, Words.of(level), "");
        }
        chart.openWindow(0, HIGH);
        for (PeaceLevel level : PeaceLevel.values()) {
            chart.path("hair", "M0 " + Line.number(y(level.value())) + "H" + months.count());
        }
        chart.path("ribbon", ribbon(months));
        chart.path("expected", line(months, months::expected).path());
        chart.path("then", asOf(study).path());
        chart.close().end(study.now().date());
    }

    private static double y(double level) {
        return MARGIN + (HIGH - 2 * MARGIN) * (1 - level);
    }

    private static Line line(Months months, IntToDoubleFunction value) {
        Line line = new Line(TOLERANCE);
        line.to(0, y(value.applyAsDouble(0)));
        for (int t = 0; t < months.count(); t++) {
            line.to(t + 0.5, y(value.applyAsDouble(t)));
        }
        return line.to(months.count(), y(value.applyAsDouble(months.count() - 1)));
    }

    /** There along the upper edge, back along the lower. */
    private static String ribbon(Months months) {
        int last = months.count() - 1;
        Line upper = line(months, months::high);
        Line lower = new Line(TOLERANCE);
        lower.to(months.count(), y(months.low(last)));
        for (int t = last; t >= 0; t--) {
            lower.to(t + 0.5, y(months.low(t)));
        }
        lower.to(0, y(months.low(0)));
        return upper.path() + "L" + lower.path().substring(1) + "Z";
    }

    private static Line asOf(Study study) {
        Line line = new Line(0);
        for (YearEnd end : study.years()) {
            if (end.answered()) {
                line.to(study.scale().at(end.date()), y(end.peace()));
            } else {
                line.gap();
            }
        }
        return line;
    }
}
