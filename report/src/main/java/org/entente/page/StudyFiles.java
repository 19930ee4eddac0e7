package org.entente.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Belief;
import org.entente.page.html.Csv;
import org.entente.page.html.Downloads;
import org.entente.page.html.Markup;
import org.entente.page.html.Palette;
import org.entente.relationship.Factor;
import org.entente.relationship.Phase;

/**
 * What is drawn, as files within the page: comma-separated values and JSON. What is absent is empty, never 0. The evidence is
 * in the page once, as a table, of which the script makes a file.
 */
final class StudyFiles {
    private final Markup page;
    private final Study study;

    StudyFiles(Markup page, Study study) {
        this.page = page;
        this.study = study;
    }

    void write() {
        String dyad = study.now().dyad().toString();
        page.open("ul", "class", "points");
        page.element(
                "li",
                "each item of evidence: the table above",
                "id",
                "p-evidence-file",
                "data-name",
                dyad + "-evidence.csv",
                "data-coder",
                study.relationship().coding().map(EvidenceTable::coder).orElse(",,"));
        Downloads.link(page, dyad + "-years.csv", "text/csv", years(), "beliefs and factors at each year's end");
        // Line feeds and quotes within texts are escaped in JSON: those that are left only set it out.
        String findings =
                study.now().findingsWithRanges().toJson().replaceAll("\n *", "").replaceAll("(?<!\\\\)\" : ", "\":");
        Downloads.link(page, dyad + "-findings.json", "application/json", findings, "all that is said of the day");
        page.close();
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
        cells.add(Csv.number(end.phase().effectiveEvidence()));
        cells.add(end.answered() ? Csv.number(end.peace()) : "");
        Belief<Phase> hindsight = study.hindsight().phase(end.date());
        Palette.ORDER.forEach(
                phase -> cells.add(end.answered() ? Csv.number(end.phase().probability(phase)) : ""));
        Palette.ORDER.forEach(
                phase -> cells.add(hindsight.hasEvidence() ? Csv.number(hindsight.probability(phase)) : ""));
        for (Factor factor : Factor.values()) {
            cells.add(number(end.reading(factor).score()));
        }
        return cells;
    }

    private static String number(Optional<Double> value) {
        return value.map(Csv::number).orElse("");
    }
}
