package org.entente.dataset;

/**
 * A row that could not be read.
 *
 * @param file the file, or what the caller named a stream
 * @param line the line on which the row starts, from 1
 * @param reason what is wrong with it, with the offending value
 * @param rowStart the first characters of the row, at most {@value #ROW_START}; control characters are shown as blanks
 */
public record Failure(String file, long line, String reason, String rowStart) {
    /** How much of a row is kept. */
    public static final int ROW_START = 120;

    /** Cuts the row to its start. */
    public Failure {
        rowStart = printable(rowStart);
    }

    /** File, line and reason on one line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason + " in \"" + rowStart + "\"";
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
