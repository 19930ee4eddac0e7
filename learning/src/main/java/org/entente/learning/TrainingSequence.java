package org.entente.learning;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.entente.engine.Contributions;
import org.entente.engine.KnownEvidence;
import org.entente.relationship.Factor;

/**
 * The months of one relationship as a fit reads them: stretches of months in which the same cells of the tables count the
 * same, and the labels.
 *
 * @param relationship its number in the training set
 * @param months how many, from that of the first evidence to that of the last label
 * @param first the first month of each stretch; the first is 0, and a last entry is {@code months}
 * @param stretches what counts in each month of each stretch
 * @param labels in order of time
 * @param measures beside each label what the measures of its year count
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never changed once made
record TrainingSequence(
        int relationship,
        int months,
        int[] first,
        ImmutableList<Counts> stretches,
        ImmutableList<Label> labels,
        ImmutableList<Counts> measures) {
    /**
     * What experts said of a day.
     *
     * @param day the day
     * @param month the month at whose end the belief is looked at, from 0; -1 if that is before any evidence
     * @param mask a bit for each state that it may have been
     * @param weight of the label in the loss
     */
    record Label(LocalDate day, int month, int mask, double weight) {}

    /** Cells and, beside each, what it counts. */
    @SuppressWarnings("ArrayRecordComponent")
    record Counts(int[] cells, double[] counts) {
        static Counts of(Map<Integer, Double> byCell) {
            return new Counts(
                    byCell.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    byCell.values().stream().mapToDouble(Double::doubleValue).toArray());
        }

        Counts renumbered(int[] numbers) {
            return new Counts(Arrays.stream(cells).map(cell -> numbers[cell]).toArray(), counts);
        }

        /** Adds to log-likelihoods by state what the cells' weights come to. */
        void addTo(double[] logs, int at, int states, double[] weights) {
            for (int c = 0; c < cells.length; c++) {
                int row = cells[c] * states;
                for (int s = 0; s < states; s++) {
                    logs[at + s] += counts[c] * weights[row + s];
                }
            }
        }

        /** Adds to slopes by weights what slopes by log-likelihoods come to. */
        void addSlope(double[] byLog, int states, double[] byWeight) {
            for (int c = 0; c < cells.length; c++) {
                int row = cells[c] * states;
                for (int s = 0; s < states; s++) {
                    byWeight[row + s] += counts[c] * byLog[s];
                }
            }
        }
    }

    /** A row of the table of an instrument, or of the ends of conditions of one side (without an instrument). */
    record Row(Instrument instrument, int slot) {}

    static TrainingSequence of(int relationship, KnownEvidence known, List<Label> labels, ToIntFunction<Row> rows) {
        Compiler compiler = new Compiler(rows);
        Contributions.of(known, compiler);
        return compiler.sequence(relationship, labels);
    }

    /** The same with cells numbered otherwise. */
    TrainingSequence renumbered(int[] numbers) {
        return new TrainingSequence(
                relationship, months, first, renumbered(stretches, numbers), labels, renumbered(measures, numbers));
    }

    private static ImmutableList<Counts> renumbered(List<Counts> all, int[] numbers) {
        return all.stream().map(counts -> counts.renumbered(numbers)).collect(ImmutableList.toImmutableList());
    }

    /** Gathers contributions. */
    private static final class Compiler implements Contributions.Receiver {
        private static final int YEAR = 12;

        private record Measure(Row row, int first, int last, double count) {}

        private final ToIntFunction<Row> rows;
        private final TreeMap<Integer, Map<Integer, Double>> byMonth = new TreeMap<>();
        private final List<Measure> measured = new ArrayList<>();

        Compiler(ToIntFunction<Row> rows) {
            this.rows = rows;
        }

        @Override
        public void evidence(Factor factor, String instrument, int slot, int month, double count) {
            add(month, rows.applyAsInt(row(factor, instrument, slot)), count);
        }

        @Override
        public void measure(Factor factor, String instrument, int slot, int first, int last, double count) {
            measured.add(new Measure(row(factor, instrument, slot), first, last, count));
        }

        @Override
        public void end(int side, int month, double count) {
            add(month, rows.applyAsInt(new Row(Instrument.ENDS, side)), count);
        }

        private static Row row(Factor factor, String instrument, int slot) {
            return new Row(new Instrument(factor, instrument), slot);
        }

        private void add(int month, int cell, double count) {
            byMonth.computeIfAbsent(month, key -> new TreeMap<>()).merge(cell, count, Double::sum);
        }

        TrainingSequence sequence(int relationship, List<Label> labels) {
            int last = labels.get(labels.size() - 1).month();
            int zero = byMonth.isEmpty() ? last + 1 : byMonth.firstKey();
            int months = Math.max(0, last - zero + 1);
            List<Integer> first = new ArrayList<>();
            ImmutableList.Builder<Counts> stretches = ImmutableList.builder();
            for (int t = 0; t < months; t++) {
                Map<Integer, Double> now = byMonth.get(zero + t);
                if (now != null || t == 0 || byMonth.containsKey(zero + t - 1)) {
                    first.add(t);
                    stretches.add(Counts.of(now == null ? Map.of() : now));
                }
            }
            first.add(months);
            return new TrainingSequence(
                    relationship,
                    months,
                    first.stream().mapToInt(Integer::intValue).toArray(),
                    stretches.build(),
                    labels.stream()
                            .map(label ->
                                    new Label(label.day, Math.max(-1, label.month - zero), label.mask, label.weight))
                            .collect(ImmutableList.toImmutableList()),
                    labels.stream().map(this::measures).collect(ImmutableList.toImmutableList()));
        }

        /** What measures count in the month of a label: by their months of the year up to it. Others have no number. */
        private Counts measures(Label label) {
            Map<Integer, Double> counts = new TreeMap<>();
            for (Measure one : measured) {
                int months = Math.min(one.last, label.month) - Math.max(one.first, label.month - YEAR + 1) + 1;
                if (months > 0) {
                    counts.merge(rows.applyAsInt(one.row), one.count * months, Double::sum);
                }
            }
            return Counts.of(counts);
        }
    }
}
