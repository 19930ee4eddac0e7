package org.entente.page;

import static org.entente.page.html.Line.number;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.page.html.Markup;
import org.entente.page.html.Words;
import org.entente.relationship.Factor;

/**
 * From the base rates to the log-odds, factor by factor, in decibans: a list, each row with its bar and its number. A factor
 * opens to its items.
 */
final class Waterfall {
    private static final int HIGH = 24;
    private static final int PLOT = 470;
    private static final int MOST_ITEMS = 8;
    /** What is less is told as nought. */
    private static final double LEAST = 0.05;

    private final Explanation<?> explanation;
    private final ImmutableList<Step> steps;
    private final double least;
    private final double most;

    /** One step: its name, its factor if it is of one, and from where to where. */
    private record Step(String name, Optional<Factor> factor, double from, double to) {
        double size() {
            return to - from;
        }

        String classes() {
            return factor.isEmpty() ? "sum" : size() >= 0 ? "for" : "against";
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
        builder.add(new Step("base rates", Optional.empty(), 0, sum));
        for (Factor factor : factors(explanation)) {
            double share = of(explanation, factor);
            if (share != 0) {
                builder.add(new Step(Words.of(factor), Optional.of(factor), sum, sum + share));
                sum += share;
            }
        }
        return builder.add(new Step("all together", Optional.empty(), 0, explanation.decibans()))
                .build();
    }

    /** Names and numbers alone; the script draws the bars. */
    void brief(Markup page) {
        page.open("ol");
        steps.forEach(step -> page.open("li")
                .text(step.name())
                .element("b", Words.bare(step.size()))
                .close());
        page.close();
    }

    /** The whole list. */
    void draw(Markup page, ItemIds ids) {
        page.open("ol", "class", "fall");
        for (Step step : steps) {
            page.open("li");
            step.factor()
                    .ifPresentOrElse(
                            factor -> {
                                page.open("details").open("summary");
                                row(page, step);
                                page.close();
                                items(page, ids, factor);
                                page.close();
                            },
                            () -> row(page, step));
            page.close().line();
        }
        page.close();
    }

    private void row(Markup page, Step step) {
        page.element("span", step.name())
                .open("svg", "viewBox", "0 0 " + PLOT + " " + HIGH, "aria-hidden", "true")
                .empty("path", "class", "zero", "d", "M" + number(x(0)) + " 0V" + HIGH)
                .empty("path", "class", step.classes(), "d", bar(step))
                .close()
                .element("b", Words.decibans(step.size()));
    }

    /** At least one unit wide, so that it is seen. */
    private String bar(Step step) {
        double left = x(Math.min(step.from(), step.to()));
        double right = x(Math.max(step.from(), step.to()));
        return "M" + number(left) + " 4h" + number(Math.max(1, right - left)) + "v16H" + number(left) + "z";
    }

    private double x(double decibans) {
        double low = Math.min(0, least);
        return (decibans - low) * (PLOT - 1) / Math.max(1, Math.max(0, most) - low);
    }

    private void items(Markup page, ItemIds ids, Factor factor) {
        List<Contribution> shares = explanation.contributions().stream()
                .filter(share -> share.item().factor() == factor)
                .toList();
        page.element(
                        "p",
                        Words.capital(Words.times(of(explanation, factor))) + ", by "
                                + Words.count(shares.size(), "item") + ".")
                .open("ul", "class", "strongest");
        int shown = (int) shares.stream()
                .limit(MOST_ITEMS)
                .takeWhile(share -> StrictMath.abs(share.decibans()) >= LEAST)
                .count();
        shares.subList(0, shown).forEach(share -> item(page, ids, share));
        List<Contribution> others = shares.subList(shown, shares.size());
        if (!others.isEmpty()) {
            double rest = others.stream().mapToDouble(Contribution::decibans).sum();
            page.open("li")
                    .element("b", Words.decibans(rest))
                    .text(" " + Words.count(others.size(), "other item") + ", together")
                    .close();
        }
        page.close();
    }

    /** An item's share, its link, and on what it bears; its text is in the table of evidence. */
    private static void item(Markup page, ItemIds ids, Contribution share) {
        page.open("li")
                .element("b", Words.decibans(share.decibans()))
                .text(" ")
                .element("a", share.item().id(), "href", ids.link(share.item()))
                .text(" " + Words.span(share.item().when()))
                .close();
    }
}
