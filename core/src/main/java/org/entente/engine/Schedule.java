package org.entente.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.entente.relationship.Factor;

/**
 * Which entries speak in which months. For each factor the months are cut into segments in which the same entries speak.
 */
public final class Schedule {
    /**
     * Months in which the same entries of one factor speak.
     *
     * @param first first month
     * @param end first month after it
     * @param entries in the order of sums
     */
    public record Segment(int first, int end, List<ScheduledEvidence> entries) {}

    private static final int FACTORS = Factor.values().length;

    private final ImmutableList<ScheduledEvidence> entries;
    private final List<List<Segment>> segments;

    private Schedule(ImmutableList<ScheduledEvidence> entries, List<List<Segment>> segments) {
        this.entries = entries;
        this.segments = segments;
    }

    /** A schedule of entries, which may be given in any order. */
    public static Schedule of(Collection<ScheduledEvidence> entries) {
        ImmutableList<ScheduledEvidence> sorted = ImmutableList.sortedCopyOf(ScheduledEvidence.IN_ORDER, entries);
        List<List<ScheduledEvidence>> byFactor = new ArrayList<>();
        for (int factor = 0; factor < FACTORS; factor++) {
            byFactor.add(new ArrayList<>());
        }
        for (ScheduledEvidence entry : sorted) {
            if (entry.weight() > 0 && entry.last() >= entry.first()) {
                byFactor.get(entry.factor()).add(entry);
            }
        }
        return new Schedule(sorted, byFactor.stream().map(Schedule::cut).toList());
    }

    public ImmutableList<ScheduledEvidence> entries() {
        return entries;
    }

    public boolean isEmpty() {
        return segments.stream().allMatch(List::isEmpty);
    }

    /** The first month in which anything speaks. */
    public int first() {
        return segments.stream()
                .filter(list -> !list.isEmpty())
                .mapToInt(list -> list.get(0).first())
                .min()
                .orElseThrow();
    }

    /** Segments of a factor, in order of time. Months between them are silent. */
    public List<Segment> segments(int factor) {
        return segments.get(factor);
    }

    private static List<Segment> cut(List<ScheduledEvidence> sorted) {
        int[] cuts = sorted.stream()
                .flatMapToInt(entry -> Arrays.stream(new int[] {entry.first(), entry.last() + 1}))
                .sorted()
                .distinct()
                .toArray();
        List<Segment> cutInto = new ArrayList<>();
        List<ScheduledEvidence> speaking = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < cuts.length; i++) {
            int from = cuts[i];
            speaking.removeIf(entry -> entry.last() < from);
            while (next < sorted.size() && sorted.get(next).first() == from) {
                speaking.add(sorted.get(next++));
            }
            if (!speaking.isEmpty()) {
                cutInto.add(new Segment(
                        from, cuts[i + 1], ImmutableList.sortedCopyOf(ScheduledEvidence.IN_ORDER_OF_SUMS, speaking)));
            }
        }
        return cutInto;
    }
}
