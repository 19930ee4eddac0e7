package org.entente.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceContent;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that could be known by a day, duplicates merged: made once, and given to both axes and to the readings.
 * Items of equal {@linkplain Evidence#content() content} are reports of one thing and count once, by the report of the
 * greatest weight.
 */
public final class KnownEvidence {
    private final LocalDate day;
    private final ImmutableList<Evidence> items;
    private final ImmutableList<WeightedEvidence> weighted;
    private final @Nullable Coefficients coefficients;

    private KnownEvidence(
            LocalDate day,
            ImmutableList<Evidence> items,
            ImmutableList<WeightedEvidence> weighted,
            Discounts discounts) {
        this.day = day;
        this.items = items;
        this.weighted = weighted;
        this.coefficients = weighted.isEmpty() ? null : Coefficients.of(discounts, weighted, Months.of(day));
    }

    /**
     * What could be known by a day.
     *
     * @param items evidence, in any order
     */
    static KnownEvidence of(Collection<Evidence> items, LocalDate day, EvidenceRules rules, Discounts discounts) {
        ImmutableList<Evidence> merged = merged(items, day, rules);
        int last = Months.of(day);
        return new KnownEvidence(
                day,
                merged,
                merged.stream()
                        .map(item -> WeightedEvidence.of(item, rules, day))
                        .filter(item -> item.weight() > 0 && item.begins() <= last)
                        .sorted(WeightedEvidence.IN_ORDER)
                        .collect(ImmutableList.toImmutableList()),
                discounts);
    }

    /** The items that could be known by a day, duplicates merged, in the order in which they were given. */
    public static ImmutableList<Evidence> merged(Collection<Evidence> items, LocalDate day, EvidenceRules rules) {
        Map<EvidenceContent, Evidence> best = new LinkedHashMap<>(2 * items.size());
        for (Evidence item : items) {
            if (!item.knownBy().isAfter(day)) {
                best.merge(item.content(), item, (one, other) -> weightier(one, other, rules));
            }
        }
        return ImmutableList.copyOf(best.values());
    }

    /** The same without some of its items. */
    KnownEvidence without(Collection<Evidence> some, Discounts discounts) {
        Set<Evidence> gone = Sets.newIdentityHashSet();
        gone.addAll(some);
        return new KnownEvidence(
                day,
                items.stream().filter(item -> !gone.contains(item)).collect(ImmutableList.toImmutableList()),
                weighted.stream().filter(item -> !gone.contains(item.item())).collect(ImmutableList.toImmutableList()),
                discounts);
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The items, duplicates merged, in the order in which they were given. */
    public ImmutableList<Evidence> items() {
        return items;
    }

    /** Whether nothing contributes by that day. */
    public boolean isEmpty() {
        return coefficients == null;
    }

    /** What contributes by that day, in the order of sums. */
    ImmutableList<WeightedEvidence> weighted() {
        return weighted;
    }

    /** What each unit of weight counts, month by month. Not to be asked for if {@link #isEmpty}. */
    Coefficients coefficients() {
        if (coefficients == null) {
            throw new IllegalStateException("there is no evidence by " + day);
        }
        return coefficients;
    }

    private static Evidence weightier(Evidence one, Evidence other, EvidenceRules rules) {
        int byWeight = Double.compare(rules.weight(one), rules.weight(other));
        return byWeight > 0 || (byWeight == 0 && one.id().compareTo(other.id()) < 0) ? one : other;
    }
}
