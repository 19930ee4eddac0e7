package org.entente.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;

/**
 * What a source says of the time of an item of another. Of what passes, such as an event or a survey, event files have
 * thousands of items: their weights are summed once in order of time.
 */
final class Contemporaries {
    /** What is told by the year, such as a survey or a figure, may be dated up to a year apart and be of the same time. */
    private static final int NEAR_YEARS = 1;

    private static final Comparator<Evidence> BY_START = Comparator.comparing(
                    (Evidence item) -> item.when().first())
            .thenComparing(Contemporaries::last, Comparator.reverseOrder());

    private final List<WeightedItem> lasting;
    private final List<WeightedItem> passing;
    private final Sums byStart;
    private final Sums byEnd;

    Contemporaries(List<WeightedItem> items) {
        lasting = items.stream().filter(weighted -> lasts(weighted.item())).toList();
        passing = items.stream().filter(weighted -> !lasts(weighted.item())).toList();
        byStart = new Sums(passing, item -> item.when().first().toEpochDay());
        byEnd = new Sums(passing, Contemporaries::nearUntil);
    }

    /** The weight of what is said of the time of an item; 0 if nothing is. */
    double weightBeside(Evidence item) {
        double weight = weightOverlapping(item, lasting);
        if (lasts(item)) {
            return weight + weightOverlapping(item, passing);
        }
        int begun = byStart.countBefore(nearUntil(item) + 1);
        int over = byEnd.countBefore(item.when().first().toEpochDay());
        return begun > over ? weight + byStart.weights[begun] - byEnd.weights[over] : weight;
    }

    /** A condition tells when it began and ended: what precedes or follows it is of another time, however near. */
    private static double weightOverlapping(Evidence item, List<WeightedItem> others) {
        return others.stream()
                .filter(other -> overlap(item, other.item()))
                .mapToDouble(WeightedItem::weight)
                .sum();
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return BY_START.compare(one, other) <= 0
                ? one.when().overlaps(other.when())
                : other.when().overlaps(one.when());
    }

    private static boolean lasts(Evidence item) {
        return item.kind() == EvidenceKind.CONDITION;
    }

    private static LocalDate last(Evidence item) {
        return item.when().findLast().orElse(LocalDate.MAX.minusYears(NEAR_YEARS));
    }

    private static long nearUntil(Evidence item) {
        return last(item).plusYears(NEAR_YEARS).toEpochDay();
    }

    /** Weights summed up to each of some days. */
    private static final class Sums {
        private final long[] days;
        /** Of the first so many. */
        private final double[] weights;

        Sums(List<WeightedItem> items, ToLongFunction<Evidence> day) {
            List<WeightedItem> sorted = items.stream()
                    .sorted(Comparator.comparingLong(weighted -> day.applyAsLong(weighted.item())))
                    .toList();
            days = sorted.stream()
                    .mapToLong(weighted -> day.applyAsLong(weighted.item()))
                    .toArray();
            weights = new double[days.length + 1];
            for (int i = 0; i < days.length; i++) {
                weights[i + 1] = weights[i] + sorted.get(i).weight();
            }
        }

        int countBefore(long day) {
            int found = Arrays.binarySearch(days, day);
            int at = found < 0 ? -found - 1 : found;
            while (at > 0 && days[at - 1] >= day) {
                at--;
            }
            return at;
        }
    }
}
