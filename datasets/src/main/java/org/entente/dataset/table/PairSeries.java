package org.entente.dataset.table;

import java.util.List;

/** The rows of one pair, in order of time: what a {@link Formula} reads. */
final class PairSeries {
    /**
     * A row.
     *
     * @param year of the row
     * @param cells the columns that the mapping names; NaN where a cell is blank
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions of cells
    record Row(int year, double[] cells) {}

    private final Row[] rows;

    /** Rows in order of time. */
    PairSeries(List<Row> rows) {
        this.rows = rows.toArray(Row[]::new);
    }

    int size() {
        return rows.length;
    }

    int year(int row) {
        return rows[row].year();
    }

    double cell(int row, int column) {
        return rows[row].cells()[column];
    }
}
