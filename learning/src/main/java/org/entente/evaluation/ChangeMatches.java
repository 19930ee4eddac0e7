package org.entente.evaluation;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.relationship.PeaceLevel;
import org.immutables.value.Value;

/**
 * Which changes of level that were answered are changes that experts see too, and which of theirs were found.
 *
 * <p>A change that is answered matches one of the experts if it goes the same way, to the better or to the worse, and comes
 * from {@value #BEFORE} years before it to {@value #AFTER} years after. One change may match several: experts often see two
 * steps where an answer makes one. Changes are looked at where experts say a level of the year and of the year before.
 */
@Value.Immutable
public abstract sealed class ChangeMatches permits ImmutableChangeMatches {
    /** Years that an answer may be ahead of the experts. */
    public static final int BEFORE = 2;
    /** Years that it may be late. */
    public static final int AFTER = 5;

    ChangeMatches() {}

    /** A builder without any attribute. */
    public static Builder builder() {
        return new Builder();
    }

    /** Years that experts label. */
    public abstract int years();

    /** Changes that were answered. */
    public abstract int answered();

    /** Those of them that match none of the experts. */
    public abstract int unmatched();

    /** Changes that experts see. */
    public abstract int coded();

    /** Those of them that one answered matches. */
    public abstract int found();

    /**
     * A change of level.
     *
     * @param year from whose beginning, or from a day of which, the new level holds
     */
    public record Change(int year, PeaceLevel from, PeaceLevel to) {
        private boolean matches(Change coded) {
            return from.compareTo(to) < 0 == coded.from.compareTo(coded.to) < 0
                    && year >= coded.year - BEFORE
                    && year <= coded.year + AFTER;
        }
    }

    /** The changes from one year to the next; a gap of years holds none. */
    public static ImmutableList<Change> changes(SortedMap<Integer, PeaceLevel> levels) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (Map.Entry<Integer, PeaceLevel> one : levels.entrySet()) {
            PeaceLevel before = levels.get(one.getKey() - 1);
            if (before != null && before != one.getValue()) {
                changes.add(new Change(one.getKey(), before, one.getValue()));
            }
        }
        return changes.build();
    }

    /**
     * Matches the changes of one pair.
     *
     * @param experts their level of each year that they label
     * @param answered changes in any order; there may be several in a year
     */
    public static ChangeMatches of(SortedMap<Integer, PeaceLevel> experts, List<Change> answered) {
        ImmutableList<Change> coded = changes(experts);
        ImmutableList<Change> looked = answered.stream()
                .filter(one -> experts.containsKey(one.year()) && experts.containsKey(one.year() - 1))
                .collect(ImmutableList.toImmutableList());
        long unmatched = looked.stream()
                .filter(one -> coded.stream().noneMatch(one::matches))
                .count();
        long found = coded.stream()
                .filter(real -> looked.stream().anyMatch(one -> one.matches(real)))
                .count();
        return builder()
                .years(experts.size())
                .answered(looked.size())
                .unmatched((int) unmatched)
                .coded(coded.size())
                .found((int) found)
                .build();
    }

    @Value.Check
    void check() {
        Preconditions.checkArgument(
                unmatched() >= 0 && unmatched() <= answered(),
                "unmatched must be from 0 to the changes answered, %s: %s",
                answered(),
                unmatched());
        Preconditions.checkArgument(
                found() >= 0 && found() <= coded(),
                "found must be from 0 to the changes coded, %s: %s",
                coded(),
                found());
    }

    /** Builds {@link ChangeMatches}. */
    public static final class Builder extends ImmutableChangeMatches.Builder {
        Builder() {}
    }
}
