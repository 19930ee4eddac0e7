package org.entente.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Evidence;

/**
 * The items that can be named when something changes: of each factor and band the latest, of one day the weightiest. So
 * their number is bounded.
 */
final class Witnesses {
    private final List<Evidence> items = new ArrayList<>(4);

    void hear(Evidence item, EvidenceRules rules) {
        for (int i = 0; i < items.size(); i++) {
            Evidence other = items.get(i);
            if (other.factor() == item.factor() && other.band() == item.band()) {
                if (isBetter(item, other, rules)) {
                    items.set(i, item);
                }
                return;
            }
        }
        items.add(item);
    }

    private static boolean isBetter(Evidence item, Evidence other, EvidenceRules rules) {
        int byDay = item.knownBy().compareTo(other.knownBy());
        if (byDay != 0) {
            return byDay > 0;
        }
        int byWeight = Double.compare(rules.weight(item), rules.weight(other));
        return byWeight != 0 ? byWeight > 0 : item.id().compareTo(other.id()) < 0;
    }

    /** Those known from a day on. */
    List<Evidence> since(LocalDate day) {
        return items.stream().filter(item -> !item.knownBy().isBefore(day)).toList();
    }

    ImmutableList<Evidence> all() {
        return ImmutableList.copyOf(items);
    }

    void restore(List<Evidence> saved) {
        items.addAll(saved);
    }
}
