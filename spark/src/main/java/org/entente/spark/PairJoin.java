package org.entente.spark;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.entente.dataset.event.EventJoin;
import org.entente.dataset.event.ReportedEvent;
import org.entente.relationship.DyadEvidence;

/** Joins what the files report of a pair, in the order of files and rows. */
final class PairJoin implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    private final ReadingOptions options;
    private final List<FileAccount.Month> months;
    private final Map<Integer, List<String>> labels;

    /**
     * Joins by what was found in all files.
     *
     * @param months when the feed passed into each month, in order
     * @param labels of the texts of files, by the place of the file
     */
    PairJoin(ReadingOptions options, List<FileAccount.Month> months, Map<Integer, List<String>> labels) {
        this.options = options;
        this.months = months;
        this.labels = new HashMap<>(labels);
    }

    @Override
    public Iterator<Row> call(String dyad, Iterator<Row> reports) {
        Iterator<DyadEvidence> evidence = evidence(reports);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return evidence.hasNext();
            }

            @Override
            public Row next() {
                DyadEvidence one = evidence.next();
                return EvidenceRows.row(one.dyad(), one.evidence());
            }
        };
    }

    /** The evidence of a pair in what files report of it, in order. */
    Iterator<DyadEvidence> evidence(Iterator<Row> reports) {
        return new Joined(reports, options.reader().join());
    }

    /** The evidence of a pair, joined as it is asked for. */
    private final class Joined implements Iterator<DyadEvidence> {
        private final Iterator<Row> reports;
        private final EventJoin join;
        private final Queue<DyadEvidence> ready = new ArrayDeque<>();
        private int passed;
        private boolean over;

        Joined(Iterator<Row> reports, EventJoin join) {
            this.reports = reports;
            this.join = join;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !over) {
                if (reports.hasNext()) {
                    take(reports.next());
                } else {
                    passTo(Integer.MAX_VALUE, 0);
                    join.end();
                    over = true;
                }
                ready.addAll(join.drain());
            }
            return !ready.isEmpty();
        }

        @Override
        public DyadEvidence next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void take(Row row) {
            int file = row.getAs(FileScan.FILE);
            passTo(file, row.<Long>getAs(FileScan.ROW));
            String label = labels.getOrDefault(file, List.of()).get(row.<Integer>getAs(FileScan.TEXT));
            join.take(ReportedEvent.parse(row.<byte[]>getAs(FileScan.REPORT)), label);
        }

        /** The months that the feed had passed into when it came to a row. */
        private void passTo(int file, long row) {
            while (passed < months.size() && months.get(passed).isBefore(file, row)) {
                FileAccount.Month month = months.get(passed++);
                join.passTo(month.received(), month.feed());
            }
        }
    }
}
