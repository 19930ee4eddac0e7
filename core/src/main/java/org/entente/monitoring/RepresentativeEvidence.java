package org.entente.monitoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.entente.model.EvidenceRules;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Factor;
import org.jspecify.annotations.Nullable;

/**
 * The items that can be named when something changes: of each factor and band the latest, of one day the weightiest. So
 * their number is bounded.
 */
final class RepresentativeEvidence {
    private static final int BANDS = Band.values().length;
    /** The most that are kept. */
    static final int MOST = Factor.values().length * BANDS;

    private final EvidenceRules rules;
    private final @Nullable Evidence[] items = new Evidence[MOST];

    RepresentativeEvidence(EvidenceRules rules) {
        this.rules = rules;
    }

    void add(Evidence item) {
        int place = place(item);
        Evidence other = items[place];
        if (other == null || isBetter(item, other)) {
            items[place] = item;
        }
    }

    /** The place of an item's factor and band. */
    static int place(Evidence item) {
        return item.factor().ordinal() * BANDS + item.band().ordinal();
    }

    private boolean isBetter(Evidence item, Evidence other) {
        int byDay = item.knownBy().compareTo(other.knownBy());
        if (byDay != 0) {
            return byDay > 0;
        }
        int byWeight = Double.compare(rules.weight(item), rules.weight(other));
        return byWeight != 0 ? byWeight > 0 : item.id().compareTo(other.id()) < 0;
    }

    /** Those known from a day on, by factor and band. */
    List<Evidence> since(LocalDate day) {
        return all().stream().filter(item -> !item.knownBy().isBefore(day)).toList();
    }

    /** All, by factor and band. */
    ImmutableList<Evidence> all() {
        return Arrays.stream(items).filter(Objects::nonNull).collect(ImmutableList.toImmutableList());
    }

    void restore(List<Evidence> saved) {
        saved.forEach(item -> items[place(item)] = item);
    }
}
