package org.entente.dataset.table;

import java.util.List;

/** The rows of one pair, in order of time: what a {@link Formula} reads. */
final class PairSeries {
    private final PairLine[] rows;

    /** Rows in order of time. */
    PairSeries(List<PairLine> rows) {
        this.rows = rows.toArray(PairLine[]::new);
    }

    int size() {
        return rows.length;
    }

    int year(int row) {
        return rows[row].year();
    }

    double cell(int row, int column) {
        return rows[row].cell(column);
    }
}
