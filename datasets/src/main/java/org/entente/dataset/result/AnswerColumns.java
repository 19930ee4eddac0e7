package org.entente.dataset.result;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.assessment.Assessment;
import org.entente.relationship.Factor;
import org.entente.relationship.PeaceLevel;
import org.entente.relationship.Phase;

/** The columns of an answer, each with what it means. Names have at most 32 letters, as Stata wants them. */
final class AnswerColumns {
    private static final String PREFIX = "entente_";

    private AnswerColumns() {}

    /**
     * A column.
     *
     * @param name of the column
     * @param meaning with unit and range
     */
    record Column(String name, String meaning) {}

    /** All columns, in order. */
    static ImmutableList<Column> all() {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(column("phase", "The most likely phase on 31 December, as far as could be known by then."));
        for (Phase phase : Phase.values()) {
            columns.add(column("p_" + CsvLines.lower(phase), "Probability of the phase " + phase + ", from 0 to 1."));
        }
        columns.add(
                column("peace", "The most likely level of peace on 31 December, as far as could be known by then."));
        columns.add(
                column(
                        "decided_level",
                        "The decided level of peace: that nearest to the expected one. It may differ from the most likely one."));
        for (PeaceLevel level : PeaceLevel.values()) {
            columns.add(column("p_" + CsvLines.lower(level), "Probability of the level " + level + ", from 0 to 1."));
        }
        for (Factor factor : Factor.values()) {
            columns.add(column(
                    CsvLines.lower(factor),
                    "Weighted mean score of the factor " + factor + ", from -1, hostile, to 1, close; blank if there is"
                            + " too little evidence."));
        }
        columns.add(column(
                "weight",
                "Effective evidence on the phase of the last ten years, in fully reliable single observations."));
        columns.add(column(
                "concluded", "1 if the phase may be concluded; 0 if the evidence is too little or of the wrong kind."));
        columns.add(column("peace_concluded", "1 if the level of peace may be concluded; otherwise 0."));
        columns.add(column("model", "Name, version and digest of the model."));
        return columns.build();
    }

    private static Column column(String name, String meaning) {
        return new Column(PREFIX + name, meaning);
    }

    /** The cells of a row of which nothing is known. */
    static List<String> blank() {
        return Collections.nCopies(all().size(), "");
    }

    /**
     * The cells of a row.
     *
     * @param isCarried whether there is evidence of what carries a conclusion
     */
    static List<String> cells(Assessment then, boolean isCarried) {
        List<String> cells = new ArrayList<>();
        cells.add(CsvLines.lower(then.phase().mostLikely()));
        for (Phase phase : Phase.values()) {
            cells.add(CsvLines.number(then.phase().probability(phase)));
        }
        cells.add(CsvLines.lower(then.peace().mostLikely()));
        cells.add(CsvLines.lower(then.decidedLevel()));
        for (PeaceLevel level : PeaceLevel.values()) {
            cells.add(CsvLines.number(then.peace().probability(level)));
        }
        for (Factor factor : Factor.values()) {
            cells.add(then.score(factor).map(CsvLines::number).orElse(""));
        }
        cells.add(CsvLines.number(then.phase().effectiveEvidence()));
        cells.add(isCarried && then.phase().conclusion().isPresent() ? "1" : "0");
        cells.add(isCarried && then.peace().conclusion().isPresent() ? "1" : "0");
        cells.add(String.valueOf(then.model()));
        return cells;
    }
}
