package org.entente.dataset.table;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Locale;
import org.entente.dataset.Failure;
import org.entente.dataset.FailureKind;
import org.entente.dataset.io.ReadTally;

/**
 * Reads the numbers in the cells of a table. A cell that holds none, or an impossible one, is unknown and costs no other
 * cell; whatever is unknown is counted by its spelling.
 */
final class CellReader {
    /** How tools write that nothing is known, in lower case: R, pandas, SQL, spreadsheets, Stata, statistical offices. */
    private static final ImmutableSet<String> UNKNOWN = ImmutableSet.of(
            "",
            "na",
            "n/a",
            "n.a.",
            "#n/a",
            "#na",
            "<na>",
            "nan",
            "#nan",
            "-nan",
            "null",
            "#null!",
            "nil",
            "none",
            ".",
            "..",
            "...",
            "-",
            "--",
            "\u2013",
            "\u2014",
            "?",
            "missing",
            "unknown",
            "inf",
            "+inf",
            "-inf",
            "infinity",
            "+infinity",
            "-infinity",
            "#value!",
            "#ref!",
            "#div/0!",
            "#num!",
            "#name?",
            "\\n",
            "nat");

    /** Numbers that stand for missing values in the field's data sets, unless a column's range has room for them. */
    private static final ImmutableSet<Double> CODES =
            ImmutableSet.of(-9.0, -8.0, -7.0, -66.0, -77.0, -88.0, -99.0, -999.0, -9999.0, 99.0, 999.0, 9999.0);

    /** Those that are never taken for values, even in a column whose range is not known. */
    private static final ImmutableSet<Double> NEVER_VALUES =
            ImmutableSet.of(-66.0, -77.0, -88.0, -99.0, -999.0, -9999.0);

    private static final CharMatcher OF_NUMBERS = CharMatcher.anyOf("0123456789+-.eE");
    private static final int SHOWN = 40;

    /** Why a row cannot be read. Carries no stack trace: there may be millions. */
    static final class BadRowException extends Exception {
        private static final long serialVersionUID = 1;

        private final FailureKind kind;

        BadRowException(FailureKind kind, String reason) {
            super(reason, null, false, false);
            this.kind = kind;
        }

        FailureKind kind() {
            return kind;
        }
    }

    private final String file;
    private final boolean decimalCommas;
    private final ReadTally tally;
    private final RowPlaces places;

    CellReader(String file, boolean decimalCommas, ReadTally tally, RowPlaces places) {
        this.places = places;
        this.file = file;
        this.decimalCommas = decimalCommas;
        this.tally = tally;
    }

    /** The number in a cell of a column; NaN if it is unknown. */
    double number(CsvRecord row, int place, String column, ValueRange range) {
        String text = row.getField(place);
        String cell = text.strip();
        if (isUnknown(cell)) {
            tally.unknownCell(cell);
            return Double.NaN;
        }
        double number = parse(cell);
        if (Double.isNaN(number)) {
            fail(row, cell, "column " + column + " has no number but \"" + shortened(text) + "\"" + advice(cell));
        } else if (!range.isStated() && NEVER_VALUES.contains(number)) {
            tally.unknownCell(cell);
            return Double.NaN;
        } else if (!range.holds(number)) {
            if (CODES.contains(number)) {
                tally.unknownCell(cell);
            } else {
                fail(row, cell, "column " + column + " has " + shortened(text) + ", which is not " + range);
            }
            return Double.NaN;
        }
        return number;
    }

    /** Takes a cell for unknown, and says why. */
    void fail(CsvRecord row, String cell, String reason) {
        tally.unknownCell(cell);
        tally.fail(new Failure(FailureKind.CELL, file, places.line(), reason, RowPlaces.start(row)));
    }

    /** The year in a cell. */
    int year(String text) throws BadRowException {
        double number = parse(text.strip());
        if (!(number >= 1000 && number <= 2999) || number != StrictMath.rint(number)) {
            throw new BadRowException(FailureKind.DATE, "has no year but \"" + shortened(text) + "\"");
        }
        return (int) number;
    }

    static boolean isUnknown(String cell) {
        return UNKNOWN.contains(cell) || (cell.length() <= 10 && UNKNOWN.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /** NaN if it is no number. */
    private double parse(String cell) {
        String plain = decimalCommas && cell.indexOf('.') < 0 && cell.indexOf(',') == cell.lastIndexOf(',')
                ? cell.replace(',', '.')
                : cell;
        if (!OF_NUMBERS.matchesAllOf(plain) || plain.isEmpty()) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String advice(String cell) {
        boolean grouped = cell.matches("[+-]?\\d{1,3}([,. '\u00a0\u202f]\\d{3})+([.,]\\d+)?");
        return grouped ? ". Maybe it has thousands separators, which must be taken out." : "";
    }

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
