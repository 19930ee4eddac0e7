package org.entente.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.assessment.Assessment;
import org.entente.assessment.MadeUp;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/** A small made-up relationship, an answer about it, and how to find it in a report. */
final class MadeUpAnswers {
    static final MadeUp RELATIONSHIP = new MadeUp()
            .with(Factor.MILITARY_RESTRAINT, "1969-03-02", -1)
            .with(Factor.ACCOMMODATION, "1969-06-01", -0.9)
            .with(Factor.MILITARY_RESTRAINT, "1969-03/1985", -0.8)
            .with(Factor.ACCOMMODATION, "1989-05-16", 0.6)
            .with(Factor.INSTITUTIONALIZATION, "1992/..", 0.6)
            .with(
                    Factor.INTEREST_CONVERGENCE,
                    "1992/..",
                    0.7,
                    item -> item.area(IssueArea.ENERGY).from("CHN"))
            .with(Factor.INSTITUTIONALIZATION, "1996-04-25/..", 0.6)
            .with(Factor.ORIENTATION, "1996/..", 0.5)
            .with(
                    Factor.SOCIETAL_PERCEPTION,
                    "1999/..",
                    -0.5,
                    item -> item.from("RUS").text("Polls tell of *mistrust* | and a_fear <of> the neighbour."))
            .with(Factor.ORIENTATION, "2001-06-15", 0.6)
            .with(Factor.SOCIETAL_PERCEPTION, "2002-05-01", -0.5);

    static final Assessment ASSESSMENT = RELATIONSHIP.on("2003-01-01");

    private MadeUpAnswers() {}

    static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }

    /** The text in one line, however it was wrapped. */
    static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The row of a table that begins with some words, by its cells. */
    static List<String> row(String text, String first) {
        return text.lines()
                .filter(line -> line.startsWith(first + "  "))
                .map(line -> Arrays.asList(line.split(" {2,}")))
                .findFirst()
                .orElseThrow();
    }
}
