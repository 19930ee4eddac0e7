package org.entente.assessment;

import java.util.List;
import org.entente.relationship.Evidence;

/** Items that are about one fact. */
final class Facts {
    private Facts() {}

    /** An item and those that name the same fact. */
    static List<Evidence> of(Evidence item, List<Evidence> items) {
        return items.stream()
                .filter(other -> other == item
                        || (item.fact().isPresent() && other.fact().equals(item.fact())))
                .toList();
    }
}
