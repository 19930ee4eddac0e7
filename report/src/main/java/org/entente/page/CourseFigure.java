package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Function;
import org.entente.assessment.Stage;
import org.entente.page.html.Chart;
import org.entente.page.html.Line;
import org.entente.page.html.Markup;
import org.entente.page.html.Palette;
import org.entente.page.html.TimeScale;
import org.entente.page.html.Words;
import org.entente.relationship.DateSpan;
import org.entente.relationship.ExpectedStage;
import org.entente.relationship.Phase;

/**
 * The course of phases: stages as a band, the probabilities of every month stacked, what was believed at the time, how much
 * evidence stands behind each year, and what historians agree on where the case says so.
 */
final class CourseFigure {
    private static final int BAND = 26;
    private static final int STACK = 32;
    private static final int STACK_HIGH = 170;
    private static final int THEN = 210;
    private static final int THEN_HIGH = 14;
    private static final int WEIGHT = 232;
    private static final int WEIGHT_HIGH = 40;
    private static final int AGREED = 280;
    private static final int AGREED_HIGH = 14;
    private static final double TOLERANCE = 0.9;

    private final Study study;
    private final TimeScale scale;
    private final Chart chart;
    private final ImmutableList<ExpectedStage> agreed;

    private CourseFigure(Markup page, Study study) {
        this.study = study;
        this.scale = study.scale();
        this.agreed = study.relationship().expected();
        this.chart = new Chart(
                page,
                scale,
                agreed.isEmpty() ? AGREED - 6 : AGREED + AGREED_HIGH + 4,
                "Course of phases over time. The table of stages says the same.");
    }

    static void draw(Markup page, Study study, Months months) {
        new CourseFigure(page, study).draw(months);
    }

    private void draw(Months months) {
        stages();
        stack(months);
        asOfThen();
        weight();
        if (!agreed.isEmpty()) {
            agreed();
        }
        chart.end(study.now().date());
    }

    private void stages() {
        chart.label(17, "stages", "");
        chart.openWindow(0, BAND).page().open("g", "class", "rove", "role", "group", "aria-label", "Stages");
        boolean stop = true;
        int number = 0;
        for (Stage stage : study.stages()) {
            boolean seen = end(stage.to()) > scale.from();
            stage(stage, number, seen, seen && stop);
            stop &= !seen;
            number++;
        }
        chart.close().close();
        for (Stage stage : study.stages()) {
            chart.labelWithin(
                    "on-" + stage.phase(),
                    Words.of(stage.phase()),
                    scale.at(stage.from()),
                    end(stage.to()),
                    BAND / 2 + 5);
        }
    }

    /** A link to the stage's row; only one of them is a stop of Tab, arrows reach the others. */
    private void stage(Stage stage, int number, boolean seen, boolean stop) {
        double from = scale.at(stage.from());
        double to = end(stage.to());
        chart.page()
                .open(
                        "a",
                        "class",
                        seen ? "stage" : "stage out",
                        "data-a",
                        Line.number(from),
                        "data-b",
                        Line.number(to),
                        "href",
                        "#p-stage-" + number,
                        "tabindex",
                        stop ? 0 : -1,
                        "aria-label",
                        Words.of(stage.phase()) + ", " + stage.from() + " to " + stage.to());
        chart.rect("band " + stage.phase(), from, to, 0, BAND).close();
    }

    /** Drawn from the top: each area hides what is below its edge of the one before. */
    private void stack(Months months) {
        chart.label(STACK + 10, "100 %", "")
                .label(STACK + STACK_HIGH / 2.0 - 2, "chance of each", "phase, with hindsight")
                .label(STACK + STACK_HIGH, "0", "");
        chart.openWindow(STACK, STACK_HIGH);
        for (int i = Palette.ORDER.size() - 1; i >= 0; i--) {
            Line edge = new Line(TOLERANCE);
            edge.to(0, y(months, 0, i));
            for (int t = 0; t < months.count(); t++) {
                edge.to(t + 0.5, y(months, t, i));
            }
            edge.to(months.count(), y(months, months.count() - 1, i));
            chart.path("area " + Palette.ORDER.get(i), edge.areaTo(STACK_HIGH));
        }
        chart.path("hair", "M0 " + STACK_HIGH / 2 + "H" + scale.months());
        runs(end -> isThin(end) ? "thin" : "", 0, STACK_HIGH);
        chart.close();
    }

