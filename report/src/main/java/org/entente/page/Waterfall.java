package org.entente.page;

import static org.entente.page.Line.number;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.relationship.Factor;

/** From the base rates to the log-odds, factor by factor, in decibans. */
final class Waterfall {
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int TOP = 4;
    private static final int LEFT = 180;
    private static final int PLOT = 470;
    private static final int WIDTH = 740;

    private final Explanation<?> explanation;
    private final ImmutableList<Step> steps;
    private final double least;
    private final double most;

    /** One step: its name, from where to where, and whether it is a sum from nought. */
    private record Step(String name, double from, double to, boolean sum) {
        double size() {
            return to - from;
        }

        String classes() {
            return sum ? "sum" : size() >= 0 ? "for" : "against";
        }
    }

    Waterfall(Explanation<?> explanation) {
        this.explanation = explanation;
        this.steps = steps();
        this.least = steps.stream()
                .mapToDouble(step -> Math.min(step.from(), step.to()))
                .min()
                .orElse(0);
        this.most = steps.stream()
                .mapToDouble(step -> Math.max(step.from(), step.to()))
                .max()
                .orElse(1);
    }

    /** What the items of a factor add together, in decibans. */
    static double of(Explanation<?> explanation, Factor factor) {
        return explanation.contributions().stream()
                .filter(share -> share.item().factor() == factor)
                .mapToDouble(Contribution::decibans)
                .sum();
    }

    /** The factors, those that add most first. */
    static ImmutableList<Factor> factors(Explanation<?> explanation) {
        return Arrays.stream(Factor.values())
                .sorted(Comparator.comparingDouble(factor -> -of(explanation, factor)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What the base rates say, in decibans. */
    static double baseRates(Explanation<?> explanation) {
        return explanation.decibans()
                - explanation.contributions().stream()
                        .mapToDouble(Contribution::decibans)
                        .sum();
    }

    private ImmutableList<Step> steps() {
        ImmutableList.Builder<Step> builder = ImmutableList.builder();
        double sum = baseRates(explanation);
        builder.add(new Step("base rates", 0, sum, true));
        for (Factor factor : factors(explanation)) {
            double share = of(explanation, factor);
            if (share != 0) {
                builder.add(new Step(Words.of(factor), sum, sum + share, false));
                sum += share;
            }
        }
        return builder.add(new Step("all together", 0, explanation.decibans(), true))
                .build();
    }

    void draw(Markup page) {
        int high = ROW * steps.size();
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Shares in decibans")
                .open(
                        "svg",
                        "class",
                        "waterfall",
                        "viewBox",
                        "0 0 " + WIDTH + " " + (high + 6),
                        "role",
                        "img",
                        "aria-label",
                        "From the base rates to the answer in decibans; the table below says the same.");
        page.empty("path", "class", "zero", "d", "M" + number(x(0)) + " 0V" + high);
        StringBuilder joins = new StringBuilder();
        int y = TOP;
        for (Step step : steps) {
            draw(page, step, y);
            joins.append('M')
                    .append(number(x(step.to())))
                    .append(' ')
                    .append(y + BAR)
                    .append('v')
                    .append(ROW - BAR);
            y += ROW;
        }
        page.empty("path", "class", "join", "d", joins);
        page.close().close().line();
    }

    private void draw(Markup page, Step step, int y) {
        double left = x(Math.min(step.from(), step.to()));
        double right = x(Math.max(step.from(), step.to()));
        page.element("text", step.name(), "class", "label", "x", LEFT - 10, "y", y + 13);
        page.empty(
                "rect",
                "class",
                step.classes(),
                "x",
                number(left),
                "y",
                y,
                "width",
                number(Math.max(1, right - left)),
                "height",
                BAR);
        page.element("text", Words.decibans(step.size()), "x", number(right + 6), "y", y + 13);
    }

    private double x(double decibans) {
        return LEFT + (decibans - Math.min(0, least)) * PLOT / Math.max(1, Math.max(0, most) - Math.min(0, least));
    }
}
