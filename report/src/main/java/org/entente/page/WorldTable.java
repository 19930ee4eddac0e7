package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Contribution;
import org.entente.model.Belief;
import org.entente.page.html.Markup;
import org.entente.page.html.Tables;
import org.entente.page.html.Words;
import org.entente.relationship.Evidence;

/** All pairs, those most at risk first; each opens to what is believed of it, and why. */
final class WorldTable {
    private static final double NEGLIGIBLE = 0.005;
    /** Levels of peace in a unit: a full bar is a change by one level. */
    private static final int LEVELS = 4;

    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "pair",
            "phase",
            "chance",
            "level of peace, 0 to 1",
            "change in two years",
            "split within a year",
            "reconciliation");

    private final Markup page;

    WorldTable(Markup page) {
        this.page = page;
    }

    void write(World world) {
        page.element(
                        "p",
                        "Those most likely to be in a split within a year come first, those in one now last. A full bar of"
                                + " change is one level of peace; without a number it is not known where the pair stood. Each pair opens to what is believed of it, and why.",
                        "class",
                        "says")
                .open("p", "class", "controls filter")
                .close();
        String caption = "Pairs with enough evidence";
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table", "class", "world")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        COLUMNS.forEach(column -> page.element("th", column, "scope", "col"));
        page.close().close().line();
        world.inOrderOfRisk().forEach(this::pair);
        page.close().close().line();
    }

    private void pair(WorldPair pair) {
        page.open("tbody", "id", pair.id(), "data-values", values(pair))
                .open("tr")
                .element("th", pair.name(), "scope", "row")
                .open("td");
        CourseFigure.swatch(page, pair.state().name());
        page.text(Words.of(pair.state()))
                .close()
                .element("td", Words.percent(pair.chance()) + pair.reserve(), "class", "num")
                .element("td", Words.level(pair.level()), "class", "num");
        Tables.score(page, pair.change(), LEVELS);
        Tables.chance(page, "against", pair.risk());
        page.element("td", Words.percent(pair.status().reconciliation()), "class", "num")
                .close()
                .line();
        page.open("tr", "class", "more")
                .open("td", "colspan", COLUMNS.size())
                .open("details")
                .open("summary")
                .text(heldBack(pair));
        pair.latest().stream()
                .findFirst()
                .ifPresent(item -> page.text(" Known last: " + Words.span(item.when()) + ", ")
                        .element("bdi", item.text()));
        page.close();
        more(pair);
        page.close().close().close().close().line();
    }

    /** What the script sorts by, column by column from the third. */
    private static String values(WorldPair pair) {
        return Stream.of(
                        Optional.of(pair.chance()),
                        Optional.of(pair.level()),
                        pair.change(),
                        Optional.of(pair.risk()),
                        Optional.of(pair.status().reconciliation()))
                .map(value -> value.map(known -> String.format(Locale.ROOT, "%.5f", known))
                        .orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String heldBack(WorldPair pair) {
        return pair.status()
                .obstacle()
                .map(factor -> "Held back by " + Words.of(factor)
                        + pair.status()
                                .obstacleScore()
                                .map(score -> " (" + Words.signed(score) + ")")
                                .orElse("")
                        + ".")
                .orElse("No factor reads low enough to hold it back.");
    }

    private void more(WorldPair pair) {
        page.element("p", "Phase: " + beliefs(pair.status().phase()));
        page.element("p", "Level of peace: " + beliefs(pair.status().peace()));
        page.open("p").text("Readings: ");
        if (pair.scores().isEmpty()) {
            page.text("none.");
        }
        pair.scores()
                .forEach((factor, score) ->
                        page.element("span", Words.of(factor) + " " + Words.signed(score), "class", "pair"));
        page.close();
        pair.why().ifPresentOrElse(this::shares, () -> latest(pair.latest()));
    }

    private static <S extends Enum<S>> String beliefs(Belief<S> belief) {
        return belief.probabilities().entrySet().stream()
                .filter(entry -> entry.getValue() >= NEGLIGIBLE)
                .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
                .map(entry -> Words.of(entry.getKey()) + " " + Words.percent(entry.getValue()))
                .collect(Collectors.joining(", ", "", belief.conclusion().isPresent() ? "." : "; not concluded."));
    }

    private void shares(WorldPair.Reasons why) {
        page.element("p", why.sentence());
        list(why.mostFor(), why.strongestFor());
        list(why.mostAgainst(), why.strongestAgainst());
    }

    private void list(String heading, List<Contribution> shares) {
        if (shares.isEmpty()) {
            return;
        }
        page.element("p", heading + ":").open("ul");
        shares.forEach(share -> page.open("li")
                .element("b", Words.decibans(share.decibans()))
                .text(" " + Words.span(share.item().when()) + ": ")
                .element("bdi", share.item().text())
                .close());
        page.close();
    }

    private void latest(List<Evidence> items) {
        page.element("p", "Known last:").open("ul");
        items.forEach(item -> page.open("li")
                .text(Words.span(item.when()) + ", " + Words.of(item.factor()) + " " + Words.signed(item.score())
                        + ": ")
                .element("bdi", item.text())
                .close());
        page.close();
    }
}
