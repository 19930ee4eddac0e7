package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.zip.ZipException;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.ReadOptions;
import org.entente.dataset.RowOutcome;
import org.entente.dataset.UnreadableFileException;
import org.entente.dataset.io.FileTrouble;
import org.entente.dataset.io.ReadTally;
import org.entente.dataset.io.TableFile;

/** Walks the rows of a table with a header and counts what becomes of them. */
final class TableReader {
    /** What is done with each row of the right width. */
    interface RowTaker {
        /** Looks up the columns. */
        void header(ImmutableList<String> columns, CellReader cells);

        /**
         * Takes a row.
         *
         * @throws CellReader.BadRowException if it cannot be read; nothing of it may have been kept
         */
        RowOutcome row(CsvRecord row) throws CellReader.BadRowException;
    }

    private final String file;
    private final ReadTally tally;
    private final RowPlaces places;

    TableReader(String file, ReadOptions options) {
        this(file, new ReadTally(options), new RowPlaces());
    }

    /**
     * A reader of a part of a table.
     *
     * @param tally takes the counts of all parts
     * @param places says where each row stands in the whole table
     */
    TableReader(String file, ReadTally tally, RowPlaces places) {
        this.file = file;
        this.tally = tally;
        this.places = places;
    }

    /** Where the row that is being read stands. */
    RowPlaces places() {
        return places;
    }

    /** Counts of rows and cells. */
    ReadTally tally() {
        return tally;
    }

    void read(InputStream in, RowTaker taker) throws IOException {
        try (TableFile table = TableFile.open(in, file)) {
            CellReader cells = new CellReader(file, table.hasDecimalCommas(), tally, places);
            read(table.records().iterator(), taker, cells);
            table.checkNothingFollows();
        } catch (CsvParseException | UncheckedIOException | EOFException | ZipException e) {
            throw FileTrouble.of(e, file, places.line() + 1);
        }
        tally.showProgress(file);
    }

    private void read(Iterator<CsvRecord> records, RowTaker taker, CellReader cells) throws IOException {
        if (!records.hasNext()) {
            throw new UnreadableFileException(file, 0, "is empty");
        }
        CsvRecord header = records.next();
        places.moveTo(header.getStartingLineNumber(), -1);
        taker.header(header.getFields().stream().map(String::strip).collect(ImmutableList.toImmutableList()), cells);
        while (records.hasNext()) {
            CsvRecord record = records.next();
            places.advance(record);
            if (tally.count(outcome(record, header.getFieldCount(), taker))) {
                tally.pause(file, places.line());
            }
        }
    }

    private RowOutcome outcome(CsvRecord record, int width, RowTaker taker) {
        try {
            if (record.getFieldCount() != width) {
                throw new CellReader.BadRowException(
                        FailureKind.WIDTH,
                        "has " + record.getFieldCount() + " columns, not the " + width + " of the header");
            }
            return taker.row(record);
        } catch (CellReader.BadRowException e) {
            tally.fail(new Failure(
                    e.kind(), file, places.line(), String.valueOf(e.getMessage()), RowPlaces.start(record)));
            return RowOutcome.FAILURE;
        }
    }
}