    private static double y(Months months, int t, int last) {
        return STACK_HIGH * (1 - months.cumulative(t, last));
    }

    private void asOfThen() {
        chart.label(THEN + 11, "as of then", "");
        chart.openWindow(THEN, THEN_HIGH);
        runs(end -> end.answered() ? "band " + end.phase().mostLikely() : "", 0, THEN_HIGH);
        runs(end -> end.answered() && end.phase().conclusion().isEmpty() ? "thin" : "", 0, THEN_HIGH);
        chart.close();
    }

    private void weight() {
        double most = study.years().stream()
                .mapToDouble(end -> end.phase().effectiveEvidence())
                .max()
                .orElse(1);
        double scaled = StrictMath.sqrt(Math.max(1, most));
        chart.label(WEIGHT + 18, "evidence of the", "last ten years");
        chart.openWindow(WEIGHT, WEIGHT_HIGH);
        Line line = new Line(0);
        for (YearEnd end : study.years()) {
            double y = WEIGHT_HIGH * (1 - StrictMath.sqrt(end.phase().effectiveEvidence()) / scaled);
            line.to(scale.at(yearStart(end)), y).to(end(end.date()), y);
        }
        chart.path("weight", line.areaTo(WEIGHT_HIGH));
        double floor = WEIGHT_HIGH * (1 - StrictMath.sqrt(floor()) / scaled);
        chart.path("floor", "M0 " + Line.number(floor) + "H" + scale.months());
        chart.close();
    }

    private void agreed() {
        chart.label(AGREED + 11, "historians agree", "");
        chart.openWindow(AGREED, AGREED_HIGH);
        agreed.forEach(this::agreed);
        chart.close();
    }

    /** Where historians differ between two phases, one above the other. */
    private void agreed(ExpectedStage stage) {
        double from = Math.max(0, scale.at(stage.when().first()));
        double to = Math.min(scale.months(), last(stage.when()));
        double high = 1.0 * AGREED_HIGH / stage.phases().size();
        double y = 0;
        for (Phase phase : stage.phases()) {
            if (to > from) {
                chart.rect("band " + phase, from, to, y, high);
            }
            y += high;
        }
    }

    private double last(DateSpan span) {
        return span.findLast().map(this::end).orElse((double) scale.months());
    }

    /** Draws years that are alike as one. */
    private void runs(Function<YearEnd, String> classes, double y, double high) {
        double from = 0;
        String before = "";
        for (YearEnd end : study.years()) {
            String now = classes.apply(end);
            if (!now.equals(before)) {
                drawRun(before, from, scale.at(yearStart(end)), y, high);
                from = scale.at(yearStart(end));
                before = now;
            }
        }
        drawRun(before, from, scale.months(), y, high);
    }

    private void drawRun(String classes, double from, double to, double y, double high) {
        if (!classes.isEmpty() && to > from) {
            chart.rect(classes, from, to, y, high);
        }
    }

    private double end(LocalDate last) {
        return scale.at(last.plusDays(1));
    }

    private static LocalDate yearStart(YearEnd end) {
        return LocalDate.of(end.date().getYear(), 1, 1);
    }

    private double floor() {
        return study.assessor().model().conclusion().effectiveEvidence().value();
    }

    private boolean isThin(YearEnd end) {
        return end.phase().effectiveEvidence() < floor();
    }

    /** Which colour and hatch stands for which phase, and what is hatched besides. */
    static void legend(Markup page) {
        openLegend(page);
        page.open("li")
                .open("svg", "class", "swatch", "viewBox", "0 0 14 14", "aria-hidden", "true")
                .empty("rect", "class", "weight", "width", 14, "height", 14)
                .empty("rect", "class", "thin", "width", 14, "height", 14)
                .close();
        page.text("hardly any evidence, or no conclusion").close().close();
    }

    /** Which colour and hatch stands for which phase. */
    static void phases(Markup page) {
        openLegend(page);
        page.close();
    }

    private static void openLegend(Markup page) {
        page.open("ul", "class", "legend");
        for (Phase phase : Palette.ORDER) {
            page.open("li");
            swatch(page, phase.name());
            page.text(Words.of(phase)).close();
        }
    }

    /** A small square in the colour of a class. */
    static void swatch(Markup page, String classes) {
        page.open("svg", "class", "swatch", "viewBox", "0 0 14 14", "aria-hidden", "true")
                .empty("rect", "class", "band " + classes, "width", 14, "height", 14)
                .close();
    }
}
