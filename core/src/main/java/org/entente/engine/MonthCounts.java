package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.entente.relationship.Factor;

/**
 * The evidence of one month, as counts of what speaks alike: same factor, instrument, band and weight. Counts are whole
 * numbers and are summed in canonical order, so that the same evidence gives the same bits in whatever order it came, and
 * what is taken back leaves no trace.
 */
final class MonthCounts {
    /** So many items speak alike. */
    private static final class Cell {
        final InstrumentTables dialect;
        final int band;
        final double weight;
        int count;

        Cell(InstrumentTables dialect, int band, double weight, int count) {
            this.dialect = dialect;
            this.band = band;
            this.weight = weight;
            this.count = count;
        }

        private int compareTo(InstrumentTables otherDialect, int otherBand, double otherWeight) {
            int byDialect = dialect == otherDialect ? 0 : InstrumentTables.IN_ORDER.compare(dialect, otherDialect);
            if (byDialect != 0) {
                return byDialect;
            }
            return band != otherBand ? Integer.compare(band, otherBand) : Double.compare(weight, otherWeight);
        }
    }

    /** A month without evidence. Nothing may be added to it. */
    static final MonthCounts SILENCE = new MonthCounts();

    private final List<Cell> cells = new ArrayList<>(4);

    /** One more item, or with -1 one less, that speaks in this way. */
    void add(InstrumentTables dialect, int band, double weight, int count) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int order = cell.compareTo(dialect, band, weight);
            if (order == 0) {
                cell.count += count;
                if (cell.count == 0) {
                    cells.remove(i);
                }
                return;
            }
            if (order > 0) {
                cells.add(i, new Cell(dialect, band, weight, count));
                return;
            }
        }
        cells.add(new Cell(dialect, band, weight, count));
    }

    ImmutableList<FilterState.Count> counts() {
        return cells.stream()
                .map(cell -> new FilterState.Count(
                        cell.dialect.factor(), cell.dialect.instrument(), cell.band, cell.weight, cell.count))
                .collect(ImmutableList.toImmutableList());
    }

    /** How many items of a factor and band there are. */
    int count(Factor factor, int band) {
        int count = 0;
        for (Cell cell : cells) {
            count += cell.dialect.factor() == factor && cell.band == band ? cell.count : 0;
        }
        return count;
    }

    /** Each factor speaks in both chains; the effective evidence of the month. */
    double speak(int month, FilterStep phases, FilterStep levels, RedundancyDiscount heard) {
        double[] phaseSums = new double[RedundancyDiscount.FACTORS * FilterStep.STATES];
        double[] levelSums = new double[RedundancyDiscount.FACTORS * FilterStep.STATES];
        double[] weights = new double[RedundancyDiscount.FACTORS];
        for (Cell cell : cells) {
            int factor = cell.dialect.factor().ordinal();
            double weighs = cell.count * cell.weight;
            weights[factor] += weighs;
            addTo(phaseSums, factor, weighs, cell.dialect.phases(cell.band));
            addTo(levelSums, factor, weighs, cell.dialect.levels(cell.band));
        }
        double[] shares = new double[RedundancyDiscount.FACTORS];
        heard.hear(month, weights);
        double effective = heard.share(weights, shares);
        phases.hear(phaseSums, shares);
        levels.hear(levelSums, shares);
        return effective;
    }

    private static void addTo(double[] sums, int factor, double weight, double[] row) {
        int at = factor * FilterStep.STATES;
        for (int s = 0; s < FilterStep.STATES; s++) {
            sums[at + s] += weight * row[s];
        }
    }
}
