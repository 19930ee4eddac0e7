package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.entente.relationship.Factor;

/**
 * The news of one month and the ends of conditions in it, as counts of what is alike: same group of redundancy, instrument,
 * slot and weight. Counts are whole numbers and are summed in canonical order, so that the same evidence gives the same
 * bits in whatever order it came, and what is taken back leaves no trace.
 */
final class MonthCounts {
    /** So many alike. */
    private static final class Cell {
        final int group;
        final String instrument;
        final int slot;
        final double weight;
        final double[] phaseRow;
        final double[] levelRow;
        int count;

        Cell(int group, String instrument, int slot, double weight, double[] phaseRow, double[] levelRow) {
            this.group = group;
            this.instrument = instrument;
            this.slot = slot;
            this.weight = weight;
            this.phaseRow = phaseRow;
            this.levelRow = levelRow;
        }

        int compareTo(int otherGroup, String otherInstrument, int otherSlot, double otherWeight) {
            if (group != otherGroup) {
                return Integer.compare(group, otherGroup);
            }
            if (slot != otherSlot) {
                return Integer.compare(slot, otherSlot);
            }
            int byWeight = Double.compare(weight, otherWeight);
            return byWeight != 0 ? byWeight : instrument.compareTo(otherInstrument);
        }
    }

    /** A month without evidence. Nothing may be added to it. */
    static final MonthCounts NONE = new MonthCounts();

    private final List<Cell> cells = new ArrayList<>(4);

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** So many more items like one are news, or with a count below 0 so many less. */
    void addNews(Engine engine, Factor factor, String instrument, int slot, double weight, int count) {
        int group = factor.ordinal();
        int place = place(group, instrument, slot, weight);
        if (place < 0) {
            place = -1 - place;
            double[] phaseRow = engine.phases().table(factor, instrument)[slot];
            double[] levelRow = engine.levels().table(factor, instrument)[slot];
            cells.add(place, new Cell(group, instrument, slot, weight, phaseRow, levelRow));
        }
        addTo(place, count);
    }

    /** So many more conditions of a side and weight end, or with a count below 0 so many less. */
    void addEnds(Engine engine, int side, double weight, int count) {
        int group = RedundancyMemory.ends(side);
        int place = place(group, "", 0, weight);
        if (place < 0) {
            place = -1 - place;
            cells.add(
                    place,
                    new Cell(
                            group,
                            "",
                            0,
                            weight,
                            engine.phases().endRow(side),
                            engine.levels().endRow(side)));
        }
        addTo(place, count);
    }

    /**
     * Adds what this evidence says to log-likelihoods, and its weights to what is remembered.
     *
     * @return the effective evidence
     */
    double contribute(Discounts discounts, RedundancyMemory memory, LogLikelihoods sums) {
        double effective = 0;
        int next = 0;
        while (next < cells.size()) {
            int from = next;
            int group = cells.get(from).group;
            double weight = 0;
            for (; next < cells.size() && cells.get(next).group == group; next++) {
                weight += cells.get(next).count * cells.get(next).weight;
            }
            double coefficient = discounts.news(memory.of(group), weight);
            memory.add(group, weight);
            effective += weight * coefficient;
            for (int i = from; i < next; i++) {
                Cell cell = cells.get(i);
                sums.add(cell.count * cell.weight * coefficient, cell.phaseRow, cell.levelRow);
            }
        }
        return effective;
    }

    /** The counts of news, in order. */
    ImmutableList<FilterState.News> news() {
        return cells.stream()
                .filter(cell -> cell.group < Coefficients.FACTORS)
                .map(cell -> new FilterState.News(
                        Factor.values()[cell.group],
                        cell.instrument,
                        FilterState.Slot.values()[cell.slot],
                        cell.weight,
                        cell.count))
                .collect(ImmutableList.toImmutableList());
    }

    /** The counts of ends, in order. */
    ImmutableList<FilterState.Ends> ends() {
        return cells.stream()
                .filter(cell -> cell.group >= Coefficients.FACTORS)
                .map(cell -> new FilterState.Ends(
                        FilterState.Side.values()[cell.group - Coefficients.FACTORS], cell.weight, cell.count))
                .collect(ImmutableList.toImmutableList());
    }

    private void addTo(int place, int count) {
        Cell cell = cells.get(place);
        cell.count += count;
        if (cell.count == 0) {
            cells.remove(place);
        }
    }

    /** Where such a cell is, or if there is none, -1 minus where it would be. */
    private int place(int group, String instrument, int slot, double weight) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = cells.get(middle).compareTo(group, instrument, slot, weight);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1 - low;
    }
}
