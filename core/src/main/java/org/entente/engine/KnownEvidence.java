package org.entente.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EvidenceRules;
import org.entente.relationship.DateSpan;
import org.entente.relationship.Evidence;
import org.entente.relationship.EvidenceKind;
import org.entente.relationship.Factor;
import org.entente.relationship.IssueArea;

/**
 * Several reports of one thing are one thing. Items that tell the same (all but id, source, how far that can be trusted,
 * and when it came to be known) count once, by the report that can be trusted most.
 */
public final class KnownEvidence {
    private KnownEvidence() {}

    /** The items that could be known by a day, reports of one thing merged. */
    public static ImmutableList<Evidence> of(Collection<Evidence> items, LocalDate day, EvidenceRules rules) {
        Map<Told, Evidence> best = new LinkedHashMap<>(2 * items.size());
        for (Evidence item : items) {
            if (!item.knownBy().isAfter(day)) {
                best.merge(Told.by(item), item, (one, other) -> trustedMore(one, other, rules));
            }
        }
        return ImmutableList.copyOf(best.values());
    }

    private static Evidence trustedMore(Evidence one, Evidence other, EvidenceRules rules) {
        int byWeight = Double.compare(rules.weight(one), rules.weight(other));
        return byWeight > 0 || (byWeight == 0 && one.id().compareTo(other.id()) < 0) ? one : other;
    }

    /** What an item tells. */
    private record Told(
            String text,
            double score,
            DateSpan when,
            Optional<String> fact,
            EvidenceKind kind,
            Optional<String> from,
            Optional<String> to,
            ImmutableSet<String> about,
            Optional<String> place,
            Factor factor,
            Optional<IssueArea> area,
            String instrument) {
        static Told by(Evidence item) {
            return new Told(
                    item.text(),
                    item.score(),
                    item.when(),
                    item.fact(),
                    item.kind(),
                    item.from(),
                    item.to(),
                    item.about(),
                    item.place(),
                    item.factor(),
                    item.area(),
                    item.instrument());
        }
    }
}
