package org.entente.dataset;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * A row, a cell or a file that could not be read.
 *
 * @param kind what is wrong
 * @param file the file, or what the caller named a stream
 * @param line the line on which the row starts, from 1; of a file 0, if reading could not begin
 * @param reason what is wrong, with the offending value and, where one is known, the remedy
 * @param rowStart the first characters of the row, at most {@value #ROW_START}; control characters are shown as blanks.
 *     Empty of a file
 */
public record Failure(
        FailureKind kind,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String file,
        long line,
        String reason,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String rowStart) {
    /** How much of a row is kept. */
    public static final int ROW_START = 120;

    /** Cuts the row to its start. */
    public Failure {
        rowStart = printable(rowStart);
    }

    /** A file that was skipped, or left at a line. */
    public static Failure ofFile(UnreadableFileException e) {
        return new Failure(FailureKind.FILE, e.file(), e.line(), e.reason(), "");
    }

    /** File, line and reason on one line. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return place + ": " + reason + (rowStart.isEmpty() ? "" : " in \"" + rowStart + "\"");
    }

    private static String printable(String row) {
        int length = Math.min(row.length(), ROW_START);
        StringBuilder start = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char letter = row.charAt(i);
            start.append(Character.isISOControl(letter) ? ' ' : letter);
        }
        return start.toString();
    }
}
