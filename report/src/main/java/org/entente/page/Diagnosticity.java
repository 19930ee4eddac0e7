package org.entente.page;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assessment.Contribution;
import org.entente.assessment.Explanation;
import org.entente.relationship.Evidence;

/** How well items distinguish between states. */
final class Diagnosticity {
    private Diagnosticity() {}

    /** What an item counts in an explanation, in decibans. */
    static double of(Explanation<?> why, Evidence item) {
        return why.contributions().stream()
                .filter(share -> share.item().id().equals(item.id()))
                .mapToDouble(Contribution::decibans)
                .sum();
    }

    /** The items whose shares in several explanations are the greatest together, whatever their signs. */
    static ImmutableList<Evidence> greatest(List<? extends Explanation<?>> explanations, int count) {
        Map<Evidence, Double> sizes = new LinkedHashMap<>();
        for (Explanation<?> why : explanations) {
            why.contributions()
                    .forEach(share -> sizes.merge(share.item(), StrictMath.abs(share.decibans()), Double::sum));
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<Evidence, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Evidence::id))))
                .limit(count)
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }
}
