package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.page.html.Downloads;
import org.entente.page.html.Markup;
import org.entente.page.html.Palette;
import org.entente.page.html.Words;

/** The parts of the page of the world, in their order. */
final class WorldBody {
    private static final int TOP = 10;
    private static final int TOLD = 3;

    private final Markup page;
    private final World world;

    WorldBody(Markup page, World world) {
        this.page = page;
        this.world = world;
    }

    void write(String command) {
        head();
        page.open("main").line();
        Palette.hatches(page);
        if (!world.pairs().isEmpty()) {
            section("p-lists", "Where to look", this::lists);
            section("p-map", "Map of pairs", () -> PairMap.write(page, world));
            section("p-pairs", "All pairs", () -> new WorldTable(page).write(world));
        }
        section("p-method", "Method", () -> method(command));
        if (!world.pairs().isEmpty()) {
            section("p-data", "Data", this::data);
        }
        page.close().line();
    }

    private void head() {
        page.open("header")
                .element("h1", world.title())
                .element(
                        "p",
                        Words.count(world.watched(), "pair") + " watched; "
                                + (world.pairs().isEmpty()
                                        ? "none"
                                        : String.valueOf(world.pairs().size()))
                                + " with enough evidence of the last ten years for a conclusion.",
                        "class",
                        "title")
                .open("nav", "aria-label", "Parts");
        if (!world.pairs().isEmpty()) {
            part("p-lists", "Where to look");
            part("p-map", "Map");
            part("p-pairs", "Pairs");
        }
        part("p-method", "Method");
        if (!world.pairs().isEmpty()) {
            part("p-data", "Data");
        }
        page.close().close().line();
    }

    private void part(String id, String name) {
        page.element("a", name, "href", "#" + id).text(" ");
    }

    private void lists() {
        page.element("p", sentence(), "class", "says").open("div", "class", "lists");
        list(
                "Most at risk of a split within a year",
                "Every pair is in a split.",
                world.byRisk(TOP),
                pair -> Words.tenths(pair.risk()) + now(pair));
        list("Moved apart most in two years", "None, to speak of.", world.apart(TOP), WorldBody::moved);
        list("Came closer most in two years", "None, to speak of.", world.closer(TOP), WorldBody::moved);
        page.close();
    }

    private static String moved(WorldPair pair) {
        return pair.change().map(Words::signed).orElseThrow() + ", to " + Words.level(pair.level()) + " of 1"
                + now(pair);
    }

    /** The phase and how likely it is: one that is hardly likelier than the next is not to be read as a fact. */
    private static String now(WorldPair pair) {
        return "; now " + Words.of(pair.state()) + ", " + Words.percent(pair.chance()) + pair.reserve();
    }

    /** What the lists say first. */
    private String sentence() {
        String most = names(world.byRisk(TOLD));
        String apart = names(world.apart(TOLD));
        String closer = names(world.closer(TOLD));
        return (most.isEmpty() ? "Every pair is in a split." : "Most at risk of a split within a year: " + most + ".")
                + (apart.isEmpty()
                        ? " No pair moved apart in two years, to speak of."
                        : " Moved apart most: " + apart + ".")
                + (closer.isEmpty() ? " None came closer, to speak of." : " Came closer most: " + closer + ".");
    }

    private static String names(List<WorldPair> pairs) {
        return pairs.stream().map(WorldPair::name).collect(Collectors.joining("; "));
    }

    private void list(String heading, String none, ImmutableList<WorldPair> pairs, Function<WorldPair, String> words) {
        page.open("div").element("h3", heading);
        if (pairs.isEmpty()) {
            page.element("p", none);
        } else {
            page.open("ol");
            pairs.forEach(pair -> page.open("li")
                    .element("a", pair.name(), "href", "#" + pair.id())
                    .text(": " + words.apply(pair))
                    .close());
            page.close();
        }
        page.close();
    }

    private void method(String command) {
        page.open("dl", "class", "facts method");
        world.model().ifPresent(model -> {
            page.open("div")
                    .element("dt", "Model")
                    .open("dd")
                    .text(model.name() + " " + model.version() + ", SHA-256 ");
            page.element("code", model.digest()).close().close();
        });
        MethodSection.madeBy(page, command);
        page.close();
        page.element(
                "p",
                "Split within a year: the chance that there is one now, or that one begins; in the file, risk is the latter"
                        + " alone. Change: the expected level of peace, from 0 (severe rivalry) to 1 (security community) in"
                        + " quarters, on the day of the pair's latest evidence, minus that of two years before; absent if"
                        + " nothing was known then. A reading runs from −1, hostile, to +1, close.");
        page.element(
                "p",
                "What it does not claim: more news is not more trouble, and a pair that is not here is not at peace but"
                        + " unknown. A risk is what rates of change make of what is believed now, not a forecast of events.");
    }

    private void data() {
        page.open("ul", "class", "points");
        Downloads.link(page, "world.csv", "text/csv", WorldFile.of(world), "all pairs with their numbers");
        page.close();
    }

    private void section(String id, String heading, Runnable content) {
        page.open("section", "id", id, "aria-labelledby", id + "-head").element("h2", heading, "id", id + "-head");
        content.run();
        page.close().line();
    }
}
