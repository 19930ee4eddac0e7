package org.entente.page;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;

/**
 * What is drawn, as files within the page: comma-separated values and JSON. What is absent is empty, never 0. The evidence is
 * in the page once, as a table, of which the script makes a file.
 */
final class Downloads {
    private final Markup page;
    private final Study study;

    Downloads(Markup page, Study study) {
        this.page = page;
        this.study = study;
    }

    void write() {
        String dyad = study.now().dyad().toString();
        page.open("ul", "class", "points");
        page.element("li", "", "id", "p-evidence-file", "data-name", dyad + "-evidence.csv");
        link(dyad + "-years.csv", "text/csv", years(), "beliefs and factors at each year's end");
        // Line feeds and quotes within texts are escaped in JSON: those that are left only set it out.
        String findings = study.now().findings().toJson().replaceAll("\n *", "").replaceAll("(?<!\\\\)\" : ", "\":");
        link(dyad + "-findings.json", "application/json", findings, "all that is said of the day");
        page.close();
    }

    private void link(String name, String type, String content, String what) {
        page.open("li")
                .element("a", name, "download", name, "href", "data:" + type + ";charset=utf-8," + escaped(content))
                .text(": " + what)
                .close();
    }

    /** Escapes what a URL cannot hold or a parser of URLs would drop, and no more: the page is to be small. */
    private static String escaped(String content) {
        StringBuilder url = new StringBuilder(content.length() + content.length() / 4);
        for (byte b : content.getBytes(StandardCharsets.UTF_8)) {
            if (b >= ' ' && b != 0x7F && "%#<>'&".indexOf(b) < 0) {
                url.append((char) b);
            } else {
                url.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return url.toString();
    }

    private static char hex(int value) {
        return Character.forDigit(value & 15, 16);
    }

    private String years() {
        Csv csv = new Csv();
        List<String> headings = new ArrayList<>(List.of("day", "answered", "concluded", "effective_evidence", "peace"));
        Palette.ORDER.forEach(phase -> headings.add(Csv.name(phase) + "_as_of"));
        Palette.ORDER.forEach(phase -> headings.add(Csv.name(phase) + "_hindsight"));
        List.of(Factor.values()).forEach(factor -> headings.add(Csv.name(factor)));
        csv.row(headings);
        study.years().forEach(end -> csv.row(cells(end)));
        return csv.toString();
    }

    private List<String> cells(YearEnd end) {
        List<String> cells = new ArrayList<>();
        cells.add(end.date().toString());
        cells.add(String.valueOf(end.answered()));
        cells.add(end.phase().conclusion().map(Enum::name).orElse(""));
        cells.add(number(end.phase().effectiveEvidence()));
        cells.add(end.answered() ? number(end.peace()) : "");
        Belief<Phase> hindsight = study.hindsight().phase(end.date());
        Palette.ORDER.forEach(
                phase -> cells.add(end.answered() ? number(end.phase().probability(phase)) : ""));
        Palette.ORDER.forEach(phase -> cells.add(hindsight.hasEvidence() ? number(hindsight.probability(phase)) : ""));
        for (Factor factor : Factor.values()) {
            cells.add(number(end.reading(factor).score()));
        }
        return cells;
    }

    private static String number(Optional<Double> value) {
        return value.map(Downloads::number).orElse("");
    }

    private static String number(double value) {
        String decimals = String.format(Locale.ROOT, "%.3f", value);
        return CharMatcher.is('.').trimTrailingFrom(CharMatcher.is('0').trimTrailingFrom(decimals));
    }
}
