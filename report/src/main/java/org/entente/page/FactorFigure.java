package org.entente.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assessment.Reading;
import org.entente.page.html.Chart;
import org.entente.page.html.Line;
import org.entente.page.html.Markup;
import org.entente.page.html.TimeScale;
import org.entente.page.html.Words;
import org.entente.relationship.Credibility;
import org.entente.relationship.Dyad;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.Reliability;

/**
 * The factors, one below the other on one axis of time: the reading of each year's end as a whole and in both directions,
 * with gaps where there is none, and the evidence as dots at their scores.
 */
final class FactorFigure {
    private static final int ROW = 84;
    private static final int HIGH = 74;
    private static final double TOLERANCE = 0.4;
    private static final double LEAST_RADIUS = 2.5;

    private final Study study;
    private final TimeScale scale;
    private final ItemIds ids;
    private final Dyad dyad;
    private final Chart chart;

    private FactorFigure(Markup page, Study study, ItemIds ids) {
        this.study = study;
        this.scale = study.scale();
        this.ids = ids;
        this.dyad = study.now().dyad();
        this.chart = new Chart(
                page,
                scale,
                ROW * Factor.values().length,
                "The eight factors over time, with each item of evidence as a dot. The tables below say the same.");
    }

    static void draw(Markup page, Study study, ItemIds ids) {
        FactorFigure figure = new FactorFigure(page, study, ids);
        for (Factor factor : Factor.values()) {
            figure.row(factor, factor.ordinal() * ROW);
        }
        figure.chart.end(study.now().date());
    }

    private void row(Factor factor, int top) {
        List<Evidence> items = study.relationship().evidence().stream()
                .filter(item -> item.factor() == factor)
                .toList();
        String now = Words.signed(study.now().reading(factor).score());
        chart.label(top + HIGH / 2.0, Words.of(factor), now.equals(Words.NONE) ? "no reading" : now + " now");
        chart.openWindow(top, HIGH);
        chart.rect("field", 0, scale.months(), 0, HIGH);
        chart.path("zero", "M0 " + HIGH / 2 + "H" + scale.months());
        Map<String, String> inForce = items.stream()
                .filter(item -> item.kind() == EvidenceKind.CONDITION)
                .collect(Collectors.groupingBy(
                        FactorFigure::sign, TreeMap::new, Collectors.mapping(this::inForce, Collectors.joining())));
        inForce.forEach((sign, path) -> chart.path("force " + sign, path));
        chart.path("from-b", line(factor, reading -> reading.from(dyad.second()).score()));
        chart.path("from-a", line(factor, reading -> reading.from(dyad.first()).score()));
        chart.path("overall", line(factor, Reading::score));
        chart.close();
        dots(factor, items, top);
    }

    private static double y(double score) {
        return HIGH / 2.0 - score * (HIGH / 2.0 - 5);
    }

    private String line(Factor factor, Function<Reading, Optional<Double>> score) {
        Line line = new Line(TOLERANCE);
        for (YearEnd end : study.years()) {
            Optional<Double> value = score.apply(end.reading(factor));
            if (value.isPresent()) {
                line.to(scale.at(end.date()), y(value.get()));
            } else {
                line.gap();
            }
        }
        return line.path();
    }

    private String inForce(Evidence item) {
        double from = Math.max(0, scale.at(item.when().first()));
        double to = item.when()
                .findLast()
                .map(last -> Math.min(scale.months(), scale.at(last)))
                .orElse((double) scale.months());
        return to > from ? "M" + Line.number(from) + " " + Line.number(y(item.score())) + "H" + Line.number(to) : "";
    }

    private void dots(Factor factor, List<Evidence> items, int top) {
        if (items.isEmpty()) {
            return;
        }
        Markup page = chart.page();
        page.open(
                "g",
                "class",
                "rove dots",
                "role",
                "group",
                "aria-label",
                "Evidence of " + Words.of(factor),
                "transform",
                "translate(0 " + top + ")");
        boolean stop = true;
        for (Evidence item : items) {
            double at = Math.max(0, scale.at(item.when().first()));
            boolean first = stop && scale.isSeen(at);
            page.open(
                            "a",
                            chart.at(
                                    at,
                                    "dot " + sign(item) + hollow(item),
                                    "href",
                                    ids.link(item),
                                    "tabindex",
                                    first ? 0 : -1,
                                    "aria-label",
                                    name(item)))
                    .empty("circle", "cy", Line.number(y(item.score())), "r", Line.number(radius(item)))
                    .close();
            stop &= !first;
        }
        page.close();
    }

    /** What lines and dots mean. */
    static void key(Markup page, Dyad dyad) {
        page.text("Scores from −1, hostile, to +1, close, as of each year's end. ");
        key(page, "overall", "as a whole");
        key(page, "from-a", Words.name(dyad, dyad.first()) + " to " + Words.name(dyad, dyad.second()));
        key(page, "from-b", Words.name(dyad, dyad.second()) + " to " + Words.name(dyad, dyad.first()));
        page.text(
                "Dots are items, larger for more weight, hollow for grade C or 3 and worse; a line from a dot: in force.");
    }

    private static void key(Markup page, String line, String words) {
        page.open("span", "class", "key")
                .open("svg", "class", "swatch", "viewBox", "0 0 24 14", "aria-hidden", "true")
                .empty("path", "class", line, "d", "M0 7H24")
                .close()
                .text(words + " ")
                .close();
    }

    private static String name(Evidence item) {
        return item.id() + ", " + Words.span(item.when()) + ", " + Words.signed(item.score());
    }

    private double radius(Evidence item) {
        double weight = study.assessor().model().evidence().weight(item);
        return LEAST_RADIUS + 2 * StrictMath.sqrt(Math.max(0, weight));
    }

    /** Whether its source or the item itself is only fairly good, or cannot be judged. */
    private static String hollow(Evidence item) {
        boolean weak = item.reliability().compareTo(Reliability.C) >= 0
                || item.credibility().compareTo(Credibility.POSSIBLY_TRUE) >= 0;
        return weak ? " hollow" : "";
    }

    static String sign(Evidence item) {
        return item.score() > 0 ? "for" : item.score() < 0 ? "against" : "even";
    }
}
