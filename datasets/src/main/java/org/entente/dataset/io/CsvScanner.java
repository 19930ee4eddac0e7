package org.entente.dataset.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.entente.dataset.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Rows parted by any separator, with cells in quotes where they hold separators, quotes (doubled) or line ends, by the rules
 * of RFC 4180. A quote that is never closed must not swallow the rows after it: where a quoted cell goes on over line ends
 * and the row does not close within {@value #MOST_LINES} lines with the width that rows have, its first line stands alone
 * and is parted at every separator.
 */
public final class CsvScanner implements RowScanner {
    /** More lines than a cell of text has, and few enough to be looked at again. */
    private static final int MOST_LINES = 50;

    private static final int BLOCK = Text.HEAD;

    private final InputStream in;
    private final String name;
    private final byte separator;
    private final int width;
    private final Row row = Row.ofStartsAndEnds();
    private byte[] block = new byte[4 * BLOCK];
    /** Where the next row begins, and up to where the block is filled. */
    private int start;

    private int end;
    private boolean over;
    private long line = 1;
    /** Up to where the present row has been looked at, and how many lines that is. */
    private int at;

    private int lines;

    /**
     * Begins to read.
     *
     * @param name what to call the text in messages
     * @param width how many columns a row should have: one over several lines must have as many
     */
    public CsvScanner(InputStream in, String name, char separator, int width) {
        this.in = in;
        this.name = name;
        this.separator = (byte) separator;
        this.width = width;
    }

    @Override
    public @Nullable Row next() throws IOException {
        makeRoom();
        while (isThere(start)) {
            at = start;
            if (isLineEnd(at)) {
                passLineEnd();
                start = at;
                line++;
                continue;
            }
            if (!scan(true) || (lines > 1 && row.columns != width)) {
                scan(false);
            }
            row.bytes = block;
            row.line = line;
            line += lines;
            start = at;
            return row;
        }
        return null;
    }

    /**
     * Finds the cells of the row that begins at {@link #start}.
     *
     * @param overLines whether a quoted cell may hold separators and line ends
     * @return whether every quote is closed
     */
    private boolean scan(boolean overLines) throws IOException {
        at = start;
        lines = 1;
        row.columns = 0;
        row.hasDoubledQuotes = false;
        while (true) {
            if (overLines && isThere(at) && block[at] == '"') {
                if (!quotedCell()) {
                    return false;
                }
            } else {
                int from = at;
                passPlain();
                boolean quoted = at - from >= 2 && block[from] == '"' && block[at - 1] == '"';
                keep(quoted ? from + 1 : from, quoted ? at - 1 : at);
            }
            if (!isThere(at) || isLineEnd(at)) {
                passLineEnd();
                return true;
            }
            at++;
        }
    }

    /** Takes a cell in quotes; returns whether they are closed. */
    private boolean quotedCell() throws IOException {
        int from = at;
        at++;
        while (isThere(at) && !(block[at] == '"' && !(isThere(at + 1) && block[at + 1] == '"'))) {
            if (block[at] == '"') {
                row.hasDoubledQuotes = true;
                at++;
            } else if (isLineEnd(at)) {
                passLineEnd();
                lines++;
                if (lines > MOST_LINES) {
                    return false;
                }
                continue;
            }
            at++;
        }
        if (!isThere(at)) {
            return false;
        }
        int to = at;
        at++;
        if (isThere(at) && !isLineEnd(at) && block[at] != separator) {
            // Letters after the closing quote: it is no cell in quotes, but one with quotes in it.
            passPlain();
            keep(from, at);
        } else {
            keep(from + 1, to);
        }
        return true;
    }

    private void passPlain() throws IOException {
        while (isThere(at) && block[at] != separator && !isLineEnd(at)) {
            at++;
        }
    }

    private void passLineEnd() throws IOException {
        if (isThere(at)) {
            boolean pair = block[at] == '\r' && isThere(at + 1) && block[at + 1] == '\n';
            at += pair ? 2 : 1;
        }
    }

    private boolean isLineEnd(int place) {
        return block[place] == '\n' || block[place] == '\r';
    }

    private void keep(int from, int to) {
        if (row.columns < Row.COLUMNS) {
            row.places[2 * row.columns] = from;
            row.places[2 * row.columns + 1] = to;
        }
        row.columns++;
    }

    /** Between rows only, so that no place within a row changes. */
    private void makeRoom() {
        if (start > block.length / 2) {
            System.arraycopy(block, start, block, 0, end - start);
            end -= start;
            start = 0;
        }
    }

    /** Whether there is a byte at a place; reads on where that is not known yet. */
    private boolean isThere(int place) throws IOException {
        while (place >= end && !over) {
            if (end - start > Row.LONGEST_LINE) {
                throw new UnreadableFileException(
                        name, line, "a line is too long to be read: over " + Row.LONGEST_LINE + " bytes");
            }
            if (block.length - TextMap.BEYOND - end < BLOCK) {
                block = Arrays.copyOf(block, 2 * block.length);
            }
            int read = in.read(block, end, BLOCK);
            over = read < 0;
            end += Math.max(0, read);
        }
        return place < end;
    }
}
