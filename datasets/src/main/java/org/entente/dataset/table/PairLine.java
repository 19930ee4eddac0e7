package org.entente.dataset.table;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;

/** A pair in a year: the cells that the mapping reads, of one row or of several, joined: those of both directions, and of all confrontations. */
final class PairLine {
    /** One party of a row: as the table writes it, by its own code in that year, and as a member of the dyad. */
    record Side(String written, String party, String member) {}

    /**
     * A row of the table.
     *
     * @param number of what it is about, where a pair may have several in a year; else blank
     * @param position among all rows
     */
    record Source(String number, boolean isReversed, int position, long line) {}

    private final int year;
    private final Side side1;
    private final Side side2;
    private final double[] cells;
    /** In the order of the table. */
    private ImmutableList<Source> sources;

    PairLine(int year, Side side1, Side side2, double[] cells, Source source) {
        this.year = year;
        this.side1 = side1;
        this.side2 = side2;
        this.cells = cells;
        this.sources = ImmutableList.of(source);
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
        return sources.stream().map(Source::position).sorted().collect(ImmutableList.toImmutableList());
    }

    /** The line of the row of a direction that is about the same, if there is one. */
    Optional<Long> line(boolean isReversed, String number) {
        return sources.stream()
                .filter(one -> one.isReversed() == isReversed && one.number().equals(number))
                .map(Source::line)
                .findFirst();
    }

    /**
     * Joins another row, its cells in the order of this one.
     *
     * @param differences takes what two directions say differently, where it is known which of them says what; that a year's
     *     confrontations differ is no contradiction
     */
    void join(double[] others, Source source, Joining joining, Consumer<String> differences) {
        Optional<Long> first = sources.size() == 1 ? line(!source.isReversed(), source.number()) : Optional.empty();
        sources = ImmutableList.<Source>builder().addAll(sources).add(source).build();
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i])) {
                cells[i] = others[i];
            } else if (!Double.isNaN(others[i]) && cells[i] != others[i]) {
                double cell = cells[i];
                double other = others[i];
                String name = joining.names().get(i);
                boolean higher = joining.rules().get(i) == YearlyColumn.Joined.HIGHER;
                first.ifPresent(line -> differences.accept("column " + name + " is " + ValueRange.shown(other)
                        + " but in the other direction, on line " + line + ", " + ValueRange.shown(cell)
                        + (higher ? "; the higher holds" : "; it is taken as unknown")));
                cells[i] = higher ? Math.max(cells[i], others[i]) : Double.NaN;
            }
        }
    }
}
