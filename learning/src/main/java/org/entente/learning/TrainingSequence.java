package org.entente.learning;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * @param start where the cells of each stretch start in the two arrays that follow; one more at the end
 * @param cells of the tables
 * @param counts beside each cell what it counts in each month of the stretch
 * @param labels in order of time
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never changed once made
record TrainingSequence(
        int relationship,
        int months,
        int[] first,
        int[] start,
        int[] cells,
        double[] counts,
        ImmutableList<Label> labels) {
    /**
     * What experts said of a day.
     *
     * @param day the day
     * @param month the month at whose end the belief is looked at, from 0; -1 if that is before any evidence
     * @param mask a bit for each state that it may have been
     * @param weight of the label in the loss
     */
    record Label(LocalDate day, int month, int mask, double weight) {}

    /** A row of the table of an instrument, or of the ends of conditions of one side (without an instrument). */
    record Row(TrainingSet.Instrument instrument, int slot) {}

    int stretches() {
        return first.length - 1;
    }

    static TrainingSequence of(int relationship, KnownEvidence known, List<Label> labels, ToIntFunction<Row> rows) {
        Compiler compiler = new Compiler(rows);
        Contributions.of(known, compiler);
        return compiler.sequence(relationship, labels);
    }

    /** The same with cells numbered otherwise. */
    TrainingSequence renumbered(int[] numbers) {
        int[] other = cells.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] = numbers[cells[i]];
        }
        return new TrainingSequence(relationship, months, first, start, other, counts, labels);
    }

    /** Gathers contributions. */
    private static final class Compiler implements Contributions.Receiver {
        private record Contribution(int cell, int first, int last, double count) {}

        private final ToIntFunction<Row> rows;
        private final List<Contribution> all = new ArrayList<>();

        Compiler(ToIntFunction<Row> rows) {
            this.rows = rows;
        }

        @Override
        public void evidence(Factor factor, String instrument, int slot, int first, int last, double count) {
            int cell = rows.applyAsInt(new Row(new TrainingSet.Instrument(factor, instrument), slot));
            all.add(new Contribution(cell, first, last, count));
        }

        @Override
        public void end(int side, int month, double count) {
            all.add(new Contribution(rows.applyAsInt(new Row(TrainingSet.ENDS, side)), month, month, count));
        }

        TrainingSequence sequence(int relationship, List<Label> labels) {
            int last = labels.isEmpty() ? -1 : labels.get(labels.size() - 1).month();
            int zero = all.stream().mapToInt(Contribution::first).min().orElse(last + 1);
            int months = Math.max(0, last - zero + 1);
            TreeSet<Integer> bounds = new TreeSet<>(List.of(0, months));
            for (Contribution one : all) {
                bounds.add(Math.min(months, one.first - zero));
                bounds.add(Math.min(months, one.last - zero + 1));
            }
            int[] first = bounds.stream().mapToInt(Integer::intValue).toArray();
            List<Map<Integer, Double>> stretches = new ArrayList<>();
            for (int k = 0; k + 1 < first.length; k++) {
                stretches.add(new TreeMap<>());
            }
            for (Contribution one : all) {
                int until = Math.min(months, one.last - zero + 1);
                int k = Arrays.binarySearch(first, Math.min(months, one.first - zero));
                for (; k < stretches.size() && first[k] < until; k++) {
                    stretches.get(k).merge(one.cell, one.count, Double::sum);
                }
            }
            return packed(relationship, months, first, stretches, labels, zero);
        }

        private static TrainingSequence packed(
                int relationship,
                int months,
                int[] first,
                List<Map<Integer, Double>> stretches,
                List<Label> labels,
                int zero) {
            int[] start = new int[stretches.size() + 1];
            for (int k = 0; k < stretches.size(); k++) {
                start[k + 1] = start[k] + stretches.get(k).size();
            }
            int[] cells = stretches.stream()
                    .flatMapToInt(map -> map.keySet().stream().mapToInt(Integer::intValue))
                    .toArray();
            double[] counts = stretches.stream()
                    .flatMapToDouble(map -> map.values().stream().mapToDouble(Double::doubleValue))
                    .toArray();
            return new TrainingSequence(
                    relationship,
                    months,
                    first,
                    start,
                    cells,
                    counts,
                    labels.stream()
                            .map(label ->
                                    new Label(label.day, Math.max(-1, label.month - zero), label.mask, label.weight))
                            .collect(ImmutableList.toImmutableList()));
        }
    }
}
