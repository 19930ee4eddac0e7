package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.page.html.Chart;
import org.entente.page.html.Markup;
import org.entente.page.html.TimeScale;
import org.entente.page.html.Words;
import org.entente.relationship.Band;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/** Convergence of interests by issue area over time, as strips in the colours of the bands; empty where nothing is read. */
final class InterestFigure {
    private static final int ROW = 18;
    private static final int HIGH = 14;

    private final Study study;
    private final TimeScale scale;
    private final Chart chart;

    private InterestFigure(Study study, Chart chart) {
        this.study = study;
        this.scale = study.scale();
        this.chart = chart;
    }

    static void draw(Markup page, Study study) {
        ImmutableList<IssueArea> areas = areas(study);
        if (areas.isEmpty()) {
            page.element("p", "No interest is read in any issue area.");
            return;
        }
        Chart chart = new Chart(
                page,
                study.scale(),
                ROW * areas.size(),
                "Interests by issue area over time. The table of factors has their present scores.");
        InterestFigure figure = new InterestFigure(study, chart);
        for (int i = 0; i < areas.size(); i++) {
            figure.row(areas.get(i), i * ROW);
        }
        chart.end(study.now().date());
    }

    /** The issue areas in which interests are read in any year. */
    private static ImmutableList<IssueArea> areas(Study study) {
        return Arrays.stream(IssueArea.values())
                .filter(area ->
                        study.years().stream().anyMatch(end -> score(end, area).isPresent()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Double> score(YearEnd end, IssueArea area) {
        return end.reading(Factor.INTEREST_CONVERGENCE).in(area).score();
    }

    private void row(IssueArea area, int top) {
        chart.label(top + 11, Words.of(area), "");
        chart.openWindow(top, HIGH);
        chart.rect("field", 0, scale.months(), 0, HIGH);
        double from = 0;
        String before = "";
        for (YearEnd end : study.years()) {
            String now = score(end, area).map(InterestFigure::band).orElse("");
            double start = scale.at(LocalDate.of(end.date().getYear(), 1, 1));
            if (!now.equals(before)) {
                draw(before, from, start);
                from = start;
                before = now;
            }
        }
        draw(before, from, scale.months());
        chart.close();
    }

    private void draw(String band, double from, double to) {
        if (!band.isEmpty()) {
            chart.rect("heat " + band, from, to, 0, HIGH);
        }
    }

    private static String band(double score) {
        return band(Band.of(score));
    }

    /** The class of a band's colour. */
    static String band(Band band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    /** Which colour stands for which band. */
    static void legend(Markup page) {
        page.open("ul", "class", "legend");
        for (Band band : Band.values()) {
            page.open("li");
            page.open("svg", "class", "swatch", "viewBox", "0 0 14 14", "aria-hidden", "true")
                    .empty("rect", "class", "heat " + band(band), "width", 14, "height", 14)
                    .close();
            page.text(Words.of(band)).close();
        }
        page.close();
    }
}
