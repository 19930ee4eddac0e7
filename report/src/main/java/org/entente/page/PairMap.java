package org.entente.page;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.page.html.Markup;
import org.entente.page.html.Words;
import org.entente.relationship.Band;
import org.entente.relationship.Dyad;

/** Pairs of states as a square: below the diagonal the phase of each, above it how its level of peace moved in two years. */
final class PairMap {
    private static final int MOST_STATES = 36;
    private static final int CELL = 26;
    private static final int EDGE = 34;
    /** Levels of peace in a unit: the strongest colour is a change by one level. */
    private static final int LEVELS = 4;
    /** What is less is drawn without a sign. */
    private static final double SIGNED = 0.05;

    private final Markup page;
    private final ImmutableList<String> states;
    private final ImmutableMap<Dyad, WorldPair> pairs;

    private PairMap(Markup page, World world, ImmutableList<String> states) {
        this.page = page;
        this.states = states;
        this.pairs = Maps.uniqueIndex(world.pairs(), WorldPair::dyad);
    }

    static void write(Markup page, World world) {
        Multiset<String> counts = HashMultiset.create();
        world.pairs().forEach(pair -> {
            counts.add(pair.dyad().first());
            counts.add(pair.dyad().second());
        });
        Set<String> states = new TreeSet<>();
        world.pairs().stream()
                .map(WorldPair::dyad)
                .sorted(Comparator.comparing((Dyad dyad) -> -counts.count(dyad.first()) - counts.count(dyad.second()))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(dyad ->
                        Sets.union(states, Set.of(dyad.first(), dyad.second())).size() <= MOST_STATES)
                .forEach(dyad -> {
                    states.add(dyad.first());
                    states.add(dyad.second());
                });
        new PairMap(page, world, ImmutableList.copyOf(states))
                .write(counts.elementSet().size());
    }

    private void write(int all) {
        long shown = pairs.keySet().stream()
                .filter(dyad -> states.contains(dyad.first()) && states.contains(dyad.second()))
                .count();
        page.element(
                "p",
                "Below the diagonal the phase, above it the change of the level of peace in two years, + for closer and −"
                        + " for further apart. Shown are " + Words.count((int) shown, "pair") + " of "
                        + (all > states.size()
                                ? states.size() + " of " + all + " states, those in most pairs"
                                : all + " states")
                        + "; grey: no pair with enough evidence, or above the diagonal none of which it is known where it"
                        + " stood. The table of all pairs says the same.",
                "class",
                "says");
        CourseFigure.phases(page);
        page.open("ul", "class", "legend");
        change(Band.HOSTILE, "a level of peace further apart");
        change(Band.STRAINED, "somewhat");
        change(Band.NEUTRAL, "as before");
        change(Band.CORDIAL, "somewhat");
        change(Band.CLOSE, "a level closer");
        page.close();
        draw();
    }

    private void change(Band band, String words) {
        page.open("li");
        CourseFigure.swatch(page, "heat " + InterestFigure.band(band));
        page.text(words).close();
    }

    private void draw() {
        int size = EDGE + CELL * states.size();
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Map of pairs")
                .open(
                        "svg",
                        "class",
                        "pairmap",
                        "width",
                        size,
                        "height",
                        size,
                        "viewBox",
                        "0 0 " + size + " " + size,
                        "role",
                        "group",
                        "aria-label",
                        "Phase and change of each pair. The table of all pairs says the same.");
        page.empty("rect", "class", "none", "x", EDGE, "y", EDGE, "width", size - EDGE, "height", size - EDGE);
        for (int i = 0; i < states.size(); i++) {
            page.element("text", states.get(i), "class", "code", "x", middle(i), "y", EDGE - 8)
                    .element("text", states.get(i), "class", "label", "x", EDGE - 5, "y", middle(i) + 4);
        }
        page.open("g", "class", "rove", "role", "group", "aria-label", "Pairs");
        boolean first = true;
        for (int row = 1; row < states.size(); row++) {
            for (int column = 0; column < row; column++) {
                Optional<WorldPair> pair = Optional.ofNullable(pairs.get(Dyad.of(states.get(column), states.get(row))));
                if (pair.isPresent()) {
                    cell(pair.get(), row, column, first);
                    first = false;
                }
            }
        }
        page.close().close().close().line();
    }

    /** A link with its two squares. */
    private void cell(WorldPair pair, int row, int column, boolean stop) {
        page.open("a", "href", "#" + pair.id(), "tabindex", stop ? 0 : -1, "aria-label", pair.said())
                .element("title", pair.said());
        square(pair.state().name(), column, row);
        pair.change().ifPresent(change -> change(change, /* column= */ row, /* row= */ column));
        page.close();
    }

    private void change(double change, int column, int row) {
        square("heat " + InterestFigure.band(Band.of(within(change * LEVELS))), column, row);
        if (StrictMath.abs(change) >= SIGNED) {
            page.element("text", change > 0 ? "+" : "−", "class", "sign", "x", middle(column), "y", middle(row) + 5);
        }
    }

    private void square(String classes, int column, int row) {
        page.empty(
                "rect",
                "class",
                classes,
                "x",
                EDGE + CELL * column,
                "y",
                EDGE + CELL * row,
                "width",
                CELL,
                "height",
                CELL);
    }

    private static double within(double score) {
        return Math.max(-1, Math.min(1, score));
    }

    private static int middle(int place) {
        return EDGE + CELL * place + CELL / 2;
    }
}
