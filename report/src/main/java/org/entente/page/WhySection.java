package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;

/** Why the phase is believed rather than each other one. */
final class WhySection {
    private static final int SHOWN = 6;
    private static final int OF_A_FACTOR = 8;
    private static final int DIAGNOSTIC = 15;
    private static final double TO_NOTE = 0.95;

    private final Markup page;
    private final ItemIds ids;
    private final boolean texts;

    /**
     * The part of a page.
     *
     * @param texts whether items are written out in full; else the script adds their texts from the table of evidence
     */
    WhySection(Markup page, ItemIds ids, boolean texts) {
        this.page = page;
        this.ids = ids;
        this.texts = texts;
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

    /** The sentence, the picture, its table, and the items that count most. */
    void panel(Explanation<Phase> why) {
        brief(why);
        page.open("details").element("summary", "The same as a table, each factor with its items");
        Tables.open(page, "shares", "Shares in the log-odds", ImmutableList.of("factor", "share", "in words", "items"));
        for (Factor factor : Waterfall.factors(why)) {
            double share = Waterfall.of(why, factor);
            page.open("tr")
                    .element("th", Words.of(factor), "scope", "row")
                    .element("td", Words.decibans(share), "class", "num")
                    .element("td", Words.times(share))
                    .open("td");
            why.contributions().stream()
                    .filter(one -> one.item().factor() == factor)
                    .limit(OF_A_FACTOR)
                    .forEach(this::mention);
            page.close().close().line();
        }
        Tables.close(page);
        page.close();
    }

    /** The sentence, the picture and the items that count most. */
    void brief(Explanation<Phase> why) {
        double base = Waterfall.baseRates(why);
        page.element(
                "p",
                Words.capital(Words.of(why.state())) + " is "
                        + Words.times(why.decibans())
                                .replace(" as likely", " as likely as ")
                                .replace(" less likely", " less likely than ")
                        + against(why) + ". Base rates alone would make it "
                        + Words.decibans(base) + "; the evidence adds "
                        + Words.decibans(why.decibans() - base)
                        + ". 10 dB make the odds ten times higher. The shares sum to the answer without rest.");
        new Waterfall(why).draw(page);
        page.open("div", "class", "columns");
        list("Counts most for " + Words.of(why.state()), why.strongestFor(SHOWN));
        list("Counts most for " + against(why), why.strongestAgainst(SHOWN));
        page.close();
        if (!why.pivotal().isEmpty()) {
            page.open("p").text("Without any one of these items another phase would be the most likely: ");
            why.pivotal().forEach(this::link);
            page.close();
        }
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
                if (texts) {
                    page.text(Words.span(share.item().when()) + ": ")
                            .element("bdi", share.item().text());
                }
                page.close();
            });
            page.close();
        }
        page.close();
    }

    private void link(Evidence item) {
        page.element("a", item.id(), "href", ids.link(item)).text(" ");
    }

    private void mention(Contribution share) {
        page.open("span", "class", "pair");
        link(share.item());
        page.text(Words.decibans(share.decibans())).close();
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
        page.element("td", Words.decibans(decibans).replace(" dB", ""), "class", classes);
    }
}
