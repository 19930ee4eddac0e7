package org.entente.dataset.result;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadReport;
import org.entente.relationship.Factor;

/**
 * What was read and answered.
 *
 * @param report what became of rows, columns and cells
 * @param answered rows with an answer; the others are blank, since nothing is known of them
 * @param concluded rows whose phase may be concluded
 * @param factorsWithoutInstrument factors on which no column of the table bears
 * @param mostUsefulColumns columns that are missing, the most useful first
 */
public record ResultSummary(
        ReadReport report,
        long answered,
        long concluded,
        ImmutableSet<Factor> factorsWithoutInstrument,
        ImmutableList<String> mostUsefulColumns) {
    private static final int SHOWN = 8;

    /** For people, on a few lines. Not to be parsed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(report.rows()).append(" rows read, ");
        text.append(report.failedRows()).append(" of them not readable; ");
        text.append(answered).append(" answered, ").append(concluded).append(" with a conclusion on the phase.\n");
        long duplicates = report.count(FailureKind.DUPLICATE);
        if (duplicates > 0) {
            text.append("Rows with the pair and year of one above, which stands, and so without an answer: ")
                    .append(duplicates)
                    .append(".\n");
        }
        if (!report.formats().isEmpty()) {
            text.append("The table is of ")
                    .append(Joiner.on(", ").join(report.formats()))
                    .append(".\n");
        }
        if (!factorsWithoutInstrument.isEmpty()) {
            text.append("No column bears on ")
                    .append(Joiner.on(", ").join(factorsWithoutInstrument))
                    .append(".\n");
        }
        if (!mostUsefulColumns.isEmpty()) {
            text.append("Columns that would bring most: ")
                    .append(Joiner.on(", ").join(Iterables.limit(mostUsefulColumns, SHOWN)))
                    .append(".\n");
        }
        return text.toString();
    }
}
