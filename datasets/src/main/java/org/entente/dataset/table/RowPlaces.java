package org.entente.dataset.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import org.entente.dataset.Failure;

/** Where the row that is being read stands in its table. */
class RowPlaces {
    private long line;
    private long position = -1;

    /** Goes on to the next row. */
    void advance(CsvRecord row) throws IOException {
        moveTo(row.getStartingLineNumber(), position + 1);
    }

    /** Goes to a row. */
    final void moveTo(long itsLine, long itsPosition) {
        line = itsLine;
        position = itsPosition;
    }

    /** The row's line, from 1. */
    final long line() {
        return line;
    }

    /** The row's place among all rows of the table, from 0. */
    final long position() {
        return position;
    }

    /** The start of a row, for a failure. */
    static String start(CsvRecord row) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < row.getFieldCount() && start.length() < Failure.ROW_START; i++) {
            start.append(i == 0 ? "" : ",").append(row.getField(i));
        }
        return start.toString();
    }
}
