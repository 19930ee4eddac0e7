package org.entente.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.page.html.Csv;
import org.entente.page.html.Markup;
import org.entente.page.html.Tables;
import org.entente.page.html.Words;
import org.entente.relationship.Coding;
import org.entente.relationship.Evidence;
import org.entente.relationship.Phase;

/** All evidence that was known on the day, each item in a row that can be linked to. */
final class EvidenceTable {
    private static final String PIVOTAL = " !";

    private final Markup page;
    private final Study study;
    private final ItemIds ids;
    private final ImmutableMap<String, Double> shares;
    private final ImmutableSet<String> pivotal;

    EvidenceTable(Markup page, Study study, ItemIds ids, Explanation<Phase> why) {
        this.page = page;
        this.study = study;
        this.ids = ids;
        this.shares = why.contributions().stream()
                .collect(ImmutableMap.toImmutableMap(share -> share.item().id(), Contribution::decibans));
        this.pivotal = why.pivotal().stream().map(Evidence::id).collect(ImmutableSet.toImmutableSet());
    }

    void write() {
        Tables.open(
                page,
                "items",
                "Evidence known on " + study.now().date() + ", the latest first",
                ImmutableList.of(
                        "item",
                        "when",
                        "what was observed",
                        "factor",
                        "area",
                        "from",
                        "score",
                        "grade",
                        "share, dB",
                        "source"));
        study.relationship().evidence().reverse().forEach(this::row);
        Tables.close(page);
    }

    private void row(Evidence item) {
        List<String> attributes = new ArrayList<>(List.of("id", ids.name(item), "data-coded", coded(item)));
        item.coding().ifPresent(coding -> attributes.addAll(List.of("data-coder", coder(coding))));
        page.open("tr", attributes.toArray())
                .element("th", item.id() + (pivotal.contains(item.id()) ? PIVOTAL : ""))
                .open("td")
                .text(Words.span(item.when()))
                .text(item.known().map(known -> ", known " + Words.span(known)).orElse(""))
                .close()
                .open("td")
                .text(item.text());
        if (item.reports() > 1) {
            page.element("small", " (" + item.reports() + " reports)");
        }
        page.close()
                .element("td", Words.of(item.factor()))
                .element("td", item.area().map(Words::of).orElse(""))
                .element("td", parties(item))
                .element("td", Words.signed(item.score()), "class", FactorFigure.sign(item))
                .element("td", Words.grade(item))
                .element("td", share(item))
                .open("td")
                .element("a", item.source(), "href", "#p-s" + place(item))
                .text(item.coding()
                        .map(coding -> ", coded by " + coding.coderAndVersion())
                        .orElse(""))
                .close()
                .close()
                .line();
    }

    /** Who coded an item or a case, in the cells of a file. */
    static String coder(Coding coding) {
        return new Csv()
                .row(List.of(
                        coding.coder(),
                        coding.version().orElse(""),
                        coding.instruction().orElse("")))
                .toString()
                .strip();
    }

    /** How an item was coded, as far as its row does not tell, for the script to make a file; the usual instrument is left out. */
    private static String coded(Evidence item) {
        return new Csv()
                .row(ImmutableList.of(
                        item.kind().name(),
                        item.when().toString(),
                        item.knownBy().toString(),
                        item.from().orElse(""),
                        item.to().orElse(""),
                        item.instrument().equals(Evidence.CASE_CODING) ? "" : item.instrument(),
                        Double.toString(item.score())))
                .toString()
                .strip();
    }

    private String share(Evidence item) {
        Double share = shares.get(item.id());
        return share == null ? "" : Words.bare(share);
    }

    private int place(Evidence item) {
        return study.relationship().sources().keySet().asList().indexOf(item.source());
    }

    /** From whom to whom, about whom, and where. */
    private static String parties(Evidence item) {
        return Stream.of(
                        item.from().stream()
                                .map(from ->
                                        from + item.to().map(to -> " to " + to).orElse("")),
                        item.about().stream().map(party -> "about " + party),
                        item.place().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }
}
