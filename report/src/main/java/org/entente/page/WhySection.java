package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.page.html.Markup;
import org.entente.page.html.Tables;
import org.entente.page.html.Words;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;

/** Why the phase is believed rather than each other one. */
final class WhySection {
    static final int SHOWN = 6;
    private static final int DIAGNOSTIC = 15;
    private static final double TO_NOTE = 0.95;

    private final Markup page;
    private final ItemIds ids;

    WhySection(Markup page, ItemIds ids) {
        this.page = page;
        this.ids = ids;
    }

    /** One panel for each other phase, with a switch that needs no script. */
    void panels(List<Explanation<Phase>> explanations) {
        page.open("fieldset", "class", "switch").element("legend", "rather than");
        for (int i = 0; i < explanations.size(); i++) {
            String id = "p-why-" + i;
            page.open("span");
            if (i == 0) {
                page.empty("input", "type", "radio", "name", "p-why", "id", id, "checked", "checked");
            } else {
                page.empty("input", "type", "radio", "name", "p-why", "id", id);
            }
            page.element("label", against(explanations.get(i)), "for", id).close();
        }
        page.close().line();
        for (int i = 0; i < explanations.size(); i++) {
            page.open("div", "class", "panel panel-" + i);
            panel(explanations.get(i));
            page.close();
        }
    }

    /** The sentence, the picture, and the items that count most. */
    private void panel(Explanation<Phase> why) {
        page.element("p", sentence(why));
        new Waterfall(why).draw(page, ids);
        strongest(why);
        if (!why.pivotal().isEmpty()) {
            page.open("p")
                    .text(
                            "Without any one of these items, and those of the same fact, another phase would be the most likely: ");
            why.pivotal().forEach(this::link);
            page.close();
        }
    }

    static String sentence(Explanation<Phase> why) {
        double base = Waterfall.baseRates(why);
        return Words.capital(Words.of(why.state())) + " is "
                + Words.times(why.decibans())
                        .replace(" as likely", " as likely as ")
                        .replace(" less likely", " less likely than ")
                + against(why) + ". Base rates alone would make it "
                + Words.decibans(base) + "; the evidence adds "
                + Words.decibans(why.decibans() - base) + ".";
    }

    private void strongest(Explanation<Phase> why) {
        page.open("div", "class", "columns");
        list(mostFor(why), why.strongestFor(SHOWN));
        list(mostAgainst(why), why.strongestAgainst(SHOWN));
        page.close();
    }

    static String mostFor(Explanation<Phase> why) {
        return "Counts most for " + Words.of(why.state());
    }

    static String mostAgainst(Explanation<Phase> why) {
        return "Counts most for " + against(why);
    }

    private static String against(Explanation<Phase> why) {
        return Words.of(why.against().orElseThrow());
    }

    private void list(String heading, List<Contribution> shares) {
        page.open("div").element("h3", heading);
        if (shares.isEmpty()) {
            page.element("p", "Nothing.");
        } else {
            page.open("ol", "class", "strongest");
            shares.forEach(share -> {
                page.open("li").element("b", Words.decibans(share.decibans())).text(" ");
                link(share.item());
                page.text(Words.span(share.item().when()) + ": ")
                        .element("bdi", share.item().text());
                page.close();
            });
            page.close();
        }
        page.close();
    }

    private void link(Evidence item) {
        page.element("a", item.id(), "href", ids.link(item)).text(" ");
    }

    /** The items that best distinguish the phase from the others: one column for each other phase. */
    void diagnostic(List<Explanation<Phase>> explanations) {
        ImmutableList.Builder<String> headings = ImmutableList.<String>builder().add("item");
        explanations.forEach(why -> headings.add("rather than " + against(why)));
        Tables.open(
                page,
                "matrix",
                "The " + DIAGNOSTIC + " items that tell most, in decibans",
                headings.add("what was observed").build());
        Diagnosticity.greatest(explanations, DIAGNOSTIC).forEach(item -> {
            page.open("tr").open("th", "scope", "row");
            link(item);
            page.close();
            explanations.forEach(why -> share(Diagnosticity.of(why, item)));
            page.open("td").element("bdi", item.text()).close().close().line();
        });
        Tables.close(page);
    }

    private void share(double decibans) {
        String classes = decibans >= TO_NOTE ? "num for" : decibans <= -TO_NOTE ? "num against" : "num";
        page.element("td", Words.bare(decibans), "class", classes);
    }
}
