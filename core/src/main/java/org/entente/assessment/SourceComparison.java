package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.relationship.Evidence;
import org.entente.relationship.IssueArea;

/**
 * Two sources on one factor and issue area, by what they say of the same time: where one speaks of 1970 and the other of 1974,
 * it may be the world that changed. The scores are means over all pairs of one item of each that are of the same time, weighted
 * by both, so that neither source is judged by a time on which the other is silent.
 *
 * @param area the issue area, if it is of one
 * @param one the one, first by its name
 * @param other the other
 */
record SourceComparison(Optional<IssueArea> area, Side one, Side other) {
    /** Every two sources that speak of the same time, of one issue area or of none. */
    static ImmutableList<SourceComparison> of(List<WeightedItem> present) {
        Map<Optional<IssueArea>, Map<String, List<WeightedItem>>> told = new TreeMap<>(
                Comparator.comparing(area -> area.map(Enum::ordinal).orElse(-1)));
        present.forEach(weighted -> told.computeIfAbsent(weighted.item().area(), area -> new TreeMap<>())
                .computeIfAbsent(weighted.item().source(), source -> new ArrayList<>())
                .add(weighted));
        ImmutableList.Builder<SourceComparison> comparisons = ImmutableList.builder();
        told.forEach((area, bySource) -> {
            ImmutableList<List<WeightedItem>> sources = ImmutableList.copyOf(bySource.values());
            for (int i = 0; i < sources.size(); i++) {
                for (int j = i + 1; j < sources.size(); j++) {
                    of(area, sources.get(i), sources.get(j)).ifPresent(comparisons::add);
                }
            }
        });
        return comparisons.build();
    }

    private static Optional<SourceComparison> of(
            Optional<IssueArea> area, List<WeightedItem> one, List<WeightedItem> other) {
        return Side.of(one, other)
                .flatMap(mine -> Side.of(other, one).map(theirs -> new SourceComparison(area, mine, theirs)));
    }

    Side high() {
        return one.score() >= other.score() ? one : other;
    }

    Side low() {
        return one.score() >= other.score() ? other : one;
    }

    boolean isOf(Evidence item) {
        return one.ids().contains(item.id()) || other.ids().contains(item.id());
    }

    /**
     * A source in the comparison.
     *
     * @param source its key
     * @param score its mean score, from -1 to +1
     * @param weight of the items that are of a time of which the other source speaks too
     * @param ids of these items
     */
    record Side(String source, double score, double weight, ImmutableSet<String> ids) {
        static Optional<Side> of(List<WeightedItem> own, List<WeightedItem> others) {
            Contemporaries contemporaries = new Contemporaries(others);
            ImmutableSet.Builder<String> ids = ImmutableSet.builder();
            double weight = 0;
            double pairs = 0;
            double scores = 0;
            for (WeightedItem mine : own) {
                double beside = contemporaries.weightBeside(mine.item());
                if (beside > 0) {
                    ids.add(mine.item().id());
                    weight += mine.weight();
                    pairs += mine.weight() * beside;
                    scores += mine.weight() * beside * mine.item().score();
                }
            }
            return pairs > 0
                    ? Optional.of(new Side(own.get(0).item().source(), scores / pairs, weight, ids.build()))
                    : Optional.empty();
        }
    }
}
