package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;

/** A pair in a year: the cells that the mapping reads, of one row or of the rows of both directions, joined. */
final class PairLine {
    /** One party of a row: as the table writes it, by its own code in that year, and as a member of the dyad. */
    record Side(String written, String party, String member) {}

    private static final int NONE = -1;

    private final int year;
    private final Side side1;
    private final Side side2;
    private final double[] cells;
    /** Position and line of the row of each direction: the pair's own, then the reversed one. */
    private final int[] positions = {NONE, NONE};

    private final long[] lines = {NONE, NONE};

    PairLine(int year, Side side1, Side side2, double[] cells, boolean isReversed, int position, long line) {
        this.year = year;
        this.side1 = side1;
        this.side2 = side2;
        this.cells = cells;
        note(isReversed, position, line);
    }

    /**
     * How the columns of two directions are joined.
     *
     * @param names of the columns
     * @param mirrors for each column that of the other party, or its own place if it is of both
     * @param rules what holds where two directions differ
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Joining(ImmutableList<String> names, int[] mirrors, ImmutableList<YearlyColumn.Joined> rules) {
        static Joining of(ImmutableList<String> names, ImmutableList<YearlyColumn.Joined> rules) {
            return new Joining(
                    names,
                    names.stream()
                            .mapToInt(name -> names.indexOf(names.contains(ofOther(name)) ? ofOther(name) : name))
                            .toArray(),
                    rules);
        }

        /** The other party's column: {@code cinc_2} for {@code cinc_1}, {@code fav21} for {@code fav12}. */
        private static String ofOther(String name) {
            if (name.endsWith("12") || name.endsWith("21")) {
                return name.substring(0, name.length() - 2) + (name.endsWith("12") ? "21" : "12");
            }
            if (name.endsWith("1") || name.endsWith("2")) {
                return name.substring(0, name.length() - 1) + (name.endsWith("1") ? "2" : "1");
            }
            return name;
        }

        /** The cells as the row of the other direction would have them. */
        double[] mirrored(double[] cells) {
            double[] mirrored = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                mirrored[mirrors[i]] = cells[i];
            }
            return mirrored;
        }
    }

    int year() {
        return year;
    }

    Side side1() {
        return side1;
    }

    Side side2() {
        return side2;
    }

    /** A column's number; NaN if it is unknown. */
    double cell(int column) {
        return cells[column];
    }

    /** The places of its rows among all that were read. */
    ImmutableList<Integer> positions() {
        ImmutableList.Builder<Integer> known = ImmutableList.builder();
        for (int position : positions) {
            if (position != NONE) {
                known.add(position);
            }
        }
        return known.build();
    }

    /** Whether there is a row of that direction. */
    boolean hasDirection(boolean isReversed) {
        return positions[isReversed ? 1 : 0] != NONE;
    }

    /** The line of the row of a direction. */
    long line(boolean isReversed) {
        return lines[isReversed ? 1 : 0];
    }

    /** Joins the row of the other direction, its cells in the order of this one. */
    void join(
            double[] others,
            boolean isReversed,
            int position,
            long line,
            Joining joining,
            Consumer<String> differences) {
        long first = line(!isReversed);
        note(isReversed, position, line);
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i])) {
                cells[i] = others[i];
            } else if (!Double.isNaN(others[i]) && cells[i] != others[i]) {
                boolean higher = joining.rules().get(i) == YearlyColumn.Joined.HIGHER;
                differences.accept("column " + joining.names().get(i) + " is " + ValueRange.shown(others[i])
                        + " but in the other direction, on line " + first + ", " + ValueRange.shown(cells[i])
                        + (higher ? "; the higher holds" : "; it is taken as unknown"));
                cells[i] = higher ? Math.max(cells[i], others[i]) : Double.NaN;
            }
        }
    }

    private void note(boolean isReversed, int position, long line) {
        positions[isReversed ? 1 : 0] = position;
        lines[isReversed ? 1 : 0] = line;
    }
}
