package org.entente.dataset.table;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.dataset.Failure;
import org.entente.dataset.Progress;
import org.entente.dataset.ReadCancelledException;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.UnreadableFileException;

/** Walks the rows of a table with a header, keeping account of those that cannot be read. */
final class TableReader {
    /** What is done with each row of the right width. */
    interface Taker {
        /** Looks up the columns. */
        void header(ImmutableList<String> columns);

        /**
         * Takes a row.
         *
         * @throws BadRowException if it cannot be read; nothing of it may have been kept
         */
        void row(CsvRecord row) throws BadRowException;
    }

    /** Why a row cannot be read. Carries no stack trace: there may be millions. */
    static final class BadRowException extends Exception {
        private static final long serialVersionUID = 1;

        BadRowException(String reason) {
            super(reason, null, false, false);
        }
    }

    private final String file;
    private final ReadOptions options;
    private final List<Failure> failures = new ArrayList<>();
    private long rows;
    private long failed;
    private long line;

    TableReader(String file, ReadOptions options) {
        this.file = file;
        this.options = options;
    }

    /** Those kept. */
    ImmutableList<Failure> failures() {
        return ImmutableList.copyOf(failures);
    }

    long rows() {
        return rows;
    }

    long failed() {
        return failed;
    }

    void read(InputStream in, Taker taker) throws IOException {
        try (CsvReader<CsvRecord> reader = TableFile.open(in, file)) {
            read(reader.iterator(), taker);
        } catch (CsvParseException | UncheckedIOException | java.io.EOFException | java.util.zip.ZipException e) {
            throw damaged(e);
        }
        options.listener().accept(new Progress(file, rows, failed));
    }

    private void read(Iterator<CsvRecord> records, Taker taker) {
        CsvRecord header = records.next();
        taker.header(header.getFields().stream().map(String::strip).collect(ImmutableList.toImmutableList()));
        while (records.hasNext()) {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            rows++;
            try {
                checkWidth(record, header.getFieldCount());
                taker.row(record);
            } catch (BadRowException e) {
                fail(record, e);
            }
            if (rows % options.reportEvery() == 0) {
                options.listener().accept(new Progress(file, rows, failed));
                if (options.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
                    throw new ReadCancelledException(file, line);
                }
            }
        }
    }

    private static void checkWidth(CsvRecord record, int width) throws BadRowException {
        if (record.getFieldCount() != width) {
            throw new BadRowException(
                    "has " + record.getFieldCount() + " columns, not the " + width + " of the header");
        }
    }

    private void fail(CsvRecord record, BadRowException e) {
        String reason = String.valueOf(e.getMessage());
        if (options.stopAtFirstFailure()) {
            throw new UnreadableFileException(file, line, reason);
        }
        failed++;
        if (failures.size() < options.failuresKept()) {
            failures.add(new Failure(file, line, reason, start(record)));
        }
    }

    private static String start(CsvRecord record) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < record.getFieldCount() && start.length() < Failure.ROW_START; i++) {
            start.append(i == 0 ? "" : ",").append(record.getField(i));
        }
        return start.toString();
    }

    private UnreadableFileException damaged(Exception e) {
        Throwable root = Throwables.getRootCause(e);
        String what = root instanceof java.io.EOFException
                ? "ends in the middle of its compressed data. Maybe the download was cut"
                : "cannot be read on: " + root.getMessage();
        return new UnreadableFileException(file, line + 1, what, e);
    }
}
